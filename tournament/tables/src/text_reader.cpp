// SPDX-License-Identifier: MIT
// CSV, TSV and pasted text.
#include <algorithm>
#include <map>
#include <utility>

#include "grid.h"
#include "records.h"
#include "rostok/tables/read.h"
#include "text_guard.h"
#include "text_place.h"

namespace rostok::tables {

using base::ErrorKind;
using base::Result;

namespace {

constexpr std::string_view kDirective = "sep=";

// A line "sep=;".
bool has_directive(std::string_view text) {
  if (!text.starts_with(kDirective) || text.size() < 5) return false;
  if (std::string_view("\t;|,:").find(text[4]) == std::string_view::npos) return false;
  return text.size() == 5 || text[5] == '\r' || text[5] == '\n';
}

// The share of records that have the most frequent number of columns, if that is more than one.
double regularity(std::string_view text, char separator) {
  RecordReader reader(text, separator);
  std::map<std::size_t, int> counts;
  Record record;
  int records = 0;
  while (records < 100 && reader.next(record) && !reader.open_quote()) {
    ++records;
    ++counts[record.cells.size()];
  }
  int most = 0;
  for (const auto& [cells, times] : counts)
    if (cells > 1) most = std::max(most, times);
  return records == 0 ? 0 : static_cast<double>(most) / records;
}

}  // namespace

char recognise_separator(std::string_view text) {
  if (has_directive(text)) return text[4];
  text = text.substr(0, 1U << 18);
  // In this order: a text of cells with decimal commas is regular in commas as well.
  char best = 0;
  double most = 0;
  for (const char separator : {'\t', ';', '|', ','}) {
    const double share = regularity(text, separator);
    if (share >= 0.6) return separator;
    if (share > most) {
      best = separator;
      most = share;
    }
  }
  return most >= 0.2 ? best : '\0';
}

Result<ReadTable> read_text_table(std::string_view bytes, const std::string& file,
                                  const ReadOptions& options) {
  if (bytes.size() > options.limits.file_bytes) return too_large(file, options.limits.file_bytes);
  const auto decoded = decode_text(bytes, file, options.encoding);
  if (!decoded) return tl::unexpected(decoded.error());
  const std::string_view text = decoded->text;
  const char separator = options.separator != 0 ? options.separator : recognise_separator(text);
  RecordReader reader(text, separator);
  Grid grid(file, options);
  Record record;
  bool first = true;
  while (reader.next(record)) {
    if (const auto quote = reader.open_quote())
      return placed(
          base::fail(ErrorKind::BadInput, "The quotation mark opened here is never closed"),
          place_in(file, text, *quote));
    if (std::exchange(first, false) && has_directive(text)) continue;
    Row row;
    row.reserve(record.cells.size());
    for (std::string& cell : record.cells)
      row.emplace_back(without_guard(std::move(cell)));
    if (auto added = grid.add(record.line, std::move(row)); !added)
      return tl::unexpected(added.error());
  }
  ReadTable table = grid.finish();
  table.encoding = decoded->encoding;
  table.separator = separator;
  return table;
}

}  // namespace rostok::tables
