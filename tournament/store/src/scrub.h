// SPDX-License-Identifier: MIT
// Texts rewritten where they are, without a trace of the old ones.
#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

#include "rostok/club/storage.h"

namespace rostok::store {

// The transaction of Storage::scrub(); throws as SQLite does, then nothing has changed.
[[nodiscard]] club::Scrubbed scrub_texts(SQLite::Database& database, club::Scrubber& scrubber,
                                         const club::Commit& line);

// Everything that the window keeps of a student; part of a transaction of the caller.
void erase_student(SQLite::Database& database, std::int64_t student);

// Rebuilds the file, so that free pages hold nothing old, and empties the WAL. False when another
// program keeps the WAL in use, or there is no room on the disk for the copy.
[[nodiscard]] bool clear_remains(SQLite::Database& database) noexcept;

}  // namespace rostok::store
