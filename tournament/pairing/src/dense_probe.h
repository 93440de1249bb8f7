// SPDX-License-Identifier: MIT
// Questions to a solved bracket: what would the best candidate with this pair, or with this player
// floating, be like? Each is answered on a copy of the graph by a few augmentations.
#pragma once
#include "dense_solver.h"

namespace rostok::pairing {

// Two who float and meet each other below: completion (C4) allows it, in the next bracket
// moved-down players do not meet (C8). Never in an optimum, but in the best candidate with a
// condition.
template <typename Cost>
Cost DenseSolver<Cost>::float_together(int a, int b) const {
  Cost cost(0);
  for (const int i : {a, b}) {
    cost += float_weight<Cost>(field_, bracket_, weights_, i);
    add_digit(cost, weights_.c8);
    add_digit(cost, weights_.c8_level, bracket_.level_of(i));
  }
  return cost;
}

// Moved-down players who could meet came down for the sake of the bye (C5).
template <typename Cost>
void DenseSolver<Cost>::let_mdps_float_together(Matching<Cost>& graph) const {
  for (int a = 0; a < bracket_.mdps; ++a)
    for (int b = a + 1; b < bracket_.mdps; ++b) {
      if (graph.retired(a) || graph.retired(b) || graph.has_edge(a, b) ||
          !field_.may_meet(bracket_.seat(a), bracket_.seat(b)))
        continue;
      graph.begin_change(a);
      graph.set_edge(a, b, float_together(a, b));
      graph.end_change(a);
    }
}

template <typename Cost>
std::optional<Cost> DenseSolver<Cost>::best_with_pair(int member, int other) const {
  if (!graph_.has_edge(member, other)) return std::nullopt;
  Matching<Cost> graph = graph_;
  graph.retire(member);
  graph.retire(other);
  let_mdps_float_together(graph);
  if (!graph.solve()) return std::nullopt;
  return total(graph) + graph.cost(member, other);
}

// In the last bracket he gets the bye.
template <typename Cost>
std::optional<Cost> DenseSolver<Cost>::best_with_floater(int member) const {
  Matching<Cost> graph = graph_;
  graph.begin_change(member);
  for (int other = 0; other < members_; ++other) {
    graph.remove_edge(member, other);
    if (!bracket_.last() && other != member &&
        field_.may_meet(bracket_.seat(member), bracket_.seat(other)))
      graph.set_edge(member, other, float_together(member, other));
  }
  graph.end_change(member);
  if (!bracket_.last()) let_mdps_float_together(graph);
  if (!graph.solve()) return std::nullopt;
  return total(graph);
}

}  // namespace rostok::pairing
