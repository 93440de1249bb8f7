// SPDX-License-Identifier: MIT
// Players as scripts name them.
#pragma once
#include <string>
#include <vector>

#include "rostok/club/commands/check_in.h"
#include "rostok/club/tournament_desk.h"

namespace rostok::cli {

// By starting number; BadInput when nobody has it.
[[nodiscard]] base::Result<model::PlayerIndex> player_with(const club::TournamentState& state,
                                                           int number);
[[nodiscard]] base::Result<std::vector<model::PlayerIndex>> players_with(
    const club::TournamentState& state, const std::vector<int>& numbers);

// "present", "missing", "bye", "withdrawn"
[[nodiscard]] const char* attendance_code(club::Attendance attendance);
// Byes still to come: "3H 5Z"
[[nodiscard]] std::string byes_text(const club::TournamentState& state, model::PlayerIndex player);

}  // namespace rostok::cli
