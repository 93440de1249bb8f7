// SPDX-License-Identifier: MIT
// The graph of a bracket: who may be paired with whom and at what cost.
#pragma once
#include "dense_solver.h"

namespace rostok::pairing {

template <typename Cost>
bool DenseSolver<Cost>::find_optimum() {
  add_member_pairs();
  if (lower_.collapsed()) {
    add_collapsed_floats();
  } else {
    add_explicit_floats();
    add_lower_pairs();
  }
  graph_.start();
  seed_natural();
  return graph_.solve();
}

template <typename Cost>
int DenseSolver<Cost>::floater_count() const {
  int count = 0;
  for (int i = 0; i < members_; ++i)
    count += paired_inside(i) ? 0 : 1;
  return count;
}

template <typename Cost>
bool DenseSolver<Cost>::clique_exhausted() const {
  if (lower_.clique == 0 || lower_.clique >= clique_begin()) return false;  // enough for everybody
  int used = 0;
  for (Vertex v = clique_begin(); v < bye_vertex(); ++v)
    used += graph_.mate(v) < clique_begin();
  return used >= lower_.clique;
}

// MDPs do not meet each other (art. 3.3).
template <typename Cost>
void DenseSolver<Cost>::add_member_pairs() {
  for (int i = 0; i < members_; ++i)
    for (int j = std::max(i + 1, bracket_.mdps); j < members_; ++j)
      if (field_.may_meet(bracket_.seat(i), bracket_.seat(j)))
        graph_.set_edge(i, j, pair_weight<Cost>(field_, bracket_, weights_, i, j));
}

template <typename Cost>
void DenseSolver<Cost>::add_collapsed_floats() {
  for (int i = 0; i < members_; ++i) {
    const Seat seat = bracket_.seat(i);
    Cost cost = float_weight<Cost>(field_, bracket_, weights_, i);
    if (plan_.bye_games) add_digit(cost, weights_.c9, field_.unplayed(seat));
    if (lower_.prices) {
      const int price = (*lower_.prices)[static_cast<std::size_t>(i)];
      if (price < 0) continue;
      add_digit(cost, weights_.c8, price);
    }
    for (int k = 0; k < lower_.dummies; ++k)
      graph_.set_edge(i, members_ + k, cost);
  }
}

// A floater who does not find his opponent in the next scoregroup costs C8.
template <typename Cost>
void DenseSolver<Cost>::add_explicit_floats() {
  const auto next_end = members_ + static_cast<int>(bracket_.next.size());
  for (int i = 0; i < members_; ++i) {
    const Seat seat = bracket_.seat(i);
    const Cost near = float_weight<Cost>(field_, bracket_, weights_, i);
    Cost far = near;
    add_digit(far, weights_.c8);
    add_digit(far, weights_.c8_level, bracket_.level_of(i));
    for (std::size_t k = 0; k < low_seats_.size(); ++k) {
      const Vertex v = members_ + static_cast<int>(k);
      if (field_.may_meet(seat, low_seats_[k])) graph_.set_edge(i, v, v < next_end ? near : far);
    }
    for (Vertex v = clique_begin(); v < clique_begin() + lower_.clique; ++v)
      graph_.set_edge(i, v, far);
    if (!has_bye_vertex() || !completion_.bye_allowed(seat)) continue;
    if (plan_.bye_games) add_digit(far, weights_.c9, field_.unplayed(seat));
    graph_.set_edge(i, bye_vertex(), far);
  }
}

// Below only feasibility counts, and how many of the next scoregroup float on (C8).
template <typename Cost>
void DenseSolver<Cost>::add_lower_pairs() {
  const auto next_end = members_ + static_cast<int>(bracket_.next.size());
  Cost leaves_next(0);
  add_digit(leaves_next, weights_.c8);
  for (Vertex v = members_; v < bye_vertex(); ++v) {
    const bool v_is_player = v < clique_begin();
    const Cost cost = v < next_end ? leaves_next : Cost(0);
    for (Vertex w = v + 1; w < bye_vertex(); ++w) {
      if (w < clique_begin() &&
          !field_.may_meet(low_seats_[static_cast<std::size_t>(v - members_)],
                           low_seats_[static_cast<std::size_t>(w - members_)]))
        continue;
      graph_.set_edge(v, w, w < next_end ? Cost(0) : cost);
    }
    if (has_bye_vertex() && v_is_player &&
        completion_.bye_allowed(low_seats_[static_cast<std::size_t>(v - members_)]))
      graph_.set_edge(v, bye_vertex(), cost);
  }
}

// Starts near the unaltered candidate: S1[i] with the second half.
template <typename Cost>
void DenseSolver<Cost>::seed_natural() {
  const int residents = members_ - bracket_.mdps;
  const int half = std::max(0, (residents - bracket_.mdps) / 2);
  const int second_half = bracket_.mdps + std::min(bracket_.mdps, residents) + half;
  for (int i = 0; i < members_; ++i) {
    const int from = i < bracket_.mdps ? bracket_.mdps : second_half;
    for (int j = std::max(i + 1, from); j < members_; ++j)
      if (graph_.seed(i, j)) break;
    for (int j = i + 1; j < members_ && graph_.mate(i) == Matching<Cost>::kNone; ++j)
      graph_.seed(i, j);
  }
  graph_.seed_all();
}

}  // namespace rostok::pairing
