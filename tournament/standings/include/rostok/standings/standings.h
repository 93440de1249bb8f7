// SPDX-License-Identifier: MIT
// Standings of an individual tournament by FIDE C.07, edition of March 2026. Every value is a
// whole number, so that no ranking depends on rounding.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rostok/base/result.h"
#include "rostok/model/tournament.h"

namespace rostok::standings {

enum class TieBreakKind : std::uint8_t {
  Points,               // PTS
  DirectEncounter,      // DE, art. 6
  Wins,                 // WIN, 7.1
  GamesWon,             // WON, 7.2
  GamesWithBlack,       // BPG, 7.3
  GamesWonWithBlack,    // BWG, 7.4
  Progressive,          // PS, 7.5
  RoundsElected,        // REP, 7.6
  StandardPoints,       // STD, 7.7
  StartingNumber,       // TPN, 7.8
  Buchholz,             // BH, 8.1
  ForeBuchholz,         // FB, 8.3
  SonnebornBerger,      // SB, 9.1
  Rating,               // RTNG, 10.6
  AverageBuchholz,      // AOB, 8.2
  Koya,                 // KS, 9.2
  AverageRating,        // ARO, 10.1
  Performance,          // TPR, 10.2
  PerfectPerformance,   // PTP, 10.3
  AveragePerformance,   // APRO, 10.4
  AveragePerfect        // APPO, 10.5
};

// One item of a tie-break list, as "BH/C1/P".
struct TieBreak {
  TieBreakKind kind = TieBreakKind::Points;
  int cut_low = 0, cut_high = 0;   // /Cn cuts low; /Mn cuts n low and n high
  bool forfeits_as_played = false; // /P
  bool reversed = false;           // /R
  bool fore = false;               // /F
  int limit = 0;                   // /L: half-points by which Koya's limit moves
  bool operator==(const TieBreak&) const = default;
};

// Letter case does not matter; '-' and '#' are read for '/', GE for REP, SNO for TPN.
// Unsupported names an item that we do not compute, BadInput one that does not exist.
[[nodiscard]] base::Result<TieBreak> parse_tie_break(std::string_view text);
[[nodiscard]] std::string to_string(const TieBreak& tie_break);
[[nodiscard]] std::vector<TieBreak> default_swiss_list();  // DE, BH/C1, BH, SB, WIN, TPN

// A value in hundredths of a point for sums of points (SB multiplies two of them), in ones for
// counts, ranks and ratings.
struct Value {
  std::int64_t amount = 0;
  enum class Unit : std::uint8_t { Points, SquaredPoints, Count } unit = Unit::Count;
  bool defined = true;  // false: no game, or no rating, to compute it from; ranks last
  bool operator==(const Value&) const = default;
  [[nodiscard]] std::string to_text() const;  // "7.5", "12.25", "3": no needless zeros; "null"
};

struct Row {
  model::PlayerIndex player = model::kNobody;
  int rank = 0;  // from 1; equal in every item = the same rank
  model::Score points;
  std::vector<Value> values;  // parallel to the list
};

struct Options {
  std::vector<TieBreak> list = default_swiss_list();
  // Standings after this round, as if it were the last; 0 = every paired round.
  model::RoundNumber through = 0;
};

// All players, best first; equal ranks in the order of their starting numbers.
[[nodiscard]] std::vector<Row> compute_standings(const model::Tournament& tournament,
                                                 const Options& options = {});

// The value of one item for every player, [PlayerIndex]. Direct encounter is computed among the
// players that are equal in the items of `before` (all players when it is empty).
[[nodiscard]] std::vector<Value> compute_tie_break(const model::Tournament& tournament,
                                                   const TieBreak& tie_break,
                                                   const std::vector<TieBreak>& before = {},
                                                   model::RoundNumber through = 0);

}  // namespace rostok::standings
