// SPDX-License-Identifier: MIT
// Keizer's system for club evenings: nobody has to come to every round. A player's value follows
// from his place; a win is worth the value of the opponent, so that every change of places changes
// all points. The rules have no official text; those here are the common ones of clubs.
#pragma once
#include <cstdint>
#include <vector>

#include "rostok/systems/next_round.h"

namespace rostok::systems {

struct KeizerOptions {
  // Shares in twelfths: of the opponent's value for games, of the own value for the rest.
  int win = 12, draw = 6, loss = 0;
  int bye = 8;                   // nobody left to play, or the opponent did not come: 'U' and '+'
  int full_bye = 12;             // away for the club: 'F'
  int half_bye = 6;              // 'H'
  int excused = 4;               // said so beforehand: 'Z'
  int missing = 0;               // no record, and the loser by forfeit
  int excused_times = 5;         // later excuses are worth nothing
  bool own_value_counts = true;  // added once to the points
  // The lowest value; nothing is worth less. 0: half the number of players, so that the first
  // is worth about three times the last. Each place above is worth one more.
  int lowest_value = 0;
  // Two may meet again in round r + this at the earliest; less where no other pairing exists.
  int rounds_apart = 5;
  bool operator==(const KeizerOptions&) const = default;
};

struct KeizerRow {
  model::PlayerIndex player = model::kNobody;
  int value = 0;
  std::int64_t twelfths = 0;  // Keizer points × 12
  model::Score game_points;   // 1, ½, 0 from games, without any bye
};

// The table after the paired rounds, best first. Values and points are computed again from the
// order that they give, beginning with the starting ranks, until the order stays. Equal points:
// more game points, then the smaller starting rank. Where the orders run in a circle, the one of
// them that is nearest to the starting ranks (compared from the first place) is taken, with
// the points that led to it. Pending games are worth nothing.
[[nodiscard]] std::vector<KeizerRow> keizer_table(const model::Tournament& tournament,
                                                  const KeizerOptions& options = {});

// Pairs those present: from the top of the table each with the nearest below who is allowed and
// leaves the others pairable. Odd number: the bye goes to the lowest among those with the
// fewest byes. Colours: no third one running, then balance, then alternation of the higher.
// Errors: BadInput with fewer than two players present, IllegalState when all rounds of record
// 142 are played, NoSolution when forbidden pairs leave no pairing.
[[nodiscard]] base::Result<NextRound> pair_keizer(const model::Tournament& tournament,
                                                  const KeizerOptions& options = {});

}  // namespace rostok::systems
