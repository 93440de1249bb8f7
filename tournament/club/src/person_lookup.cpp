// SPDX-License-Identifier: MIT
#include "person_lookup.h"

#include <algorithm>

#include "rostok/base/fold.h"
#include "rostok/base/text.h"
#include "rostok/club/roster.h"

namespace rostok::club {

namespace {

// "иван иванов" and "иванов иван" are one key.
std::string name_key(const Child& child) {
  const std::string folded = base::fold_words(full_name(child));
  auto words = base::split(folded, ' ');
  std::sort(words.begin(), words.end());
  std::string key;
  for (const auto word : words)
    key += std::string(word) + ' ';
  return key;
}

std::vector<std::string> id_keys(const Child& child) {
  std::vector<std::string> keys;
  if (!child.fide_id.empty()) keys.push_back("fide " + child.fide_id);
  if (!child.national_id.empty()) keys.push_back("national " + child.national_id);
  return keys;
}

}  // namespace

PersonLookup::PersonLookup(const ClubState& state) {
  by_name_.reserve(state.children.size());
  for (const auto& [number, child] : state.children)
    if (!child.anonymous && child.merged_into == 0) add(number, child);
}

void PersonLookup::add(ChildNumber number, const Child& child) {
  by_name_.emplace(name_key(child), number);
  for (auto& key : id_keys(child))
    by_id_.emplace(std::move(key), number);
  years_[number] = birth_year(child.birth);
}

std::vector<ChildNumber> PersonLookup::same(const Child& child) const {
  std::vector<ChildNumber> found;
  for (const auto& key : id_keys(child)) {
    const auto [begin, end] = by_id_.equal_range(key);
    for (auto each = begin; each != end; ++each)
      found.push_back(each->second);
  }
  const int year = birth_year(child.birth);
  const auto [begin, end] = by_name_.equal_range(name_key(child));
  for (auto each = begin; each != end; ++each) {
    const int other = years_.at(each->second);
    if (year == 0 || other == 0 || year == other) found.push_back(each->second);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace rostok::club
