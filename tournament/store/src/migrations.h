// SPDX-License-Identifier: MIT
#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

#include "rostok/base/result.h"

namespace rostok::store {

// "Rstk": tells our files from other SQLite databases.
inline constexpr int kApplicationId = 0x5273746B;

// Whether it is a club file or empty, and not from a newer program: BadInput, Unsupported. `path`
// names it in the message.
base::Result<void> check_ours(SQLite::Database& database, const std::string& path);

// Brings a database to the newest schema, each step in its own transaction. Programs
// that open an old file at the same time do every step once. Unsupported when the file comes from a
// newer program. SQLite's own failures are exceptions.
base::Result<void> migrate(SQLite::Database& database);

}  // namespace rostok::store
