// SPDX-License-Identifier: MIT
#include "migrations.h"

#include <array>

#include "format2.h"

namespace rostok::store {

namespace {

// Brings user_version from n to n + 1: statements, a conversion in code between, statements again.
// The statements are never edited once released.
struct Migration {
  const char* before;
  base::Result<void> (*convert)(SQLite::Database&) = nullptr;
  const char* after = "";
};

const std::array<Migration, 4> kMigrations{Migration{R"sql(
  CREATE TABLE tournament (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    definition TEXT NOT NULL  -- TRF-2026 of everything but the rounds
  ) STRICT;
  CREATE TABLE entry (  -- a player's record of one round
    tournament INTEGER NOT NULL REFERENCES tournament(id) ON DELETE CASCADE,
    player INTEGER NOT NULL,  -- index in the definition, from 0
    round INTEGER NOT NULL CHECK (round > 0),
    board INTEGER NOT NULL DEFAULT 0,
    code TEXT NOT NULL,  -- TRF result code, '*' = no result yet
    color TEXT NOT NULL CHECK (color IN ('w', 'b', '-')),
    opponent INTEGER,  -- index, NULL = nobody
    PRIMARY KEY (tournament, round, player)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE game (
    tournament INTEGER NOT NULL REFERENCES tournament(id) ON DELETE CASCADE,
    round INTEGER NOT NULL,
    board INTEGER NOT NULL,
    white INTEGER NOT NULL,
    black INTEGER NOT NULL,
    start_fen TEXT NOT NULL,
    moves TEXT NOT NULL,  -- UCI, separated by blanks
    result TEXT NOT NULL,
    termination TEXT NOT NULL,
    PRIMARY KEY (tournament, round, board)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE log (  -- append-only: every command with what was before and after
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    time TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
    tournament INTEGER,
    command TEXT NOT NULL,
    detail TEXT NOT NULL
  ) STRICT;
  CREATE TRIGGER log_is_never_changed BEFORE UPDATE ON log
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
  CREATE TRIGGER log_is_never_cut BEFORE DELETE ON log
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
)sql"},
                                           Migration{R"sql(
  CREATE TABLE evaluation (  -- what an engine said of a position: a cache, may be emptied any time
    position TEXT NOT NULL,  -- FEN without its two counters
    engine TEXT NOT NULL,    -- program, arguments and options
    nodes INTEGER NOT NULL,  -- the limits of the search
    lines INTEGER NOT NULL,
    used INTEGER NOT NULL,   -- a counter of uses; the lowest are removed first
    name TEXT NOT NULL,      -- what the engine calls itself
    content TEXT NOT NULL,   -- a text line per variation: depth, cp|mate, value, moves in UCI
    PRIMARY KEY (position, engine, nodes, lines)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX evaluation_by_use ON evaluation (used);
)sql"},
                                           Migration{R"sql(
  CREATE TABLE document (  -- 0 is the club, the others are tournaments
    id INTEGER PRIMARY KEY,
    summary TEXT NOT NULL,  -- JSON: its line in a list
    revision INTEGER NOT NULL DEFAULT 0  -- its last line in the log
  ) STRICT;
  INSERT INTO document (id, summary) VALUES (0, '{}');
  CREATE TABLE record (
    document INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (document, key)
  ) STRICT, WITHOUT ROWID;
  ALTER TABLE log RENAME COLUMN tournament TO document;
  ALTER TABLE log ADD COLUMN author TEXT NOT NULL DEFAULT '';
  ALTER TABLE log ADD COLUMN reverts INTEGER;  -- the line that an undo or redo is about
  CREATE INDEX log_by_document ON log (document, number);
  CREATE TABLE change (  -- what a line changed; append-only like the log
    line INTEGER NOT NULL REFERENCES log(number),
    position INTEGER NOT NULL,
    key TEXT NOT NULL,
    before TEXT,  -- NULL: there was no such record
    after TEXT,   -- NULL: it was removed
    PRIMARY KEY (line, position)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER change_is_never_changed BEFORE UPDATE ON change
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
  CREATE TRIGGER change_is_never_cut BEFORE DELETE ON change
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
)sql",
                                                     convert_from_format2,
                                                     R"sql(
  DROP TABLE entry;
  DROP TABLE game;
  DROP TABLE tournament;
)sql"},
                                           // Index and order by number come with the keys.
                                           Migration{R"sql(
  CREATE TABLE practice_profile (  -- what the window keeps of a child of the club
    student INTEGER PRIMARY KEY,  -- number of the child in the roster
    avatar TEXT NOT NULL DEFAULT '',
    pin_hash TEXT NOT NULL DEFAULT '',
    settings TEXT NOT NULL DEFAULT ''  -- JSON
  ) STRICT;
  CREATE TABLE practice_game (  -- a game at the board of the window
    student INTEGER NOT NULL,
    id INTEGER NOT NULL,  -- made by the program that saw it
    played_at TEXT NOT NULL,
    rival TEXT NOT NULL CHECK (rival IN ('person', 'computer')),
    level INTEGER NOT NULL,
    rival_name TEXT NOT NULL,
    color TEXT NOT NULL CHECK (color IN ('w', 'b')),
    outcome TEXT NOT NULL CHECK (outcome IN ('win', 'draw', 'loss')),
    plies INTEGER NOT NULL,
    hints INTEGER NOT NULL,
    rescued INTEGER NOT NULL,
    pgn TEXT NOT NULL,
    analysis TEXT NOT NULL,  -- JSON, empty = not reviewed
    accuracy REAL,
    inaccuracies INTEGER NOT NULL,
    mistakes INTEGER NOT NULL,
    blunders INTEGER NOT NULL,
    PRIMARY KEY (student, id)
  ) STRICT;
  CREATE TABLE practice_card (  -- a task from an own game in the repetition queue
    student INTEGER NOT NULL,
    id INTEGER NOT NULL,
    game INTEGER NOT NULL,
    ply INTEGER NOT NULL,
    task TEXT NOT NULL,  -- JSON
    theme TEXT NOT NULL,
    box INTEGER NOT NULL,
    due TEXT NOT NULL,
    made TEXT NOT NULL,
    PRIMARY KEY (student, id)
  ) STRICT;
  CREATE TABLE practice_attempt (
    student INTEGER NOT NULL,
    id INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    exercise TEXT NOT NULL,
    item INTEGER NOT NULL,
    grade TEXT NOT NULL,
    score INTEGER NOT NULL,
    seconds INTEGER NOT NULL,
    PRIMARY KEY (student, id)
  ) STRICT;
)sql"}};

int version_of(SQLite::Database& database) {
  return database.execAndGet("PRAGMA user_version").getInt();
}

base::Result<void> check_version(int version) {
  const int newest = static_cast<int>(kMigrations.size());
  if (version <= newest) return {};
  return base::fail(
      base::ErrorKind::Unsupported,
      "The club file is from a newer version of Rostok (format {1}, this program knows {2})",
      {std::to_string(version), std::to_string(newest)});
}

base::Result<void> do_step(SQLite::Database& database, int step) {
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  // Another program may have done it while this one waited for the file.
  if (version_of(database) != step) return {};
  const Migration& migration = kMigrations[static_cast<std::size_t>(step)];
  database.exec(migration.before);
  if (migration.convert != nullptr)
    if (auto done = migration.convert(database); !done) return done;
  database.exec(migration.after);
  database.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
  database.exec("PRAGMA user_version = " + std::to_string(step + 1));
  transaction.commit();
  return {};
}

}  // namespace

base::Result<void> check_ours(SQLite::Database& database, const std::string& path) {
  // Tables first: they and the mark are made in one step, and another program may be making them.
  const int tables = database.execAndGet("SELECT count(*) FROM sqlite_master").getInt();
  const int application = database.execAndGet("PRAGMA application_id").getInt();
  if (tables > 0 && application != kApplicationId)
    return base::fail(base::ErrorKind::BadInput, "{1} is not a club file of Rostok", {path});
  return check_version(version_of(database));
}

base::Result<void> migrate(SQLite::Database& database) {
  for (int version = version_of(database); version < static_cast<int>(kMigrations.size());
       version = version_of(database))
    if (auto done = do_step(database, version); !done) return done;
  return check_version(version_of(database));
}

}  // namespace rostok::store
