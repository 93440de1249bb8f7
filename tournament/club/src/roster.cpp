// SPDX-License-Identifier: MIT
#include "rostok/club/roster.h"

#include <algorithm>
#include <tuple>

#include "person_lookup.h"
#include "rostok/base/fold.h"
#include "rostok/base/text.h"

namespace rostok::club {

namespace {

bool is_listed(const Child& child, const RosterFilter& filter) {
  return !child.anonymous && child.merged_into == 0 && (filter.archived || !child.archived) &&
         (!filter.group || child.group == *filter.group);
}

}  // namespace

int birth_year(const std::string& birth) {
  const auto year = base::parse_integer(std::string_view(birth).substr(0, 4));
  return birth.size() < 4 || !year ? 0 : static_cast<int>(*year);
}

RosterIndex::RosterIndex(const ClubState& state, const RosterFilter& filter) {
  for (const auto& [number, child] : state.children) {
    if (!is_listed(child, filter)) continue;
    auto& row = rows_.emplace_back(Row{number, base::fold_words(full_name(child)), {}});
    row.words = row.name;
    for (const auto& more : {group_name(state, child.group), child.school})
      if (!more.empty()) row.words += ' ' + base::fold_words(more);
  }
  std::sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) {
    return std::tie(a.name, a.number) < std::tie(b.name, b.number);
  });
}

std::vector<ChildNumber> RosterIndex::find(std::string_view typed, std::size_t limit) const {
  const std::string query = base::fold_words(typed);
  const auto number = base::parse_integer(query);
  const std::string_view first = base::split(query, ' ').front();
  std::vector<ChildNumber> by_surname, by_other;
  for (const Row& row : rows_) {
    if (number && row.number == *number) {
      by_surname.insert(by_surname.begin(), row.number);
      continue;
    }
    if (!base::has_prefixes(row.words, query)) continue;
    (row.name.starts_with(first) ? by_surname : by_other).push_back(row.number);
  }
  by_surname.insert(by_surname.end(), by_other.begin(), by_other.end());
  if (by_surname.size() > limit) by_surname.resize(limit);
  return by_surname;
}

std::vector<ChildNumber> list_children(const ClubState& state, const RosterFilter& filter) {
  return RosterIndex(state, filter).find("", state.children.size());
}

std::vector<ChildNumber> same_person(const ClubState& state, const Child& child) {
  return PersonLookup(state).same(child);
}

std::vector<std::pair<ChildNumber, ChildNumber>> possible_duplicates(const ClubState& state) {
  const PersonLookup lookup(state);
  std::vector<std::pair<ChildNumber, ChildNumber>> pairs;
  for (const auto& [number, child] : state.children) {
    if (child.anonymous || child.merged_into != 0) continue;
    for (const ChildNumber other : lookup.same(child))
      if (number < other) pairs.emplace_back(number, other);
  }
  return pairs;
}

}  // namespace rostok::club
