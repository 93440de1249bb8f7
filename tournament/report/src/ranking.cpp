// SPDX-License-Identifier: MIT
#include "ranking.h"

#include "people.h"

namespace rostok::report {

namespace {

bool has_open_result(const model::Tournament& t, model::RoundNumber through) {
  for (model::PlayerIndex p = 0; p < players_in(t); ++p)
    for (model::RoundNumber r = 1; r <= through; ++r)
      if (t.entry(p, r).code == model::ResultCode::Pending) return true;
  return false;
}

}  // namespace

Ranking ranking_of(const model::Tournament& t, const standings::Options& options,
                   const systems::Options& systems) {
  const results::FinalTable table = results::final_table(t, {options, systems});
  Ranking ranking{table.columns,
                  {},
                  table.through,
                  table.finished && !has_open_result(t, table.through),
                  table.not_by_system};
  for (const results::Row& row : table.rows)
    ranking.rows.push_back(
        {row.player, row.first, row.last, place_text(row.first, row.last), row.points, row.values});
  return ranking;
}

std::string place_text(int first, int last) {
  if (first == 0) return "–";
  const std::string text = std::to_string(first);
  return last > first ? text + "–" + std::to_string(last) : text;
}

std::string column_title(const results::Column& column, const i18n::Translator& words) {
  switch (column.kind) {
    case results::ColumnKind::TieBreak:
      return tie_break_title(column.item, words);
    case results::ColumnKind::MatchesWon:
      return words.trc("column", "Matches won");
    case results::ColumnKind::KeizerPoints:
      return words.trc("column", "Keizer points");
    case results::ColumnKind::KeizerValue:
      return words.trc("column", "Value");
  }
  return {};
}

std::string column_name(const results::Column& column, const i18n::Translator& words) {
  switch (column.kind) {
    case results::ColumnKind::TieBreak:
      return tie_break_name(column.item, words);
    case results::ColumnKind::MatchesWon:
      return words.tr("number of matches won");
    case results::ColumnKind::KeizerPoints:
      return words.tr("points of the Keizer system");
    case results::ColumnKind::KeizerValue:
      return words.tr("what a win against the player is worth");
  }
  return {};
}

bool is_starting_number(const results::Column& column) {
  return column.kind == results::ColumnKind::TieBreak &&
         column.item.kind == standings::TieBreakKind::StartingNumber;
}

}  // namespace rostok::report
