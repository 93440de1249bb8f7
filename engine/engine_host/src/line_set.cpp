// SPDX-License-Identifier: MIT
#include "line_set.h"

namespace rostok::engine_host {

void LineSet::add(SearchLine line, int number) {
  if (line.score.bound != uci::Bound::Exact || line.moves.empty()) return;
  if (number == 1) growing_.clear();
  const bool next = growing_.size() + 1 == static_cast<std::size_t>(number);
  if (!next || (!growing_.empty() && growing_.front().depth != line.depth)) {
    if (!complete_.empty()) growing_.clear();
    return;
  }
  growing_.push_back(std::move(line));
  if (growing_.size() == expected_) complete_ = growing_;
}

std::vector<SearchLine> LineSet::take() {
  return std::move(complete_.empty() ? growing_ : complete_);
}

}  // namespace rostok::engine_host
