// SPDX-License-Identifier: MIT
// Finished games become records, and a PGN reader finds them again.
#include "rostok/viewmodel/finished_game.h"

#include <sstream>

#include "catch.h"
#include "rostok/chess/pgn.h"

using namespace rostok;
using namespace rostok::viewmodel;

namespace {

SavedGame fools_mate() {
  SavedGame game;
  game.moves = {"f2f3", "e7e5", "g2g4", "d8h4"};
  game.level = 3;
  game.human = Side::Black;
  game.names = {"", "Тимофей"};
  game.control = {ClockMode::Increment, Milliseconds{300'000}, Milliseconds{5'000}};
  game.record = 77;
  game.hints_used = 2;
  game.rescued = 1;
  return game;
}

constexpr chess::GameEnd kMate{chess::GameResult::BlackWins, chess::EndReason::Checkmate};
constexpr chess::GameEnd kFlag{chess::GameResult::WhiteWins, chess::EndReason::FlagFall};
constexpr const char* kWhen = "2026-11-25T18:30:00";

chess::PgnGame read_back(const std::string& text) {
  std::istringstream stream(text);
  chess::PgnReader reader(stream, "");
  chess::PgnGame game;
  REQUIRE(reader.next(game));
  REQUIRE_FALSE(game.error);
  return game;
}

}  // namespace

TEST_CASE("a game against the computer is kept with level, help and whole PGN") {
  const auto record = to_record(fools_mate(), kMate, kWhen);
  REQUIRE(record.has_value());
  CHECK(record->id == 77);
  CHECK(record->played_at == kWhen);
  CHECK(record->rival == practice::Rival::Computer);
  CHECK(record->level == 3);
  CHECK(record->color == chess::Color::Black);
  CHECK(record->outcome == practice::Outcome::Win);
  CHECK(record->plies == 4);
  CHECK(record->hints == 2);
  CHECK(record->rescued == 1);
  const chess::PgnGame pgn = read_back(record->pgn);
  CHECK(pgn.tag("White") == "Rostok, step 3");
  CHECK(pgn.tag("Black") == "Тимофей");
  CHECK(pgn.tag("Date") == "2026.11.25");
  CHECK(pgn.tag("TimeControl") == "300+5");
  CHECK(pgn.tag("WhiteType") == "program");
  CHECK(pgn.result == chess::PgnResult::BlackWins);
  CHECK(pgn.tree.main_line().size() == 4);
}

TEST_CASE("a game of two people names both") {
  SavedGame game = fools_mate();
  game.rival = practice::Rival::Person;
  game.names = {"Аня", "Тимофей"};
  const auto record = to_record(game, kFlag, kWhen);
  REQUIRE(record.has_value());
  CHECK(record->rival == practice::Rival::Person);
  CHECK(record->rival_name == "Аня");
  CHECK(record->level == 0);
  CHECK(record->outcome == practice::Outcome::Loss);
  const chess::PgnGame pgn = read_back(record->pgn);
  CHECK(pgn.tag("White") == "Аня");
  CHECK(pgn.tag("BlackType") == "human");
  CHECK(pgn.tag("Termination") == "time forfeit");
}

TEST_CASE("Chess960 and a set-up start are written so that they can be read") {
  SavedGame game = fools_mate();
  game.start_fen = chess::Position::chess960_start(0).to_fen();
  game.moves = {};
  const chess::PgnGame pgn = read_back(*to_pgn(game, {chess::GameResult::Draw, chess::EndReason::Agreement}, kWhen));
  CHECK(pgn.tag("Variant") == "Chess960");
  CHECK(pgn.tree.start().to_fen() == game.start_fen);
  CHECK(pgn.result == chess::PgnResult::Draw);
}

TEST_CASE("an illegal game is an error, not a record") {
  SavedGame game = fools_mate();
  game.moves = {"e2e5"};
  CHECK_FALSE(to_record(game, kMate, kWhen).has_value());
}
