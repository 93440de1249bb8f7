// SPDX-License-Identifier: MIT
// D19: norms of sports ranks, preliminary by their nature.
#include "document.h"
#include "rostok/report/office_sheets.h"

namespace rostok::report {

base::Result<void> write_norms_pdf(const Path& path, const NormsSheet& sheet,
                                   const Printing& printing) {
  if (sheet.ranks.empty() || sheet.source.empty())
    return base::fail(base::ErrorKind::BadInput,
                      "The table of rank norms is empty: fill it and name its source first");
  const auto& words = printing.words;
  Document document;
  document.head = sheet.head;
  document.title = words.tr("Rank norms (preliminary)");
  document.size = 10.5;
  document.row_height = 6.4;
  document.grid = true;
  document.columns = {
      {.title = words.tr("Name"), .bold = true},
      {.title = words.trc("column", "Rank"), .width = 22, .align = Align::Centre, .fit = true},
      {.title = words.tr("Games"), .align = Align::Centre, .fit = true},
      {.title = words.trc("column", "Avg. rtg"), .align = Align::Centre, .fit = true},
      {.title = words.trc("column", "Band"), .align = Align::Centre, .fit = true},
      {.title = words.tr("Scored"), .align = Align::Centre, .bold = true, .fit = true}};
  for (const std::string& rank : sheet.ranks)
    document.columns.push_back({.title = rank, .align = Align::Centre, .fit = true});
  for (const NormLine& line : sheet.lines) {
    TableRow row{{line.name, line.own_rank, line.games, line.average, line.band, line.scored},
                 false};
    for (std::size_t i = 0; i < sheet.ranks.size(); ++i) {
      std::string needed = i < line.needed.size() ? line.needed[i] : "";
      if (!needed.empty() && i < line.made.size() && line.made[i]) needed += " ✓";
      row.cells.emplace_back(std::move(needed));
    }
    document.rows.push_back(std::move(row));
  }
  document.foot = {
      words.tr("Under each rank: the points needed in so many games; ✓ – scored."),
      words.tr("Table: {1}", {sheet.source}),
      words.tr("The calculation is preliminary; ranks are awarded by the authorised body.")};
  document.signature = true;
  return print_document(path, document, printing);
}

}  // namespace rostok::report
