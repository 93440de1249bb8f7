// SPDX-License-Identifier: MIT
// The steps of solve_dense. Vertices: the members in order, then the players below or their
// stand-ins, then the bye.
#pragma once
#include <algorithm>
#include <bit>
#include <optional>

#include "dense_bracket.h"
#include "matching.h"
#include "rostok/base/contract.h"
#include "weights.h"

namespace rostok::pairing {

template <typename Cost>
class DenseSolver {
 public:
  DenseSolver(const Field& field, const Completion& completion, const Bracket& bracket,
              const LowerModel& lower, const WeightPlan& plan, const Weights& weights)
      : field_(field),
        completion_(completion),
        bracket_(bracket),
        lower_(lower),
        plan_(plan),
        weights_(weights),
        members_(bracket.size()),
        low_seats_(lower.collapsed() ? Seats{}
                   : lower.all_rest  ? bracket.lower()
                                     : bracket.next),
        graph_(members_ + below_count() + (has_bye_vertex() ? 1 : 0)) {}

  // The best vector. False: infeasible.
  bool find_optimum();
  [[nodiscard]] int floater_count() const;
  [[nodiscard]] bool clique_exhausted() const;
  // The first generated among the candidates with that vector (art. 4).
  BracketPairing first_generated();

  // dense_probe.h: after find_optimum, the summed costs of the optimum, and of the best candidate
  // that has a certain pair or floater. Nothing: no legal candidate has it.
  [[nodiscard]] Cost optimum() const { return total(graph_); }
  [[nodiscard]] std::optional<Cost> best_with_pair(int member, int other) const;
  [[nodiscard]] std::optional<Cost> best_with_floater(int member) const;

 private:
  using Vertex = std::int32_t;
  static constexpr int kUnit = 2;

  // Layout of the vertices.
  [[nodiscard]] int below_count() const {
    return lower_.collapsed() ? lower_.dummies
                              : static_cast<int>(low_seats_.size()) + lower_.clique;
  }
  [[nodiscard]] bool has_bye_vertex() const {
    return !lower_.collapsed() && completion_.odd_field() && lower_.clique == 0;
  }
  [[nodiscard]] Vertex clique_begin() const {
    return members_ + static_cast<int>(low_seats_.size());
  }
  [[nodiscard]] Vertex bye_vertex() const { return members_ + below_count(); }

  // dense_graph.h
  void add_member_pairs();
  void add_collapsed_floats();
  void add_explicit_floats();
  void add_lower_pairs();
  void seed_natural();

  // dense_order.h
  void choose_mdps();
  void choose_mdps_of_level(int level);
  bool can_be_paired(int mdp);
  void pair_mdps();
  void split_remainder();
  void exchange_residents();
  void add_exchange_digits();
  void choose_leavers(int& left);
  void choose_enterers(int& left);
  void restrict_to_halves();
  void rebuild_for_halves(const std::vector<Cost>& plain);
  void pair_remainder();
  void choose_opponent(int member, const std::vector<int>& candidates);
  int smallest_by_swap(int member, const std::vector<int>& candidates);
  int smallest_by_solving(int member, const std::vector<int>& candidates);

  [[nodiscard]] bool paired_inside(int member) const {
    const Vertex mate = graph_.mate(member);
    return mate != Matching<Cost>::kNone && mate < members_;
  }
  [[nodiscard]] bool leads_pair(int member) const {
    return paired_inside(member) && graph_.mate(member) > member;
  }
  [[nodiscard]] Cost float_together(int a, int b) const;
  void let_mdps_float_together(Matching<Cost>& graph) const;
  [[nodiscard]] static Cost total(const Matching<Cost>& graph) {
    Cost sum(0);
    for (Vertex v = 0; v < graph.size(); ++v)
      if (graph.mate(v) > v) sum += graph.cost(v, graph.mate(v));
    return sum;
  }
  void must_solve() { ROSTOK_EXPECTS(graph_.solve()); }
  std::vector<Cost> costs_of(Vertex v) const {
    std::vector<Cost> costs;
    for (Vertex w = 0; w < graph_.size(); ++w)
      costs.push_back(graph_.cost(v, w));
    return costs;
  }
  void restore_costs(Vertex v, const std::vector<Cost>& costs) {
    for (Vertex w = 0; w < graph_.size(); ++w)
      graph_.set_cost(v, w, costs[static_cast<std::size_t>(w)]);
  }
  // Forbids v all edges to `from` … `to` - 1.
  void cut(Vertex v, Vertex from, Vertex to) {
    for (Vertex w = from; w < to; ++w)
      graph_.remove_edge(v, w);
  }

  const Field& field_;
  const Completion& completion_;
  const Bracket& bracket_;
  const LowerModel& lower_;
  const WeightPlan& plan_;
  const Weights& weights_;
  int members_;
  Seats low_seats_;
  Matching<Cost> graph_;

  std::vector<char> chosen_mdp_;
  std::vector<int> remainder_;  // members, in order (art. 1.3.4)
  std::vector<char> in_s1_;     // of remainder_ members after the exchange, by member
  int remainder_pairs_ = 0;
  BracketPairing result_;
};

}  // namespace rostok::pairing
