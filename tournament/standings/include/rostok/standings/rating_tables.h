// SPDX-License-Identifier: MIT
// The tables of FIDE B.02 art. 8.1.
#pragma once

namespace rostok::standings {

// 8.1.1: rating difference for a percentage of 0 … 100; 50 gives 0, 100 gives 800.
[[nodiscard]] int rating_difference(int percent);
// 8.1.2: percentage to be expected with that many points more than the opponent, without the limit
// of 400 points.
[[nodiscard]] int expected_percent(int difference);

}  // namespace rostok::standings
