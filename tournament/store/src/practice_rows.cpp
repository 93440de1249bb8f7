// SPDX-License-Identifier: MIT
#include "practice_rows.h"

#include "rostok/practice/codes.h"

namespace rostok::store {

using practice::Attempt;
using practice::Card;
using practice::Game;
using practice::StudentId;

namespace {

constexpr const char* kWhite = "w";

StudentId owner_of(SQLite::Database& database, const char* table,
                   const std::vector<StudentId>& family, practice::RecordId id) {
  if (family.size() == 1) return family.front();
  SQLite::Statement row(database,
                        std::string("SELECT 1 FROM ") + table + " WHERE student = ? AND id = ?");
  for (const StudentId member : family) {
    row.bind(1, member);
    row.bind(2, id);
    if (row.executeStep()) return member;
    row.reset();
  }
  return family.front();
}

}  // namespace

std::vector<StudentId> family_of(SQLite::Database& database, StudentId student) {
  SQLite::Statement known(database,
                          "SELECT coalesce(json_extract(value, '$.anonymous'), 0) FROM record "
                          "WHERE document = 0 AND key = ?");
  known.bind(1, "child/" + std::to_string(student));
  if (!known.executeStep() || known.getColumn(0).getInt() != 0) return {};
  SQLite::Statement rows(database,
                         "WITH RECURSIVE family(number) AS (SELECT ?1 UNION "
                         "SELECT CAST(substr(key, 7) AS INTEGER) FROM record "
                         "JOIN family ON json_extract(value, '$.merged_into') = number "
                         "WHERE document = 0 AND key >= 'child/' AND key < 'child0') "
                         "SELECT number FROM family");
  rows.bind(1, student);
  std::vector<StudentId> family;
  while (rows.executeStep())
    family.push_back(rows.getColumn(0).getInt64());
  return family;
}

void put_game(SQLite::Database& database, const std::vector<StudentId>& family, const Game& game) {
  SQLite::Statement put(
      database,
      "INSERT OR REPLACE INTO practice_game (student, id, played_at, rival, level, rival_name, "
      "color, "
      "outcome, plies, hints, rescued, pgn, analysis, accuracy, inaccuracies, mistakes, blunders) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  put.bind(1, owner_of(database, "practice_game", family, game.id));
  put.bind(2, game.id);
  put.bind(3, game.played_at);
  put.bind(4, to_code(game.rival));
  put.bind(5, game.level);
  put.bind(6, game.rival_name);
  put.bind(7, game.color == chess::Color::White ? kWhite : "b");
  put.bind(8, to_code(game.outcome));
  put.bind(9, game.plies);
  put.bind(10, game.hints);
  put.bind(11, game.rescued);
  put.bind(12, game.pgn);
  put.bind(13, game.analysis);
  if (game.accuracy)
    put.bind(14, *game.accuracy);
  else
    put.bind(14);
  put.bind(15, game.inaccuracies);
  put.bind(16, game.mistakes);
  put.bind(17, game.blunders);
  put.exec();
}

void put_card(SQLite::Database& database, const std::vector<StudentId>& family, const Card& card) {
  SQLite::Statement put(
      database,
      "INSERT OR REPLACE INTO practice_card (student, id, game, ply, task, theme, box, due, made) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  put.bind(1, owner_of(database, "practice_card", family, card.id));
  put.bind(2, card.id);
  put.bind(3, card.game);
  put.bind(4, card.ply);
  put.bind(5, card.task);
  put.bind(6, card.theme);
  put.bind(7, card.box);
  put.bind(8, card.due);
  put.bind(9, card.made);
  put.exec();
}

void put_attempt(SQLite::Database& database, const std::vector<StudentId>& family,
                 const Attempt& attempt) {
  SQLite::Statement put(database,
                        "INSERT OR REPLACE INTO practice_attempt (student, id, made_at, exercise, "
                        "item, grade, score, seconds) "
                        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  put.bind(1, owner_of(database, "practice_attempt", family, attempt.id));
  put.bind(2, attempt.id);
  put.bind(3, attempt.made_at);
  put.bind(4, to_code(attempt.exercise));
  put.bind(5, attempt.item);
  put.bind(6, to_code(attempt.grade));
  put.bind(7, attempt.score);
  put.bind(8, attempt.seconds);
  put.exec();
}

void read_rows(SQLite::Database& database, StudentId student, practice::Record& into) {
  SQLite::Statement games(
      database,
      "SELECT id, played_at, rival, level, rival_name, color, outcome, plies, hints, rescued, pgn, "
      "analysis, accuracy, inaccuracies, mistakes, blunders FROM practice_game WHERE student = ? "
      "ORDER BY id");
  games.bind(1, student);
  while (games.executeStep()) {
    Game game;
    game.id = games.getColumn(0).getInt64();
    game.played_at = games.getColumn(1).getString();
    read_code(games.getColumn(2).getString(), game.rival);
    game.level = games.getColumn(3).getInt();
    game.rival_name = games.getColumn(4).getString();
    game.color =
        games.getColumn(5).getString() == kWhite ? chess::Color::White : chess::Color::Black;
    read_code(games.getColumn(6).getString(), game.outcome);
    game.plies = games.getColumn(7).getInt();
    game.hints = games.getColumn(8).getInt();
    game.rescued = games.getColumn(9).getInt();
    game.pgn = games.getColumn(10).getString();
    game.analysis = games.getColumn(11).getString();
    if (!games.getColumn(12).isNull()) game.accuracy = games.getColumn(12).getDouble();
    game.inaccuracies = games.getColumn(13).getInt();
    game.mistakes = games.getColumn(14).getInt();
    game.blunders = games.getColumn(15).getInt();
    into.games.push_back(std::move(game));
  }
  SQLite::Statement cards(database,
                          "SELECT id, game, ply, task, theme, box, due, made FROM practice_card "
                          "WHERE student = ? ORDER BY id");
  cards.bind(1, student);
  while (cards.executeStep())
    into.cards.push_back({cards.getColumn(0).getInt64(), cards.getColumn(1).getInt64(),
                          cards.getColumn(2).getInt(), cards.getColumn(3).getString(),
                          cards.getColumn(4).getString(), cards.getColumn(5).getInt(),
                          cards.getColumn(6).getString(), cards.getColumn(7).getString()});
  SQLite::Statement attempts(database,
                             "SELECT id, made_at, exercise, item, grade, score, seconds FROM "
                             "practice_attempt WHERE student = ? ORDER BY id");
  attempts.bind(1, student);
  while (attempts.executeStep()) {
    Attempt attempt;
    attempt.id = attempts.getColumn(0).getInt64();
    attempt.made_at = attempts.getColumn(1).getString();
    read_code(attempts.getColumn(2).getString(), attempt.exercise);
    attempt.item = attempts.getColumn(3).getInt64();
    read_code(attempts.getColumn(4).getString(), attempt.grade);
    attempt.score = attempts.getColumn(5).getInt();
    attempt.seconds = attempts.getColumn(6).getInt();
    into.attempts.push_back(std::move(attempt));
  }
}

}  // namespace rostok::store
