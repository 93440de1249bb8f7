// SPDX-License-Identifier: MIT
#include "rostok/club/club_state.h"

#include <algorithm>

#include "rostok/base/fold.h"
#include "rostok/base/text.h"

namespace rostok::club {

namespace {

template <typename Elements>
auto find_numbered(Elements& elements, std::int64_t number) -> decltype(elements.data()) {
  const auto found =
      std::lower_bound(elements.begin(), elements.end(), number,
                       [](const auto& element, std::int64_t n) { return element.number < n; });
  return found == elements.end() || found->number != number ? nullptr : &*found;
}

}  // namespace

std::string full_name(const Child& child) {
  if (child.first_name.empty()) return child.surname;
  return child.surname + " " + child.first_name;
}

std::string name_with_initial(const std::string& full_name) {
  const auto blank = full_name.find(' ');
  if (blank == std::string::npos || full_name.find("№") != std::string::npos) return full_name;
  const auto rest = base::to_code_points(base::trim(full_name.substr(blank)));
  if (rest.empty()) return full_name.substr(0, blank);
  return full_name.substr(0, blank) + " " + base::to_utf8(rest.substr(0, 1)) + ".";
}

std::string anonymous_name(ChildNumber number) {
  return "Ученик №" + std::to_string(number);
}

const Child* find_child(const ClubState& state, ChildNumber number) {
  const auto* found = find_numbered(state.children, number);
  return found == nullptr ? nullptr : &found->child;
}
Child* find_child(ClubState& state, ChildNumber number) {
  auto* found = find_numbered(state.children, number);
  return found == nullptr ? nullptr : &found->child;
}

ChildNumber resolve(const ClubState& state, ChildNumber number) {
  // Merging never makes a ring; the count guards against a damaged file.
  for (std::size_t steps = 0; steps <= state.children.size(); ++steps) {
    const Child* child = find_child(state, number);
    if (child == nullptr || child->merged_into == 0) return number;
    number = child->merged_into;
  }
  return number;
}

const Group* find_group(const ClubState& state, GroupNumber number) {
  return find_numbered(state.groups, number);
}
const Group* find_group(const ClubState& state, const std::string& name) {
  const auto folded = base::fold_words(name);
  const auto found =
      std::find_if(state.groups.begin(), state.groups.end(),
                   [&](const Group& group) { return base::fold_words(group.name) == folded; });
  return found == state.groups.end() ? nullptr : &*found;
}

std::string group_name(const ClubState& state, GroupNumber number) {
  const Group* group = find_group(state, number);
  return group == nullptr ? std::string() : group->name;
}

}  // namespace rostok::club
