// SPDX-License-Identifier: MIT
// Where a number of the standings comes from: its parts, round by round. The values themselves are
// computed from these parts, so that an explanation cannot differ from the table.
#pragma once
#include <cstdint>
#include <vector>

#include "rostok/standings/standings.h"

namespace rostok::standings {

// What a round counts for (C.07 art. 16).
enum class Origin : std::uint8_t {
  Game,           // played over the board
  ScheduledGame,  // a forfeit that counts as a game: /P, or a round robin (15.2)
  FutureDraw,     // a paired game of the last round, taken as a draw (8.3)
  ForfeitDummy,   // own forfeit: a dummy opponent (16.4.1)
  UnplayedDummy,  // own bye or absence: a dummy opponent (16.4.2)
  Board           // the sum of one board of a team
};

enum class Cut : std::uint8_t {
  None,
  Low,        // least significant value
  Voluntary,  // removed first for being a round left out by choice (16.5)
  High,       // most significant value of a median
  Early,      // PS: one of the first rounds
  Limit       // Koya: the opponent did not reach the limit
};

struct Part {
  model::RoundNumber round = 0;          // 0: no single round
  Competitor opponent = model::kNobody;  // of the round, met or not
  int board = 0;                         // Origin::Board only
  model::ResultCode code = model::ResultCode::NotPaired;
  Origin origin = Origin::Game;
  Cut cut = Cut::None;      // anything but None: not in the sum
  std::int64_t worth = 0;   // tenths: what the opponent is worth, or a rating
  std::int64_t total = 0;   // tenths: the opponent's own total (before adjustment)
  std::int64_t points = 0;  // tenths: own points of the round
  std::int64_t amount = 0;  // what is summed, in `Explanation::unit`
};

// How the value is made from the sum of the parts that are not cut.
enum class Combination : std::uint8_t {
  Sum,          // value = sum
  Mean,         // sum / divisor, half up
  Performance,  // mean of the ratings + the difference for the percentage (10.2)
  Perfect,      // the least rating whose expected score reaches the score (10.3); parts: percent
  Normalised,   // base + sum / divisor, half up (SSSC, 13.4)
  Rank,         // a place among `tied`; parts: games among them, or boards
  Single        // a number known beforehand; no parts
};

// Somebody who is tied with the one explained, or he himself.
struct Tied {
  Competitor competitor = model::kNobody;
  std::int64_t points = 0;  // tenths, in the games among the tied; zero for board results
  int games = 0;            // of these games
};

struct Explanation {
  TieBreak item;
  Competitor competitor = model::kNobody;
  Value value;
  Combination how = Combination::Sum;
  Value::Unit unit = Value::Unit::Count;  // of the parts' amounts
  std::vector<Part> parts;                // by rounds, or boards
  std::int64_t divisor = 1;               // Mean, Performance: number of parts left; Normalised: K
  std::int64_t base = 0;        // Performance: mean rating; Normalised: tenths of the other score
  std::int64_t difference = 0;  // Performance: what the percentage adds
  std::int64_t score = 0;       // Performance, Perfect: half-points scored in the games
  std::int64_t limit = 0;       // Koya: tenths, doubled so that it is whole
  std::vector<Tied> tied;       // Rank: among whom, in the order of the numbers
};

// The value of `item` for one competitor, as compute_tie_break computes it after `before`.
[[nodiscard]] Explanation explain_tie_break(const model::Tournament& tournament,
                                            const TieBreak& item, Competitor competitor,
                                            const std::vector<TieBreak>& before = {},
                                            model::RoundNumber through = 0,
                                            Competitors competitors = Competitors::Players);

// What the parts give together by `how`, nothing else looked at; equals `value` for everything but
// Rank and Single. For tests and for those who do not believe.
[[nodiscard]] Value combine(const Explanation& explanation);

}  // namespace rostok::standings
