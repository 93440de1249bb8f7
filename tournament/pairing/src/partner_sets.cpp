// SPDX-License-Identifier: MIT
#include "partner_sets.h"

#include <algorithm>
#include <bit>
#include <tuple>

#include "matching.h"
#include "meeting_graph.h"

namespace rostok::pairing {
namespace {

constexpr std::size_t kLargestField = 14;  // players and the bye; 2^14 sets at most

class PartnerFinder {
 public:
  PartnerFinder(const Field& field, const Completion& completion, const Bracket& bracket,
                Crowd crowd)
      : field_(field),
        completion_(completion),
        bracket_(bracket),
        crowd_(crowd),
        next_(crowd == Crowd::Next ? 0 : static_cast<int>(bracket.next.size())),
        listed_(crowd == Crowd::None   ? bracket.lower()
                : crowd == Crowd::Next ? bracket.rest
                                       : bracket.next),
        bye_(crowd != Crowd::Rest && completion.odd_field()) {}

  [[nodiscard]] std::size_t candidates() const { return listed_.size() + (bye_ ? 1 : 0); }

  std::vector<PartnerSet> find(int floaters) const {
    std::vector<PartnerSet> sets;
    for (unsigned chosen = 0; chosen < 1U << candidates(); ++chosen) {
      const int named = std::popcount(chosen);
      if (named == floaters || (crowd_ != Crowd::None && named < floaters))
        consider(chosen, floaters, sets);
    }
    std::stable_sort(sets.begin(), sets.end(), [](const PartnerSet& a, const PartnerSet& b) {
      return std::tie(a.next_floaters, a.moving_on) < std::tie(b.next_floaters, b.moving_on);
    });
    return sets;
  }

 private:
  void consider(unsigned chosen, int floaters, std::vector<PartnerSet>& sets) const {
    PartnerSet set;
    Seats others;
    int others_next = 0;
    for (int i = 0; i < static_cast<int>(listed_.size()); ++i) {
      const Seat seat = listed_[static_cast<std::size_t>(i)];
      if ((chosen >> i & 1U) == 0) {
        others.push_back(seat);
        if (i < next_) ++others_next;
        continue;
      }
      set.takers.push_back(seat);
      if (i >= next_) ++set.moving_on;
    }
    const bool bye_taken = bye_ && (chosen >> listed_.size() & 1U) != 0;
    if (bye_taken) {
      set.takers.push_back(kNoSeat);
      ++set.moving_on;
    }
    while (static_cast<int>(set.takers.size()) < floaters) {
      set.takers.push_back(kAnyone);
      if (crowd_ == Crowd::Rest) ++set.moving_on;
    }
    const bool with_bye = bye_ && !bye_taken;
    const int more = crowd_ == Crowd::Next ? helpers_for(others, with_bye)
                                           : floats_among(others, others_next, with_bye);
    if (more < 0) return;
    set.next_floaters = set.moving_on + more;
    sets.push_back(std::move(set));
  }

  // Members of the crowded next group who have to go on for the others.
  [[nodiscard]] int helpers_for(const Seats& others, bool with_bye) const {
    return MeetingGraph(field_, completion_, others, with_bye, bracket_.next).fewest_helpers();
  }

  // Fewest of the next scoregroup, the first `next` of these, who have to go on; -1: the players
  // cannot be completed.
  [[nodiscard]] int floats_among(const Seats& others, int next, bool with_bye) const {
    constexpr int kGoesOn = 2;  // even, as the matching asks
    const auto count = static_cast<int>(others.size());
    const int below = crowd_ == Crowd::Rest ? count + count % 2 : 0;  // as many as might go on
    const int bye_vertex = count + below;
    Matching<std::int64_t> graph(count + below + (with_bye ? 1 : 0));
    if (graph.size() % 2 != 0) return -1;
    const auto seat = [&](int i) { return others[static_cast<std::size_t>(i)]; };
    for (int i = 0; i < count; ++i) {
      const int leaving = i < next ? kGoesOn : 0;
      for (int j = i + 1; j < count; ++j)
        if (field_.may_meet(seat(i), seat(j))) graph.set_edge(i, j, j < next ? 0 : leaving);
      for (int k = 0; k < below; ++k)
        graph.set_edge(i, count + k, kGoesOn);
      if (with_bye && completion_.bye_allowed(seat(i))) graph.set_edge(i, bye_vertex, leaving);
    }
    for (int k = 0; k < below; ++k)
      for (int l = k + 1; l < below; ++l)
        graph.set_edge(count + k, count + l, 0);
    graph.start();
    graph.seed_all();
    if (!graph.solve()) return -1;
    std::int64_t cost = 0;
    for (int v = 0; v < graph.size(); ++v)
      if (graph.mate(v) > v) cost += graph.cost(v, graph.mate(v));
    return static_cast<int>(cost / kGoesOn);
  }

  const Field& field_;
  const Completion& completion_;
  const Bracket& bracket_;
  Crowd crowd_;
  int next_;      // the first so many of listed_ are of the next scoregroup
  Seats listed_;  // looked at one by one
  bool bye_;
};

}  // namespace

std::optional<std::vector<PartnerSet>> partner_sets(const Field& field,
                                                    const Completion& completion,
                                                    const Bracket& bracket, int floaters,
                                                    Crowd crowd) {
  const PartnerFinder finder(field, completion, bracket, crowd);
  if (finder.candidates() > kLargestField) return std::nullopt;
  return finder.find(floaters);
}

}  // namespace rostok::pairing
