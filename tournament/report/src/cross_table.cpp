// SPDX-License-Identifier: MIT
// D8: every result of every player in the order of the places.
#include <algorithm>

#include "document.h"

namespace rostok::report {

base::Result<void> write_cross_table_pdf(const Path& path, const CrossTableSheet& sheet, const Printing& printing) {
  const auto& words = printing.words;
  const StandingsSheet& table = sheet.standings;
  const std::size_t rounds = sheet.cells.empty() ? 0 : sheet.cells.front().size();
  Document document;
  document.head = table.head;
  document.title = words.tr("Cross-table");
  document.landscape = rounds > 9;
  document.size = 9.5;
  document.row_height = 5.4;
  const std::size_t shown = std::min<std::size_t>(table.titles.size(), rounds > 7 && rounds <= 9 ? 2 : 3);
  document.columns = {{words.trc("column", "Place"), 12, Align::Centre, true},
                      {words.trc("column", "No."), 8, Align::Right},
                      {words.tr("Name"), 0, Align::Left, true},
                      {words.trc("column", "Rtg"), 10, Align::Right}};
  for (std::size_t r = 1; r <= rounds; ++r) document.columns.push_back({std::to_string(r), 11.5, Align::Centre});
  document.columns.push_back({words.tr("Points"), 11, Align::Right, true});
  for (std::size_t i = 0; i < shown; ++i) document.columns.push_back({table.titles[i], 11.5, Align::Right});
  for (std::size_t k = 0; k < table.lines.size(); ++k) {
    const StandingsLine& line = table.lines[k];
    TableRow row{{line.place, std::to_string(line.number), line.name, line.rating}, line.new_score_group};
    for (const std::string& cell : sheet.cells[k]) row.cells.push_back(cell);
    row.cells.push_back(line.points);
    for (std::size_t i = 0; i < shown && i < line.values.size(); ++i) row.cells.push_back(line.values[i]);
    document.rows.push_back(std::move(row));
  }
  document.foot.push_back(words.tr(
      "12w1: number of the opponent, colour (w white, b black), result; + and − without play; bye: free; r: requested bye."));
  std::string legend;
  for (std::size_t i = 0; i < shown && i < table.legend.size(); ++i)
    legend += (legend.empty() ? "" : ";  ") + table.legend[i];
  if (!legend.empty()) document.foot.push_back(legend + ".");
  document.signature = table.final && !table.head.arbiter.empty();
  return print_document(path, document, printing);
}

}  // namespace rostok::report
