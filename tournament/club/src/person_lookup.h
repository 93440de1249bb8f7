// SPDX-License-Identifier: MIT
// Who of a roster may be the same child as another card.
#pragma once
#include <string>
#include <unordered_map>
#include <vector>

#include "rostok/club/club_state.h"

namespace rostok::club {

class PersonLookup {
 public:
  explicit PersonLookup(const ClubState& state);
  void add(ChildNumber number, const Child& child);
  // Numbers in order, without repetition.
  [[nodiscard]] std::vector<ChildNumber> same(const Child& child) const;

 private:
  // Name (words sorted), "fide 123" and "national 123".
  std::unordered_multimap<std::string, ChildNumber> by_name_, by_id_;
  std::unordered_map<ChildNumber, int> years_;
};

}  // namespace rostok::club
