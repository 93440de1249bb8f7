// SPDX-License-Identifier: MIT
// Places of rows with `first` and `last`.
#pragma once
#include <algorithm>
#include <cstddef>

namespace rostok::results {

// Sorts by `compare` (negative: the left one is better) and gives places from 1; equal rows keep
// their order and share them.
template <typename Rows, typename Compare>
void rank_rows(Rows& rows, const Compare& compare) {
  std::stable_sort(rows.begin(), rows.end(),
                   [&compare](const auto& a, const auto& b) { return compare(a, b) < 0; });
  for (std::size_t first = 0, end = 0; first < rows.size(); first = end) {
    while (end < rows.size() && compare(rows[first], rows[end]) == 0)
      ++end;
    for (std::size_t i = first; i < end; ++i) {
      rows[i].first = static_cast<int>(first) + 1;
      rows[i].last = static_cast<int>(end);
    }
  }
}

}  // namespace rostok::results
