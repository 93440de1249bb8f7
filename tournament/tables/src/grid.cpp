// SPDX-License-Identifier: MIT
#include "grid.h"

#include <algorithm>

#include "text_place.h"

namespace rostok::tables {

using base::ErrorKind;

base::Unexpected too_large(const std::string& file, std::size_t bytes) {
  return base::fail(ErrorKind::TooLarge, "{1} is larger than {2} bytes",
                    {file, std::to_string(bytes)});
}

base::Result<void> Grid::add(int line, Row row) {
  const Limits& limits = options_.limits;
  while (!row.empty() && is_empty(row.back()))
    row.pop_back();
  if (row.empty()) return {};
  width_ = std::max(width_, row.size());
  if (width_ > limits.columns)
    return placed(base::fail(ErrorKind::TooLarge, "The table has more than {1} columns",
                             {std::to_string(limits.columns)}),
                  {file_, line, 0});
  if (read_.lines.size() >= limits.rows)
    return placed(base::fail(ErrorKind::TooLarge, "The table has more than {1} rows",
                             {std::to_string(limits.rows)}),
                  {file_, line, 0});
  if (width_ * (read_.lines.size() + 1) > limits.cells)
    return placed(base::fail(ErrorKind::TooLarge, "The table has more than {1} cells",
                             {std::to_string(limits.cells)}),
                  {file_, line, 0});
  for (const Cell& cell : row)
    if (!is_number(cell)) bytes_ += std::get<std::string>(cell).size();
  if (bytes_ > limits.unpacked_bytes) return too_large(file_, limits.unpacked_bytes);
  read_.lines.push_back(line);
  read_.table.rows.push_back(std::move(row));
  return {};
}

ReadTable Grid::finish() {
  Table& table = read_.table;
  for (Row& row : table.rows)
    row.resize(width_);
  table.columns.resize(width_);
  if (options_.titles && !table.rows.empty()) {
    for (std::size_t i = 0; i < width_; ++i)
      table.columns[i].title = cell_text(table.rows.front()[i]);
    table.rows.erase(table.rows.begin());
    read_.lines.erase(read_.lines.begin());
  }
  return std::move(read_);
}

}  // namespace rostok::tables
