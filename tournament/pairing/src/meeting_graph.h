// SPDX-License-Identifier: MIT
// How many of these players can be paired at all? A largest matching without weights, in memory
// O(players): whom a player may not meet is short, so the graph is walked by its gaps.
#pragma once
#include <vector>

#include "field.h"

namespace rostok::pairing {

class Completion;

class MeetingGraph {
 public:
  // Vertices: the seats in order, then the bye if `with_bye`. Helpers are of use to them, but need
  // no partner.
  MeetingGraph(const Field& field, const Completion& completion, const Seats& seats, bool with_bye,
               const Seats& helpers = {});

  // Vertices that a largest matching without helpers leaves alone. Counting stops above `enough`.
  [[nodiscard]] int deficiency(int enough);
  // Fewest helpers with whom nobody stays alone; -1: impossible. Call it in place of deficiency.
  [[nodiscard]] int fewest_helpers();

 private:
  using Vertex = std::int32_t;
  static constexpr Vertex kNone = -1;
  enum class Label : std::uint8_t { Unseen, Outer, Inner };
  static std::size_t ix(Vertex v) { return static_cast<std::size_t>(v); }

  [[nodiscard]] bool adjacent(Vertex u, Vertex v) const;
  void pair_greedily();

  // Edmonds' search from one vertex without partner.
  [[nodiscard]] bool augment_from(Vertex root);
  void start_search(Vertex root);
  [[nodiscard]] bool scan_unseen(Vertex outer);
  void scan_outer(Vertex outer);
  void make_outer(Vertex v);
  void flip(Vertex end);
  [[nodiscard]] Vertex base(Vertex v);
  [[nodiscard]] Vertex common_base(Vertex u, Vertex v);
  void shrink_towards(Vertex u, Vertex v, Vertex top);
  void join(Vertex blossom, Vertex into);

  const Field& field_;
  const Completion& completion_;
  Seats seats_;   // kNoSeat in the place of the bye; then the helpers
  Vertex needy_;  // vertices that want a partner
  std::vector<Vertex> mate_;
  std::vector<Vertex> present_;  // not yet in a tree that could not be augmented

  std::vector<Label> label_;
  std::vector<Vertex> parent_;       // of inner vertices: the outer one that reached it
  std::vector<Vertex> leader_;       // union-find; the leader of a blossom is its base
  std::vector<Vertex> next_, last_;  // outer vertices of one blossom as a list from its base
  std::vector<Vertex> blossoms_;     // bases of outer blossoms, some of them joined since
  std::vector<Vertex> unseen_, queue_;
  std::vector<int> mark_;
  int mark_now_ = 0;
};

}  // namespace rostok::pairing
