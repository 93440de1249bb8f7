// SPDX-License-Identifier: MIT
// Keeps the newest complete set of MultiPV lines: all exact, all of one depth. While an engine
// is at work its newest lines are a mixture of depths and bounds that must not be compared.
#pragma once
#include <vector>

#include "rostok/engine_host/engine.h"

namespace rostok::engine_host {

class LineSet {
 public:
  explicit LineSet(std::size_t expected) : expected_(expected) {}
  // `number` is the MultiPV number from 1.
  void add(SearchLine line, int number);
  [[nodiscard]] bool has_complete_set() const { return !complete_.empty(); }
  // The complete set, or what came of the first one.
  [[nodiscard]] std::vector<SearchLine> take();

 private:
  std::size_t expected_;
  std::vector<SearchLine> growing_, complete_;
};

}  // namespace rostok::engine_host
