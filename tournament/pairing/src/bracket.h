// SPDX-License-Identifier: MIT
// One bracket (C.04.3 art. 1.3.2) and what came out of it.
#pragma once
#include <utility>
#include <vector>

#include "field.h"

namespace rostok::pairing {

struct Bracket {
  Seats members;           // in order 1.2: the moved-down players (MDPs), then the residents
  int mdps = 0;            // how many MDPs
  Seats next;              // residents of the scoregroup below
  Seats rest;              // everybody lower still
  std::vector<int> level;  // of each member: 0 the highest score
  std::vector<int> level_size;

  [[nodiscard]] int size() const { return static_cast<int>(members.size()); }
  [[nodiscard]] Seat seat(int member) const { return members[static_cast<std::size_t>(member)]; }
  [[nodiscard]] int level_of(int member) const { return level[static_cast<std::size_t>(member)]; }
  [[nodiscard]] int mdp_levels() const { return static_cast<int>(level_size.size()) - 1; }
  [[nodiscard]] Seats lower() const;
  [[nodiscard]] bool last() const { return next.empty(); }
};

[[nodiscard]] Bracket make_bracket(const Field& field, const Seats& moved_down,
                                   Seat first_resident);

// Stands for a lower player where it does not matter which one.
inline constexpr Seat kAnyone = -2;

struct BracketPairing {
  std::vector<std::pair<Seat, Seat>> pairs;  // higher-ranked first
  Seats floaters;                            // in order
  bool by_classes = false;
};

}  // namespace rostok::pairing
