// SPDX-License-Identifier: MIT
// D1 and D2: who takes part, and who is there.
#include "document.h"

namespace rostok::report {

base::Result<void> write_players_pdf(const Path& path, const PlayersSheet& sheet, const Printing& printing) {
  const auto& words = printing.words;
  Document document;
  document.head = sheet.head;
  document.title = words.tr("Participants");
  document.size = 11;
  document.row_height = 5.3;
  document.columns = {{words.trc("column", "No."), 12, Align::Right, true},
                      {words.tr("Name"), 0, Align::Left, true},
                      {words.tr("Year of birth"), 28, Align::Centre},
                      {words.tr("Club"), 30, Align::Left},
                      {words.tr("Title"), 18, Align::Centre},
                      {words.tr("Rating"), 18, Align::Right}};
  for (const PlayerLine& line : sheet.lines)
    document.rows.push_back({{std::to_string(line.number), line.name, line.year, line.club, line.title, line.rating}, false});
  if (!sheet.summary.empty()) document.foot.push_back(sheet.summary);
  return print_document(path, document, printing);
}

base::Result<void> write_roll_call_pdf(const Path& path, const PlayersSheet& sheet, const Printing& printing) {
  const auto& words = printing.words;
  Document document;
  document.head = sheet.head;
  document.title = words.tr("Roll call");
  document.size = 13;
  document.row_height = 8.4;
  document.columns = {{"", 9},
                      {words.trc("column", "No."), 12, Align::Right, false, 10},
                      {words.tr("Name"), 0, Align::Left, true},
                      {words.tr("Club"), 28, Align::Left, false, 11},
                      {words.tr("Note"), 50, Align::Left}};
  for (const PlayerLine& line : sheet.lines)
    document.rows.push_back({{{"", CellMark::TickBox}, std::to_string(line.number), line.name, line.club}, false});
  // A tenth more for those who come unannounced.
  for (std::size_t i = 0; i < sheet.lines.size() / 10 + 1; ++i)
    document.rows.push_back({{{"", CellMark::TickBox}}, false});
  if (!sheet.summary.empty()) document.foot.push_back(sheet.summary);
  return print_document(path, document, printing);
}

}  // namespace rostok::report
