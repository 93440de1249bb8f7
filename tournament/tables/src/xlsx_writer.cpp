// SPDX-License-Identifier: MIT
#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <fstream>
#include <set>
#include <system_error>

#include "clean.h"
#include "rostok/base/files.h"
#include "rostok/base/text.h"
#include "rostok/tables/write.h"

namespace rostok::tables {

using base::ErrorKind;
using base::Result;

namespace {

constexpr time_t kCreated = 946'684'800;  // 2000-01-01: the same table, the same bytes
constexpr double kNarrow = 5, kWide = 60;
constexpr std::uint8_t kA4 = 9;

// Names of sheets: 1 to 31 characters, none of []:*?/\, no apostrophe at the ends, all different.
class SheetNames {
 public:
  std::string next(const std::string& wanted) {
    const std::string plain = allowed(wanted);
    for (int number = 1;; ++number) {
      const std::string tail = number == 1 ? "" : " " + std::to_string(number);
      std::u32string points = base::to_code_points(plain.empty() ? "Sheet" : plain);
      points.resize(std::min<std::size_t>(points.size(), 31 - tail.size()));
      std::string name = base::to_utf8(points) + tail;
      if (used_.insert(folded(name)).second) return name;
    }
  }

 private:
  static std::string allowed(const std::string& text) {
    std::string name = clean_text(text);
    for (char& c : name)
      if (std::string_view("[]:*?/\\'").find(c) != std::string_view::npos ||
          static_cast<unsigned char>(c) < 0x20)
        c = ' ';
    return std::string(base::trim(name));
  }
  // The writer compares names without case, in ASCII.
  static std::string folded(std::string name) {
    for (char& c : name)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return name;
  }
  std::set<std::string> used_;
};

// "_x0041_" would be read as "A".
std::string escaped(const std::string& text) {
  std::string out = clean_text(text);
  for (std::size_t at = 0; (at = out.find("_x", at)) != std::string::npos; at += 2) {
    const bool code = out.size() >= at + 7 && out[at + 6] == '_' &&
                      out.find_first_not_of("0123456789abcdefABCDEF", at + 2) == at + 6;
    if (!code) continue;
    out.insert(at, "_x005F");
    at += 6;
  }
  return out;
}

base::Unexpected beyond_excel() {
  return base::fail(ErrorKind::TooLarge, "The table is larger than an XLSX file can be");
}

class SheetWriter {
 public:
  SheetWriter(lxw_workbook* book, lxw_worksheet* sheet, const Table& table)
      : book_(book), sheet_(sheet), table_(table), titles_(has_titles(table)) {}

  Result<void> write() {
    const std::size_t first = titles_ ? 1 : 0;
    if (table_.rows.size() + first > LXW_ROW_MAX || table_.columns.size() > LXW_COL_MAX)
      return beyond_excel();
    set_up_page();
    for (std::size_t c = 0; c < table_.columns.size(); ++c)
      if (auto done = column(static_cast<lxw_col_t>(c), first); !done) return done;
    return {};
  }

 private:
  void set_up_page() {
    worksheet_set_paper(sheet_, kA4);
    worksheet_fit_to_pages(sheet_, 1, 0);
    if (!titles_) return;
    worksheet_freeze_panes(sheet_, 1, 0);
    worksheet_repeat_rows(sheet_, 0, 0);
    bold_ = workbook_add_format(book_);
    format_set_bold(bold_);
    format_set_bottom(bold_, LXW_BORDER_THIN);
  }

  Result<void> column(lxw_col_t c, std::size_t first) {
    std::size_t widest = 0;
    const auto put = [&](std::size_t row, const Cell& cell, lxw_format* format) -> Result<void> {
      const auto r = static_cast<lxw_row_t>(row);
      if (is_empty(cell)) return {};
      widest = std::max(widest, longest_line(cell_text(cell)));
      lxw_error error = LXW_NO_ERROR;
      if (is_number(cell) && std::isfinite(std::get<double>(cell)))
        error = worksheet_write_number(sheet_, r, c, std::get<double>(cell), format);
      else
        error = worksheet_write_string(sheet_, r, c, escaped(cell_text(cell)).c_str(), format);
      if (error != LXW_NO_ERROR) return beyond_excel();
      return {};
    };
    if (titles_)
      if (auto done = put(0, table_.columns[c].title, bold_); !done) return done;
    for (std::size_t r = 0; r < table_.rows.size(); ++r)
      if (auto done = put(first + r, table_.rows[r][c], nullptr); !done) return done;
    const double width = std::clamp(static_cast<double>(widest) * 1.1 + 2, kNarrow, kWide);
    worksheet_set_column(sheet_, c, c, width, nullptr);
    return {};
  }

  static std::size_t longest_line(const std::string& text) {
    std::size_t longest = 0;
    for (const auto line : base::split(text, '\n'))
      longest = std::max(longest, base::utf8_length(line));
    return longest;
  }

  lxw_workbook* book_;
  lxw_worksheet* sheet_;
  lxw_format* bold_ = nullptr;
  const Table& table_;
  const bool titles_;
};

Result<void> fill(lxw_workbook* book, const std::vector<Table>& tables) {
  lxw_doc_properties properties{};
  properties.created = kCreated;
  workbook_set_properties(book, &properties);
  SheetNames names;
  for (const Table& table : tables) {
    lxw_worksheet* sheet = workbook_add_worksheet(book, names.next(table.sheet).c_str());
    if (!sheet) return beyond_excel();
    if (auto done = SheetWriter(book, sheet, table).write(); !done) return done;
  }
  return {};
}

}  // namespace

Result<void> write_xlsx(const std::filesystem::path& path, const std::vector<Table>& tables) {
  const auto temporary = base::temporary_beside(path);
  // The library would tell the console that it cannot write; we tell the caller.
  if (!std::ofstream(temporary, std::ios::binary))
    return base::fail(ErrorKind::Io, "Cannot write {1}: {2}",
                      {path.string(), std::generic_category().message(errno)});
  lxw_workbook* book = workbook_new(temporary.string().c_str());
  const auto filled = book ? fill(book, tables) : beyond_excel();
  // Closing writes the file and frees the book, whatever it holds.
  const lxw_error error = book ? workbook_close(book) : LXW_ERROR_MEMORY_MALLOC_FAILED;
  if (filled && error == LXW_NO_ERROR) return base::commit_file(temporary, path);
  std::error_code ignored;
  std::filesystem::remove(temporary, ignored);
  if (!filled) return filled;
  return base::fail(ErrorKind::Io, "Cannot write {1}: {2}", {path.string(), lxw_strerror(error)});
}

}  // namespace rostok::tables
