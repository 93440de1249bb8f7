// SPDX-License-Identifier: MIT
#include "rostok/report/final_sheet.h"

#include <map>

namespace rostok::report {

using results::ColumnKind;
using standings::Competitors;

namespace {

struct Words {
  std::string title, name;
};

Words words_of(const results::Column& column, const i18n::Translator& words) {
  switch (column.kind) {
    case ColumnKind::TieBreak:
      return {tie_break_title(column.item, words), tie_break_name(column.item, words)};
    case ColumnKind::MatchesWon:
      return {words.trc("column", "Matches won"), ""};
    case ColumnKind::KeizerPoints:
      return {words.trc("column", "Keizer points"), ""};
    case ColumnKind::KeizerValue:
      return {words.trc("column", "Value"), words.tr("what a win against the player is worth")};
  }
  return {};
}

// The starting number has a column of its own already.
bool is_shown(const results::Column& column) {
  return column.kind != ColumnKind::TieBreak ||
         column.item.kind != standings::TieBreakKind::StartingNumber;
}

// Nobody tied, nothing to tell.
bool is_idle(const results::Column& column, const standings::Value& value) {
  return column.kind == ColumnKind::TieBreak &&
         column.item.kind == standings::TieBreakKind::DirectEncounter && value.amount == 0;
}

std::string place_text(const results::Row& row) {
  if (row.first == 0) return "–";
  const std::string first = std::to_string(row.first);
  return row.last > row.first ? first + "–" + std::to_string(row.last) : first;
}

StandingsLine line_of(const model::Tournament& t, Competitors kind, const results::Row& row) {
  StandingsLine line;
  line.place = place_text(row);
  line.points = row.points.to_display();
  const auto index = static_cast<std::size_t>(row.player);
  if (kind == Competitors::Teams) {
    line.number = t.team_event.teams[index].number;
    line.name = t.team_event.teams[index].name;
    return line;
  }
  const model::Player& player = t.players[index];
  line.number = player.start_rank;
  line.name = player.name;
  line.club = player.federation;
  if (player.rating > 0) line.rating = std::to_string(player.rating);
  return line;
}

}  // namespace

StandingsSheet make_final_sheet(const model::Tournament& t, const results::Options& options,
                                const i18n::Translator& words) {
  const auto table = results::final_table(t, options);
  StandingsSheet sheet;
  auto of_players = options.standings;
  of_players.competitors = Competitors::Players;
  of_players.list.clear();
  of_players.through = table.through;
  sheet.head = make_standings_sheet(t, of_players, words).head;
  sheet.final = table.finished;
  for (const results::Column& column : table.columns) {
    if (!is_shown(column)) continue;
    const auto [title, name] = words_of(column, words);
    sheet.titles.push_back(title);
    if (!name.empty()) sheet.legend.push_back(title + " – " + name);
  }
  if (table.not_by_system) sheet.legend.push_back(words.text(*table.not_by_system));
  for (const results::Row& row : table.rows) {
    StandingsLine line = line_of(t, options.standings.competitors, row);
    line.new_score_group = !sheet.lines.empty() && sheet.lines.back().points != line.points;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      if (is_shown(table.columns[i]))
        line.values.push_back(
            is_idle(table.columns[i], row.values[i]) ? "" : value_text(row.values[i], words));
    sheet.lines.push_back(std::move(line));
  }
  return sheet;
}

CrossTableSheet make_final_cross_table(const model::Tournament& t, const results::Options& options,
                                       const i18n::Translator& words) {
  CrossTableSheet sheet;
  sheet.standings = make_final_sheet(t, options, words);
  auto of_players = options.standings;
  of_players.list.clear();
  const auto by_points = make_cross_table(t, of_players, words);
  std::map<int, std::vector<std::string>> cells;
  for (std::size_t i = 0; i < by_points.cells.size(); ++i)
    cells[by_points.standings.lines[i].number] = by_points.cells[i];
  for (const StandingsLine& line : sheet.standings.lines)
    sheet.cells.push_back(cells[line.number]);
  return sheet;
}

}  // namespace rostok::report
