// SPDX-License-Identifier: MIT
// The records of a text with separators, one after the other.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rostok::tables {

struct Record {
  int line = 0;           // in which it begins, from 1
  std::size_t begin = 0;  // offset
  std::vector<std::string> cells;
};

// `separator` 0: every record is one cell.
class RecordReader {
 public:
  RecordReader(std::string_view text, char separator) : text_(text), separator_(separator) {}

  // False at the end. Empty lines are passed over.
  [[nodiscard]] bool next(Record& record);
  // Offset of a quotation mark that nothing closes; such a record ends with the text.
  [[nodiscard]] std::optional<std::size_t> open_quote() const { return open_quote_; }

 private:
  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
  [[nodiscard]] bool at_line_end() const {
    return at_end() || text_[at_] == '\n' || text_[at_] == '\r';
  }
  void pass_line_end();
  [[nodiscard]] std::string cell();
  void quoted(std::string& out);
  [[nodiscard]] bool wholly_quoted(std::string& out);

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  int line_ = 1;
  std::optional<std::size_t> open_quote_;
};

}  // namespace rostok::tables
