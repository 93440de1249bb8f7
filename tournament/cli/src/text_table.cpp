// SPDX-License-Identifier: MIT
#include "text_table.h"

#include <algorithm>

#include "rostok/base/text.h"

namespace rostok::cli {

void TextTable::print(std::ostream& out) const {
  std::vector<std::size_t> widths(columns_.size());
  for (const auto& row : rows_)
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], base::utf8_length(row[i]));
  for (const auto& row : rows_) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string fill(widths[i] - base::utf8_length(row[i]), ' ');
      line += (i == 0 ? "" : "  ") + (columns_[i] == Align::Right ? fill + row[i] : row[i] + fill);
    }
    while (!line.empty() && line.back() == ' ')
      line.pop_back();
    out << line << '\n';
  }
}

}  // namespace rostok::cli
