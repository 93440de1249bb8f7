// SPDX-License-Identifier: MIT
// Graph changes, blossoms at rest. The search itself is in matching_search.cpp.
#include "matching.h"

#include <algorithm>

#include "matching_impl.h"
#include "rostok/base/contract.h"

namespace rostok::pairing {

template <typename Cost>
Matching<Cost>::Matching(Vertex vertices)
    : n_(vertices),
      cost_(ix(vertices) * ix(vertices), Cost(0)),
      allowed_(ix(vertices) * ix(vertices), 0),
      retired_(ix(vertices), 0) {}

template <typename Cost>
void Matching<Cost>::start() {
  const std::size_t n = ix(n_);
  reach_.assign(n, Cost(0));
  mate_.assign(n, kNone);
  outermost_.resize(n);
  parent_.assign(2 * n, kNone);
  base_.assign(2 * n, kNone);
  own_dual_.assign(2 * n, Cost(0));
  children_.assign(2 * n, {});
  links_.assign(2 * n, {});
  label_.assign(2 * n, Label::Free);
  entry_.assign(2 * n, {kNone, kNone});
  mark_.assign(2 * n, 0);
  mark_now_ = 0;
  blossoms_ = 0;
  spare_.clear();
  for (Node b = 2 * n_ - 1; b >= n_; --b)
    spare_.push_back(b);
  for (Vertex v = 0; v < n_; ++v) {
    outermost_[ix(v)] = v;
    base_[ix(v)] = v;
    if (retired_[ix(v)]) continue;
    Cost cheapest = CostTraits<Cost>::none();
    for (Vertex w = 0; w < n_; ++w)
      if (has_edge(v, w) && !retired_[ix(w)] && cost(v, w) < cheapest) cheapest = cost(v, w);
    if (cheapest < CostTraits<Cost>::none()) reach_[ix(v)] = CostTraits<Cost>::half(cheapest);
  }
}

template <typename Cost>
bool Matching<Cost>::seed(Vertex u, Vertex v) {
  if (retired(u) || retired(v) || mate(u) != kNone || mate(v) != kNone || !tight(u, v))
    return false;
  mate_[ix(u)] = v;
  mate_[ix(v)] = u;
  return true;
}

template <typename Cost>
void Matching<Cost>::seed_all() {
  for (Vertex u = 0; u < n_; ++u)
    for (Vertex v = u + 1; v < n_ && mate(u) == kNone; ++v)
      seed(u, v);
}

template <typename Cost>
bool Matching<Cost>::solve() {
  return saturate(0, n_);
}

template <typename Cost>
bool Matching<Cost>::saturate(Vertex from, Vertex to) {
  for (Vertex v = from; v < to; ++v)
    while (!retired(v) && mate(v) == kNone)
      if (!search(v)) return false;
  return true;
}

template <typename Cost>
int Matching<Cost>::deficiency() {
  int left_free = 0;
  for (Vertex v = 0; v < n_; ++v) {
    if (retired(v) || mate(v) != kNone || search(v)) continue;
    // A failed search proves that some maximum matching leaves this one free.
    dissolve_all();
    retire(v);
    ++left_free;
  }
  return left_free;
}

template <typename Cost>
void Matching<Cost>::begin_change(Vertex v) {
  while (outermost_[ix(v)] != v)
    dissolve(outermost_[ix(v)]);
}

template <typename Cost>
void Matching<Cost>::end_change(Vertex v) {
  Cost largest = CostTraits<Cost>::none();
  for (Vertex w = 0; w < n_; ++w) {
    if (!has_edge(v, w) || retired(w)) continue;
    const Cost feasible = cost(v, w) - reach_[ix(w)];
    if (feasible < largest) largest = feasible;
  }
  if (largest < CostTraits<Cost>::none()) reach_[ix(v)] = largest;
  const Vertex partner = mate(v);
  if (partner != kNone && !tight(v, partner)) mate_[ix(v)] = mate_[ix(partner)] = kNone;
}

template <typename Cost>
void Matching<Cost>::retire(Vertex v) {
  begin_change(v);
  if (const Vertex partner = mate(v); partner != kNone) mate_[ix(v)] = mate_[ix(partner)] = kNone;
  retired_[ix(v)] = 1;
}

template <typename Cost>
void Matching<Cost>::dissolve_all() {
  for (Vertex v = 0; v < n_; ++v)
    begin_change(v);
}

template <typename Cost>
bool Matching<Cost>::try_swap(Vertex v, Vertex to) {
  ROSTOK_EXPECTS(!has_blossoms() && tight(v, to));
  const Vertex own = mate(v);
  const Vertex other = mate(to);
  if (own == kNone || other == kNone || !tight(other, own)) return false;
  mate_[ix(v)] = to;
  mate_[ix(to)] = v;
  mate_[ix(other)] = own;
  mate_[ix(own)] = other;
  return true;
}

template <typename Cost>
void Matching<Cost>::set_outermost(Node node) {
  for_each_vertex(node, [&](Vertex v) { outermost_[ix(v)] = node; });
}

template <typename Cost>
std::size_t Matching<Cost>::child_holding(Node blossom, Vertex v) const {
  Node child = v;
  while (parent_[ix(child)] != blossom)
    child = parent_[ix(child)];
  const auto& children = children_[ix(blossom)];
  return static_cast<std::size_t>(std::find(children.begin(), children.end(), child) -
                                  children.begin());
}

// Makes v the vertex through which the blossom is matched outwards.
template <typename Cost>
void Matching<Cost>::rebase(Node node, Vertex v) {
  if (node < n_ || base_[ix(node)] == v) return;
  auto& children = children_[ix(node)];
  auto& links = links_[ix(node)];
  const std::size_t count = children.size();
  const std::size_t new_first = child_holding(node, v);
  rebase(children[new_first], v);
  if (new_first != 0) {
    std::rotate(children.begin(), children.begin() + static_cast<std::ptrdiff_t>(new_first),
                children.end());
    std::rotate(links.begin(), links.begin() + static_cast<std::ptrdiff_t>(new_first), links.end());
    for (std::size_t k = 1; k + 1 < count; k += 2) {
      const auto [a, b] = links[k];
      rebase(children[k], a);
      rebase(children[k + 1], b);
      mate_[ix(a)] = b;
      mate_[ix(b)] = a;
    }
  }
  base_[ix(node)] = v;
}

template <typename Cost>
void Matching<Cost>::release(Node blossom) {
  for (const Node child : children_[ix(blossom)]) {
    parent_[ix(child)] = kNone;
    set_outermost(child);
  }
  children_[ix(blossom)].clear();
  links_[ix(blossom)].clear();
  own_dual_[ix(blossom)] = Cost(0);
  spare_.push_back(blossom);
  --blossoms_;
}

// Gives its dual back to the edges inside; the edge that leaves through the base loses tightness.
template <typename Cost>
void Matching<Cost>::dissolve(Node blossom) {
  const Cost dual = own_dual_[ix(blossom)];
  if (!(dual == Cost(0))) {
    for_each_vertex(blossom, [&](Vertex v) { reach_[ix(v)] -= dual; });
    const Vertex base = base_[ix(blossom)];
    if (const Vertex partner = mate(base); partner != kNone)
      mate_[ix(base)] = mate_[ix(partner)] = kNone;
  }
  release(blossom);
}

template class Matching<std::int64_t>;
template class Matching<Int128>;
template class Matching<Int256>;
template class Matching<Int1024>;

}  // namespace rostok::pairing
