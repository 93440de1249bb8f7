// SPDX-License-Identifier: MIT
// Starting numbers (TPN, C.04.2 art. 2): the order of the list.
#pragma once
#include <vector>

#include "rostok/club/tournament_desk.h"

namespace rostok::club {

// Players in the order that the settings ask for: rating, title, name …; equal ones as entered. By
// lot: drawn from lots_seed, the same on every machine, whoever is added later.
[[nodiscard]] std::vector<model::PlayerIndex> start_order(const TournamentState& state);
// Writes the numbers 1, 2, 3 … in that order.
void give_numbers(TournamentState& state);
// A late entry takes the place that the order gives among the others, who keep theirs; accelerated
// ranges follow their players (C.04.7 art. 1.3). The player has no number (0) before.
void give_late_number(TournamentState& state, model::PlayerIndex player);

// Gives the numbers anew, before the start in any order, afterwards because wrong ratings or titles
// were corrected: Confirm with a note, IllegalState once round 4 is paired (art. 2.3) and in a
// system whose table follows the numbers.
[[nodiscard]] TournamentCommand renumber();

// Two players exchange their numbers. Not an order of FIDE: two steps, leaves FIDE mode (a round
// robin before its start excepted: its numbers are drawn by lot anyway).
[[nodiscard]] TournamentCommand exchange_numbers(model::PlayerIndex a, model::PlayerIndex b);

// From this round's pairing on the numbers of the players who have one stay.
inline constexpr model::RoundNumber kNumbersFrozenBy = 4;

}  // namespace rostok::club
