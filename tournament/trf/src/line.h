// SPDX-License-Identifier: MIT
// One line of a file, addressed by columns that count code points.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace rostok::trf {

class Line {
 public:
  Line(int number, std::string_view text);
  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] int length() const;  // columns
  // Columns first … last, cut at the end of the line; empty beyond it.
  [[nodiscard]] std::string_view field(int first, int last) const;
  [[nodiscard]] std::string_view from(int first) const { return field(first, length()); }
  // The character in a column; blank beyond the end, '?' for a letter that is not ASCII.
  [[nodiscard]] char at(int column) const;
  [[nodiscard]] std::string_view text() const { return text_; }

 private:
  [[nodiscard]] std::size_t offset(int column) const;
  int number_;
  std::string_view text_;
  std::vector<std::uint32_t> offsets_;  // of every code point; empty for pure ASCII
};

// Splits at CR LF, CR and LF alike; empty lines are left out but counted.
[[nodiscard]] std::vector<Line> split_lines(std::string_view text);

}  // namespace rostok::trf
