// SPDX-License-Identifier: MIT
#include "clean.h"
#include "rostok/base/files.h"
#include "rostok/tables/write.h"
#include "text_guard.h"

namespace rostok::tables {

namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

class CsvLines {
 public:
  explicit CsvLines(const CsvOptions& options) : options_(options) {
    if (options.mark) out_ += kMark;
  }
  void add_text(const std::string& text) { add(with_guard(clean_text(text))); }
  void add_cell(const Cell& cell) {
    if (is_number(cell))
      add(cell_text(cell, Numbers::Decimal, options_.decimal_sign));
    else
      add_text(std::get<std::string>(cell));
  }
  void end_line() {
    out_ += "\r\n";
    first_ = true;
  }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void add(const std::string& text) {
    if (!first_) out_ += options_.separator;
    first_ = false;
    const std::string special{options_.separator, '"', '\r', '\n'};
    // A reader must not take the first cell for a mark or a directive.
    const bool misleading = text.starts_with(kMark) || text.starts_with("sep=");
    out_ += misleading || text.find_first_of(special) != std::string::npos ? quoted(text) : text;
  }

  const CsvOptions& options_;
  std::string out_;
  bool first_ = true;
};

}  // namespace

std::string csv_text(const Table& table, const CsvOptions& options) {
  CsvLines lines(options);
  if (has_titles(table)) {
    for (const Column& column : table.columns)
      lines.add_text(column.title);
    lines.end_line();
  }
  for (const Row& row : table.rows) {
    for (const Cell& cell : row)
      lines.add_cell(cell);
    lines.end_line();
  }
  return lines.take();
}

base::Result<void> write_csv(const std::filesystem::path& path, const Table& table,
                             const CsvOptions& options) {
  return base::write_file_atomically(path, csv_text(table, options));
}

}  // namespace rostok::tables
