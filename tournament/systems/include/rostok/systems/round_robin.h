// SPDX-License-Identifier: MIT
// Round robin by the Berger tables (C.05 Annex 1), one cycle or several.
#pragma once
#include <cstdint>
#include <vector>

#include "rostok/systems/next_round.h"

namespace rostok::systems {

// A game of the table, by drawing numbers from 1.
struct NumberPair {
  int white = 0, black = 0;
  bool operator==(const NumberPair&) const = default;
};

// Rounds of one cycle: players − 1, or players where their number is odd. 0 for fewer than two.
[[nodiscard]] int berger_rounds(int players);

// Round 1 … berger_rounds(players) of the table, in board order; the game of the one who rests
// (odd number of players) is left out. Empty for a round that the table has not.
[[nodiscard]] std::vector<NumberPair> berger_round(int players, int round);

// The number that rests in that round; 0 where the number of players is even.
[[nodiscard]] int berger_rest(int players, int round);

struct Cycles {
  int count = 1;
  // The last two rounds of the first cycle change places, so that nobody has one colour three
  // times running where two cycles meet (FIDE's double round robin). Has no effect in one cycle.
  bool exchange_last_rounds = true;
  // Two who meet play so many games one after the other, each a round, colours alternating.
  int games = 1;
  // Not 0: who has which drawing number was drawn by lot with this seed (draw_lots, in the order of
  // the starting ranks). 0: the starting ranks in order are the drawing numbers.
  std::uint64_t lots = 0;
  bool operator==(const Cycles&) const = default;
};

// Rounds of the whole tournament: count · berger_rounds(players) · games.
[[nodiscard]] int scheduled_rounds(int players, const Cycles& cycles);

// The same for a tournament of several cycles, rounds 1 … scheduled_rounds(): even cycles repeat
// the odd ones with colours reversed.
[[nodiscard]] std::vector<NumberPair> scheduled_round(int players, const Cycles& cycles, int round);
[[nodiscard]] int scheduled_rest(int players, const Cycles& cycles, int round);

// What the tournament asks for: two cycles for DoubleRoundRobin, as many as record 142 gives room
// for otherwise; BERGER_DOUBLEROUNDROBIN keeps the order of rounds, FIDE_… exchanges. BERGER_…_Gn:
// n games in a row, or n cycles where the second round of the file has other pairs than the first.
[[nodiscard]] Cycles cycles_of(const model::Tournament& tournament);

// Drawing numbers 1 … players by lot, [i] for the i-th of the list. The same seed draws the same
// numbers on every machine.
[[nodiscard]] std::vector<int> draw_lots(int players, std::uint64_t seed);

// The drawing numbers of the players, [PlayerIndex]: the starting ranks in order or the lots,
// unless the rounds played so far followed the table with other numbers, as a tournament of another
// program may: then those. With an odd number of players one of the numbers 1 … players + 1 is
// nobody's, the highest unless the rounds say otherwise: who meets it rests. IllegalState, naming
// the first round that does not fit, where none fit.
[[nodiscard]] base::Result<std::vector<int>> drawing_numbers(const model::Tournament& tournament,
                                                             const Cycles& cycles);

// The round after the last paired one. The schedule is never rebuilt: who is absent loses by
// forfeit to the scheduled opponent. Errors: BadInput for fewer than two players, IllegalState
// when every round is played or the rounds so far do not follow the table.
[[nodiscard]] base::Result<NextRound> pair_round_robin(const model::Tournament& tournament);
[[nodiscard]] base::Result<NextRound> pair_round_robin(const model::Tournament& tournament,
                                                       const Cycles& cycles);

// Withdrawal (C.05, General Regulations): with half of the own games completed all results
// count, with fewer the points by and against the player count for nobody.
struct Withdrawal {
  int completed = 0, scheduled = 0;  // rests do not count; a win by forfeit is a completed game
  bool results_count = true;         // 2 · completed ≥ scheduled
  std::vector<model::RequestedBye> absences;  // of every round still to be paired
};
// What a withdrawal after the rounds paired so far means. Pending games are not completed.
// Adding `absences` to requested_byes carries it out. Errors as drawing_numbers().
[[nodiscard]] base::Result<Withdrawal> withdraw(const model::Tournament& tournament,
                                                model::PlayerIndex player, const Cycles& cycles);

// Who has left with fewer than half of the games completed: absent from all rounds to come (or
// the tournament is over), the last scheduled game lost by forfeit or not yet paired. Where the
// rounds follow no Berger table, a round without opponent counts as a rest.
[[nodiscard]] std::vector<model::PlayerIndex> annulled_players(const model::Tournament& tournament,
                                                               const Cycles& cycles);

// The tournament as standings count it: the games by and against annulled players have no result
// for anybody. Players keep their index; tables and rating reports use the tournament itself.
[[nodiscard]] model::Tournament without_annulled(const model::Tournament& tournament,
                                                 const Cycles& cycles);

}  // namespace rostok::systems
