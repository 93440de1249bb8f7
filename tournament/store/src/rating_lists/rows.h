// SPDX-License-Identifier: MIT
// Values to rows and back.
#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

#include "rostok/rating_lists/storage.h"

namespace rostok::store::rating_list_tables {

// "INSERT INTO player_… VALUES (…)" for bind_player().
[[nodiscard]] std::string insert_statement(const std::string& table);
// The texts have to live until the statement has run.
void bind_player(SQLite::Statement& insert, const rating_lists::ListedPlayer& player,
                 const std::string& key);

// Columns for read_row(), of the table that is called p.
[[nodiscard]] const std::string& selected_columns();
[[nodiscard]] rating_lists::ListedRow read_row(const SQLite::Statement& row,
                                               const rating_lists::ListKey& list);

void write_info(SQLite::Database& database, const rating_lists::ListInfo& info);
[[nodiscard]] std::vector<rating_lists::ListInfo> read_infos(SQLite::Database& database);

}  // namespace rostok::store::rating_list_tables
