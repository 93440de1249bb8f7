// SPDX-License-Identifier: MIT
#include "completion.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "meeting_graph.h"

namespace rostok::pairing {
bool Completion::any_bye_allowed(const Seats& seats) const {
  return std::any_of(seats.begin(), seats.end(), [&](Seat s) { return bye_allowed(s); });
}

bool Completion::plenty(const Seats& seats, int extra, int removed,
                        const std::vector<const Seats*>& others) const {
  int white = 0;
  int black = 0;
  int kept_apart = extra > 0 && others.empty() ? field_.most_kept_apart() : 0;
  for (const Seat s : seats) {
    kept_apart = std::max(kept_apart, field_.most_kept_apart(s));
    if (!field_[s].absolute()) continue;
    ++(field_[s].wanted > 0 ? white : black);
  }
  for (const Seats* list : others)
    for (const Seat s : *list)
      kept_apart = std::max(kept_apart, field_.most_kept_apart(s));
  const int left = static_cast<int>(seats.size()) - removed;
  const int opponents = left - 1 - kept_apart - std::max(white, black) - 2 * extra - removed;
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
  return MeetingGraph(field_, *this, seats, with_bye).deficiency(0) == 0;
}

int Completion::deficiency(const Seats& seats, bool with_bye) const {
  const std::size_t vertices = seats.size() + (with_bye ? 1 : 0);
  if (vertices == 0) return 0;
  if (vertices % 2 == 0 && complete(seats, with_bye)) return 0;
  if (vertices % 2 == 1 && plenty(seats, 1, with_bye ? 2 : 1) &&
      (!with_bye || any_bye_allowed(seats)))
    return 1;
  return MeetingGraph(field_, *this, seats, with_bye).deficiency(static_cast<int>(vertices));
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
