// SPDX-License-Identifier: MIT
// Tables of the file of rating lists: one for every possible list, empty when it was not imported.
#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <vector>

#include "rostok/base/result.h"
#include "rostok/rating_lists/listed_player.h"

namespace rostok::store::rating_list_tables {

// All keys that a list can have.
[[nodiscard]] const std::vector<rating_lists::ListKey>& all_keys();
// "player_fide", "player_national_rapid" …
[[nodiscard]] std::string table_of(const rating_lists::ListKey& key);

// Checks whose file it is and of which format; makes the tables of an empty one.
[[nodiscard]] base::Result<void> prepare(SQLite::Database& database, const std::string& path);

// An empty table without indexes in the place of the old one: filled first, sorted after.
void make_table(SQLite::Database& database, const rating_lists::ListKey& key);
void make_indexes(SQLite::Database& database, const rating_lists::ListKey& key);

}  // namespace rostok::store::rating_list_tables
