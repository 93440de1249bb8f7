// SPDX-License-Identifier: MIT
// Questions to a solved bracket: what would the best candidate with this pair, or with this player
// floating, be like? Each is answered on a copy of the graph by one or two augmentations.
#pragma once
#include "dense_solver.h"

namespace rostok::pairing {

template <typename Cost>
std::optional<Cost> DenseSolver<Cost>::best_with_pair(int member, int other) const {
  if (!graph_.has_edge(member, other)) return std::nullopt;
  Matching<Cost> graph = graph_;
  graph.retire(member);
  graph.retire(other);
  if (!graph.solve()) return std::nullopt;
  return total(graph) + graph.cost(member, other);
}

// In the last bracket he gets the bye. Elsewhere completion (C4) asks no more than that he can
// meet somebody who floats as well; in the next bracket moved-down players do not meet (C8).
template <typename Cost>
std::optional<Cost> DenseSolver<Cost>::best_with_floater(int member) const {
  const auto floats_twice = [&](int i) {
    Cost cost = float_weight<Cost>(field_, bracket_, weights_, i);
    add_digit(cost, weights_.c8);
    add_digit(cost, weights_.c8_level, bracket_.level_of(i));
    return cost;
  };
  Matching<Cost> graph = graph_;
  graph.begin_change(member);
  for (int other = 0; other < members_; ++other) {
    graph.remove_edge(member, other);
    if (!bracket_.last() && other != member &&
        field_.may_meet(bracket_.seat(member), bracket_.seat(other)))
      graph.set_edge(member, other, floats_twice(member) + floats_twice(other));
  }
  graph.end_change(member);
  if (!graph.solve()) return std::nullopt;
  return total(graph);
}

}  // namespace rostok::pairing
