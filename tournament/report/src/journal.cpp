// SPDX-License-Identifier: MIT
// D17: the arbiter's journal.
#include "document.h"
#include "people.h"
#include "rostok/report/office_sheets.h"

namespace rostok::report {

JournalSheet make_journal_sheet(const model::Tournament& t, model::RoundNumber round,
                                std::vector<JournalLine> lines, const i18n::Translator& words) {
  return {head_of(t, round, words), std::move(lines)};
}

base::Result<void> write_journal_pdf(const Path& path, const JournalSheet& sheet,
                                     const Printing& printing) {
  const auto& words = printing.words;
  Document document;
  document.head = sheet.head;
  document.title =
      sheet.head.round > 0 ? words.tr("Record of the round") : words.tr("Arbiter's journal");
  document.size = 10;
  document.row_height = 5.8;
  document.columns = {{.title = words.tr("Time"), .width = 34, .fit = true},
                      {.title = words.trc("column", "Who"), .width = 36, .fit = true, .wrap = true},
                      {.title = words.trc("column", "What was done"), .wrap = true}};
  for (const JournalLine& line : sheet.lines)
    document.rows.push_back({{line.time, line.who, line.what}, false});
  document.foot.push_back(
      words.trn("{1} entry", "{1} entries", static_cast<long long>(sheet.lines.size())));
  document.signature = true;
  return print_document(path, document, printing);
}

}  // namespace rostok::report
