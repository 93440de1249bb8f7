// SPDX-License-Identifier: MIT
#include "rostok/store/club_file.h"

#include <sqlite3.h>

#include <chrono>
#include <thread>

#include "evaluation_cache.h"
#include "guarded.h"
#include "migrations.h"
#include "scrub.h"

namespace rostok::store {

using base::ErrorKind;
using base::fail;
using base::Result;
using club::Commit;
using club::DocumentId;
using club::Records;
using club::Revision;

struct ClubFile::Parts {
  explicit Parts(const std::filesystem::path& file)
      : path(file.string()),
        database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE,
                 /*busy timeout ms*/ 5000) {}
  std::string path;
  mutable SQLite::Database database;
};

namespace {

constexpr int kWalAttempts = 100;
constexpr std::chrono::milliseconds kWalPause{50};

void bind_optional(SQLite::Statement& statement, int index,
                   const std::optional<std::string>& text) {
  if (text)
    statement.bind(index, *text);
  else
    statement.bind(index);
}

std::optional<std::string> optional_text(const SQLite::Column& column) {
  if (column.isNull()) return std::nullopt;
  return column.getString();
}

// The log line first: the changes name it.
Revision write_log(SQLite::Database& database, DocumentId id, const Commit& commit) {
  SQLite::Statement line(database,
                         "INSERT INTO log (document, command, author, detail, reverts) "
                         "VALUES (?, ?, ?, ?, ?)");
  line.bind(1, id);
  line.bind(2, commit.command);
  line.bind(3, commit.author);
  line.bind(4, commit.detail);
  if (commit.reverts > 0)
    line.bind(5, commit.reverts);
  else
    line.bind(5);
  line.exec();
  const Revision number = database.getLastInsertRowid();
  SQLite::Statement change(
      database, "INSERT INTO change (line, position, key, before, after) VALUES (?, ?, ?, ?, ?)");
  int position = 0;
  for (const club::RecordChange& record : commit.changes) {
    change.bind(1, number);
    change.bind(2, position++);
    change.bind(3, record.key);
    bind_optional(change, 4, record.before);
    bind_optional(change, 5, record.after);
    change.exec();
    change.reset();
  }
  return number;
}

void write_records(SQLite::Database& database, DocumentId id, const club::RecordChanges& changes) {
  SQLite::Statement put(database,
                        "INSERT INTO record (document, key, value) VALUES (?, ?, ?) "
                        "ON CONFLICT (document, key) DO UPDATE SET value = excluded.value");
  SQLite::Statement remove(database, "DELETE FROM record WHERE document = ? AND key = ?");
  for (const club::RecordChange& change : changes) {
    SQLite::Statement& statement = change.after ? put : remove;
    statement.bind(1, id);
    statement.bind(2, change.key);
    if (change.after) statement.bind(3, *change.after);
    statement.exec();
    statement.reset();
  }
}

// The whole of a commit but its transaction.
Revision write_commit(SQLite::Database& database, DocumentId id, const std::string& summary,
                      const Commit& commit) {
  const Revision number = write_log(database, id, commit);
  write_records(database, id, commit.changes);
  SQLite::Statement head(database, "UPDATE document SET summary = ?, revision = ? WHERE id = ?");
  head.bind(1, summary);
  head.bind(2, number);
  head.bind(3, id);
  head.exec();
  return number;
}

base::Unexpected no_such(DocumentId id) {
  return fail(ErrorKind::NotFound, "The club file has no tournament {1}", {std::to_string(id)});
}

Result<Revision> stored_revision(SQLite::Database& database, DocumentId id) {
  SQLite::Statement query(database, "SELECT revision FROM document WHERE id = ?");
  query.bind(1, id);
  if (!query.executeStep()) return no_such(id);
  return query.getColumn(0).getInt64();
}

// Two programs that open a new file at the same moment: SQLite does not wait by itself for the one
// that switches the journal.
void enter_wal(SQLite::Database& database) {
  for (int attempt = 0;; ++attempt) {
    try {
      database.exec("PRAGMA journal_mode = WAL");
      return;
    } catch (const SQLite::Exception& exception) {
      if ((exception.getErrorCode() & 0xFF) != SQLITE_BUSY || attempt == kWalAttempts) throw;
      std::this_thread::sleep_for(kWalPause);
    }
  }
}

}  // namespace

ClubFile::ClubFile(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
ClubFile::~ClubFile() = default;

Result<std::unique_ptr<ClubFile>> ClubFile::open(const std::filesystem::path& path) {
  return guarded(path.string(), [&]() -> Result<std::unique_ptr<ClubFile>> {
    auto parts = std::make_unique<Parts>(path);
    SQLite::Database& database = parts->database;
    if (auto ours = check_ours(database, path.string()); !ours) return tl::unexpected(ours.error());
    enter_wal(database);
    database.exec("PRAGMA synchronous = FULL");
    database.exec("PRAGMA foreign_keys = ON");
    const std::string sound = database.execAndGet("PRAGMA quick_check(1)").getString();
    if (sound != "ok")
      return fail(ErrorKind::Io, "The club file {1} is damaged: {2}", {path.string(), sound});
    if (auto done = migrate(database); !done) return tl::unexpected(done.error());
    return std::unique_ptr<ClubFile>(new ClubFile(std::move(parts)));
  });
}

Result<DocumentId> ClubFile::create(const std::string& summary, const Commit& first) {
  return guarded(parts_->path, [&]() -> Result<DocumentId> {
    SQLite::Database& database = parts_->database;
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    SQLite::Statement insert(database, "INSERT INTO document (summary) VALUES (?)");
    insert.bind(1, summary);
    insert.exec();
    const DocumentId id = database.getLastInsertRowid();
    write_commit(database, id, summary, first);
    transaction.commit();
    return id;
  });
}

Result<Revision> ClubFile::commit(DocumentId id, Revision based_on, const std::string& summary,
                                  const Commit& commit) {
  return guarded(parts_->path, [&]() -> Result<Revision> {
    SQLite::Database& database = parts_->database;
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    const auto stored = stored_revision(database, id);
    if (!stored) return stored;
    if (*stored != based_on)
      return fail(ErrorKind::Conflict, "Another program has changed this tournament meanwhile");
    const Revision number = write_commit(database, id, summary, commit);
    transaction.commit();
    return number;
  });
}

Result<void> ClubFile::commit_together(const std::vector<club::DocumentCommit>& commits) {
  return guarded(parts_->path, [&]() -> Result<void> {
    SQLite::Database& database = parts_->database;
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    for (const club::DocumentCommit& each : commits) {
      const auto stored = stored_revision(database, each.id);
      if (!stored) return tl::unexpected(stored.error());
      if (*stored != each.based_on)
        return fail(ErrorKind::Conflict, "Another program has changed this tournament meanwhile");
      write_commit(database, each.id, each.summary, each.commit);
    }
    transaction.commit();
    return {};
  });
}

Result<club::Scrubbed> ClubFile::scrub(club::Scrubber& scrubber, const Commit& line) {
  return guarded(parts_->path, [&]() -> Result<club::Scrubbed> {
    auto done = scrub_texts(parts_->database, scrubber, line);
    done.cleaned = clear_remains(parts_->database);
    return done;
  });
}

Result<std::vector<club::DocumentSummary>> ClubFile::documents() const {
  return guarded(parts_->path, [&]() -> Result<std::vector<club::DocumentSummary>> {
    std::vector<club::DocumentSummary> listed;
    SQLite::Statement rows(parts_->database,
                           "SELECT id, summary, revision FROM document WHERE id > 0 ORDER BY id");
    while (rows.executeStep())
      listed.push_back({rows.getColumn(0).getInt64(), rows.getColumn(1).getString(),
                        rows.getColumn(2).getInt64()});
    return listed;
  });
}

Result<club::Document> ClubFile::load(DocumentId id) const {
  return guarded(parts_->path, [&]() -> Result<club::Document> {
    // One transaction: records and revision are of the same moment.
    SQLite::Transaction transaction(parts_->database);
    const auto revision = stored_revision(parts_->database, id);
    if (!revision) return tl::unexpected(revision.error());
    club::Document document{{}, *revision};
    SQLite::Statement rows(parts_->database,
                           "SELECT key, value FROM record WHERE document = ? AND "
                           "(key < 'game/' OR key >= 'game0') ORDER BY key");
    rows.bind(1, id);
    while (rows.executeStep())
      document.records.emplace_hint(document.records.end(), rows.getColumn(0).getString(),
                                    rows.getColumn(1).getString());
    return document;
  });
}

Result<Revision> ClubFile::revision(DocumentId id) const {
  return guarded(parts_->path, [&] { return stored_revision(parts_->database, id); });
}

Result<Records> ClubFile::records(DocumentId id, const std::string& prefix) const {
  return guarded(parts_->path, [&]() -> Result<Records> {
    Records found;
    SQLite::Statement rows(parts_->database,
                           "SELECT key, value FROM record WHERE document = ?1 AND key >= ?2 AND "
                           "substr(key, 1, length(?2)) = ?2 ORDER BY key");
    rows.bind(1, id);
    rows.bind(2, prefix);
    while (rows.executeStep())
      found.emplace_hint(found.end(), rows.getColumn(0).getString(), rows.getColumn(1).getString());
    return found;
  });
}

Result<std::vector<club::LogLine>> ClubFile::log(DocumentId id) const {
  return guarded(parts_->path, [&]() -> Result<std::vector<club::LogLine>> {
    std::vector<club::LogLine> lines;
    SQLite::Statement rows(parts_->database,
                           "SELECT number, time, document, command, author, detail, reverts, "
                           "(SELECT count(*) FROM change WHERE line = number) "
                           "FROM log WHERE document = ? ORDER BY number");
    rows.bind(1, id);
    while (rows.executeStep()) {
      club::LogLine line{rows.getColumn(0).getInt64(),
                         rows.getColumn(1).getString(),
                         rows.getColumn(2).getInt64(),
                         rows.getColumn(3).getString(),
                         rows.getColumn(4).getString(),
                         rows.getColumn(5).getString(),
                         0,
                         0};
      if (!rows.getColumn(6).isNull()) line.reverts = rows.getColumn(6).getInt64();
      line.changes = static_cast<std::size_t>(rows.getColumn(7).getInt64());
      lines.push_back(std::move(line));
    }
    return lines;
  });
}

Result<club::RecordChanges> ClubFile::changes(std::int64_t line) const {
  return guarded(parts_->path, [&]() -> Result<club::RecordChanges> {
    club::RecordChanges found;
    SQLite::Statement rows(
        parts_->database, "SELECT key, before, after FROM change WHERE line = ? ORDER BY position");
    rows.bind(1, line);
    while (rows.executeStep())
      found.push_back({rows.getColumn(0).getString(), optional_text(rows.getColumn(1)),
                       optional_text(rows.getColumn(2))});
    return found;
  });
}

Result<std::shared_ptr<analysis::EvaluationCache>> ClubFile::evaluation_cache(
    std::size_t capacity) const {
  return guarded(parts_->path, [&]() -> Result<std::shared_ptr<analysis::EvaluationCache>> {
    return std::make_shared<FileEvaluationCache>(parts_->path, capacity);
  });
}

Result<void> ClubFile::check_integrity() const {
  return guarded(parts_->path, [&]() -> Result<void> {
    const std::string sound = parts_->database.execAndGet("PRAGMA integrity_check(1)").getString();
    if (sound != "ok")
      return fail(ErrorKind::Io, "The club file {1} is damaged: {2}", {parts_->path, sound});
    return {};
  });
}

}  // namespace rostok::store
