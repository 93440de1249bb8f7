// SPDX-License-Identifier: MIT
// The check-in list (перекличка): who is here plays the next round, the others miss that round
// only.
#pragma once
#include <vector>

#include "rostok/club/tournament_desk.h"

namespace rostok::club {

// Begins the list for the next round; nobody is ticked. Until it is dropped, who is not ticked gets
// a zero-point bye when the round is paired (C.04.2 art. 4.1).
[[nodiscard]] TournamentCommand open_check_in();
// Everybody plays again.
[[nodiscard]] TournamentCommand drop_check_in();

// Ticks players for the next round or takes the ticks away; begins the list if there is none. Who
// is ticked has no bye in that round any more. IllegalState for somebody withdrawn.
[[nodiscard]] TournamentCommand check_in(const std::vector<model::PlayerIndex>& players,
                                         bool present = true);

enum class Attendance : std::uint8_t { Present, Missing, Bye, Withdrawn };
// How a player stands for the next round; without a check-in list everybody is Present who has
// neither withdrawn nor asked for a bye.
[[nodiscard]] Attendance attendance(const TournamentState& state, model::PlayerIndex player);

}  // namespace rostok::club
