// SPDX-License-Identifier: MIT
#include "standings_answer.h"

#include "players_table.h"
#include "tournament_print.h"

namespace rostok::cli {

namespace {

AnswerColumn column_of(const results::Column& column, const CommandContext& context) {
  switch (column.kind) {
    case results::ColumnKind::TieBreak: {
      const std::string code = standings::to_string(column.item);
      return {code, code, Align::Right};
    }
    case results::ColumnKind::MatchesWon:
      return {"matches_won", context.words.trc("column", "Matches won"), Align::Right};
    case results::ColumnKind::KeizerPoints:
      return {"keizer_points", context.words.trc("column", "Keizer points"), Align::Right};
    case results::ColumnKind::KeizerValue:
      return {"keizer_value", context.words.trc("column", "Value"), Align::Right};
  }
  return {};
}

AnswerCell status_cell(results::Status status, const CommandContext& context) {
  switch (status) {
    case results::Status::Placed:
      return {"", "placed"};
    case results::Status::StillIn:
      return {context.tr("plays on"), "still-in"};
    case results::Status::Annulled:
      return {context.tr("left, results do not count"), "annulled"};
  }
  return "";
}

AnswerCell value_cell(const standings::Value& value) {
  if (!value.defined) return no_answer();
  return {value.to_text(), boost::json::parse(value.to_text())};
}

AnswerCell place_cell(int place) {
  return place > 0 ? AnswerCell(place) : no_answer();
}

}  // namespace

AnswerTable standings_answer(const model::Tournament& t, standings::Competitors kind,
                             const results::FinalTable& table, AnswerForm form,
                             const CommandContext& context) {
  const bool teams = kind == standings::Competitors::Teams, text = form == AnswerForm::Text;
  std::vector<AnswerColumn> columns{{"place", context.tr("Place"), Align::Right}};
  if (!text) columns.insert(columns.end(), {{"place_last", ""}, {"number", ""}});
  columns.push_back({"name", teams ? context.tr("Team") : context.tr("Player")});
  if (!teams) columns.push_back({"rating", context.tr("Rating"), Align::Right});
  columns.push_back({"points", context.tr("Points"), Align::Right});
  for (const auto& column : table.columns)
    columns.push_back(column_of(column, context));
  columns.push_back({"status", ""});
  AnswerTable answer(columns);
  for (const auto& row : table.rows) {
    const auto index = static_cast<std::size_t>(row.player);
    std::vector<AnswerCell> cells;
    if (text)
      cells.push_back(place_text(row.first, row.last));
    else
      cells = {place_cell(row.first), place_cell(row.last),
               teams ? t.team_event.teams[index].number : t.players[index].start_rank};
    cells.push_back(competitor_name(t, kind, row.player));
    if (!teams) {
      const int rating = t.players[index].rating;
      cells.push_back(rating > 0 ? AnswerCell(rating) : no_answer());
    }
    cells.push_back({row.points.to_display(), row.points.tenths() / 10.0});
    for (const auto& value : row.values)
      cells.push_back(value_cell(value));
    cells.push_back(status_cell(row.status, context));
    answer.add(std::move(cells));
  }
  return answer;
}

}  // namespace rostok::cli
