// SPDX-License-Identifier: MIT
// Where the fields of FIDE's text lists stand: told by the header line alone.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fide_fields.h"

namespace rostok::rating_lists {

struct FideColumn {
  FideField field = FideField::Unknown;
  std::optional<Tempo> tempo;      // of Rating, Games and K in a combined list
  std::size_t start = 0, end = 0;  // from 0; the last one ends at npos
  std::string heading;
};

struct FideLayout {
  std::vector<FideColumn> columns;  // in the order of the line
  std::size_t width = 0;            // of a line that keeps to it
  bool combined = false;            // ratings of several tempi
  std::string date;                 // YYYY-MM-01 of a heading like SEP26; else empty
};

// Nullopt when it is not a header: id, name and a rating are needed. Headings that are not known
// take their place, so that they disturb nothing.
[[nodiscard]] std::optional<FideLayout> parse_fide_header(std::string_view line);

}  // namespace rostok::rating_lists
