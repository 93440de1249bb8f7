// SPDX-License-Identifier: MIT
// Groups of the club and its settings.
#pragma once
#include "rostok/club/club_desk.h"

namespace rostok::club {

// BadInput for an empty name or one that another group has.
[[nodiscard]] ClubCommand add_group(const std::string& name);
[[nodiscard]] ClubCommand rename_group(GroupNumber number, const std::string& name);
// Its children are in no group then. Confirm "group-not-empty" when there are some.
[[nodiscard]] ClubCommand remove_group(GroupNumber number);

// One of: centre, city, federation, arbiters (separated by ';'), tie-breaks (separated by ','),
// language (ru, en or empty), rank-table (the CSV text). BadInput for another key or a value that
// is none.
[[nodiscard]] ClubCommand set_club(const std::string& key, const std::string& value);
// The keys, for help and completion.
[[nodiscard]] const std::vector<std::string>& club_setting_keys();
// The value as set_club() would take it.
[[nodiscard]] std::string club_setting(const ClubState& state, const std::string& key);

}  // namespace rostok::club
