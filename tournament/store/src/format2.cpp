// SPDX-License-Identifier: MIT
#include "format2.h"

#include "rostok/base/text.h"
#include "rostok/club/game_record.h"
#include "rostok/club/tournament_state.h"
#include "rostok/trf/trf.h"

namespace rostok::store {

using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

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

Result<model::Tournament> read_tournament(SQLite::Database& database, std::int64_t id,
                                          const std::string& definition) {
  auto tournament = trf::read_trf(definition, "definition").result();
  if (!tournament) return tournament;
  for (auto& player : tournament->players)
    player.listed_points.reset();
  SQLite::Statement rows(database,
                         "SELECT player, round, code, color, opponent FROM entry WHERE "
                         "tournament = ? ORDER BY round");
  rows.bind(1, id);
  while (rows.executeStep()) {
    const auto player = static_cast<std::size_t>(rows.getColumn(0).getInt());
    const auto round = static_cast<std::size_t>(rows.getColumn(1).getInt());
    if (player >= tournament->players.size())
      return fail(ErrorKind::Io, "The club file is damaged: record {1}", {"entry.player"});
    auto& rounds = tournament->players[player].rounds;
    if (rounds.size() < round) rounds.resize(round);
    rounds[round - 1] = read_entry(rows, 2);
  }
  return tournament;
}

// The board numbers that were stored; a round without them (an import) keeps those of the rules.
void take_boards(SQLite::Database& database, std::int64_t id, club::TournamentState& state) {
  SQLite::Statement rows(database,
                         "SELECT round, board, player, opponent FROM entry WHERE tournament = ? "
                         "AND board > 0 AND color = 'w' AND opponent IS NOT NULL "
                         "ORDER BY round, board");
  rows.bind(1, id);
  std::size_t filled = 0;
  while (rows.executeStep()) {
    const auto round = static_cast<std::size_t>(rows.getColumn(0).getInt());
    if (round > state.rounds.size()) continue;
    auto& boards = state.rounds[round - 1].boards;
    if (filled != round) boards.clear();
    filled = round;
    boards.push_back({rows.getColumn(2).getInt(), rows.getColumn(3).getInt()});
  }
}

void add_games(SQLite::Database& database, std::int64_t id, club::RecordChanges& changes) {
  SQLite::Statement rows(
      database,
      "SELECT round, board, white, black, start_fen, moves, result, termination FROM game "
      "WHERE tournament = ? ORDER BY round, board");
  rows.bind(1, id);
  while (rows.executeStep()) {
    club::GameRecord game{rows.getColumn(0).getInt(),    rows.getColumn(1).getInt(),
                          rows.getColumn(2).getInt(),    rows.getColumn(3).getInt(),
                          rows.getColumn(4).getString(), {},
                          rows.getColumn(6).getString(), rows.getColumn(7).getString()};
    const std::string moves = rows.getColumn(5).getString();
    for (const auto move : base::split(moves, ' '))
      if (!move.empty()) game.moves.emplace_back(move);
    changes.push_back({club::game_key(game.round, game.board), std::nullopt, club::to_text(game)});
  }
}

Result<void> convert(SQLite::Database& database, std::int64_t id, const std::string& definition) {
  const auto tournament = read_tournament(database, id, definition);
  if (!tournament) return tl::unexpected(tournament.error());
  club::TournamentState state = club::state_of(*tournament);
  take_boards(database, id, state);
  club::RecordChanges changes = club::diff({}, state);
  add_games(database, id, changes);
  SQLite::Statement document(database,
                             "INSERT INTO document (id, summary, revision) VALUES (?1, ?2, "
                             "(SELECT ifnull(max(number), 0) FROM log WHERE document = ?1))");
  document.bind(1, id);
  document.bind(2, club::summary_text(state));
  document.exec();
  SQLite::Statement record(database, "INSERT INTO record (document, key, value) VALUES (?, ?, ?)");
  for (const club::RecordChange& change : changes) {
    record.bind(1, id);
    record.bind(2, change.key);
    record.bind(3, *change.after);
    record.exec();
    record.reset();
  }
  return {};
}

}  // namespace

Result<void> convert_from_format2(SQLite::Database& database) {
  SQLite::Statement rows(database, "SELECT id, definition FROM tournament ORDER BY id");
  while (rows.executeStep())
    if (auto done = convert(database, rows.getColumn(0).getInt64(), rows.getColumn(1).getString());
        !done)
      return done;
  return {};
}

}  // namespace rostok::store
