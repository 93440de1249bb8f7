// SPDX-License-Identifier: MIT
#include "meeting_graph.h"

#include <algorithm>
#include <numeric>

#include "completion.h"

namespace rostok::pairing {

MeetingGraph::MeetingGraph(const Field& field, const Completion& completion, const Seats& seats,
                           bool with_bye, const Seats& helpers)
    : field_(field), completion_(completion), seats_(seats) {
  if (with_bye) seats_.push_back(kNoSeat);
  needy_ = static_cast<Vertex>(seats_.size());
  seats_.insert(seats_.end(), helpers.begin(), helpers.end());
  const std::size_t all = seats_.size();
  mate_.assign(all, kNone);
  mark_.assign(all, 0);
  label_.resize(all);
  parent_.resize(all);
  leader_.resize(all);
  next_.resize(all);
  last_.resize(all);
}

bool MeetingGraph::adjacent(Vertex u, Vertex v) const {
  const Seat a = seats_[ix(u)];
  const Seat b = seats_[ix(v)];
  if (a == kNoSeat) return completion_.bye_allowed(b);
  if (b == kNoSeat) return completion_.bye_allowed(a);
  return field_.may_meet(a, b);
}

int MeetingGraph::deficiency(int enough) {
  present_.resize(ix(needy_));
  std::iota(present_.begin(), present_.end(), 0);
  pair_greedily();
  int alone = 0;
  for (Vertex v = 0; v < needy_ && alone <= enough; ++v) {
    if (mate_[ix(v)] != kNone || augment_from(v)) continue;
    ++alone;
    // Whoever this search has reached is of no use to a later one (Edmonds).
    std::erase_if(present_, [this](Vertex x) { return label_[ix(x)] != Label::Unseen; });
  }
  return alone;
}

// After a largest matching without helpers each one who is alone takes exactly one helper, at the
// end of an alternating path; whoever has a partner keeps one.
int MeetingGraph::fewest_helpers() {
  const int alone = deficiency(needy_);
  present_.resize(seats_.size());
  std::iota(present_.begin(), present_.end(), 0);
  for (Vertex v = 0; v < needy_; ++v)
    if (mate_[ix(v)] == kNone && !augment_from(v)) return -1;
  return alone;
}

// Everybody takes the first free one below him, after a few tries nobody.
void MeetingGraph::pair_greedily() {
  constexpr int kTries = 40;
  std::vector<Vertex> next_free(ix(needy_));
  std::iota(next_free.begin(), next_free.end(), 1);
  for (Vertex v = 0; v < needy_; v = next_free[ix(v)]) {
    Vertex before = v;
    Vertex u = next_free[ix(v)];
    for (int tries = 0; u < needy_ && tries < kTries && !adjacent(v, u); ++tries) {
      before = u;
      u = next_free[ix(u)];
    }
    if (u >= needy_ || !adjacent(v, u)) continue;
    mate_[ix(v)] = u;
    mate_[ix(u)] = v;
    next_free[ix(before)] = next_free[ix(u)];
  }
}

void MeetingGraph::start_search(Vertex root) {
  std::fill(label_.begin(), label_.end(), Label::Unseen);
  std::iota(leader_.begin(), leader_.end(), 0);
  std::fill(next_.begin(), next_.end(), kNone);
  std::iota(last_.begin(), last_.end(), 0);
  blossoms_.clear();
  queue_.clear();
  unseen_.clear();
  for (const Vertex v : present_)
    if (v != root) unseen_.push_back(v);
  make_outer(root);
  blossoms_.push_back(root);
}

void MeetingGraph::make_outer(Vertex v) {
  label_[ix(v)] = Label::Outer;
  queue_.push_back(v);
}

// Vertices in a tree that could not be augmented keep the label of their search, and `present_`
// no longer holds them.
bool MeetingGraph::augment_from(Vertex root) {
  start_search(root);
  for (std::size_t head = 0; head < queue_.size(); ++head) {
    const Vertex outer = queue_[head];
    if (scan_unseen(outer)) return true;
    scan_outer(outer);
  }
  return false;
}

bool MeetingGraph::scan_unseen(Vertex outer) {
  std::size_t kept = 0;
  for (const Vertex v : unseen_) {
    if (label_[ix(v)] != Label::Unseen) continue;
    if (!adjacent(outer, v)) {
      unseen_[kept++] = v;
      continue;
    }
    parent_[ix(v)] = outer;
    if (mate_[ix(v)] == kNone) {
      flip(v);
      return true;
    }
    label_[ix(v)] = Label::Inner;
    make_outer(mate_[ix(v)]);
    blossoms_.push_back(mate_[ix(v)]);
  }
  unseen_.resize(kept);
  return false;
}

// Two outer vertices that may meet close an odd cycle.
void MeetingGraph::scan_outer(Vertex outer) {
  std::size_t kept = 0;
  for (std::size_t k = 0; k < blossoms_.size(); ++k) {
    const Vertex other = blossoms_[k];
    if (base(other) != other) continue;  // joined since
    blossoms_[kept++] = other;
    if (base(outer) == other) continue;
    Vertex v = other;
    while (v != kNone && !adjacent(outer, v))
      v = next_[ix(v)];
    if (v == kNone) continue;
    const Vertex top = common_base(outer, v);
    shrink_towards(outer, v, top);
    shrink_towards(v, outer, top);
  }
  blossoms_.resize(kept);
}

MeetingGraph::Vertex MeetingGraph::base(Vertex v) {
  Vertex leader = v;
  while (leader_[ix(leader)] != leader)
    leader = leader_[ix(leader)];
  while (leader_[ix(v)] != leader) {
    const Vertex up = leader_[ix(v)];
    leader_[ix(v)] = leader;
    v = up;
  }
  return leader;
}

// Lowest blossom above both, by climbing from each in turn.
MeetingGraph::Vertex MeetingGraph::common_base(Vertex u, Vertex v) {
  ++mark_now_;
  while (true) {
    if (u != kNone) {
      u = base(u);
      if (mark_[ix(u)] == mark_now_) return u;
      mark_[ix(u)] = mark_now_;
      u = mate_[ix(u)] == kNone ? kNone : parent_[ix(mate_[ix(u)])];
    }
    std::swap(u, v);
  }
}

// Everybody on the way from u up to `top` becomes one blossom; v is across the closing edge. The way
// leads through the inside of earlier blossoms, which join as a whole when it passes their base.
void MeetingGraph::shrink_towards(Vertex u, Vertex v, Vertex top) {
  while (base(u) != top) {
    parent_[ix(u)] = v;  // the way back, should u's matched edge be turned around
    v = mate_[ix(u)];
    const Vertex up = parent_[ix(v)];
    if (label_[ix(v)] == Label::Inner) make_outer(v);
    if (base(u) == u) join(u, top);
    if (base(v) == v) join(v, top);
    u = up;
  }
}

void MeetingGraph::join(Vertex blossom, Vertex into) {
  leader_[ix(blossom)] = into;
  next_[ix(last_[ix(into)])] = blossom;
  last_[ix(into)] = last_[ix(blossom)];
}

// Turns the alternating path from `end` to the root around.
void MeetingGraph::flip(Vertex end) {
  while (end != kNone) {
    const Vertex outer = parent_[ix(end)];
    const Vertex freed = mate_[ix(outer)];
    mate_[ix(end)] = outer;
    mate_[ix(outer)] = end;
    end = freed;
  }
}

}  // namespace rostok::pairing
