// SPDX-License-Identifier: MIT
// D1 and D2: who takes part, and who is there.
#include "document.h"

namespace rostok::report {

base::Result<void> write_players_pdf(const Path& path, const PlayersSheet& sheet,
                                     const Printing& printing) {
  const auto& words = printing.words;
  Document document;
  document.head = sheet.head;
  document.title = words.tr("Participants");
  document.size = 11;
  document.row_height = 5.3;
  document.stripes_when_long = true;
  document.columns = {
      {.title = words.trc("column", "No."), .align = Align::Right, .bold = true, .fit = true},
      {.title = words.tr("Name"), .bold = true},
      {.title = words.trc("column", "Born"), .align = Align::Centre, .fit = true},
      {.title = words.tr("Group"), .width = 32, .fit = true},
      {.title = words.trc("column", "Club or class"), .width = 40, .fit = true},
      {.title = words.trc("column", "Title"), .width = 30, .align = Align::Centre, .fit = true},
      {.title = words.tr("Rating"), .align = Align::Right, .fit = true}};
  for (const PlayerLine& line : sheet.lines)
    document.rows.push_back({{std::to_string(line.number), line.name, line.year, line.group,
                              line.club, line.title, line.rating},
                             false});
  drop_empty_columns(document);
  if (!sheet.summary.empty()) document.foot.push_back(sheet.summary);
  return print_document(path, document, printing);
}

base::Result<void> write_roll_call_pdf(const Path& path, const PlayersSheet& sheet,
                                       const Printing& printing) {
  const auto& words = printing.words;
  Document document;
  document.head = sheet.head;
  document.title = words.tr("Roll call");
  document.size = 13;
  document.row_height = 8.4;
  document.columns = {
      {"", 9},
      {words.trc("column", "No."), 12, Align::Right, false, 10},
      {words.tr("Name"), 0, Align::Left, true},
      {.title = words.trc("column", "Club or class"), .width = 34, .size = 11, .fit = true},
      {words.tr("Note"), 48, Align::Left}};
  for (const PlayerLine& line : sheet.lines)
    document.rows.push_back(
        {{{"", CellMark::TickBox}, std::to_string(line.number), line.name, line.club}, false});
  // A tenth more for those who come unannounced.
  for (std::size_t i = 0; i < sheet.lines.size() / 10 + 1; ++i)
    document.rows.push_back({{{"", CellMark::TickBox}}, false});
  if (!sheet.summary.empty()) document.foot.push_back(sheet.summary);
  return print_document(path, document, printing);
}

}  // namespace rostok::report
