// SPDX-License-Identifier: MIT
#include "rostok/club/club_desk.h"

#include <algorithm>

#include "desk_impl.h"

namespace rostok::club {

void take_warnings(ClubState&, const std::vector<Warning>&) {}

// A number that was given once belongs to that child or group for good.
void keep_after_undo(const ClubState& now, ClubState& after) {
  after.last.child = std::max(after.last.child, now.last.child);
  after.last.group = std::max(after.last.group, now.last.group);
}

template class Desk<ClubState>;

}  // namespace rostok::club
