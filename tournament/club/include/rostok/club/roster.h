// SPDX-License-Identifier: MIT
// Finding children in the roster.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rostok/club/club_state.h"

namespace rostok::club {

struct RosterFilter {
  std::optional<GroupNumber> group;  // 0 = those in no group
  bool archived = false;             // those who have left, too
};

// Children in the order of their names for a Russian reader (Ё beside Е), then of their numbers.
// Deleted and merged ones are never listed.
[[nodiscard]] std::vector<ChildNumber> list_children(const ClubState& state,
                                                     const RosterFilter& filter = {});

// An index over a state for searching while typing. Holds pointers into the state: it lives no
// longer than that.
class RosterIndex {
 public:
  explicit RosterIndex(const ClubState& state, const RosterFilter& filter = {});

  // Every word typed begins a word of the name, the group or the school; case and Ё make no
  // difference. A number alone finds the child of that number, too. At most `limit`, by name; those
  // whose surname begins with the first word stand first.
  [[nodiscard]] std::vector<ChildNumber> find(std::string_view typed, std::size_t limit = 20) const;

 private:
  struct Row {
    ChildNumber number = 0;
    std::string name, words;  // folded
  };
  std::vector<Row> rows_;  // by name
};

// Children who may be the same as this one: an equal id of a list; or the same name (case, Ё and
// the order of the words make no difference) and no other year of birth. Archived ones included.
[[nodiscard]] std::vector<ChildNumber> same_person(const ClubState& state, const Child& child);

// Pairs of entries that may be one child, lower number first.
[[nodiscard]] std::vector<std::pair<ChildNumber, ChildNumber>> possible_duplicates(
    const ClubState& state);

// The year of "2015/03/14"; 0 when unknown.
[[nodiscard]] int birth_year(const std::string& birth);

}  // namespace rostok::club
