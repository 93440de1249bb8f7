// SPDX-License-Identifier: MIT
#include "csv_rows.h"

#include <algorithm>

#include "rostok/base/text.h"

namespace rostok::rating_lists {

using base::Result;

namespace {

constexpr std::size_t kMostLines = 8;  // of one row; a quote that stays open longer is a stray one

}  // namespace

Result<bool> CsvRows::next_line(std::string& line) {
  if (!unread_.empty()) {
    line_ = unread_.back().first;
    line = std::move(unread_.back().second);
    unread_.pop_back();
    return true;
  }
  std::string_view view;
  auto more = lines_.next(view);
  if (more && *more) line.assign(view);
  line_ = lines_.number();
  return more;
}

Result<bool> CsvRows::next() {
  stray_quote_ = false;
  do {
    if (auto more = next_line(row_); !more || !*more) return more;
  } while (base::trim(row_).empty());
  first_line_ = line_;
  split(row_, true);
  if (open_)
    if (auto done = read_rest(); !done) return done;
  if (expected_ == 0) expected_ = fields_.size();
  return true;
}

// A row with an open quote goes on in the next lines. If that leads nowhere they are given back.
Result<bool> CsvRows::read_rest() {
  const std::string first = row_;
  std::vector<std::string> behind;
  while (open_ && behind.size() + 1 < kMostLines) {
    std::string line;
    const auto more = next_line(line);
    if (!more) return more;
    if (!*more) break;
    row_ += '\n' + line;
    behind.push_back(std::move(line));
    split(row_, true);
  }
  if (!open_ && (expected_ == 0 || fields_.size() == expected_)) return true;
  stray_quote_ = true;
  give_back(behind, first_line_ + 1);
  split(first, false);
  return true;
}

void CsvRows::give_back(std::vector<std::string>& lines, int first_number) {
  for (std::size_t i = lines.size(); i-- > 0;)
    unread_.emplace_back(first_number + static_cast<int>(i), std::move(lines[i]));
}

std::string& CsvRows::add_field() {
  if (count_ == fields_.size()) fields_.emplace_back();
  fields_[count_].clear();
  return fields_[count_++];
}

void CsvRows::split(std::string_view row, bool heed_quotes) {
  count_ = 0;
  open_ = false;
  std::size_t at = 0;
  while (true) {
    std::string& field = add_field();
    const std::size_t start = row.find_first_not_of(' ', at);
    const bool quoted = heed_quotes && start != std::string_view::npos && row[start] == '"';
    if (quoted) {
      at = start + 1;
      while (true) {
        const std::size_t quote = row.find('"', at);
        field.append(row.substr(at, quote - at));
        if (quote == std::string_view::npos) {
          open_ = true;
          break;
        }
        at = quote + 1;
        if (at >= row.size() || row[at] != '"') break;
        field += '"';
        ++at;
      }
      if (open_) break;
    }
    const std::size_t end = row.find(separator_, at);
    field.append(row.substr(at, end - at));
    if (end == std::string_view::npos) break;
    at = end + 1;
  }
  fields_.resize(count_);
}

char guess_separator(std::string_view text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  char best = ',';
  std::ptrdiff_t most = 0;
  for (const char separator : {',', ';', '\t'})
    if (const auto count = std::count(line.begin(), line.end(), separator); count > most) {
      most = count;
      best = separator;
    }
  return best;
}

}  // namespace rostok::rating_lists
