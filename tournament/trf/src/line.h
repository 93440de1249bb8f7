// SPDX-License-Identifier: MIT
// One line of a file, addressed by columns that count code points.
#pragma once
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rostok::trf {

// Letters outside ASCII stand close together in practice (a name): before and behind that
// stretch a column is found without counting, and nothing has to be stored per letter.
class Line {
 public:
  Line() = default;
  Line(int number, std::string_view text);
  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] int length() const {  // columns
    return static_cast<int>(text_.size() - wide_bytes_ + wide_columns_);
  }
  // Columns first … last, cut at the end of the line; empty beyond it.
  [[nodiscard]] std::string_view field(int first, int last) const {
    const std::size_t begin = offset(first), end = offset(last + 1);
    return begin < end ? text_.substr(begin, end - begin) : std::string_view{};
  }
  [[nodiscard]] std::string_view from(int first) const { return text_.substr(offset(first)); }
  // The character in a column; blank beyond the end, '?' for a letter that is not ASCII.
  [[nodiscard]] char at(int column) const {
    const std::size_t i = offset(column);
    if (i >= text_.size()) return ' ';
    return (static_cast<unsigned char>(text_[i]) & 0x80) == 0 ? text_[i] : '?';
  }
  [[nodiscard]] std::string_view text() const { return text_; }
  // Columns first … end as plain characters, '?' for each letter that is not ASCII; `buffer`
  // holds them when they had to be replaced.
  [[nodiscard]] std::string_view plain_from(int first, std::string& buffer) const;
  // The first control character, tabs included unless `tabs_allowed`.
  [[nodiscard]] std::optional<int> control_column(bool tabs_allowed) const;

 private:
  [[nodiscard]] std::size_t offset(int column) const {
    const auto index = static_cast<std::size_t>(column - 1);
    if (index <= wide_begin_) return std::min(index, text_.size());
    if (index >= wide_begin_ + wide_columns_)
      return std::min(index + wide_bytes_ - wide_columns_, text_.size());
    return offset_inside(index);
  }
  [[nodiscard]] std::size_t offset_inside(std::size_t index) const;

  int number_ = 0;
  bool has_control_ = false;
  std::string_view text_;
  // From the first to the last letter that is not ASCII.
  std::size_t wide_begin_ = 0, wide_bytes_ = 0, wide_columns_ = 0;
};

// Gives the lines one after the other: CR LF, CR and LF alike; empty ones are skipped but counted.
class LineSource {
 public:
  explicit LineSource(std::string_view text);
  [[nodiscard]] std::optional<Line> next();
  [[nodiscard]] int lines() const { return number_; }  // seen so far, empty ones too

 private:
  [[nodiscard]] std::size_t find(char c) const {
    return std::min(text_.find(c, at_), text_.size());
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t carriage_ = 0, feed_ = 0;  // the next CR and the next LF
  int number_ = 0;
};

}  // namespace rostok::trf
