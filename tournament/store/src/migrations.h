// SPDX-License-Identifier: MIT
#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

#include "rostok/base/result.h"

namespace rostok::store {

// "Rstk": tells our files from other SQLite databases.
inline constexpr int kApplicationId = 0x5273746B;

// Brings a database to the newest schema, each step in its own transaction. Unsupported when
// the file comes from a newer program. SQLite's own failures are exceptions.
base::Result<void> migrate(SQLite::Database& database);

}  // namespace rostok::store
