// SPDX-License-Identifier: MIT
#include "scrub.h"

#include <array>
#include <set>

namespace rostok::store {

using club::DocumentId;
using club::StoredText;

namespace {

// Where texts stand. `select` gives document, line, key and text, in this order, then what tells
// the row; `update` takes the new text and these.
struct Source {
  StoredText::Place place;
  const char* select;
  const char* update;
};

// The log in its order first, then the records.
constexpr std::array<Source, 7> kSources{
    {{StoredText::Place::Detail,
      "SELECT ifnull(document, 0), number, '', detail, number, 0 FROM log ORDER BY number",
      "UPDATE log SET detail = ? WHERE number = ? AND ? = 0"},
     {StoredText::Place::Before,
      "SELECT ifnull(document, 0), line, key, before, line, position FROM change "
      "JOIN log ON number = line WHERE before IS NOT NULL ORDER BY line, position",
      "UPDATE change SET before = ? WHERE line = ? AND position = ?"},
     {StoredText::Place::After,
      "SELECT ifnull(document, 0), line, key, after, line, position FROM change "
      "JOIN log ON number = line WHERE after IS NOT NULL ORDER BY line, position",
      "UPDATE change SET after = ? WHERE line = ? AND position = ?"},
     {StoredText::Place::Record,
      "SELECT document, 0, key, value, document, key FROM record ORDER BY document, key",
      "UPDATE record SET value = ? WHERE document = ? AND key = ?"},
     {StoredText::Place::Summary, "SELECT id, 0, '', summary, id, 0 FROM document ORDER BY id",
      "UPDATE document SET summary = ? WHERE id = ? AND ? = 0"},
     // The students of a family lose their rows anyway; the others may have played a child of it.
     {StoredText::Place::Game,
      "SELECT 0, 0, 'rival', rival_name, student, id FROM practice_game ORDER BY student, id",
      "UPDATE practice_game SET rival_name = ? WHERE student = ? AND id = ?"},
     {StoredText::Place::Game,
      "SELECT 0, 0, 'pgn', pgn, student, id FROM practice_game ORDER BY student, id",
      "UPDATE practice_game SET pgn = ? WHERE student = ? AND id = ?"}}};

constexpr std::array<const char*, 4> kStudentTables{"practice_profile", "practice_game",
                                                    "practice_card", "practice_attempt"};

StoredText text_of(const Source& source, const SQLite::Statement& row) {
  return {source.place, row.getColumn(0).getInt64(), row.getColumn(1).getInt64(),
          row.getColumn(2).getString(), row.getColumn(3).getString()};
}

struct Update {
  std::string text;
  std::int64_t first = 0;
  std::string second;  // a key or a number
};

// The rows are read to the end before the first one is changed.
std::vector<Update> updates_of(SQLite::Database& database, const Source& source,
                               club::Scrubber& scrubber, std::set<DocumentId>& documents) {
  std::vector<Update> updates;
  SQLite::Statement rows(database, source.select);
  while (rows.executeStep()) {
    const StoredText text = text_of(source, rows);
    auto changed = scrubber.rewrite(text);
    if (!changed) continue;
    documents.insert(text.document);
    updates.push_back(
        {std::move(*changed), rows.getColumn(4).getInt64(), rows.getColumn(5).getString()});
  }
  return updates;
}

void apply(SQLite::Database& database, const Source& source, const std::vector<Update>& updates) {
  SQLite::Statement update(database, source.update);
  const bool by_key = source.place == StoredText::Place::Record;
  for (const Update& each : updates) {
    update.bind(1, each.text);
    update.bind(2, each.first);
    if (by_key)
      update.bind(3, each.second);
    else
      update.bind(3, static_cast<std::int64_t>(std::stoll(each.second)));
    update.exec();
    update.reset();
  }
}

// The triggers that keep the log as it is, for putting them back.
std::vector<std::string> lift_triggers(SQLite::Database& database) {
  std::vector<std::string> names, texts;
  SQLite::Statement rows(database,
                         "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND "
                         "tbl_name IN ('log', 'change')");
  while (rows.executeStep()) {
    names.push_back(rows.getColumn(0).getString());
    texts.push_back(rows.getColumn(1).getString());
  }
  rows.reset();
  for (const std::string& name : names)
    database.exec("DROP TRIGGER " + name);
  return texts;
}

void write_line(SQLite::Database& database, DocumentId id, const club::Commit& line) {
  SQLite::Statement log(database,
                        "INSERT INTO log (document, command, author, detail) VALUES (?, ?, ?, ?)");
  log.bind(1, id);
  log.bind(2, line.command);
  log.bind(3, line.author);
  log.bind(4, line.detail);
  log.exec();
  SQLite::Statement head(database, "UPDATE document SET revision = ? WHERE id = ?");
  head.bind(1, database.getLastInsertRowid());
  head.bind(2, id);
  head.exec();
}

}  // namespace

void erase_student(SQLite::Database& database, std::int64_t student) {
  for (const char* table : kStudentTables) {
    SQLite::Statement rows(database, std::string("DELETE FROM ") + table + " WHERE student = ?");
    rows.bind(1, student);
    rows.exec();
  }
}

club::Scrubbed scrub_texts(SQLite::Database& database, club::Scrubber& scrubber,
                           const club::Commit& line) {
  database.exec("PRAGMA secure_delete = ON");
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  for (const Source& source : kSources) {
    SQLite::Statement rows(database, source.select);
    while (rows.executeStep())
      scrubber.read(text_of(source, rows));
  }
  club::Scrubbed done;
  std::set<DocumentId> documents{club::kClubDocument};
  const auto triggers = lift_triggers(database);
  for (const Source& source : kSources) {
    const auto updates = updates_of(database, source, scrubber, documents);
    apply(database, source, updates);
    done.texts += updates.size();
  }
  for (const std::int64_t student : scrubber.removed_students())
    erase_student(database, student);
  for (const std::string& trigger : triggers)
    database.exec(trigger);
  for (const DocumentId id : documents)
    write_line(database, id, line);
  transaction.commit();
  done.documents.assign(documents.begin(), documents.end());
  return done;
}

bool clear_remains(SQLite::Database& database) noexcept {
  try {
    database.exec("VACUUM");
    SQLite::Statement checkpoint(database, "PRAGMA wal_checkpoint(TRUNCATE)");
    return checkpoint.executeStep() && checkpoint.getColumn(0).getInt() == 0;
  } catch (const SQLite::Exception&) {
    return false;
  }
}

}  // namespace rostok::store
