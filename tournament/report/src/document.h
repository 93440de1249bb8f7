// SPDX-License-Identifier: MIT
// A table under a head on as many pages as it needs: the common form of the lists.
#pragma once
#include "frame.h"

namespace rostok::report {

enum class CellMark { None, ResultBox, WhiteDisc, BlackDisc, TickBox };

struct Cell {
  std::string text;
  CellMark mark = CellMark::None;
  std::string below;  // small, under the text
  Cell() = default;
  Cell(std::string words, CellMark sign = CellMark::None) : text(std::move(words)), mark(sign) {}
  Cell(const char* words) : text(words) {}
};

struct Column {
  std::string title;
  double width = 0;  // mm; 0 = an equal share of what is left
  Align align = Align::Left;
  bool bold = false;
  double size = 0;    // pt; 0 = that of the table
  bool fit = false;   // as wide as the widest cell; `width`, if any, is the most
  bool wrap = false;  // long texts take several lines and make the row higher
};

struct TableRow {
  std::vector<Cell> cells;
  bool strong_rule_above = false;
};

struct Document {
  SheetHead head;
  std::string title;  // of the paper: "Pairings by board"
  std::vector<Column> columns;
  std::vector<TableRow> rows;
  std::vector<std::string> foot;  // paragraphs after the last row
  std::string stamp;              // "DRAFT"
  double size = 10.5, row_height = 5.6;
  double cell_margin = 1;  // mm, left and right in every cell
  int stripes = 1;         // the table beside itself
  // Two stripes where there are more than 45 rows and they are narrow enough for it.
  bool stripes_when_long = false;
  bool landscape = false;
  bool grid = false;       // upright lines between the columns
  bool signature = false;  // line for the arbiter
};

void draw_document(Paper& paper, const Document& document, const Printing& printing);
[[nodiscard]] base::Result<void> print_document(const Path& path, const Document& document,
                                                const Printing& printing);

// Takes out the columns in which no row has anything, except those that are to be written in.
void drop_empty_columns(Document& document);

}  // namespace rostok::report
