// SPDX-License-Identifier: MIT
#include "writer.h"

#include <sqlite3.h>

#include "guard.h"
#include "rostok/rating_lists/name_key.h"
#include "rows.h"
#include "schema.h"

namespace rostok::store {

using base::Result;
using namespace rating_list_tables;

namespace {

// Pages in memory during an import, and the share of them that a sort may take: KiB.
constexpr const char* kImportCache = "PRAGMA cache_size = -49152";
constexpr const char* kUsualCache = "PRAGMA cache_size = -8192";

}  // namespace

RatingListWriter::RatingListWriter(SQLite::Database& database, std::string path,
                                   std::stop_token cancel)
    : database_(database), path_(std::move(path)), cancel_(std::move(cancel)) {
  database_.exec(kImportCache);
  transaction_ =
      std::make_unique<SQLite::Transaction>(database_, SQLite::TransactionBehavior::IMMEDIATE);
  // Sorting takes seconds: it heeds a cancel as well.
  constexpr int kSteps = 50'000;
  sqlite3_progress_handler(
      database_.getHandle(), kSteps,
      [](void* token) { return static_cast<std::stop_token*>(token)->stop_requested() ? 1 : 0; },
      &cancel_);
}

RatingListWriter::~RatingListWriter() {
  sqlite3_progress_handler(database_.getHandle(), 0, nullptr, nullptr);
  insert_.reset();
  transaction_.reset();  // rolls back what was not committed
  database_.tryExec(kUsualCache);
}

Result<void> RatingListWriter::begin_list(const rating_lists::ListKey& key) {
  return lists_guarded(path_, [&]() -> Result<void> {
    make_table(database_, key);
    insert_ = std::make_unique<SQLite::Statement>(database_, insert_statement(table_of(key)));
    return {};
  });
}

Result<void> RatingListWriter::add(const rating_lists::ListedPlayer& player) {
  return lists_guarded(path_, [&]() -> Result<void> {
    rating_lists::make_name_key(player.name, key_of_name_);
    insert_->reset();
    bind_player(*insert_, player, key_of_name_);
    insert_->exec();
    return {};
  });
}

Result<void> RatingListWriter::end_list(const rating_lists::ListInfo& info) {
  return lists_guarded(path_, [&]() -> Result<void> {
    insert_.reset();
    make_indexes(database_, info.key);
    write_info(database_, info);
    return {};
  });
}

Result<void> RatingListWriter::commit() {
  return lists_guarded(path_, [&]() -> Result<void> {
    transaction_->commit();
    transaction_.reset();
    sqlite3_progress_handler(database_.getHandle(), 0, nullptr, nullptr);
    // The log of the import goes into the file now, so that it does not stay beside it as a second
    // copy; a reader that is in the way only puts this off.
    database_.tryExec("PRAGMA wal_checkpoint(TRUNCATE)");
    return {};
  });
}

}  // namespace rostok::store
