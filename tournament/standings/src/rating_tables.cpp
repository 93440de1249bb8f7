// SPDX-License-Identifier: MIT
#include "rostok/standings/rating_tables.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace rostok::standings {

namespace {

// 8.1.1: the rating difference for a percentage of 50 and more.
constexpr std::array<int, 51> kDifference{
    0,   7,   14,  21,  29,  36,  43,  50,  57,  65,  72,  80,  87,  95,  102, 110, 117,
    125, 133, 141, 149, 158, 166, 175, 184, 193, 202, 211, 220, 230, 240, 251, 262, 273,
    284, 296, 309, 322, 336, 351, 366, 383, 401, 422, 444, 470, 501, 538, 589, 677, 800};

// 8.1.2: the least difference that gives the higher rated 50, 51 … 100 percent.
constexpr std::array<int, 51> kLeastDifference{
    0,   4,   11,  18,  26,  33,  40,  47,  54,  62,  69,  77,  84,  92,  99,  107, 114,
    122, 130, 138, 146, 154, 163, 171, 180, 189, 198, 207, 216, 226, 236, 246, 257, 268,
    279, 291, 303, 316, 329, 345, 358, 375, 392, 412, 433, 457, 485, 518, 560, 620, 736};

}  // namespace

int rating_difference(int percent) {
  return percent >= 50 ? kDifference[static_cast<std::size_t>(percent - 50)]
                       : -kDifference[static_cast<std::size_t>(50 - percent)];
}

int expected_percent(int difference) {
  const auto above =
      std::upper_bound(kLeastDifference.begin(), kLeastDifference.end(), std::abs(difference));
  const int percent = 49 + static_cast<int>(above - kLeastDifference.begin());
  return difference >= 0 ? percent : 100 - percent;
}

}  // namespace rostok::standings
