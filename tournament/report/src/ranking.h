// SPDX-License-Identifier: MIT
// The one order of the players that every paper shows: by results::final_table, with its places as
// text.
#pragma once
#include "rostok/report/views.h"
#include "rostok/results/final_table.h"

namespace rostok::report {

struct RankedPlayer {
  standings::Competitor player = model::kNobody;
  int first = 0, last = 0;  // places; 0 = below the line
  std::string place;        // "3", "3–5", "–"
  model::Score points;
  std::vector<standings::Value> values;  // parallel to Ranking::columns
};

struct Ranking {
  std::vector<results::Column> columns;
  std::vector<RankedPlayer> rows;  // best first
  model::RoundNumber through = 0;
  bool final = false;                        // no round and no result is left
  std::optional<base::Error> not_by_system;  // as in results::FinalTable
};

[[nodiscard]] Ranking ranking_of(const model::Tournament& t, const standings::Options& options,
                                 const systems::Options& systems);
// The standings with at most so many columns of values.
[[nodiscard]] StandingsSheet standings_sheet(const model::Tournament& t,
                                             const results::Options& options,
                                             const i18n::Translator& words, const People& people,
                                             std::size_t most_columns);
// "3", "3–5"; "–" for no place.
[[nodiscard]] std::string place_text(int first, int last);
[[nodiscard]] std::string column_title(const results::Column& column,
                                       const i18n::Translator& words);
[[nodiscard]] std::string column_name(const results::Column& column, const i18n::Translator& words);
// Tie-breaks of teams or numbers that stand in a column of their own already.
[[nodiscard]] bool is_starting_number(const results::Column& column);

}  // namespace rostok::report
