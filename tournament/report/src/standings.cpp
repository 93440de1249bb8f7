// SPDX-License-Identifier: MIT
// D7: the places after a round.
#include "document.h"

namespace rostok::report {

base::Result<void> write_standings_pdf(const Path& path, const StandingsSheet& sheet, const Printing& printing) {
  const auto& words = printing.words;
  Document document;
  document.head = sheet.head;
  document.title = sheet.final ? words.tr("Final standings") : words.tr("Standings");
  // A list that fits one page is set in wall size.
  const bool large = sheet.lines.size() <= 27;
  document.size = large ? 13 : 11;
  document.row_height = large ? 7.8 : 6.2;
  bool ratings = false;
  for (const StandingsLine& line : sheet.lines) ratings = ratings || !line.rating.empty();
  document.columns = {{words.trc("column", "Place"), 17, Align::Centre, true},
                      {words.trc("column", "No."), 10, Align::Right, false, 10},
                      {words.tr("Name"), 0, Align::Left, true}};
  if (ratings) document.columns.push_back({words.trc("column", "Rtg"), 15, Align::Right});
  document.columns.push_back({words.tr("Points"), 16, Align::Right, true});
  for (const std::string& title : sheet.titles) document.columns.push_back({title, 15, Align::Right});
  for (const StandingsLine& line : sheet.lines) {
    TableRow row{{line.place, std::to_string(line.number), line.name}, line.new_score_group};
    if (ratings) row.cells.push_back(line.rating);
    row.cells.push_back(line.points);
    for (const std::string& value : line.values) row.cells.push_back(value);
    document.rows.push_back(std::move(row));
  }
  std::string legend;
  for (const std::string& each : sheet.legend) legend += (legend.empty() ? "" : ";  ") + each;
  if (!legend.empty()) document.foot.push_back(legend + ".");
  document.signature = sheet.final && !sheet.head.arbiter.empty();
  return print_document(path, document, printing);
}

}  // namespace rostok::report
