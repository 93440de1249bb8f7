// SPDX-License-Identifier: MIT
// The list of children as a window draws it: rows of ready words, no rule of its own.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "rostok/club/roster.h"
#include "rostok/i18n/i18n.h"

namespace rostok::presenter {

struct RosterRow {
  club::ChildNumber child = 0;
  std::string name, year, group, school, rank, rating;  // year and rating: "–" when unknown
  bool archived = false;
};

struct GroupTab {
  club::GroupNumber group = 0;  // 0 = in no group
  std::string name, count;      // "12 учеников"
  bool chosen = false;
};

struct RosterQuery {
  std::string typed;
  club::RosterFilter filter;
};

struct RosterPage {
  std::vector<GroupTab> groups;  // by number; those in no group last, if there are any
  std::vector<RosterRow> rows;
  std::string summary;  // "34 ученика"; "Никого не нашлось" for a search without result
  std::string duplicates;  // a hint that entries may be one child; empty = none
};

[[nodiscard]] RosterPage roster_page(const club::ClubState& state, const RosterQuery& query,
                                     const i18n::Translator& words);

}  // namespace rostok::presenter
