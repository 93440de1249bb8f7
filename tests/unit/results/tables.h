// SPDX-License-Identifier: MIT
// Final tables made by hand.
#pragma once
#include <string>
#include <vector>

#include "rostok/results/final_table.h"

namespace rostok::results {

// Players 0, 1 … in the order of the table with these points in halves; equal places only where
// `place_of` says so (parallel, the first place of each).
inline FinalTable table_of(const std::vector<int>& halves, const std::vector<int>& place_of = {}) {
  FinalTable table;
  for (std::size_t i = 0; i < halves.size(); ++i) {
    const int place = place_of.empty() ? static_cast<int>(i) + 1 : place_of[i];
    table.rows.push_back({static_cast<int>(i),
                          place,
                          place,
                          Status::Placed,
                          model::Score::from_halves(halves[i]),
                          {}});
  }
  for (std::size_t i = table.rows.size(); i-- > 0;)
    table.rows[i].last = i + 1 < table.rows.size() && table.rows[i + 1].first == table.rows[i].first
                             ? table.rows[i + 1].last
                             : static_cast<int>(i) + 1;
  return table;
}

}  // namespace rostok::results
