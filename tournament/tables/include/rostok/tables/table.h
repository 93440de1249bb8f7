// SPDX-License-Identifier: MIT
// A table as a plain value: what is read from a file, and what is written to one.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace rostok::tables {

// Text (UTF-8, any line breaks) or a number. An empty text is an empty cell.
using Cell = std::variant<std::string, double>;
using Row = std::vector<Cell>;

// How a person sees the numbers of a column: 2.5 as "2.5" or "2,5", or as points "2½".
enum class Numbers { Decimal, Points };

struct Column {
  std::string title;
  Numbers numbers = Numbers::Decimal;
  bool operator==(const Column&) const = default;
};

// Every row has as many cells as there are columns. A table without titles has columns with
// empty ones.
struct Table {
  std::string sheet;  // name of the sheet in a workbook, may be empty
  std::vector<Column> columns;
  std::vector<Row> rows;
  bool operator==(const Table&) const = default;
};

[[nodiscard]] bool has_titles(const Table& table);
[[nodiscard]] bool is_number(const Cell& cell);
[[nodiscard]] bool is_empty(const Cell& cell);

// The shortest decimal that reads back as the same number: "1050", "12.25", "-3".
[[nodiscard]] std::string number_text(double number, char decimal_sign = '.');
// "2½" for 2.5, "½" for 0.5; other parts as number_text.
[[nodiscard]] std::string points_text(double number, char decimal_sign = '.');
// The cell as text.
[[nodiscard]] std::string cell_text(const Cell& cell, Numbers numbers = Numbers::Decimal,
                                    char decimal_sign = '.');

// What a person wrote as a number: "1050", "-3", "−3", "12,25", "12.25", "21½"; nullopt for
// everything else, blanks around it included.
[[nodiscard]] std::optional<double> parse_number(std::string_view text);
// A number where the text is one, the text itself otherwise.
[[nodiscard]] Cell number_or_text(std::string text);

}  // namespace rostok::tables
