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

base::Result<ClubSettings> club_settings_of(const Storage& storage) {
  const auto stored = storage.records(kClubDocument, "settings");
  if (!stored) return tl::unexpected(stored.error());
  ClubState state;
  if (auto applied = apply_changes(state, changes_from_nothing(*stored)); !applied)
    return tl::unexpected(applied.error());
  return state.settings;
}

}  // namespace rostok::club
