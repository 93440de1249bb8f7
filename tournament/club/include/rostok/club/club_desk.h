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

// The settings alone, without the roster. Those of the storage; Io for a damaged record.
[[nodiscard]] base::Result<ClubSettings> club_settings_of(const Storage& storage);

}  // namespace rostok::club
