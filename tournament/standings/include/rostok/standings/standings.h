// SPDX-License-Identifier: MIT
// Standings of a tournament of players or of teams by FIDE C.07. The edition (August 2024 or March
// 2026) is chosen by the first day of the event; without a date it is the newest. Every value is a
// whole number, so that no ranking depends on rounding.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rostok/base/result.h"
#include "rostok/model/tournament.h"
#include "rostok/standings/tie_break.h"

namespace rostok::standings {

// An index into Tournament::players or TeamEvent::teams, whichever the call is about.
using Competitor = model::PlayerIndex;

// A value in tenths of a point for sums of points, in hundredths where two are multiplied or a mean
// is taken, in ones for counts, ranks and ratings.
struct Value {
  std::int64_t amount = 0;
  enum class Unit : std::uint8_t { Points, SquaredPoints, Count } unit = Unit::Count;
  bool defined = true;  // false: no game, or no rating, to compute it from; ranks last
  bool operator==(const Value&) const = default;
  [[nodiscard]] std::string to_text() const;  // "7.5", "12.25", "3": no needless zeros; "null"
};

struct Row {
  Competitor player = model::kNobody;
  int rank = 0;               // from 1; equal in every item = the same rank
  model::Score points;        // primary score, with the adjustments of record 299
  std::vector<Value> values;  // parallel to the list
};

struct Options {
  std::vector<TieBreak> list = default_swiss_list();
  // Standings after this round, as if it were the last; 0 = every paired round.
  model::RoundNumber through = 0;
  Competitors competitors = Competitors::Players;
  // Who gets no row and is tied with nobody: those who do not count in a round robin (C.05).
  std::vector<Competitor> left_out{};
};

// Teams where the event is one of teams (record 192), players otherwise.
[[nodiscard]] Competitors competitors_of(const model::Tournament& tournament);
// The last paired round; a match may be forfeited by record 330 alone.
[[nodiscard]] model::RoundNumber last_round(const model::Tournament& tournament,
                                            Competitors competitors);
// By the type of the event: record 192, or the words of 092 where it is absent.
[[nodiscard]] bool is_round_robin(const model::Tournament& tournament);
// The list of the tournament (202, 212), or Rostok's own where it names none; items that are not
// understood are left out.
[[nodiscard]] std::vector<TieBreak> list_of(const model::Tournament& tournament);

// All competitors but those left out, best first; equal ranks in the order of their numbers. An item that does not
// apply to them is undefined for everybody and decides nothing.
[[nodiscard]] std::vector<Row> compute_standings(const model::Tournament& tournament,
                                                 const Options& options = {});

// The value of one item for everybody, [Competitor]. Items of games among the tied (DE, EDE, TBR,
// BBE) are computed among those that are equal in the items of `before` (everybody when it is
// empty).
[[nodiscard]] std::vector<Value> compute_tie_break(const model::Tournament& tournament,
                                                   const TieBreak& tie_break,
                                                   const std::vector<TieBreak>& before = {},
                                                   model::RoundNumber through = 0,
                                                   Competitors competitors = Competitors::Players);

// "BH/C1", "PTS>DE" (DE among those of equal points): items evaluated one after the other.
// BadInput or Unsupported as parse_tie_break; BadInput too when an item is for the other kind of
// event.
[[nodiscard]] base::Result<std::vector<TieBreak>> parse_sequence(std::string_view text,
                                                                 Competitors competitors);

}  // namespace rostok::standings
