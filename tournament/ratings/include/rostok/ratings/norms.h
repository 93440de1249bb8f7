// SPDX-License-Identifier: MIT
// Norms of sports ranks (разряды) from a table that the centre fills in itself. The norm is a share
// of the possible points that depends on the average rating of the opponents (ЕВСК). The figures
// are those of a decree and change; none is built in. What is computed here is preliminary: ranks
// are awarded by an authorised organisation.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rostok/base/result.h"
#include "rostok/model/tournament.h"

namespace rostok::ratings {

// The highest first.
enum class Rank : std::uint8_t { CandidateMaster, I, II, III, YouthI, YouthII, YouthIII, None };
inline constexpr std::size_t kRanks = 7;  // without None

// "КМС", "1", "2", "3", "1ю" …; "" for None. The inverse accepts these, I II III, I_yu (iю, Iю) and
// KMS in either case; None for "" and "б/р"; nothing for a text that is no rank.
[[nodiscard]] const char* short_name(Rank rank);
[[nodiscard]] std::optional<Rank> parse_rank(std::string_view text);

enum class NormStep : std::uint8_t { HalfPoint, WholePoint };

struct NormBand {
  int from = 0, to = 0;  // average rating, both ends included
  // Percent in tenths (55.5 % = 555), by rank; nothing = no such norm in this band.
  std::array<std::optional<int>, kRanks> percent_tenths;
  bool operator==(const NormBand&) const = default;
};

struct NormTable {
  std::string source;  // name and number of the decree
  // "2026/01/31"; written so, as 2026-01-31 or as 31.01.2026. The end may be open: empty.
  std::string valid_from, valid_to;
  std::string entered_by;
  std::string discipline;                // "any" or a name; for people
  int min_games = 0;                     // 0 = none stated
  NormStep step = NormStep::WholePoint;  // to which the needed points are rounded up
  int unrated_value = 1000;              // the rating of an opponent without one
  std::vector<NormBand> bands;           // by rating, without overlaps
  bool operator==(const NormTable&) const = default;
};

// A table as a spreadsheet saves it: CSV with ';' (or tab, comma), UTF-8 or CP1251, or XLSX.
//   source;<decree>;valid_from;<date>;valid_to;<date>;entered_by;<name>
//   discipline;min_games;rounding;unrated_value
//   any;;whole;1000                       rounding: half or whole; empty cells: 1000, no minimum
//   from;to;KMS;I;II;III;I_yu;II_yu;III_yu    any order and choice of ranks
//   1001;1025;;;;;;;55                    empty: no such norm in this band
// Lines that begin with # are comments. BadInput with the line, and the column counted in cells,
// for whatever is not understood; and for a table without source, date of validity, name of the one
// who entered it, or without a single norm: then nobody answers for the figures.
[[nodiscard]] base::Result<NormTable> read_norm_table(std::string_view bytes,
                                                      const std::string& file);

// A table to be filled in, as a spreadsheet in Russia opens it by a double click: UTF-8 with its
// mark, ';', CR LF; the bands from 1001 in steps of 25 without any figure. Each line of `comments`
// stands in front with a #.
[[nodiscard]] std::string empty_norm_table(const std::vector<std::string>& comments);

// Whether a tournament of that first day ("2026/04/11") is held under this table; true where the
// day is not known.
[[nodiscard]] bool is_valid_on(const NormTable& table, const std::string& day);

enum class NormVerdict : std::uint8_t {
  Fulfilled,
  NotFulfilled,
  TooFewGames,  // fewer than the table's minimum
  NoNorm        // the band has no norm for this rank, or the average is in no band
};

struct NormLine {
  Rank rank = Rank::None;
  NormVerdict verdict = NormVerdict::NoNorm;
  int percent_tenths = 0;
  int needed_halves = 0;  // ⌈percent · games / step⌉ · step
  bool operator==(const NormLine&) const = default;
};

struct NormReport {
  model::PlayerIndex player = model::kNobody;
  int games = 0;                    // over the board, both sides moved
  int halves = 0;                   // scored in them
  int average = 0;                  // of the opponents' ratings, half up; 0 without a game
  int unrated_opponents = 0;        // counted with the table's value
  std::optional<std::size_t> band;  // index into the table
  std::vector<NormLine> lines;      // the ranks above the player's own, the next one first
  // The highest rank whose norm is fulfilled; None where none is.
  Rank fulfilled = Rank::None;
};

// [PlayerIndex]. `ratings` (0 = none) and `ranks` are parallel to the players; ranks may be empty.
[[nodiscard]] std::vector<NormReport> norm_reports(const model::Tournament& tournament,
                                                   const NormTable& table,
                                                   const std::vector<int>& ratings,
                                                   const std::vector<Rank>& ranks = {});

// The ratings of the Russian federation (its national rating records) where the tournament has
// them, those of record 001 otherwise.
[[nodiscard]] std::vector<int> russian_ratings(const model::Tournament& tournament);
// The ranks of the same records (classification); None elsewhere.
[[nodiscard]] std::vector<Rank> listed_ranks(const model::Tournament& tournament);

}  // namespace rostok::ratings
