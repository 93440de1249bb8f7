// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "rostok/club/tournament_desk.h"

namespace rostok::club {

// What a change in a round that others have followed means; nothing for the last round.
[[nodiscard]] std::vector<Warning> past_round_warnings(const TournamentState& state,
                                                       model::RoundNumber round);

}  // namespace rostok::club
