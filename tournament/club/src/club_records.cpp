// SPDX-License-Identifier: MIT
// The club as records: "settings", "numbers", "child/17", "group/2", "rank-table".
#include <algorithm>

#include "codec/described_club.h"
#include "rostok/base/text.h"

namespace rostok::club {

using base::Result;

namespace {

bool by_number(const NumberedChild& a, const NumberedChild& b) {
  return a.number < b.number;
}
bool groups_by_number(const Group& a, const Group& b) {
  return a.number < b.number;
}

std::string text_of(const NumberedChild& entry) {
  return codec::to_text(entry.child);
}
std::string text_of(const Group& group) {
  return group.name;
}

template <typename T>
std::optional<std::string> unless_default(const T& value) {
  if (value == T{}) return std::nullopt;
  return codec::to_text(value);
}

void add(RecordChanges& changes, std::string key, std::optional<std::string> before,
         std::optional<std::string> after) {
  if (before != after) changes.push_back({std::move(key), std::move(before), std::move(after)});
}

// Walks two lists that are sorted by number.
template <typename Element>
void compare(const char* kind, const std::vector<Element>& before,
             const std::vector<Element>& after, RecordChanges& changes) {
  const auto key = [&](std::int64_t number) {
    return std::string(kind) + "/" + std::to_string(number);
  };
  auto old = before.begin();
  auto now = after.begin();
  while (old != before.end() || now != after.end()) {
    const bool only_old = now == after.end() || (old != before.end() && old->number < now->number);
    const bool only_now = old == before.end() || (now != after.end() && now->number < old->number);
    if (only_old)
      add(changes, key(old->number), text_of(*old), std::nullopt);
    else if (only_now)
      add(changes, key(now->number), std::nullopt, text_of(*now));
    else if (!(*old == *now))
      add(changes, key(now->number), text_of(*old), text_of(*now));
    if (!only_now) ++old;
    if (!only_old) ++now;
  }
}

// Puts the element in its place, takes it away without a text.
template <typename Element>
void put(std::vector<Element>& elements, Element element, bool present) {
  auto place =
      std::lower_bound(elements.begin(), elements.end(), element,
                       [](const Element& a, const Element& b) { return a.number < b.number; });
  const bool there = place != elements.end() && place->number == element.number;
  if (!present) {
    if (there) elements.erase(place);
  } else if (there) {
    *place = std::move(element);
  } else {
    elements.insert(place, std::move(element));
  }
}

template <typename T>
bool whole(const std::optional<std::string>& text, T& value) {
  value = T{};
  return !text || codec::from_text(*text, value);
}

bool apply(ClubState& state, const RecordChange& change, bool fresh) {
  if (change.key == "settings") return whole(change.after, state.settings);
  if (change.key == "numbers") return whole(change.after, state.last);
  if (change.key == "rank-table") {
    state.rank_table = change.after.value_or("");
    return true;
  }
  const auto parts = base::split(change.key, '/');
  const auto number = parts.size() == 2 ? base::parse_integer(parts[1]) : std::nullopt;
  if (!number || *number < 1) return false;
  if (parts[0] == "child") {
    NumberedChild entry{*number, {}};
    if (!whole(change.after, entry.child)) return false;
    // A new state is filled in any order and sorted once.
    if (fresh && change.after)
      state.children.push_back(std::move(entry));
    else
      put(state.children, std::move(entry), change.after.has_value());
    return true;
  }
  if (parts[0] != "group") return false;
  put(state.groups, Group{*number, change.after.value_or("")}, change.after.has_value());
  return true;
}

}  // namespace

void normalise(ClubState& state) {
  if (!std::is_sorted(state.children.begin(), state.children.end(), by_number))
    std::sort(state.children.begin(), state.children.end(), by_number);
  if (!std::is_sorted(state.groups.begin(), state.groups.end(), groups_by_number))
    std::sort(state.groups.begin(), state.groups.end(), groups_by_number);
}

RecordChanges diff(const ClubState& before, const ClubState& after) {
  RecordChanges changes;
  add(changes, "settings", unless_default(before.settings), unless_default(after.settings));
  add(changes, "numbers", unless_default(before.last), unless_default(after.last));
  const auto table = [](const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
  };
  add(changes, "rank-table", table(before.rank_table), table(after.rank_table));
  compare("child", before.children, after.children, changes);
  compare("group", before.groups, after.groups, changes);
  return changes;
}

Result<void> apply_changes(ClubState& state, const RecordChanges& changes) {
  const bool fresh = state.children.empty();
  for (const RecordChange& change : changes)
    if (!apply(state, change, fresh))
      return base::fail(base::ErrorKind::Io, "The club file is damaged: record {1}", {change.key});
  normalise(state);
  return {};
}

std::string summary_text(const ClubState& state) {
  const auto present =
      std::count_if(state.children.begin(), state.children.end(), [](const NumberedChild& entry) {
        return !entry.child.archived && !entry.child.anonymous && entry.child.merged_into == 0;
      });
  boost::json::object summary;
  summary["centre"] = state.settings.centre;
  summary["children"] = present;
  return boost::json::serialize(summary);
}

}  // namespace rostok::club
