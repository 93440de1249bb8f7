// SPDX-License-Identifier: MIT
// Tournaments of formats 1 and 2 (a TRF text, tables of entries and games) as records.
#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

#include "rostok/base/result.h"

namespace rostok::store {

// Fills the tables `document` and `record`, inside the caller's transaction. Errors: Io for a file
// whose tournaments cannot be read.
base::Result<void> convert_from_format2(SQLite::Database& database);

}  // namespace rostok::store
