// SPDX-License-Identifier: MIT
// D7: the places after a round.
#include <algorithm>

#include "document.h"

namespace rostok::report {

base::Result<void> write_standings_pdf(const Path& path, const StandingsSheet& sheet,
                                       const Printing& printing) {
  const auto& words = printing.words;
  Document document;
  document.head = sheet.head;
  document.title = sheet.final ? words.tr("Final standings") : words.tr("Standings");
  // A list that fits one page is set in wall size.
  const bool large = sheet.lines.size() <= 27;
  document.size = large ? 13 : 11;
  document.row_height = large ? 7.8 : 6.2;
  document.stripes_when_long = true;
  document.columns = {
      {.title = words.trc("column", "Place"), .align = Align::Centre, .bold = true, .fit = true},
      {.title = words.trc("column", "No."), .align = Align::Right, .size = 10, .fit = true},
      {.title = words.tr("Name"), .bold = true},
      {.title = words.trc("column", "Club or class"), .width = 30, .size = 10.5, .fit = true},
      {.title = words.trc("column", "Rtg"), .align = Align::Right, .fit = true},
      {.title = words.tr("Points"), .align = Align::Right, .bold = true, .fit = true}};
  for (const StandingsLine& line : sheet.lines)
    document.rows.push_back(
        {{line.place, std::to_string(line.number), line.name, line.club, line.rating, line.points},
         line.new_score_group});
  drop_empty_columns(document);
  // A tie-break that decided nothing is still one of the rules.
  for (const std::string& title : sheet.titles)
    document.columns.push_back({.title = title, .align = Align::Right, .fit = true});
  for (std::size_t i = 0; i < sheet.lines.size(); ++i)
    for (const std::string& value : sheet.lines[i].values)
      document.rows[i].cells.push_back(value);
  std::string legend;
  for (const std::string& each : sheet.legend)
    legend += (legend.empty() ? "" : ";  ") + each;
  if (!legend.empty()) document.foot.push_back(legend + ".");
  document.signature = sheet.final && !sheet.head.arbiter.empty();
  return print_document(path, document, printing);
}

}  // namespace rostok::report
