// SPDX-License-Identifier: MIT
// Tables of tests/data/tables.
#pragma once
#include <string>

#include "catch.h"
#include "rostok/base/files.h"
#include "rostok/tables/read.h"

inline std::string fixture(const std::string& name) {
  const auto bytes = rostok::base::read_file(ROSTOK_TESTS_DIR "/data/tables/" + name);
  REQUIRE(bytes);
  return *bytes;
}

// Rows as text with '|' between cells.
inline std::vector<std::string> lines_of(const rostok::tables::Table& table) {
  std::vector<std::string> lines;
  for (const auto& row : table.rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i)
      line += (i == 0 ? "" : "|") + rostok::tables::cell_text(row[i]);
    lines.push_back(line);
  }
  return lines;
}
