// SPDX-License-Identifier: MIT
// Minimum-cost perfect matching in a dense graph, by shrinking blossoms, one search tree at a time.
// Edges may be changed between solutions: only what the change breaks is searched for again.
//
// Duals: reach_[v] is the sum of the duals of v and of every blossom around it, so that an edge
// between two different outermost nodes has the slack cost - reach_[u] - reach_[v] >= 0.
#pragma once
#include <cstdint>
#include <utility>
#include <vector>

#include "wide_int.h"

namespace rostok::pairing {

template <typename Cost>
class Matching {
 public:
  using Vertex = std::int32_t;
  static constexpr Vertex kNone = -1;

  explicit Matching(Vertex vertices);

  // Costs are even and not negative when the search starts.
  void set_edge(Vertex u, Vertex v, const Cost& cost) {
    allowed(u, v) = allowed(v, u) = 1;
    set_cost(u, v, cost);
  }
  void set_cost(Vertex u, Vertex v, const Cost& cost) { raw(u, v) = raw(v, u) = cost; }
  void remove_edge(Vertex u, Vertex v) { allowed(u, v) = allowed(v, u) = 0; }
  [[nodiscard]] bool has_edge(Vertex u, Vertex v) const { return allowed_[index(u, v)] != 0; }
  [[nodiscard]] const Cost& cost(Vertex u, Vertex v) const { return cost_[index(u, v)]; }
  [[nodiscard]] Vertex size() const { return n_; }

  // Forgets the solution; duals from the cheapest edges.
  void start();
  // Takes u-v if both are free and the edge is tight; says whether it did.
  bool seed(Vertex u, Vertex v);
  // Seeds every free vertex with its first tight partner of larger number.
  void seed_all();
  // False: no perfect matching exists.
  [[nodiscard]] bool solve();
  // Matches every vertex of [from, to), leaving others free if need be. False: impossible.
  [[nodiscard]] bool saturate(Vertex from, Vertex to);
  // Number of vertices that a maximum matching leaves free (any costs).
  [[nodiscard]] int deficiency();

  [[nodiscard]] Vertex mate(Vertex v) const { return mate_[static_cast<std::size_t>(v)]; }
  [[nodiscard]] bool retired(Vertex v) const { return retired_[static_cast<std::size_t>(v)] != 0; }

  // Bracket every change of the edges of one vertex between these two.
  void begin_change(Vertex v);
  void end_change(Vertex v);
  // Takes v out of the graph together with its edges.
  void retire(Vertex v);
  void dissolve_all();

  // Without search: an exchange of partners along tight edges.
  [[nodiscard]] bool has_blossoms() const { return blossoms_ > 0; }
  [[nodiscard]] bool tight(Vertex u, Vertex v) const {
    return has_edge(u, v) && slack(u, v) == Cost(0);
  }
  // Precondition: no blossoms, v–to tight.
  bool try_swap(Vertex v, Vertex to);

 private:
  using Node = std::int32_t;  // a vertex, or n_ … 2n_-1 a blossom
  using Link = std::pair<Vertex, Vertex>;
  enum class Label : std::uint8_t { Free, Outer, Inner };

  [[nodiscard]] std::size_t index(Vertex u, Vertex v) const {
    return static_cast<std::size_t>(u) * static_cast<std::size_t>(n_) + static_cast<std::size_t>(v);
  }
  Cost& raw(Vertex u, Vertex v) { return cost_[index(u, v)]; }
  char& allowed(Vertex u, Vertex v) { return allowed_[index(u, v)]; }
  [[nodiscard]] Cost slack(Vertex u, Vertex v) const {
    return cost_[index(u, v)] - reach_[static_cast<std::size_t>(u)] -
           reach_[static_cast<std::size_t>(v)];
  }
  static std::size_t ix(Node node) { return static_cast<std::size_t>(node); }
  [[nodiscard]] bool is_outermost_blossom(Node b) const {
    return parent_[ix(b)] == kNone && !children_[ix(b)].empty();
  }

  template <typename Visit>
  void for_each_vertex(Node node, const Visit& visit) const;
  void set_outermost(Node node);
  [[nodiscard]] std::size_t child_holding(Node blossom, Vertex v) const;
  void rebase(Node node, Vertex v);
  void dissolve(Node blossom);
  void release(Node blossom);

  bool search(Vertex root);
  void reset_search(Vertex root);
  bool scan_queue();
  bool scan_vertex(Vertex u);
  enum class Sweep : std::uint8_t { Augmented, Progress, Stuck };
  Sweep sweep_slacks(Cost& step);
  void refresh_outer(Vertex v);
  bool sweep_inner_blossoms(Cost& step);
  void shift_duals(const Cost& step);
  void dissolve_empty_duals();
  void make_outer(Node node);
  bool grow(Vertex outer, Vertex fresh);
  void augment(Vertex outer, Vertex fresh);
  void shrink(Vertex u, Vertex v);
  void expand(Node blossom);
  [[nodiscard]] Node tree_parent(Node outer) const;

  Vertex n_;
  std::vector<Cost> cost_;
  std::vector<char> allowed_, retired_;
  std::vector<Cost> reach_;
  std::vector<Vertex> mate_;
  std::vector<Node> outermost_, parent_;
  std::vector<Vertex> base_;
  std::vector<Cost> own_dual_;               // of blossoms
  std::vector<std::vector<Node>> children_;  // odd cycle, the base's child first
  std::vector<std::vector<Link>> links_;     // links_[k]: child k – child k + 1
  std::vector<Node> spare_;
  int blossoms_ = 0;

  Vertex root_ = kNone;
  std::vector<Label> label_;
  std::vector<Link> entry_;     // of inner nodes: (outer vertex, own vertex)
  std::vector<Cost> to_outer_;  // least slack from the tree's outer vertices
  std::vector<Vertex> to_outer_by_;
  std::vector<Cost> across_;  // of outer vertices: least slack to another outer node
  std::vector<Vertex> across_to_;
  std::vector<Vertex> queue_;
  std::size_t queue_head_ = 0;
  std::vector<int> mark_;
  int mark_now_ = 0;
};

extern template class Matching<std::int64_t>;
extern template class Matching<Int128>;
extern template class Matching<Int256>;
extern template class Matching<Int1024>;

}  // namespace rostok::pairing
