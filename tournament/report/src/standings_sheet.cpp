// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "table_document.h"

namespace rostok::report {

using standings::TieBreakKind;

namespace {

constexpr int kLegendItems = 3;  // a line below the table holds no more

// What stands in the legend behind the code.
std::string explain(const standings::TieBreak& item, const i18n::Translator& words) {
  switch (item.kind) {
    case TieBreakKind::Points: return words.tr("points");
    case TieBreakKind::DirectEncounter: return words.tr("direct encounter");
    case TieBreakKind::Wins: return words.tr("number of wins");
    case TieBreakKind::GamesWon: return words.tr("games won over the board");
    case TieBreakKind::GamesWithBlack: return words.tr("games with black");
    case TieBreakKind::GamesWonWithBlack: return words.tr("games won with black");
    case TieBreakKind::Progressive: return words.tr("sum of progressive scores");
    case TieBreakKind::RoundsElected: return words.tr("rounds elected to play");
    case TieBreakKind::StandardPoints: return words.tr("standard points");
    case TieBreakKind::StartingNumber: return words.tr("starting number");
    case TieBreakKind::Buchholz:
      if (item.cut_high > 0) return words.tr("median Buchholz");
      return item.cut_low > 0 ? words.tr("Buchholz without the lowest result") : words.tr("Buchholz");
    case TieBreakKind::ForeBuchholz: return words.tr("fore Buchholz");
    case TieBreakKind::SonnebornBerger: return words.tr("Sonneborn-Berger");
    case TieBreakKind::Rating: return words.tr("rating");
  }
  return {};
}

// "3–4" where places are shared.
std::string place(const std::vector<standings::Row>& rows, std::size_t index) {
  const int first = rows[index].rank;
  const auto last = first - 1 + static_cast<int>(std::count_if(rows.begin(), rows.end(),
                                                               [first](const auto& row) { return row.rank == first; }));
  return last > first ? std::to_string(first) + "–" + std::to_string(last) : std::to_string(first);
}

std::string value_text(const standings::Value& value) {
  std::string text = value.to_text();
  if (value.unit == standings::Value::Unit::Points && text.ends_with(".5")) {
    text.resize(text.size() - 2);
    return (text == "0" ? "" : text) + "½";
  }
  std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

}  // namespace

base::Result<void> write_standings_pdf(const std::filesystem::path& path, const model::Tournament& t,
                                       const standings::Options& standings_options, const i18n::Translator& words,
                                       const PrintOptions& options) {
  const auto rows = standings::compute_standings(t, standings_options);
  const auto round = standings_options.through > 0 ? standings_options.through : t.rounds_paired();
  TableDocument document;
  document.club = options.club;
  document.printed_at = options.printed_at;
  document.tournament = t.name;
  document.heading = words.tr("Standings after round {1}", {std::to_string(round)});
  document.arbiter = t.chief_arbiter;
  document.columns = {{words.tr("Place"), TextAlign::Centre, 0, false, true},
                      {words.trc("player number", "No."), TextAlign::Right},
                      {words.tr("Player"), TextAlign::Left, 0, true},
                      {words.tr("Rating"), TextAlign::Right},
                      {words.tr("Points"), TextAlign::Right, 0, false, true}};
  std::string legend;
  int in_line = 0;
  for (const auto& item : standings_options.list) {
    const std::string code = standings::to_string(item);
    document.columns.push_back({code, TextAlign::Right});
    if (in_line == kLegendItems) {
      document.notes.push_back(std::exchange(legend, {}) + ";");
      in_line = 0;
    }
    legend += (legend.empty() ? "" : "; ") + code + " – " + explain(item, words);
    ++in_line;
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto& player = t.players[static_cast<std::size_t>(rows[i].player)];
    TableRow row{{place(rows, i), std::to_string(player.start_rank), player.name,
                  player.rating > 0 ? std::to_string(player.rating) : "", rows[i].points.to_display()},
                 i > 0 && rows[i].points != rows[i - 1].points};
    for (const auto& value : rows[i].values) row.cells.push_back(value_text(value));
    document.rows.push_back(std::move(row));
  }
  if (!legend.empty()) document.notes.push_back(legend);
  return write_table_pdf(path, document, words);
}

}  // namespace rostok::report
