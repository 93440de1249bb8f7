// SPDX-License-Identifier: MIT
#include "evaluation_cache.h"

#include <algorithm>

#include "evaluation_text.h"

namespace rostok::store {

using analysis::Evaluation;

namespace {

// A writer that is busy with results goes first: an evaluation can be made again.
constexpr int kBusyMilliseconds = 50;

void bind_key(SQLite::Statement& statement, const analysis::EvaluationCache::Query& query) {
  statement.bind(":position", query.position);
  statement.bind(":engine", query.engine);
  statement.bind(":nodes", static_cast<std::int64_t>(query.nodes));
  statement.bind(":lines", static_cast<std::int64_t>(query.lines));
}

constexpr const char* kKey =
    "position = :position AND engine = :engine AND nodes = :nodes AND lines = :lines";

}  // namespace

FileEvaluationCache::FileEvaluationCache(const std::string& path, std::size_t capacity)
    : capacity_(static_cast<std::int64_t>(std::max<std::size_t>(capacity, 1))),
      database_(path, SQLite::OPEN_READWRITE, kBusyMilliseconds) {
  // Losing the last evaluations in a power cut costs nothing; results have a connection of their
  // own with synchronous=FULL, and the order of the log keeps the file sound.
  database_.exec("PRAGMA synchronous = NORMAL");
  newest_ = database_.execAndGet("SELECT coalesce(max(used), 0) FROM evaluation").getInt64();
  try {
    evict();
  } catch (const SQLite::Exception&) {
    // Busy: later.
  }
}

std::optional<Evaluation> FileEvaluationCache::find(const Query& query) {
  const std::lock_guard lock(mutex_);
  try {
    SQLite::Statement row(database_,
                          std::string("SELECT content, used, name FROM evaluation WHERE ") + kKey);
    bind_key(row, query);
    if (!row.executeStep()) return std::nullopt;
    auto evaluation = from_text(query.position, query.nodes, row.getColumn(0).getString());
    if (evaluation) evaluation->engine = row.getColumn(2).getString();
    const std::int64_t used = row.getColumn(1).getInt64();
    row.reset();
    // Not at every reading: the order among those used lately does not matter.
    if (evaluation && used < newest_ - capacity_ / 4) touch(query);
    return evaluation;
  } catch (const SQLite::Exception&) {
    return std::nullopt;
  }
}

void FileEvaluationCache::touch(const Query& query) {
  SQLite::Statement update(database_,
                           std::string("UPDATE evaluation SET used = :used WHERE ") + kKey);
  bind_key(update, query);
  update.bind(":used", newest_ + 1);
  update.exec();
  ++newest_;
}

void FileEvaluationCache::keep(const Query& query, const Evaluation& evaluation) {
  if (evaluation.lines.empty()) return;
  const auto text = to_text(query.position, evaluation);
  if (!text) return;
  const std::lock_guard lock(mutex_);
  try {
    SQLite::Statement insert(
        database_,
        "INSERT OR REPLACE INTO evaluation (position, engine, nodes, lines, used, name, content) "
        "VALUES (:position, :engine, :nodes, :lines, :used, :name, :content)");
    bind_key(insert, query);
    insert.bind(":used", newest_ + 1);
    insert.bind(":name", evaluation.engine);
    insert.bind(":content", *text);
    insert.exec();
    ++newest_;
    if (++kept_since_eviction_ > capacity_ / 100) evict();
  } catch (const SQLite::Exception&) {
    // Busy, full or damaged: the evaluation is lost, nothing else.
  }
}

void FileEvaluationCache::evict() {
  SQLite::Statement remove(
      database_,
      "DELETE FROM evaluation WHERE used <= "
      "(SELECT used FROM evaluation ORDER BY used DESC LIMIT 1 OFFSET :capacity)");
  remove.bind(":capacity", capacity_);
  remove.exec();
  kept_since_eviction_ = 0;
}

}  // namespace rostok::store
