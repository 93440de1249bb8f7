// SPDX-License-Identifier: MIT
// What the use cases ask of a database: documents made of records, and an append-only log of the
// commands that changed them. Each call is one transaction; when it returns without error, the
// change survives a power cut. Nothing here knows which database it is.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rostok/base/result.h"
#include "rostok/club/records.h"

namespace rostok::club {

using DocumentId = std::int64_t;
// The club itself: roster, groups, settings. It is always there; tournaments count from 1.
inline constexpr DocumentId kClubDocument = 0;
using TournamentId = DocumentId;

// Number of the last line in the log that belongs to a document.
using Revision = std::int64_t;

// A command as it goes into the log.
struct Commit {
  std::string command;  // "pair", "result" … what, for programs
  std::string author;   // who
  std::string detail;   // JSON object of texts: the parameters, for the journal
  RecordChanges changes;
  std::int64_t reverts = 0;  // an undo or redo: number of the line taken back or done again
};

struct LogLine {
  std::int64_t number = 0;
  std::string time;  // UTC, "2026-11-24T10:15:00Z"
  DocumentId document = 0;
  std::string command, author, detail;
  std::int64_t reverts = 0;
  std::size_t changes = 0;  // number of records changed; 0 for lines of formats 1 and 2
};

struct DocumentSummary {
  DocumentId id = 0;
  std::string summary;  // as given with the last commit
  Revision revision = 0;
};

struct Document {
  Records records;
  Revision revision = 0;
};

// A text of the database that may name a person.
struct StoredText {
  enum class Place : std::uint8_t {
    Before, After, Detail, Record, Summary,
    Game  // of another student: the rival's name or the PGN
  };
  Place place = Place::Record;
  DocumentId document = 0;
  std::int64_t line = 0;  // of the log; 0 for records and summaries
  std::string key;        // of the record; empty for details and summaries
  std::string text;
};

// Rewrites texts where they are, the log included: the only thing that may ever change a log.
class Scrubber {
 public:
  virtual ~Scrubber() = default;
  // Every text once, the log in its order, then the records, before the first one is rewritten.
  virtual void read(const StoredText& text) = 0;
  // The new text; nullopt = it stays.
  virtual std::optional<std::string> rewrite(const StoredText& text) = 0;
  // Asked when everything was rewritten: the children whose games, tasks, attempts, picture, PIN and
  // settings are removed in the same transaction.
  [[nodiscard]] virtual std::vector<std::int64_t> removed_students() const { return {}; }
};

struct Scrubbed {
  std::size_t texts = 0;              // rewritten
  std::vector<DocumentId> documents;  // in which there were some
  // No remains of the old texts are left in the files. False: another program holds them open; the
  // texts are rewritten all the same, and the next scrub() clears the remains.
  bool cleaned = false;
};

// Several documents changed by one command.
struct DocumentCommit {
  DocumentId id = 0;
  Revision based_on = 0;
  std::string summary;
  Commit commit;
};

class Storage {
 public:
  virtual ~Storage() = default;

  // A new document whose first line in the log is `first`.
  virtual base::Result<DocumentId> create(const std::string& summary, const Commit& first) = 0;
  // Applies the changes, writes the log line and the summary. Returns the new revision. Conflict
  // when somebody else has changed the document since `based_on`: load it again and repeat.
  virtual base::Result<Revision> commit(DocumentId id, Revision based_on,
                                        const std::string& summary, const Commit& commit) = 0;

  // The same for several documents: all of them, or none.
  virtual base::Result<void> commit_together(const std::vector<DocumentCommit>& commits) = 0;
  // Everything in one transaction; `line` (without changes) is written into the log of the club and
  // of every document with a rewritten text. Then no copy of the old texts is left in the files.
  virtual base::Result<Scrubbed> scrub(Scrubber& scrubber, const Commit& line) = 0;

  // Without the club; in the order of their creation.
  [[nodiscard]] virtual base::Result<std::vector<DocumentSummary>> documents() const = 0;
  // All records but the games ("game/…"). NotFound for an unknown document.
  [[nodiscard]] virtual base::Result<Document> load(DocumentId id) const = 0;
  // The revision alone: cheap enough to ask before every redraw.
  [[nodiscard]] virtual base::Result<Revision> revision(DocumentId id) const = 0;
  // The records whose key begins with `prefix`.
  [[nodiscard]] virtual base::Result<Records> records(DocumentId id,
                                                      const std::string& prefix) const = 0;
  // The lines of one document, oldest first.
  [[nodiscard]] virtual base::Result<std::vector<LogLine>> log(DocumentId id) const = 0;
  // What a line of the log changed.
  [[nodiscard]] virtual base::Result<RecordChanges> changes(std::int64_t line) const = 0;
};

}  // namespace rostok::club
