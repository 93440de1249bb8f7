// SPDX-License-Identifier: MIT
// D8: every result of every player in the order of the places.
#include "cross_table.h"

#include <algorithm>

namespace rostok::report {

namespace {

constexpr std::size_t kMostPortrait = 9;  // rounds

std::string legend_of(const StandingsSheet& table, const std::vector<std::size_t>& shown) {
  std::string legend;
  for (const std::size_t i : shown)
    if (i < table.legend.size()) legend += (legend.empty() ? "" : ";  ") + table.legend[i];
  return legend.empty() ? legend : legend + ".";
}

// As many tie-breaks as leave the names their room; one that is nowhere filled in takes none.
std::vector<std::size_t> shown_of(const StandingsSheet& table, std::size_t rounds) {
  const std::size_t room = rounds > kMostPortrait ? (rounds > 13 ? 2 : 4) : rounds > 7 ? 1 : 3;
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < table.titles.size() && shown.size() < room; ++i)
    if (std::any_of(table.lines.begin(), table.lines.end(), [&](const StandingsLine& line) {
          return i < line.values.size() && !line.values[i].empty();
        }))
      shown.push_back(i);
  return shown;
}

}  // namespace

Document cross_table_document(const CrossTableSheet& sheet, const i18n::Translator& words) {
  const StandingsSheet& table = sheet.standings;
  const std::size_t rounds = sheet.cells.empty() ? 0 : sheet.cells.front().size();
  const bool landscape = rounds > kMostPortrait;
  Document document;
  document.head = table.head;
  document.title = words.tr("Cross-table");
  document.landscape = landscape;
  document.size = rounds > 7 && !landscape ? 8.5 : 9;
  document.cell_margin = 0.6;
  document.row_height = sheet.running.empty() ? 5.2 : 8.2;
  const auto shown = shown_of(table, rounds);
  document.columns = {
      {.title = words.trc("column", "Place"), .align = Align::Centre, .bold = true, .fit = true},
      {.title = words.trc("column", "No."), .align = Align::Right, .fit = true},
      {.title = words.tr("Name"), .bold = true},
      {.title = words.trc("column", "Rtg"), .align = Align::Right, .fit = true}};
  for (std::size_t r = 1; r <= rounds; ++r)
    document.columns.push_back({.title = std::to_string(r), .align = Align::Centre, .fit = true});
  document.columns.push_back(
      {.title = words.tr("Points"), .align = Align::Right, .bold = true, .fit = true});
  for (const std::size_t i : shown)
    document.columns.push_back({.title = table.titles[i], .align = Align::Right, .fit = true});
  for (std::size_t k = 0; k < table.lines.size(); ++k) {
    const StandingsLine& line = table.lines[k];
    TableRow row{{line.place, std::to_string(line.number), line.name, line.rating},
                 line.new_score_group};
    for (std::size_t r = 0; r < sheet.cells[k].size(); ++r) {
      Cell cell(sheet.cells[k][r]);
      if (k < sheet.running.size()) cell.below = sheet.running[k][r];
      row.cells.push_back(std::move(cell));
    }
    row.cells.push_back(line.points);
    for (const std::size_t i : shown)
      row.cells.push_back(i < line.values.size() ? line.values[i] : "");
    document.rows.push_back(std::move(row));
  }
  const std::string number =
      sheet.by_place ? words.tr("place of the opponent") : words.tr("number of the opponent");
  document.foot.push_back(
      words.tr("12w1: {1}, colour (w white, b black), result; + and − without play; bye: free; r: "
               "requested bye; wd: withdrawn.",
               {number}));
  if (const std::string legend = legend_of(table, shown); !legend.empty())
    document.foot.push_back(legend);
  document.signature = table.final && !table.head.arbiter.empty();
  return document;
}

base::Result<void> write_cross_table_pdf(const Path& path, const CrossTableSheet& sheet,
                                         const Printing& printing) {
  return print_document(path, cross_table_document(sheet, printing.words), printing);
}

}  // namespace rostok::report
