// SPDX-License-Identifier: MIT
// Games, cards and attempts as rows of the club file. Nothing here begins a transaction; SQLite's
// failures are exceptions.
#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

#include "rostok/practice/records.h"

namespace rostok::store {

// The number and those of the entries that were merged into it; empty when the roster has no such
// child or has forgotten it.
[[nodiscard]] std::vector<practice::StudentId> family_of(SQLite::Database& database,
                                                         practice::StudentId student);

// Each replaces the row with the same id of anybody in the family, or adds one for its first
// member.
void put_game(SQLite::Database& database, const std::vector<practice::StudentId>& family,
              const practice::Game& game);
void put_card(SQLite::Database& database, const std::vector<practice::StudentId>& family,
              const practice::Card& card);
void put_attempt(SQLite::Database& database, const std::vector<practice::StudentId>& family,
                 const practice::Attempt& attempt);

// Adds the rows of one student to the record, oldest first.
void read_rows(SQLite::Database& database, practice::StudentId student, practice::Record& into);

}  // namespace rostok::store
