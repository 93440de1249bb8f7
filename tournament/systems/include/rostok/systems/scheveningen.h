// SPDX-License-Identifier: MIT
// Scheveningen: every member of one team meets every member of the other once, colours balanced.
#pragma once
#include <vector>

#include "rostok/systems/next_round.h"

namespace rostok::systems {

// A game of the table, by board numbers from 1 of the first and the second team.
struct TeamGame {
  int first = 0, second = 0;
  bool first_is_white = true;
  bool operator==(const TeamGame&) const = default;
};

// Whether there is a table: for all numbers of boards except 18, 22, 26 … (twice an odd number).
[[nodiscard]] bool has_scheveningen_table(int boards);

// Round 1 … boards, in the order of the first team. Everybody's colours differ by one at most (are
// equal for even numbers of boards), both teams have as many Whites in a round (one more or fewer
// for odd numbers; two boards cannot have that), and nobody has one colour three times running.
// Empty without a table.
[[nodiscard]] std::vector<TeamGame> scheveningen_round(int boards, int round);

// The round after the last paired one, for the two teams of tournament.team_event in board order;
// a second cycle (DoubleScheveningen) repeats the first with colours reversed. Who has no opponent
// because his team is smaller rests; absent members lose by forfeit. Errors: BadInput unless there
// are two teams without common members, Unsupported without a table, IllegalState when all
// rounds are played or an earlier round does not follow the table.
[[nodiscard]] base::Result<NextRound> pair_scheveningen(const model::Tournament& tournament);

}  // namespace rostok::systems
