// SPDX-License-Identifier: MIT
#include "rostok/club/commands/children.h"

#include <algorithm>

#include "../person_lookup.h"
#include "rostok/club/roster.h"

namespace rostok::club {

using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

base::Unexpected no_child(ChildNumber number) {
  return fail(ErrorKind::NotFound, "The club has no child {1}", {std::to_string(number)});
}

// A card that can be worked on.
Result<Child*> card(ClubState& state, ChildNumber number) {
  Child* child = find_child(state, number);
  if (child == nullptr || child->anonymous || child->merged_into != 0) return no_child(number);
  return child;
}

Result<void> check_group(const ClubState& state, GroupNumber group) {
  if (group == 0 || find_group(state, group) != nullptr) return {};
  return fail(ErrorKind::NotFound, "The club has no group {1}", {std::to_string(group)});
}

Warning same_child(const ClubState& state, ChildNumber number) {
  return warn(WarningLevel::Confirm, "same-child", "The roster has {1} already, as number {2}",
              {full_name(*find_child(state, number)), std::to_string(number)});
}

template <typename T>
void fill(T& into, const T& from) {
  if (into == T{}) into = from;
}
void fill(ListRatings& into, const ListRatings& from) {
  fill(into.standard, from.standard);
  fill(into.rapid, from.rapid);
  fill(into.blitz, from.blitz);
}

// What a card does not know, from another one of the same child.
void complete(Child& into, const Child& from) {
  if (into.birth.ends_with("/00/00") && !from.birth.empty() && !from.birth.ends_with("/00/00"))
    into.birth = from.birth;
  fill(into.birth, from.birth);
  fill(into.first_name, from.first_name);
  fill(into.sex, from.sex);
  fill(into.group, from.group);
  fill(into.school, from.school);
  fill(into.rank, from.rank);
  if (into.title == model::Title::None) into.title = from.title;
  fill(into.club_rating, from.club_rating);
  fill(into.first_rating, from.first_rating);
  fill(into.fide, from.fide);
  fill(into.national, from.national);
  fill(into.fide_id, from.fide_id);
  fill(into.national_id, from.national_id);
  fill(into.rating_list, from.rating_list);
}

GroupNumber group_of(ClubState& state, const std::string& name) {
  if (name.empty()) return 0;
  if (const Group* group = find_group(state, name)) return group->number;
  state.groups.push_back({++state.last.group, name});
  return state.last.group;
}

Result<ClubProposal> import(const ClubState& state, const std::vector<ListedChild>& children) {
  ClubProposal proposal{state, {}, {}};
  ClubState& after = proposal.after;
  PersonLookup lookup(state);
  for (const ListedChild& row : children) {
    auto child = checked(row.child);
    if (!child) return tl::unexpected(child.error());
    child->group = group_of(after, row.group);
    const auto known = lookup.same(*child);
    if (child->first_rating == 0) child->first_rating = child->club_rating;
    if (known.empty()) {
      lookup.add(after.last.child + 1, *child);
      after.children.push_back({++after.last.child, std::move(*child)});
      continue;
    }
    Child& old = *find_child(after, known.front());
    complete(old, *child);
    old.archived = false;
  }
  return proposal;
}

bool differ(const std::string& a, const std::string& b) {
  return !a.empty() && !b.empty() && a != b;
}

bool are_different_people(const Child& a, const Child& b) {
  const int first = birth_year(a.birth), second = birth_year(b.birth);
  return differ(a.fide_id, b.fide_id) || differ(a.national_id, b.national_id) ||
         (first != 0 && second != 0 && first != second);
}

Result<ClubProposal> merge(const ClubState& state, ChildNumber kept, ChildNumber duplicate) {
  if (kept == duplicate) return fail(ErrorKind::BadInput, "A child cannot be merged with itself");
  ClubProposal proposal{state, {}, {}};
  const auto into = card(proposal.after, kept);
  if (!into) return tl::unexpected(into.error());
  const auto from = card(proposal.after, duplicate);
  if (!from) return tl::unexpected(from.error());
  if (are_different_people(**into, **from))
    proposal.warnings.push_back(warn(WarningLevel::Confirm, "different-people",
                                     "{1} and {2} have different ids or years of birth",
                                     {full_name(**into), full_name(**from)}));
  complete(**into, **from);
  Child left;
  left.surname = (*from)->surname;
  left.first_name = (*from)->first_name;
  left.merged_into = kept;
  **from = left;
  return proposal;
}

}  // namespace

ClubCommand add_child(const Child& child) {
  return {"add-child", {}, [=](const ClubState& state) -> Result<ClubProposal> {
            auto card = checked(child);
            if (!card) return tl::unexpected(card.error());
            if (auto group = check_group(state, card->group); !group)
              return tl::unexpected(group.error());
            ClubProposal proposal{state, {}, {}};
            if (card->first_rating == 0) card->first_rating = card->club_rating;
            for (const ChildNumber known : same_person(state, *card))
              proposal.warnings.push_back(same_child(state, known));
            proposal.after.children.push_back({++proposal.after.last.child, std::move(*card)});
            return proposal;
          }};
}

std::vector<ChildNumber> matches(const ClubState& state, const std::vector<ListedChild>& children) {
  const PersonLookup lookup(state);
  std::vector<ChildNumber> found;
  for (const ListedChild& row : children) {
    const auto child = checked(row.child);
    const auto known = child ? lookup.same(*child) : std::vector<ChildNumber>{};
    found.push_back(known.empty() ? 0 : known.front());
  }
  return found;
}

ClubCommand import_children(const std::vector<ListedChild>& children) {
  return {"import-children",
          {{"rows", std::to_string(children.size())}},
          [=](const ClubState& state) { return import(state, children); }};
}

ClubCommand edit_child(ChildNumber number, const Child& child) {
  return {"edit-child",
          {{"child", std::to_string(number)}},
          [=](const ClubState& state) -> Result<ClubProposal> {
            auto changed = checked(child);
            if (!changed) return tl::unexpected(changed.error());
            if (auto group = check_group(state, changed->group); !group)
              return tl::unexpected(group.error());
            ClubProposal proposal{state, {}, {}};
            const auto old = card(proposal.after, number);
            if (!old) return tl::unexpected(old.error());
            **old = std::move(*changed);
            return proposal;
          }};
}

ClubCommand archive_child(ChildNumber number, bool archived) {
  return {archived ? "archive-child" : "restore-child",
          {{"child", std::to_string(number)}},
          [=](const ClubState& state) -> Result<ClubProposal> {
            ClubProposal proposal{state, {}, {}};
            const auto child = card(proposal.after, number);
            if (!child) return tl::unexpected(child.error());
            (*child)->archived = archived;
            return proposal;
          }};
}

ClubCommand move_children(const std::vector<ChildNumber>& children, GroupNumber group) {
  std::string numbers;
  for (const ChildNumber number : children)
    numbers += (numbers.empty() ? "" : ",") + std::to_string(number);
  return {"move-children",
          {{"children", numbers}, {"group", std::to_string(group)}},
          [=](const ClubState& state) -> Result<ClubProposal> {
            if (auto known = check_group(state, group); !known)
              return tl::unexpected(known.error());
            ClubProposal proposal{state, {}, {}};
            for (const ChildNumber number : children) {
              const auto child = card(proposal.after, number);
              if (!child) return tl::unexpected(child.error());
              (*child)->group = group;
            }
            return proposal;
          }};
}

ClubCommand merge_children(ChildNumber kept, ChildNumber duplicate) {
  return {"merge-children",
          {{"child", std::to_string(kept)}, {"duplicate", std::to_string(duplicate)}},
          [=](const ClubState& state) { return merge(state, kept, duplicate); }};
}

}  // namespace rostok::club
