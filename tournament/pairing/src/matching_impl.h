// SPDX-License-Identifier: MIT
// The search for one augmenting path: tree, blossoms in motion, dual steps.
#pragma once
#include <algorithm>

#include "matching.h"

namespace rostok::pairing {

template <typename Cost>
template <typename Visit>
void Matching<Cost>::for_each_vertex(Node node, const Visit& visit) const {
  if (node < n_) {
    visit(node);
    return;
  }
  for (const Node child : children_[ix(node)])
    for_each_vertex(child, visit);
}

template <typename Cost>
void Matching<Cost>::reset_search(Vertex root) {
  root_ = root;
  const Cost none = CostTraits<Cost>::none();
  for (Vertex v = 0; v < n_; ++v)
    label_[ix(outermost_[ix(v)])] = Label::Free;
  to_outer_.assign(ix(n_), none);
  to_outer_by_.assign(ix(n_), kNone);
  across_.assign(ix(n_), none);
  across_to_.assign(ix(n_), kNone);
  queue_.clear();
  queue_head_ = 0;
  make_outer(outermost_[ix(root)]);
}

// True: the matching grew by one pair. False: the root can never be matched.
template <typename Cost>
bool Matching<Cost>::search(Vertex root) {
  reset_search(root);
  while (true) {
    if (scan_queue()) break;
    Cost step = CostTraits<Cost>::none();
    const Sweep sweep = sweep_slacks(step);
    if (sweep == Sweep::Augmented) break;
    if (sweep == Sweep::Progress || sweep_inner_blossoms(step)) continue;
    if (!(step < CostTraits<Cost>::none())) return false;
    shift_duals(step);
  }
  dissolve_empty_duals();
  return true;
}

template <typename Cost>
bool Matching<Cost>::scan_queue() {
  while (queue_head_ < queue_.size())
    if (scan_vertex(queue_[queue_head_++])) return true;
  return false;
}

// Looks along the edges of an outer vertex; true when an augmenting path was found and used.
template <typename Cost>
bool Matching<Cost>::scan_vertex(Vertex u) {
  const Cost own = reach_[ix(u)];
  const Cost* costs = &cost_[index(u, 0)];
  const char* edges = &allowed_[index(u, 0)];
  for (Vertex v = 0; v < n_; ++v) {
    if (!edges[v] || retired_[ix(v)]) continue;
    const Node node = outermost_[ix(v)];
    if (node == outermost_[ix(u)]) continue;
    const Cost s = costs[v] - own - reach_[ix(v)];
    const bool tight_edge = s == Cost(0);
    if (label_[ix(node)] == Label::Outer) {
      if (tight_edge) {
        shrink(u, v);
      } else if (s < across_[ix(u)]) {
        across_[ix(u)] = s;
        across_to_[ix(u)] = v;
      }
      continue;
    }
    if (tight_edge && label_[ix(node)] == Label::Free) {
      if (grow(u, v)) return true;
    } else if (s < to_outer_[ix(v)]) {
      to_outer_[ix(v)] = s;
      to_outer_by_[ix(v)] = u;
    }
  }
  return false;
}

// Uses edges that became tight by the last dual step; else the largest step they allow.
template <typename Cost>
typename Matching<Cost>::Sweep Matching<Cost>::sweep_slacks(Cost& step) {
  bool progress = false;
  for (Vertex v = 0; v < n_; ++v) {
    if (retired_[ix(v)]) continue;
    const Label label = label_[ix(outermost_[ix(v)])];
    if (label == Label::Free) {
      if (to_outer_[ix(v)] == Cost(0)) {
        if (grow(to_outer_by_[ix(v)], v)) return Sweep::Augmented;
        progress = true;
      } else if (to_outer_[ix(v)] < step) {
        step = to_outer_[ix(v)];
      }
    } else if (label == Label::Outer && across_to_[ix(v)] != kNone) {
      refresh_outer(v);
      if (across_to_[ix(v)] == kNone) continue;
      if (across_[ix(v)] == Cost(0)) {
        shrink(v, across_to_[ix(v)]);
        progress = true;
      } else if (const Cost half = CostTraits<Cost>::half(across_[ix(v)]); half < step) {
        step = half;
      }
    }
  }
  return progress ? Sweep::Progress : Sweep::Stuck;
}

// The best edge to another outer node may meanwhile lie inside a common blossom.
template <typename Cost>
void Matching<Cost>::refresh_outer(Vertex v) {
  if (outermost_[ix(across_to_[ix(v)])] != outermost_[ix(v)]) return;
  across_[ix(v)] = CostTraits<Cost>::none();
  across_to_[ix(v)] = kNone;
  for (Vertex w = 0; w < n_; ++w) {
    if (retired_[ix(w)] || !has_edge(v, w)) continue;
    const Node node = outermost_[ix(w)];
    if (node == outermost_[ix(v)] || label_[ix(node)] != Label::Outer) continue;
    const Cost s = slack(v, w);
    if (!(s < across_[ix(v)])) continue;
    across_[ix(v)] = s;
    across_to_[ix(v)] = w;
  }
}

template <typename Cost>
bool Matching<Cost>::sweep_inner_blossoms(Cost& step) {
  if (blossoms_ == 0) return false;
  bool expanded = false;
  for (Node b = n_; b < 2 * n_; ++b) {
    if (!is_outermost_blossom(b) || label_[ix(b)] != Label::Inner) continue;
    if (own_dual_[ix(b)] == Cost(0)) {
      expand(b);
      expanded = true;
    } else if (own_dual_[ix(b)] < step) {
      step = own_dual_[ix(b)];
    }
  }
  return expanded;
}

template <typename Cost>
void Matching<Cost>::shift_duals(const Cost& step) {
  const Cost none = CostTraits<Cost>::none();
  for (Vertex v = 0; v < n_; ++v) {
    if (retired_[ix(v)]) continue;
    switch (label_[ix(outermost_[ix(v)])]) {
      case Label::Outer:
        reach_[ix(v)] += step;
        if (across_to_[ix(v)] != kNone) across_[ix(v)] -= step + step;
        break;
      case Label::Inner:
        reach_[ix(v)] -= step;
        break;
      case Label::Free:
        if (to_outer_[ix(v)] < none) to_outer_[ix(v)] -= step;
        break;
    }
  }
  if (blossoms_ == 0) return;
  for (Node b = n_; b < 2 * n_; ++b) {
    if (!is_outermost_blossom(b)) continue;
    if (label_[ix(b)] == Label::Outer) own_dual_[ix(b)] += step;
    if (label_[ix(b)] == Label::Inner) own_dual_[ix(b)] -= step;
  }
}

template <typename Cost>
void Matching<Cost>::dissolve_empty_duals() {
  bool again = blossoms_ > 0;
  while (again) {
    again = false;
    for (Node b = n_; b < 2 * n_; ++b) {
      if (!is_outermost_blossom(b) || !(own_dual_[ix(b)] == Cost(0))) continue;
      dissolve(b);
      again = true;
    }
  }
}

template <typename Cost>
void Matching<Cost>::make_outer(Node node) {
  label_[ix(node)] = Label::Outer;
  for_each_vertex(node, [&](Vertex v) {
    queue_.push_back(v);
    across_[ix(v)] = CostTraits<Cost>::none();
    across_to_[ix(v)] = kNone;
  });
}

// Hangs the free node of `fresh` below `outer`. True if that completed an augmenting path.
template <typename Cost>
bool Matching<Cost>::grow(Vertex outer, Vertex fresh) {
  const Node node = outermost_[ix(fresh)];
  label_[ix(node)] = Label::Inner;
  entry_[ix(node)] = {outer, fresh};
  const Vertex next = mate(base_[ix(node)]);
  if (next == kNone) {
    augment(outer, fresh);
    return true;
  }
  make_outer(outermost_[ix(next)]);
  return false;
}

template <typename Cost>
void Matching<Cost>::augment(Vertex outer, Vertex fresh) {
  rebase(outermost_[ix(fresh)], fresh);
  const Node root_node = outermost_[ix(root_)];
  while (true) {
    const Node node = outermost_[ix(outer)];
    const Vertex old_partner = mate(base_[ix(node)]);
    rebase(node, outer);
    mate_[ix(fresh)] = outer;
    mate_[ix(outer)] = fresh;
    if (node == root_node) return;
    const Node inner = outermost_[ix(old_partner)];
    const auto [next_outer, next_fresh] = entry_[ix(inner)];
    rebase(inner, next_fresh);
    outer = next_outer;
    fresh = next_fresh;
  }
}

// The outer node two steps nearer to the root; kNone for the root itself.
template <typename Cost>
typename Matching<Cost>::Node Matching<Cost>::tree_parent(Node outer) const {
  if (outer == outermost_[ix(root_)]) return kNone;
  const Node inner = outermost_[ix(mate(base_[ix(outer)]))];
  return outermost_[ix(entry_[ix(inner)].first)];
}

// The tight edge u–v closes an odd cycle through the tree: it becomes one outer node.
template <typename Cost>
void Matching<Cost>::shrink(Vertex u, Vertex v) {
  ++mark_now_;
  for (Node x = outermost_[ix(u)]; x != kNone; x = tree_parent(x))
    mark_[ix(x)] = mark_now_;
  Node top = outermost_[ix(v)];
  while (mark_[ix(top)] != mark_now_)
    top = tree_parent(top);

  const Node blossom = spare_.back();
  spare_.pop_back();
  ++blossoms_;
  auto& children = children_[ix(blossom)];
  auto& links = links_[ix(blossom)];
  // Up from u's side to the top, then turned around, so that the top comes first.
  const auto climb = [&](Node node, auto&& step_up) {
    while (node != top) {
      const Vertex base = base_[ix(node)];
      const Node inner = outermost_[ix(mate(base))];
      const auto [outer_end, inner_end] = entry_[ix(inner)];
      step_up(node, Link{base, mate(base)}, inner, Link{inner_end, outer_end});
      node = outermost_[ix(outer_end)];
    }
  };
  climb(outermost_[ix(u)], [&](Node node, Link down, Node inner, Link up) {
    children.push_back(node);
    links.push_back({down.second, down.first});
    children.push_back(inner);
    links.push_back({up.second, up.first});
  });
  children.push_back(top);
  std::reverse(children.begin(), children.end());
  std::reverse(links.begin(), links.end());
  links.push_back({u, v});
  climb(outermost_[ix(v)], [&](Node node, Link down, Node inner, Link up) {
    children.push_back(node);
    links.push_back(down);
    children.push_back(inner);
    links.push_back(up);
  });

  base_[ix(blossom)] = base_[ix(top)];
  own_dual_[ix(blossom)] = Cost(0);
  parent_[ix(blossom)] = kNone;
  label_[ix(blossom)] = Label::Outer;
  for (const Node child : children) {
    parent_[ix(child)] = blossom;
    if (label_[ix(child)] == Label::Inner) make_outer(child);
    label_[ix(child)] = Label::Free;
  }
  set_outermost(blossom);
}

// An inner blossom without dual: its even path stays in the tree, the rest becomes free.
template <typename Cost>
void Matching<Cost>::expand(Node blossom) {
  const std::size_t first = child_holding(blossom, entry_[ix(blossom)].second);
  const Link into = entry_[ix(blossom)];
  const std::vector<Node> children = children_[ix(blossom)];
  const std::vector<Link> links = links_[ix(blossom)];
  const std::size_t count = children.size();
  release(blossom);
  label_[ix(blossom)] = Label::Free;
  for (const Node child : children)
    label_[ix(child)] = Label::Free;
  label_[ix(children[first])] = Label::Inner;
  entry_[ix(children[first])] = into;
  const bool backwards = first % 2 == 0;
  for (std::size_t k = first; k % count != 0;) {
    const std::size_t outer = backwards ? k - 1 : (k + 1) % count;
    const std::size_t inner = backwards ? k - 2 : (k + 2) % count;
    make_outer(children[outer]);
    label_[ix(children[inner])] = Label::Inner;
    entry_[ix(children[inner])] =
        backwards ? Link{links[inner].second, links[inner].first} : links[outer];
    k = inner;
  }
}

}  // namespace rostok::pairing
