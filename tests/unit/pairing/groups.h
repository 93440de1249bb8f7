// SPDX-License-Identifier: MIT
// Rounds made by hand: a field by scoregroups, meetings and floats set freely.
#pragma once
#include <utility>
#include <vector>

#include "rostok/model/tournament.h"
#include "rostok/pairing/dutch.h"

namespace rostok::test {

// Sizes of the scoregroups, top down, and their points in tenths. Scores come from virtual points.
struct Groups {
  std::vector<std::pair<int, int>> size_and_points;
  std::vector<std::pair<int, int>> met;  // by place, from 0
  // Places with a downfloat in the round before (a half-point bye; the points are evened out).
  std::vector<int> floated;

  [[nodiscard]] int players() const;
  [[nodiscard]] model::Tournament build() const;
};

void forbid_all(std::vector<std::pair<int, int>>& met, int from, int to);

// All ways give the same; the pairing itself, REQUIREd to exist.
[[nodiscard]] pairing::RoundPairing agreed(const Groups& groups);

}  // namespace rostok::test
