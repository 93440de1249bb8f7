// SPDX-License-Identifier: MIT
// Commands on the roster. The log's parameters name a child by number: the name is in the changed
// records and nowhere else, so that it can be forgotten (anonymise.h).
#pragma once
#include <string>
#include <vector>

#include "rostok/club/club_desk.h"

namespace rostok::club {

// Spaces tidied, dates and ids checked. BadInput, naming the field, for an empty surname, a birth
// date that is none, an id with other signs than digits, a negative rating.
[[nodiscard]] base::Result<Child> checked(Child child);

// A new child gets the next number (state.last.child afterwards). Warns (Confirm, "same-child")
// when the roster has this child already.
[[nodiscard]] ClubCommand add_child(const Child& child);

// A child as it stands in a list from outside; the group by its name, made where it is new.
struct ListedChild {
  Child child;
  std::string group;
};
// All in one command: one undo takes them all back. Who is in the roster already is completed
// (empty fields filled, nothing overwritten) instead of entered twice.
[[nodiscard]] ClubCommand import_children(const std::vector<ListedChild>& children);

// What import_children would do, for a preview: per row the child that it would complete, 0 = new.
[[nodiscard]] std::vector<ChildNumber> matches(const ClubState& state,
                                               const std::vector<ListedChild>& children);

// Replaces the card. NotFound for an unknown, deleted or merged child.
[[nodiscard]] ClubCommand edit_child(ChildNumber number, const Child& child);

// Has left the club, or comes back.
[[nodiscard]] ClubCommand archive_child(ChildNumber number, bool archived = true);

// Into a group (0 = none). NotFound for an unknown child or group.
[[nodiscard]] ClubCommand move_children(const std::vector<ChildNumber>& children,
                                        GroupNumber group);

// `duplicate` was `kept` all along: what the card of `kept` does not know is taken over,
// tournaments of both belong to `kept`. BadInput for one and the same child; two different ids of
// one list are two people: Confirm "different-people", as for two years of birth.
[[nodiscard]] ClubCommand merge_children(ChildNumber kept, ChildNumber duplicate);

}  // namespace rostok::club
