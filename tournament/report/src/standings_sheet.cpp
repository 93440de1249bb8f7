// SPDX-License-Identifier: MIT
// From a tournament to its standings and its cross-table.
#include <algorithm>

#include "people.h"
#include "ranking.h"

namespace rostok::report {

using model::Color;
using model::PlayerIndex;
using model::RoundNumber;

namespace {

constexpr std::size_t kMostColumns = 5;

// Columns of values that are shown; the starting number has a column of its own already.
std::vector<std::size_t> shown_of(const Ranking& ranking, std::size_t most = kMostColumns) {
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < ranking.columns.size() && shown.size() < most; ++i)
    if (!is_starting_number(ranking.columns[i])) shown.push_back(i);
  return shown;
}

std::string cell_value(const results::Column& column, const standings::Value& value,
                       const i18n::Translator& words) {
  const bool encounter = column.kind == results::ColumnKind::TieBreak &&
                         column.item.kind == standings::TieBreakKind::DirectEncounter;
  return encounter && value.amount == 0 ? "" : value_text(value, words);
}

// A competitor's columns: a player, or a team of the file.
StandingsLine line_of(const model::Tournament& t, standings::Competitors kind,
                      standings::Competitor competitor, const std::vector<PersonText>& texts) {
  const auto index = static_cast<std::size_t>(competitor);
  if (kind == standings::Competitors::Teams) {
    const model::Team& team = t.team_event.teams[index];
    return {{}, team.number, team.name, {}, {}, {}, {}, false};
  }
  const auto& player = t.players[index];
  return {{},   player.start_rank, player.name, texts[index].rating, texts[index].club, {}, {},
          false};
}

}  // namespace

StandingsSheet standings_sheet(const model::Tournament& t, const results::Options& options,
                               const i18n::Translator& words, const People& people,
                               std::size_t most_columns) {
  const Ranking ranking = ranking_of(t, options.standings, options.systems);
  StandingsSheet sheet;
  sheet.final = ranking.final;
  sheet.head = head_of(t, sheet.final ? 0 : ranking.through, words);
  const auto shown = shown_of(ranking, most_columns);
  bool by_points = true;
  for (const std::size_t i : shown) {
    const results::Column& column = ranking.columns[i];
    by_points = by_points && column.kind == results::ColumnKind::TieBreak;
    sheet.titles.push_back(column_title(column, words));
    sheet.legend.push_back(sheet.titles.back() + " – " + column_name(column, words));
  }
  if (ranking.not_by_system) sheet.legend.push_back(words.text(*ranking.not_by_system));
  const auto texts = texts_of(t, people);
  for (std::size_t k = 0; k < ranking.rows.size(); ++k) {
    const RankedPlayer& row = ranking.rows[k];
    StandingsLine line = line_of(t, options.standings.competitors, row.player, texts);
    line.place = row.place;
    line.points = row.points.to_display();
    if (by_points && k > 0) {
      const RankedPlayer& before = ranking.rows[k - 1];
      line.new_score_group = row.points != before.points || (row.first == 0) != (before.first == 0);
    }
    for (const std::size_t i : shown)
      line.values.push_back(
          i < row.values.size() ? cell_value(ranking.columns[i], row.values[i], words) : "");
    sheet.lines.push_back(std::move(line));
  }
  return sheet;
}

StandingsSheet make_standings_sheet(const model::Tournament& t, const standings::Options& options,
                                    const i18n::Translator& words, const People& people,
                                    const systems::Options& systems) {
  return standings_sheet(t, {options, systems}, words, people, kMostColumns);
}

namespace {

// The cells show who beat whom.
void drop_encounters(StandingsSheet& sheet, const Ranking& ranking) {
  const auto shown = shown_of(ranking);
  for (std::size_t i = shown.size(); i-- > 0;) {
    const results::Column& column = ranking.columns[shown[i]];
    if (column.kind != results::ColumnKind::TieBreak ||
        column.item.kind != standings::TieBreakKind::DirectEncounter)
      continue;
    const auto at = static_cast<std::ptrdiff_t>(i);
    sheet.titles.erase(sheet.titles.begin() + at);
    sheet.legend.erase(sheet.legend.begin() + at);
    for (StandingsLine& line : sheet.lines)
      line.values.erase(line.values.begin() + at);
  }
}

std::string cell_text(const model::Tournament& t, PlayerIndex p, RoundNumber round,
                      const std::vector<std::string>& opponents, const i18n::Translator& words) {
  const auto entry = t.entry(p, round);
  if (!entry.is_paired()) return no_game_text(t, p, round, words);
  std::string colour;
  if (entry.color) colour = words.trc("crosstable", *entry.color == Color::White ? "w" : "b");
  return opponents[static_cast<std::size_t>(entry.opponent)] + colour + sign_of(entry.code);
}

}  // namespace

CrossTableSheet make_cross_table(const model::Tournament& t, const standings::Options& options,
                                 const i18n::Translator& words, const CrossTableOptions& how,
                                 const systems::Options& systems) {
  CrossTableSheet sheet{make_standings_sheet(t, options, words, {}, systems), {}, {}};
  const Ranking ranking = ranking_of(t, options, systems);
  const auto& rows = ranking.rows;
  drop_encounters(sheet.standings, ranking);
  std::vector<std::string> opponents(t.players.size());
  for (std::size_t k = 0; k < rows.size(); ++k) {
    const auto p = static_cast<std::size_t>(rows[k].player);
    // A shared place would not tell which of the sharers it was: the position in the list does.
    opponents[p] =
        std::to_string(how.opponents_by_place ? static_cast<int>(k) + 1 : t.players[p].start_rank);
  }
  const RoundNumber rounds = options.through > 0 ? options.through : t.rounds_paired();
  for (const RankedPlayer& row : rows) {
    std::vector<std::string> cells, running;
    for (RoundNumber r = 1; r <= rounds; ++r) {
      cells.push_back(cell_text(t, row.player, r, opponents, words));
      running.push_back(t.score(row.player, r).to_display());
    }
    sheet.cells.push_back(std::move(cells));
    if (how.running_points) sheet.running.push_back(std::move(running));
  }
  sheet.by_place = how.opponents_by_place;
  return sheet;
}

}  // namespace rostok::report
