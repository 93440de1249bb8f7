// SPDX-License-Identifier: MIT
// Rows of a CSV stream. Fields may stand in double quotes, a quote inside is doubled; a quoted
// field may go on over some lines.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "lines.h"

namespace rostok::rating_lists {

class CsvRows {
 public:
  CsvRows(Feed& feed, char separator) : lines_(feed), separator_(separator) {}

  // The next row that is not empty; false at the end. Errors: Io, Cancelled.
  [[nodiscard]] base::Result<bool> next();
  // Of the last row: bytes as they are in the file, without quotes. Valid until next().
  [[nodiscard]] const std::vector<std::string>& fields() const { return fields_; }
  // Line in which the row begins.
  [[nodiscard]] int line() const { return first_line_; }
  // A quote was never closed, or not before the row had other columns than the first one: it was
  // taken for a letter, so that it costs this line only.
  [[nodiscard]] bool has_stray_quote() const { return stray_quote_; }

 private:
  [[nodiscard]] base::Result<bool> next_line(std::string& line);
  void split(std::string_view row, bool heed_quotes);
  [[nodiscard]] base::Result<bool> read_rest();
  void give_back(std::vector<std::string>& lines, int first_number);
  std::string& add_field();

  Lines lines_;
  char separator_;
  std::vector<std::string> fields_;                  // memory of rows before is used again
  std::size_t count_ = 0, expected_ = 0;             // fields of this row and of the first
  std::vector<std::pair<int, std::string>> unread_;  // lines given back, the next one last
  std::string row_;
  int line_ = 0, first_line_ = 0;
  bool open_ = false, stray_quote_ = false;
};

// The separator of a text: the one of , ; tab that its first line has most often; ',' if none.
[[nodiscard]] char guess_separator(std::string_view text);

}  // namespace rostok::rating_lists
