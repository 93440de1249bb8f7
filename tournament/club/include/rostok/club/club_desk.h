// SPDX-License-Identifier: MIT
// The club on the desk: Desk<ClubState>::open(storage, kClubDocument).
#pragma once
#include "rostok/club/club_state.h"
#include "rostok/club/desk.h"

namespace rostok::club {

extern template class Desk<ClubState>;
using ClubDesk = Desk<ClubState>;
using ClubCommand = Command<ClubState>;
using ClubProposal = Proposal<ClubState>;

}  // namespace rostok::club
