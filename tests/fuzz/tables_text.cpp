// SPDX-License-Identifier: MIT
// CSV and pasted text: faults are named inside the file; what is read is written and read back as
// the same table, and any table is looked through for people.
#include <algorithm>
#include <string>
#include <string_view>

#include "require.h"
#include "rostok/tables/read.h"
#include "rostok/tables/roster.h"
#include "rostok/tables/write.h"

using namespace rostok;

namespace {

void check_table(const tables::ReadTable& read) {
  ROSTOK_REQUIRE(read.lines.size() == read.table.rows.size());
  for (const auto& row : read.table.rows)
    ROSTOK_REQUIRE(row.size() == read.table.columns.size());
  ROSTOK_REQUIRE(std::is_sorted(read.lines.begin(), read.lines.end()));
}

void check_roster(const tables::ReadTable& read) {
  const auto layout = tables::propose_layout(read.table, 2026);
  ROSTOK_REQUIRE(layout.columns.size() == read.table.columns.size());
  const auto roster = tables::parse_roster(read, layout, {2026, true, true});
  ROSTOK_REQUIRE(roster.rows.size() <= read.table.rows.size());
  for (const auto& row : roster.rows) {
    ROSTOK_REQUIRE(!row.usable() || !row.person.name.empty());
    ROSTOK_REQUIRE(!row.duplicate_of || *row.duplicate_of < roster.rows.size());
    for (const auto& problem : row.problems)
      ROSTOK_REQUIRE(problem.column >= 0 &&
                     problem.column <= static_cast<int>(read.table.columns.size()));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  tables::ReadOptions options;
  options.limits = {1 << 16, 1 << 20, 200, 100, 5000};
  const auto read = tables::read_table(bytes, "input", options);
  if (!read) {
    ROSTOK_REQUIRE(!read.error().message.empty());
    return 0;
  }
  check_table(*read);
  check_roster(*read);
  if (read->table.columns.empty()) return 0;
  options.limits = {};
  for (const char separator : {';', '\t'}) {
    options.separator = separator;
    const auto again = tables::read_text_table(
        tables::csv_text(read->table, {separator, ',', true}), "written", options);
    ROSTOK_REQUIRE(again.has_value());
    // Numbers of a workbook come back as their texts.
    if (bytes.substr(0, 2) != "PK") ROSTOK_REQUIRE(again->table == read->table);
  }
  tables::HtmlPage page;
  page.sections = {{"", read->table, {}}};
  const std::string html = tables::html_text(page);
  ROSTOK_REQUIRE(html.find("<script") == std::string::npos);
  return 0;
}
