// SPDX-License-Identifier: MIT
#include "completion.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "matching.h"

namespace rostok::pairing {
namespace {

// Vertices: the seats in order, then the bye.
Matching<std::int64_t> meeting_graph(const Field& field, const Completion& completion,
                                     const Seats& seats, bool with_bye) {
  const auto count = static_cast<std::int32_t>(seats.size());
  Matching<std::int64_t> graph(count + (with_bye ? 1 : 0));
  for (std::int32_t i = 0; i < count; ++i) {
    const Seat a = seats[static_cast<std::size_t>(i)];
    for (std::int32_t j = i + 1; j < count; ++j)
      if (field.may_meet(a, seats[static_cast<std::size_t>(j)])) graph.set_edge(i, j, 0);
    if (with_bye && completion.bye_allowed(a)) graph.set_edge(i, count, 0);
  }
  graph.start();
  graph.seed_all();
  return graph;
}

}  // namespace

bool Completion::any_bye_allowed(const Seats& seats) const {
  return std::any_of(seats.begin(), seats.end(), [&](Seat s) { return bye_allowed(s); });
}

bool Completion::plenty(const Seats& seats, int extra, int removed) const {
  int white = 0;
  int black = 0;
  for (const Seat s : seats) {
    if (!field_[s].absolute()) continue;
    ++(field_[s].wanted > 0 ? white : black);
  }
  const int left = static_cast<int>(seats.size()) - removed;
  const int opponents =
      left - 1 - field_.most_kept_apart() - std::max(white, black) - 2 * extra - removed;
  return left >= 4 && 2 * opponents >= static_cast<int>(seats.size()) + extra + 1;
}

Completion Completion::without_bye_score() const {
  Completion lifted(field_);
  lifted.bye_score_ = std::numeric_limits<std::int32_t>::max();
  return lifted;
}

bool Completion::complete(const Seats& seats, bool with_bye) const {
  if ((seats.size() + (with_bye ? 1 : 0)) % 2 != 0) return false;
  if (seats.empty()) return true;
  if (with_bye && !any_bye_allowed(seats)) return false;
  if (plenty(seats, 0, with_bye ? 1 : 0)) return true;
  return meeting_graph(field_, *this, seats, with_bye).solve();
}

int Completion::deficiency(const Seats& seats, bool with_bye) const {
  const std::size_t vertices = seats.size() + (with_bye ? 1 : 0);
  if (vertices == 0) return 0;
  if (vertices % 2 == 0 && complete(seats, with_bye)) return 0;
  if (vertices % 2 == 1 && plenty(seats, 1, with_bye ? 2 : 1) &&
      (!with_bye || any_bye_allowed(seats)))
    return 1;
  return meeting_graph(field_, *this, seats, with_bye).deficiency();
}

bool Completion::fix_bye_score() {
  Seats all(static_cast<std::size_t>(field_.size()));
  std::iota(all.begin(), all.end(), 0);
  if (!odd_field()) return complete(all, false);
  Seats rest;
  for (Seat s = field_.size(); s-- > 0;) {
    if (field_[s].barred) continue;
    rest.clear();
    std::copy_if(all.begin(), all.end(), std::back_inserter(rest), [s](Seat x) { return x != s; });
    if (!complete(rest, false)) continue;
    bye_score_ = field_[s].score;
    return true;
  }
  return false;
}

}  // namespace rostok::pairing
