// SPDX-License-Identifier: MIT
#include "clean.h"

#include <algorithm>

#include "rostok/base/text.h"

namespace rostok::tables {

std::string clean_text(std::string_view text) {
  std::u32string points = base::to_code_points(text);
  std::erase(points, U'\0');
  for (char32_t& point : points)
    if (point == 0xFFFE || point == 0xFFFF) point = 0xFFFD;
  return base::to_utf8(points);
}

}  // namespace rostok::tables
