// SPDX-License-Identifier: MIT
#include "titled_table.h"

#include <algorithm>
#include <initializer_list>

#include "rostok/base/text.h"

namespace rostok::results {

using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

}  // namespace

Result<TitledTable> TitledTable::read(std::string_view bytes, const std::string& file,
                                      const Titles& titles, const std::string& needed) {
  tables::ReadOptions how;
  how.titles = true;
  auto read = tables::read_table(bytes, file, how);
  if (!read) return tl::unexpected(read.error());
  TitledTable table;
  table.file_ = file;
  table.read_ = std::move(*read);
  const auto& columns = table.read_.table.columns;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::string title(base::trim(columns[i].title));
    const auto known = titles.find(title);
    const auto named = [&](base::Unexpected failed) {
      failed.value().place = {file, 1, static_cast<int>(i) + 1};
      return failed;
    };
    if (known == titles.end())
      return named(fail(ErrorKind::BadInput, "The table knows no column “{1}”", {title}));
    if (!table.columns_.emplace(known->second, i).second)
      return named(fail(ErrorKind::BadInput, "The column “{1}” is there twice", {title}));
  }
  if (table.columns_.contains(needed)) return table;
  auto failed = fail(ErrorKind::BadInput, "The table has no column “{1}”", {needed});
  failed.value().place = {file, 1, 0};
  return failed;
}

std::string TitledTable::text(std::size_t row, const std::string& key) const {
  const auto column = columns_.find(key);
  if (column == columns_.end()) return {};
  const auto& cells = read_.table.rows[row];
  if (column->second >= cells.size()) return {};
  return std::string(base::trim(tables::cell_text(cells[column->second])));
}

base::Unexpected TitledTable::at(base::Unexpected failed, std::size_t row,
                                 const std::string& key) const {
  const auto column = columns_.find(key);
  failed.value().place = {file_, row < read_.lines.size() ? read_.lines[row] : 0,
                          column == columns_.end() ? 0 : static_cast<int>(column->second) + 1};
  return failed;
}

base::Unexpected TitledTable::bad_value(std::size_t row, const std::string& key) const {
  return at(fail(ErrorKind::BadInput, "“{1}” is no value for {2}", {text(row, key), key}), row,
            key);
}

Result<std::optional<int>> TitledTable::number(std::size_t row, const std::string& key, int least,
                                               int most) const {
  const std::string written = text(row, key);
  if (written.empty()) return std::optional<int>{};
  const auto number = base::parse_integer(written);
  if (!number || *number < least || *number > most) return bad_value(row, key);
  return static_cast<int>(*number);
}

Result<std::optional<model::Sex>> TitledTable::sex(std::size_t row, const std::string& key) const {
  const std::string written = text(row, key);
  if (written.empty()) return std::optional<model::Sex>{};
  if (is_one_of(written, {"m", "M", "м", "М"})) return model::Sex::Male;
  if (is_one_of(written, {"w", "W", "f", "F", "ж", "Ж", "д", "Д"})) return model::Sex::Female;
  return bad_value(row, key);
}

Result<std::optional<bool>> TitledTable::yes(std::size_t row, const std::string& key) const {
  const std::string written = text(row, key);
  if (written.empty()) return std::optional<bool>{};
  if (is_one_of(written, {"yes", "да", "Да", "+", "1"})) return true;
  if (is_one_of(written, {"no", "нет", "Нет", "-", "−", "0"})) return false;
  return bad_value(row, key);
}

}  // namespace rostok::results
