// SPDX-License-Identifier: MIT
#include "rostok/store/club_file.h"

#include <sqlite3.h>

#include <boost/json.hpp>

#include "evaluation_cache.h"
#include "migrations.h"
#include "rostok/base/text.h"
#include "rostok/trf/trf.h"

namespace rostok::store {

namespace json = boost::json;
using base::ErrorKind;
using base::fail;
using base::Result;
using club::EntryChange;
using club::GameRecord;
using club::TournamentId;
using model::kNobody;

struct ClubFile::Parts {
  explicit Parts(const std::filesystem::path& file)
      : path(file.string()),
        database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE,
                 /*busy timeout ms*/ 5000) {}
  std::string path;
  mutable SQLite::Database database;
};

namespace {

// Marks a text for the catalogue.
constexpr const char* N_(const char* msgid) {
  return msgid;
}

base::Error explain(const std::string& path, const SQLite::Exception& exception) {
  const auto sentence = [&](ErrorKind kind, const char* message) {
    return base::Error{kind, message, {path}, {}, {}};
  };
  switch (exception.getErrorCode() & 0xFF) {  // the primary code
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return sentence(ErrorKind::Io,
                      N_("The club file {1} is in use by another program: try again later"));
    case SQLITE_FULL:
      return sentence(ErrorKind::Io, N_("The disk is full: {1} was not changed"));
    case SQLITE_READONLY:
      return sentence(ErrorKind::Io, N_("The club file {1} cannot be changed: it is read-only"));
    case SQLITE_NOTADB:
      return sentence(ErrorKind::BadInput, N_("{1} is not a club file of Rostok"));
    default:
      break;
  }
  return {
      ErrorKind::Io, N_("The club file {1} cannot be used: {2}"), {path, exception.what()}, {}, {}};
}

// Runs `action`; what SQLite throws becomes an error value that names the file.
template <typename Action>
auto guarded(const std::string& path, Action action) -> decltype(action()) {
  try {
    return action();
  } catch (const SQLite::Exception& exception) {
    return fail(explain(path, exception));
  }
}

std::string color_text(const model::RoundEntry& entry) {
  if (!entry.color) return "-";
  return *entry.color == model::Color::White ? "w" : "b";
}

model::RoundEntry read_entry(const SQLite::Statement& row, int first_column) {
  model::RoundEntry entry;
  const std::string code = row.getColumn(first_column).getString(),
                    color = row.getColumn(first_column + 1).getString();
  entry.code = code == "*" ? model::ResultCode::Pending
                           : model::parse_result_code(code.empty() ? ' ' : code[0])
                                 .value_or(model::ResultCode::NotPaired);
  if (color != "-") entry.color = color == "w" ? model::Color::White : model::Color::Black;
  if (!row.getColumn(first_column + 2).isNull())
    entry.opponent = row.getColumn(first_column + 2).getInt();
  return entry;
}

json::object describe(const EntryChange& change, const std::optional<model::RoundEntry>& before) {
  const auto text = [](const model::RoundEntry& entry) {
    return json::object{{"code", std::string(1, static_cast<char>(entry.code))},
                        {"color", color_text(entry)},
                        {"opponent", entry.opponent}};
  };
  json::object line{
      {"player", change.player}, {"round", change.round}, {"after", text(change.entry)}};
  if (before) line["before"] = text(*before);
  return line;
}

void write_log(SQLite::Database& database, TournamentId id, const std::string& command,
               const std::string& detail) {
  SQLite::Statement insert(database,
                           "INSERT INTO log (tournament, command, detail) VALUES (?, ?, ?)");
  insert.bind(1, id);
  insert.bind(2, command);
  insert.bind(3, detail);
  insert.exec();
}

std::optional<model::RoundEntry> stored_entry(SQLite::Database& database, TournamentId id,
                                              const EntryChange& change) {
  SQLite::Statement query(
      database,
      "SELECT code, color, opponent FROM entry WHERE tournament = ? AND round = ? AND player = ?");
  query.bind(1, id);
  query.bind(2, change.round);
  query.bind(3, change.player);
  if (!query.executeStep()) return std::nullopt;
  return read_entry(query, 0);
}

void write_entry(SQLite::Database& database, TournamentId id, const EntryChange& change) {
  SQLite::Statement upsert(
      database,
      "INSERT INTO entry (tournament, player, round, board, code, color, opponent) "
      "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (tournament, round, player) DO UPDATE SET "
      "board = excluded.board, code = excluded.code, color = excluded.color, "
      "opponent = excluded.opponent");
  upsert.bind(1, id);
  upsert.bind(2, change.player);
  upsert.bind(3, change.round);
  upsert.bind(4, change.board);
  upsert.bind(5, std::string(1, static_cast<char>(change.entry.code)));
  upsert.bind(6, color_text(change.entry));
  if (change.entry.opponent == kNobody)
    upsert.bind(7);
  else
    upsert.bind(7, change.entry.opponent);
  upsert.exec();
}

void write_game(SQLite::Database& database, TournamentId id, const GameRecord& game) {
  std::string moves;
  for (const std::string& move : game.moves)
    moves += (moves.empty() ? "" : " ") + move;
  SQLite::Statement insert(
      database,
      "INSERT OR REPLACE INTO game (tournament, round, board, white, black, start_fen, moves, "
      "result, termination) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  insert.bind(1, id);
  insert.bind(2, game.round);
  insert.bind(3, game.board);
  insert.bind(4, game.white);
  insert.bind(5, game.black);
  insert.bind(6, game.start_fen);
  insert.bind(7, moves);
  insert.bind(8, game.result);
  insert.bind(9, game.termination);
  insert.exec();
}

// Takes a board's game out of the table; what the log keeps of it, nothing if there was none.
std::optional<json::object> remove_game(SQLite::Database& database, TournamentId id,
                                        const EntryChange& change) {
  SQLite::Statement query(
      database,
      "DELETE FROM game WHERE tournament = ? AND round = ? AND board = ? RETURNING moves, result");
  query.bind(1, id);
  query.bind(2, change.round);
  query.bind(3, change.board);
  if (!query.executeStep()) return std::nullopt;
  json::object removed{{"removed_game", query.getColumn(0).getString()},
                       {"result", query.getColumn(1).getString()}};
  while (query.executeStep())
    continue;  // RETURNING: the statement has to run to its end
  return removed;
}

}  // namespace

ClubFile::ClubFile(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
ClubFile::~ClubFile() = default;

Result<std::unique_ptr<ClubFile>> ClubFile::open(const std::filesystem::path& path) {
  return guarded(path.string(), [&]() -> Result<std::unique_ptr<ClubFile>> {
    auto parts = std::make_unique<Parts>(path);
    SQLite::Database& database = parts->database;
    const int application = database.execAndGet("PRAGMA application_id").getInt();
    const int tables = database.execAndGet("SELECT count(*) FROM sqlite_master").getInt();
    if (tables > 0 && application != kApplicationId)
      return fail(ErrorKind::BadInput, "{1} is not a club file of Rostok", {path.string()});
    database.exec("PRAGMA journal_mode = WAL");
    database.exec("PRAGMA synchronous = FULL");
    database.exec("PRAGMA foreign_keys = ON");
    const std::string sound = database.execAndGet("PRAGMA quick_check(1)").getString();
    if (sound != "ok")
      return fail(ErrorKind::Io, "The club file {1} is damaged: {2}", {path.string(), sound});
    if (auto done = migrate(database); !done) return tl::unexpected(done.error());
    return std::unique_ptr<ClubFile>(new ClubFile(std::move(parts)));
  });
}

Result<TournamentId> ClubFile::add_tournament(const model::Tournament& tournament) {
  return guarded(parts_->path, [&]() -> Result<TournamentId> {
    model::Tournament definition = tournament;
    for (auto& player : definition.players) {
      player.rounds.clear();
      player.listed_points.reset();
    }
    SQLite::Database& database = parts_->database;
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    SQLite::Statement insert(database, "INSERT INTO tournament (name, definition) VALUES (?, ?)");
    insert.bind(1, tournament.name);
    insert.bind(2, trf::write_trf(definition, {trf::LineEnd::Lf}));
    insert.exec();
    const TournamentId id = database.getLastInsertRowid();
    for (std::size_t p = 0; p < tournament.players.size(); ++p)
      for (std::size_t r = 0; r < tournament.players[p].rounds.size(); ++r)
        write_entry(database, id,
                    {static_cast<model::PlayerIndex>(p), static_cast<model::RoundNumber>(r + 1), 0,
                     tournament.players[p].rounds[r]});
    write_log(database, id, "create",
              json::serialize(json::object{{"players", tournament.players.size()}}));
    transaction.commit();
    return id;
  });
}

Result<std::vector<TournamentId>> ClubFile::tournaments() const {
  return guarded(parts_->path, [&]() -> Result<std::vector<TournamentId>> {
    std::vector<TournamentId> ids;
    SQLite::Statement query(parts_->database, "SELECT id FROM tournament ORDER BY id");
    while (query.executeStep())
      ids.push_back(query.getColumn(0).getInt64());
    return ids;
  });
}

Result<model::Tournament> ClubFile::load(TournamentId id) const {
  return guarded(parts_->path, [&]() -> Result<model::Tournament> {
    SQLite::Statement head(parts_->database, "SELECT definition FROM tournament WHERE id = ?");
    head.bind(1, id);
    if (!head.executeStep())
      return fail(ErrorKind::NotFound, "The club file has no tournament {1}", {std::to_string(id)});
    auto tournament = trf::read_trf(head.getColumn(0).getString(), parts_->path).result();
    if (!tournament) return tournament;
    for (auto& player : tournament->players)
      player.listed_points.reset();
    SQLite::Statement rows(parts_->database,
                           "SELECT player, round, code, color, opponent FROM entry WHERE "
                           "tournament = ? ORDER BY round");
    rows.bind(1, id);
    while (rows.executeStep()) {
      const auto player = static_cast<std::size_t>(rows.getColumn(0).getInt());
      const auto round = static_cast<std::size_t>(rows.getColumn(1).getInt());
      if (player >= tournament->players.size())
        return fail(ErrorKind::Io, "The club file {1} is damaged: {2}",
                    {parts_->path, "entry.player"});
      auto& rounds = tournament->players[player].rounds;
      if (rounds.size() < round) rounds.resize(round);
      rounds[round - 1] = read_entry(rows, 2);
    }
    return tournament;
  });
}

Result<void> ClubFile::change_entries(TournamentId id, const std::string& command,
                                      const std::vector<EntryChange>& changes,
                                      const std::optional<GameRecord>& game) {
  return guarded(parts_->path, [&]() -> Result<void> {
    SQLite::Database& database = parts_->database;
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    json::array detail;
    for (const EntryChange& change : changes) {
      detail.push_back(describe(change, stored_entry(database, id, change)));
      write_entry(database, id, change);
    }
    // A game that a corrected result contradicts goes into the log, and out of the exports.
    if (game)
      write_game(database, id, *game);
    else if (!changes.empty() && changes.front().board > 0)
      if (auto removed = remove_game(database, id, changes.front()))
        detail.push_back(std::move(*removed));
    write_log(database, id, command, json::serialize(detail));
    transaction.commit();
    return {};
  });
}

Result<std::vector<GameRecord>> ClubFile::games(TournamentId id) const {
  return guarded(parts_->path, [&]() -> Result<std::vector<GameRecord>> {
    std::vector<GameRecord> games;
    SQLite::Statement rows(
        parts_->database,
        "SELECT round, board, white, black, start_fen, moves, result, termination FROM game "
        "WHERE tournament = ? ORDER BY round, board");
    rows.bind(1, id);
    while (rows.executeStep()) {
      GameRecord game{rows.getColumn(0).getInt(),    rows.getColumn(1).getInt(),
                      rows.getColumn(2).getInt(),    rows.getColumn(3).getInt(),
                      rows.getColumn(4).getString(), {},
                      rows.getColumn(6).getString(), rows.getColumn(7).getString()};
      const std::string moves = rows.getColumn(5).getString();
      for (const auto move : base::split(moves, ' '))
        if (!move.empty()) game.moves.emplace_back(move);
      games.push_back(std::move(game));
    }
    return games;
  });
}

Result<std::vector<club::LogLine>> ClubFile::log(TournamentId id) const {
  return guarded(parts_->path, [&]() -> Result<std::vector<club::LogLine>> {
    std::vector<club::LogLine> lines;
    SQLite::Statement rows(
        parts_->database,
        "SELECT number, time, command, detail FROM log WHERE tournament = ? ORDER BY number");
    rows.bind(1, id);
    while (rows.executeStep())
      lines.push_back({rows.getColumn(0).getInt64(), rows.getColumn(1).getString(),
                       rows.getColumn(2).getString(), rows.getColumn(3).getString()});
    return lines;
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
