// SPDX-License-Identifier: MIT
// Art. 4 on top of an optimum: every decision of order asks "can the best vector still be had?"
// by changing the edges of one vertex by less than a unit of the vector.
#pragma once
#include "dense_solver.h"

namespace rostok::pairing {

template <typename Cost>
BracketPairing DenseSolver<Cost>::first_generated() {
  choose_mdps();
  pair_mdps();
  split_remainder();
  pair_remainder();
  std::vector<char> paired(static_cast<std::size_t>(field_.size()), 0);
  for (const auto& [a, b] : result_.pairs)
    paired[static_cast<std::size_t>(a)] = paired[static_cast<std::size_t>(b)] = 1;
  for (const Seat s : bracket_.members)
    if (!paired[static_cast<std::size_t>(s)]) result_.floaters.push_back(s);
  return std::move(result_);
}

// Art. 4.4: which MDPs are paired. C7 has fixed how many of each score.
template <typename Cost>
void DenseSolver<Cost>::choose_mdps() {
  chosen_mdp_.assign(static_cast<std::size_t>(members_), 0);
  for (int level = 0; level < bracket_.mdp_levels(); ++level)
    choose_mdps_of_level(level);
}

template <typename Cost>
void DenseSolver<Cost>::choose_mdps_of_level(int level) {
  std::vector<int> mdps;
  int to_pair = 0;
  for (int i = 0; i < bracket_.mdps; ++i) {
    if (bracket_.level_of(i) != level) continue;
    mdps.push_back(i);
    to_pair += paired_inside(i) ? 1 : 0;
  }
  for (std::size_t k = 0; k < mdps.size() && to_pair > 0; ++k) {
    const int i = mdps[k];
    const bool all_needed = static_cast<int>(mdps.size() - k) <= to_pair;
    if (!all_needed && !paired_inside(i) && !can_be_paired(i)) continue;
    chosen_mdp_[static_cast<std::size_t>(i)] = 1;
    --to_pair;
    graph_.begin_change(i);
    cut(i, members_, graph_.size());
    graph_.end_change(i);
    must_solve();
  }
}

template <typename Cost>
bool DenseSolver<Cost>::can_be_paired(int mdp) {
  const std::vector<Cost> plain = costs_of(mdp);
  graph_.begin_change(mdp);
  for (int j = bracket_.mdps; j < members_; ++j)
    graph_.set_cost(mdp, j, plain[static_cast<std::size_t>(j)] - Cost(kUnit));
  graph_.end_change(mdp);
  must_solve();
  const bool paired = paired_inside(mdp);
  graph_.begin_change(mdp);
  restore_costs(mdp, plain);
  graph_.end_change(mdp);
  must_solve();
  return paired;
}

// Art. 4.2 for the MDP-Pairing: smallest opponents first.
template <typename Cost>
void DenseSolver<Cost>::pair_mdps() {
  for (int i = 0; i < bracket_.mdps; ++i) {
    if (!chosen_mdp_[static_cast<std::size_t>(i)]) continue;
    std::vector<int> candidates;
    for (int j = bracket_.mdps; j < members_; ++j)
      if (!graph_.retired(j)) candidates.push_back(j);
    choose_opponent(i, candidates);
  }
}

// S1R and S2R: unaltered if the best vector allows, else after the first exchange (art. 4.3).
template <typename Cost>
void DenseSolver<Cost>::split_remainder() {
  in_s1_.assign(static_cast<std::size_t>(members_), 0);
  for (int i = bracket_.mdps; i < members_; ++i) {
    if (graph_.retired(i)) continue;
    remainder_.push_back(i);
    if (leads_pair(i)) ++remainder_pairs_;
  }
  const auto s1_end = remainder_.begin() + remainder_pairs_;
  const bool unaltered =
      std::all_of(remainder_.begin(), s1_end, [&](int i) { return leads_pair(i); });
  if (!unaltered) {
    exchange_residents();
    return;
  }
  std::for_each(remainder_.begin(), s1_end,
                [&](int i) { in_s1_[static_cast<std::size_t>(i)] = 1; });
  graph_.dissolve_all();
  restrict_to_halves();
  must_solve();
}

template <typename Cost>
void DenseSolver<Cost>::restrict_to_halves() {
  for (std::size_t x = 0; x < remainder_.size(); ++x) {
    const int i = remainder_[x];
    const bool i_s1 = in_s1_[static_cast<std::size_t>(i)] != 0;
    for (std::size_t y = x + 1; y < remainder_.size(); ++y)
      if (!i_s1 || in_s1_[static_cast<std::size_t>(remainder_[y])])
        graph_.remove_edge(i, remainder_[y]);
    if (i_s1) cut(i, members_, graph_.size());
  }
}

// Rules 1 and 2 by digits: fewest members of S1' from S2, then the smallest sum of S1'.
template <typename Cost>
void DenseSolver<Cost>::add_exchange_digits() {
  const auto count = static_cast<int>(remainder_.size());
  const int sum_bits = std::bit_width(static_cast<unsigned>(members_ * members_ / 2 + members_));
  const Cost exchanged = Cost(1) << (2 + sum_bits);
  for (int x = 0; x < count; ++x)
    for (int y = x + 1; y < count; ++y) {
      const int i = remainder_[static_cast<std::size_t>(x)];
      const int j = remainder_[static_cast<std::size_t>(y)];
      if (!graph_.has_edge(i, j)) continue;
      Cost cost = graph_.cost(i, j) + Cost(4 * x);
      if (x >= remainder_pairs_) cost += exchanged;
      graph_.set_cost(i, j, cost);
    }
}

template <typename Cost>
void DenseSolver<Cost>::exchange_residents() {
  std::vector<Cost> plain;
  for (const int i : remainder_)
    for (const int j : remainder_)
      plain.push_back(graph_.cost(i, j));
  add_exchange_digits();
  graph_.start();
  for (std::size_t x = 0; x < remainder_.size(); ++x)
    for (std::size_t y = std::max<std::size_t>(x + 1, static_cast<std::size_t>(remainder_pairs_));
         y < remainder_.size(); ++y)
      if (graph_.seed(remainder_[x], remainder_[y])) break;
  graph_.seed_all();
  must_solve();
  int exchanged = 0;
  for (int x = 0; x < remainder_pairs_; ++x)
    exchanged += leads_pair(remainder_[static_cast<std::size_t>(x)]) ? 0 : 1;
  int leavers = exchanged;
  choose_leavers(leavers);
  int enterers = exchanged;
  choose_enterers(enterers);
  for (const int i : remainder_)
    in_s1_[static_cast<std::size_t>(i)] = leads_pair(i) ? 1 : 0;
  rebuild_for_halves(plain);
}

// Rule 3: from the largest number of S1 down, leave whenever that is possible.
template <typename Cost>
void DenseSolver<Cost>::choose_leavers(int& left) {
  for (int x = remainder_pairs_ - 1; x >= 0 && left > 0; --x) {
    const int i = remainder_[static_cast<std::size_t>(x)];
    bool leaves = !leads_pair(i);
    if (!leaves) {
      const std::vector<Cost> plain = costs_of(i);
      graph_.begin_change(i);
      for (std::size_t y = static_cast<std::size_t>(x) + 1; y < remainder_.size(); ++y)
        graph_.set_cost(i, remainder_[y],
                        plain[static_cast<std::size_t>(remainder_[y])] + Cost(kUnit));
      graph_.end_change(i);
      must_solve();
      leaves = !leads_pair(i);
      graph_.begin_change(i);
      restore_costs(i, plain);
      graph_.end_change(i);
      must_solve();
    }
    if (!leaves) continue;
    graph_.begin_change(i);
    for (std::size_t y = static_cast<std::size_t>(x) + 1; y < remainder_.size(); ++y)
      graph_.remove_edge(i, remainder_[y]);
    graph_.end_change(i);
    must_solve();
    --left;
  }
}

// Rule 4: from the smallest number of S2 up, enter whenever that is possible. Who enters meets
// somebody below: neither a higher-ranked resident nor the bye (docs/readings.md).
template <typename Cost>
void DenseSolver<Cost>::choose_enterers(int& left) {
  for (std::size_t x = static_cast<std::size_t>(remainder_pairs_);
       x < remainder_.size() && left > 0; ++x) {
    const int i = remainder_[x];
    bool enters = leads_pair(i);
    if (!enters) {
      const std::vector<Cost> plain = costs_of(i);
      graph_.begin_change(i);
      for (std::size_t y = x + 1; y < remainder_.size(); ++y)
        graph_.set_cost(i, remainder_[y],
                        plain[static_cast<std::size_t>(remainder_[y])] - Cost(kUnit));
      graph_.end_change(i);
      must_solve();
      enters = leads_pair(i);
      graph_.begin_change(i);
      restore_costs(i, plain);
      graph_.end_change(i);
      must_solve();
    }
    if (!enters) continue;
    graph_.begin_change(i);
    for (std::size_t y = 0; y < x; ++y)
      graph_.remove_edge(i, remainder_[y]);
    cut(i, members_, graph_.size());
    graph_.end_change(i);
    must_solve();
    --left;
  }
}

template <typename Cost>
void DenseSolver<Cost>::rebuild_for_halves(const std::vector<Cost>& plain) {
  std::vector<Vertex> mates;
  for (Vertex v = 0; v < graph_.size(); ++v)
    mates.push_back(graph_.retired(v) ? Matching<Cost>::kNone : graph_.mate(v));
  std::size_t k = 0;
  for (const int i : remainder_)
    for (const int j : remainder_)
      graph_.set_cost(i, j, plain[k++]);
  restrict_to_halves();
  graph_.start();
  for (Vertex v = 0; v < graph_.size(); ++v)
    if (mates[static_cast<std::size_t>(v)] > v) graph_.seed(v, mates[static_cast<std::size_t>(v)]);
  graph_.seed_all();
  must_solve();
}

template <typename Cost>
void DenseSolver<Cost>::pair_remainder() {
  for (std::size_t x = 0; x < remainder_.size(); ++x) {
    const int i = remainder_[x];
    if (!in_s1_[static_cast<std::size_t>(i)]) continue;
    std::vector<int> candidates;
    for (std::size_t y = x + 1; y < remainder_.size(); ++y) {
      const int j = remainder_[y];
      if (!in_s1_[static_cast<std::size_t>(j)] && !graph_.retired(j)) candidates.push_back(j);
    }
    choose_opponent(i, candidates);
  }
}

// Fixes the smallest opponent that some best candidate gives to `member`.
template <typename Cost>
void DenseSolver<Cost>::choose_opponent(int member, const std::vector<int>& candidates) {
  int opponent = smallest_by_swap(member, candidates);
  if (opponent < 0) opponent = smallest_by_solving(member, candidates);
  ROSTOK_EXPECTS(opponent >= 0 && opponent < members_);
  result_.pairs.emplace_back(bracket_.seat(member), bracket_.seat(opponent));
  graph_.retire(member);
  graph_.retire(opponent);
  must_solve();
}

// -1: not decided. Without blossoms every optimal candidate uses tight edges only, so a slack one
// is a proof against that opponent.
template <typename Cost>
int DenseSolver<Cost>::smallest_by_swap(int member, const std::vector<int>& candidates) {
  for (const int j : candidates) {
    if (graph_.mate(member) == j) return j;
    if (!graph_.has_edge(member, j)) continue;
    if (graph_.has_blossoms()) return -1;
    if (!graph_.tight(member, j)) continue;
    return graph_.try_swap(member, j) ? j : -1;
  }
  return -1;
}

template <typename Cost>
int DenseSolver<Cost>::smallest_by_solving(int member, const std::vector<int>& candidates) {
  const std::vector<Cost> plain = costs_of(member);
  int bonus = kUnit * static_cast<int>(candidates.size());
  graph_.begin_change(member);
  for (const int j : candidates) {
    graph_.set_cost(member, j, plain[static_cast<std::size_t>(j)] - Cost(bonus));
    bonus -= kUnit;
  }
  graph_.end_change(member);
  must_solve();
  const int opponent = graph_.mate(member);
  graph_.begin_change(member);
  graph_.begin_change(opponent);
  restore_costs(member, plain);
  return opponent;
}

}  // namespace rostok::pairing
