// SPDX-License-Identifier: MIT
// A table under a head on as many pages as it needs: the common form of the lists.
#pragma once
#include <functional>

#include "paper.h"
#include "rostok/report/report.h"

namespace rostok::report {

inline constexpr double kSide = 12;  // margins, mm
inline constexpr double kTop = 10;

enum class CellMark { None, ResultBox, WhiteDisc, BlackDisc, TickBox };

struct Cell {
  std::string text;
  CellMark mark = CellMark::None;
  Cell() = default;
  Cell(std::string words, CellMark sign = CellMark::None) : text(std::move(words)), mark(sign) {}
  Cell(const char* words) : text(words) {}
};

struct Column {
  std::string title;
  double width = 0;  // mm; 0 = an equal share of what is left
  Align align = Align::Left;
  bool bold = false;
  double size = 0;  // pt; 0 = that of the table
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
  int stripes = 1;  // the table beside itself
  bool landscape = false;
  bool signature = false;  // line for the arbiter
};

[[nodiscard]] base::Result<void> print_document(const std::filesystem::path& path,
                                                const Document& document, const Printing& printing);

// "now" in local time where nothing is given.
[[nodiscard]] std::string moment_of(const Printing& printing);

}  // namespace rostok::report
