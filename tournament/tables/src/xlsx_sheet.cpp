// SPDX-License-Identifier: MIT
#include "xlsx_sheet.h"

#include <charconv>

namespace rostok::tables {

using base::ErrorKind;

namespace {

// "AB12" → 27; nullopt without letters.
std::optional<std::size_t> column_of(std::string_view reference) {
  std::size_t column = 0, letters = 0;
  for (const char c : reference) {
    const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (upper < 'A' || upper > 'Z' || ++letters > 4) break;
    column = column * 26 + static_cast<std::size_t>(upper - 'A' + 1);
  }
  if (column == 0) return std::nullopt;
  return column - 1;
}

}  // namespace

void Sheet::begin(std::string_view name, const XmlAttributes& attributes) {
  if (name == "row") {
    row_.clear();
    column_ = 0;
    row_number_ = to_int(attributes["r"]).value_or(row_number_ + 1);
  } else if (name == "c") {
    begin_cell(attributes);
  } else if (name == "rPh") {
    in_phonetic_ = true;
  }
  in_value_ = in_cell_ && !in_phonetic_ && (name == "v" || name == "t");
}

void Sheet::begin_cell(const XmlAttributes& attributes) {
  column_ = column_of(attributes["r"]).value_or(column_);
  type_ = attributes["t"];
  style_ = static_cast<std::size_t>(to_int(attributes["s"]).value_or(0));
  value_.clear();
  in_cell_ = true;
}

void Sheet::text(std::string_view piece) {
  if (in_value_) value_ += piece;
}

void Sheet::end(std::string_view name) {
  if (name == "c") {
    end_cell();
  } else if (name == "row") {
    if (auto added = grid_.add(row_number_, std::move(row_)); !added)
      stop(tl::unexpected(added.error()));
    row_.clear();
  } else if (name == "rPh") {
    in_phonetic_ = false;
  }
  if (name == "v" || name == "t") in_value_ = false;
}

Cell Sheet::number_cell() const {
  double number = 0;
  const char* end = value_.data() + value_.size();
  const auto read = std::from_chars(value_.data(), end, number);
  if (read.ec != std::errc() || read.ptr != end) return value_;
  if (context_.styles.is_date(style_))
    if (auto date = date_text(number, context_.from_1904)) return std::move(*date);
  return number;
}

Cell Sheet::cell() const {
  if (type_ == "s") {
    const auto index = to_int(value_);
    const auto& strings = context_.strings.strings;
    if (!index || static_cast<std::size_t>(*index) >= strings.size()) return std::string();
    return strings[static_cast<std::size_t>(*index)];
  }
  if (type_ == "inlineStr" || type_ == "str") return unescape_xlsx(value_);
  if (type_ == "b") return std::string(value_ == "1" ? "TRUE" : "FALSE");
  if (type_ == "e") return value_;
  // An ISO date of strict workbooks: without the midnight.
  if (type_ == "d") return value_.ends_with("T00:00:00") ? value_.substr(0, 10) : value_;
  return number_cell();
}

void Sheet::end_cell() {
  in_cell_ = false;
  const std::size_t column = column_++;
  if (value_.empty()) return;
  if (column >= limits_.columns) {
    auto fault = base::fail(ErrorKind::TooLarge, "The table has more than {1} columns",
                            {std::to_string(limits_.columns)});
    fault.value().place = {file_, row_number_, 0};
    return stop(std::move(fault));
  }
  if (row_.size() <= column) row_.resize(column + 1);
  row_[column] = cell();
}

}  // namespace rostok::tables
