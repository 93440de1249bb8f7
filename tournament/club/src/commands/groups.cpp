// SPDX-License-Identifier: MIT
#include "rostok/club/commands/groups.h"

#include <algorithm>
#include <map>

#include "rostok/base/text.h"
#include "tidy.h"

namespace rostok::club {

using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

using Proposed = Result<ClubProposal>;

Result<std::string> free_name(const ClubState& state, const std::string& name, GroupNumber own) {
  const std::string tidied = tidy(name);
  if (tidied.empty()) return fail(ErrorKind::BadInput, "A group needs a name");
  const Group* other = find_group(state, tidied);
  if (other != nullptr && other->number != own)
    return fail(ErrorKind::BadInput, "There is a group {1} already", {other->name});
  return tidied;
}

Result<std::vector<Group>::iterator> group_at(ClubState& state, GroupNumber number) {
  const auto found = std::find_if(state.groups.begin(), state.groups.end(),
                                  [&](const Group& group) { return group.number == number; });
  if (found == state.groups.end())
    return fail(ErrorKind::NotFound, "The club has no group {1}", {std::to_string(number)});
  return found;
}

Result<void> set_value(ClubState& state, const std::string& key, const std::string& value) {
  ClubSettings& settings = state.settings;
  if (key == "centre") {
    settings.centre = tidy(value);
  } else if (key == "city") {
    settings.city = tidy(value);
  } else if (key == "federation") {
    settings.federation = tidy(value);
  } else if (key == "arbiters") {
    settings.arbiters = parts_of(value, ';');
  } else if (key == "tie-breaks") {
    settings.tie_breaks = parts_of(value, ',');
  } else if (key == "language") {
    if (value != "ru" && value != "en" && !value.empty())
      return fail(ErrorKind::BadInput, "Unknown language “{1}”: ru or en", {value});
    settings.language = value;
  } else if (key == "rank-table") {
    state.rank_table = value;
  } else {
    return fail(ErrorKind::BadInput, "Unknown setting “{1}”: use one of {2}",
                {key, joined(club_setting_keys(), ", ")});
  }
  return {};
}

}  // namespace

ClubCommand add_group(const std::string& name) {
  return {"add-group", {{"name", name}}, [=](const ClubState& state) -> Proposed {
            auto tidied = free_name(state, name, 0);
            if (!tidied) return tl::unexpected(tidied.error());
            ClubProposal proposal{state, {}, {}};
            proposal.after.groups.push_back({++proposal.after.last.group, std::move(*tidied)});
            return proposal;
          }};
}

ClubCommand rename_group(GroupNumber number, const std::string& name) {
  return {"rename-group",
          {{"group", std::to_string(number)}, {"name", name}},
          [=](const ClubState& state) -> Proposed {
            auto tidied = free_name(state, name, number);
            if (!tidied) return tl::unexpected(tidied.error());
            ClubProposal proposal{state, {}, {}};
            const auto group = group_at(proposal.after, number);
            if (!group) return tl::unexpected(group.error());
            (*group)->name = std::move(*tidied);
            return proposal;
          }};
}

ClubCommand remove_group(GroupNumber number) {
  return {
      "remove-group", {{"group", std::to_string(number)}}, [=](const ClubState& state) -> Proposed {
        ClubProposal proposal{state, {}, {}};
        const auto group = group_at(proposal.after, number);
        if (!group) return tl::unexpected(group.error());
        const std::string name = (*group)->name;
        proposal.after.groups.erase(*group);
        int moved = 0;
        for (auto& entry : proposal.after.children)
          if (entry.child.group == number) {
            entry.child.group = 0;
            ++moved;
          }
        if (moved > 0)
          proposal.warnings.push_back(
              warn(WarningLevel::Confirm, "group-not-empty",
                   "The group {1} is not empty ({2}): its children will be in no group",
                   {name, std::to_string(moved)}));
        return proposal;
      }};
}

const std::vector<std::string>& club_setting_keys() {
  static const std::vector<std::string> keys{"centre",     "city",     "federation", "arbiters",
                                             "tie-breaks", "language", "rank-table"};
  return keys;
}

std::string club_setting(const ClubState& state, const std::string& key) {
  const ClubSettings& s = state.settings;
  const std::map<std::string, std::string> values{{"centre", s.centre},
                                                  {"city", s.city},
                                                  {"federation", s.federation},
                                                  {"arbiters", joined(s.arbiters, "; ")},
                                                  {"tie-breaks", joined(s.tie_breaks, ",")},
                                                  {"language", s.language},
                                                  {"rank-table", state.rank_table}};
  const auto found = values.find(key);
  return found == values.end() ? std::string() : found->second;
}

ClubCommand set_club(const std::string& key, const std::string& value) {
  // A table of norms is long; its text is in the changed record.
  return {"set-club",
          {{"key", key}, {"value", key == "rank-table" ? std::string("…") : value}},
          [=](const ClubState& state) -> Proposed {
            ClubProposal proposal{state, {}, {}};
            if (auto done = set_value(proposal.after, key, value); !done)
              return tl::unexpected(done.error());
            return proposal;
          }};
}

}  // namespace rostok::club
