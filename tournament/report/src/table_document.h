// SPDX-License-Identifier: MIT
// The common shape of our papers: a head on every page, a table whose header repeats, a foot.
#pragma once
#include <string>
#include <vector>

#include "pdf_canvas.h"
#include "rostok/i18n/i18n.h"
#include "rostok/report/sheets.h"

namespace rostok::report {

struct Column {
  std::string title;
  TextAlign align = TextAlign::Left;
  double width = 0;     // points; 0 = as wide as its longest cell
  bool stretch = false; // takes what is left; shared among the stretching columns
  bool bold = false;
  bool boxed = false;   // an empty cell shows a box to write in
};

struct TableRow {
  std::vector<std::string> cells;
  bool line_above = false;  // a new group begins
};

struct TableDocument {
  std::string club, tournament, heading;  // three lines of the head
  std::string printed_at;
  std::string arbiter;
  std::vector<Column> columns;
  std::vector<TableRow> rows;
  std::vector<std::string> notes;  // lines below the table
  Font font{10.5};
  double row_height = 17;
};

[[nodiscard]] base::Result<void> write_table_pdf(const std::filesystem::path& path, const TableDocument& document,
                                                 const i18n::Translator& words);

}  // namespace rostok::report
