// SPDX-License-Identifier: MIT
#include "schema.h"

#include <algorithm>

namespace rostok::store::rating_list_tables {

using base::ErrorKind;
using base::fail;
using base::Result;
using rating_lists::Authority;
using rating_lists::ListKey;
using rating_lists::Tempo;

namespace {

constexpr int kApplicationId = 0x526F4C69;  // "RoLi"
constexpr int kFormat = 1;

constexpr const char* kListTable = R"sql(
  CREATE TABLE list (
    key TEXT PRIMARY KEY,        -- fide, fide-standard … national-blitz
    layout INTEGER NOT NULL,     -- number of rating_lists::Layout
    file TEXT NOT NULL,
    date TEXT NOT NULL,          -- YYYY-MM-DD
    date_source INTEGER NOT NULL,
    imported TEXT NOT NULL,      -- YYYY-MM-DDTHH:MM:SSZ
    players INTEGER NOT NULL,
    left_out INTEGER NOT NULL,
    unreadable INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID)sql";

constexpr const char* kPlayerColumns = R"sql( (
    n INTEGER PRIMARY KEY,       -- order of the file
    id INTEGER NOT NULL,
    key TEXT NOT NULL,           -- the name as it is searched
    name TEXT NOT NULL,
    federation TEXT NOT NULL,
    sex INTEGER NOT NULL,        -- 0 unknown, 1 male, 2 female
    birth INTEGER NOT NULL,      -- year, 0 unknown
    title INTEGER NOT NULL,      -- numbers of model::Title
    women_title INTEGER NOT NULL,
    other_titles TEXT NOT NULL,
    arena_title TEXT NOT NULL,
    inactive INTEGER NOT NULL,
    standard INTEGER NOT NULL, standard_k INTEGER NOT NULL, standard_games INTEGER NOT NULL,
    rapid INTEGER NOT NULL, rapid_k INTEGER NOT NULL, rapid_games INTEGER NOT NULL,
    blitz INTEGER NOT NULL, blitz_k INTEGER NOT NULL, blitz_games INTEGER NOT NULL,
    region TEXT NOT NULL,
    fide_id INTEGER NOT NULL,    -- national lists only, else 0
    fide_rating INTEGER NOT NULL
  ) STRICT)sql";

void make_all(SQLite::Database& database) {
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  // Another program may have been quicker.
  if (database.execAndGet("SELECT count(*) FROM sqlite_master").getInt() > 0) return;
  database.exec(kListTable);
  for (const ListKey& key : all_keys()) {
    make_table(database, key);
    make_indexes(database, key);
  }
  database.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
  database.exec("PRAGMA user_version = " + std::to_string(kFormat));
  transaction.commit();
}

}  // namespace

const std::vector<ListKey>& all_keys() {
  static const std::vector<ListKey> keys{
      {Authority::Fide, std::nullopt},        {Authority::Fide, Tempo::Standard},
      {Authority::Fide, Tempo::Rapid},        {Authority::Fide, Tempo::Blitz},
      {Authority::National, Tempo::Standard}, {Authority::National, Tempo::Rapid},
      {Authority::National, Tempo::Blitz}};
  return keys;
}

std::string table_of(const ListKey& key) {
  std::string name = "player_" + rating_lists::to_string(key);
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

Result<void> prepare(SQLite::Database& database, const std::string& path) {
  const int application = database.execAndGet("PRAGMA application_id").getInt();
  const int format = database.execAndGet("PRAGMA user_version").getInt();
  if (database.execAndGet("SELECT count(*) FROM sqlite_master").getInt() == 0) {
    database.exec("PRAGMA journal_mode = WAL");
    make_all(database);
    return {};
  }
  if (application != kApplicationId)
    return fail(ErrorKind::BadInput, "{1} is not a file with rating lists of Rostok", {path});
  if (format > kFormat)
    return fail(ErrorKind::Unsupported,
                "The rating lists in {1} were imported by a newer version of Rostok: import them "
                "into another file",
                {path});
  return {};
}

void make_table(SQLite::Database& database, const ListKey& key) {
  const std::string table = table_of(key);
  database.exec("DROP TABLE IF EXISTS " + table);
  database.exec("CREATE TABLE " + table + kPlayerColumns);
}

void make_indexes(SQLite::Database& database, const ListKey& key) {
  const std::string table = table_of(key);
  // With the federation, so that a filter needs no look into the table.
  database.exec("CREATE INDEX " + table + "_key ON " + table + " (key, federation)");
  database.exec("CREATE INDEX " + table + "_id ON " + table + " (id)");
  if (key.authority == Authority::National)
    database.exec("CREATE INDEX " + table + "_fide_id ON " + table +
                  " (fide_id) WHERE fide_id > 0");
}

}  // namespace rostok::store::rating_list_tables
