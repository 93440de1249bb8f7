// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/played_game.h"

#include "catch.h"
#include "game_fakes.h"
#include "rostok/chess/notation.h"

using namespace rostok;
using namespace rostok::viewmodel;

namespace {

struct Two {
  FakeTime time;
  FakeKeeper keeper;
  int ended = 0;
  PlayedGame open(TimeControl control, std::vector<std::string> moves = {}, practice::Rival rival = practice::Rival::Person) {
    GameSetup setup;
    setup.rival = rival;
    setup.control = control;
    setup.names = {"Аня", "Тимофей"};
    SavedGame saved = begin_game(setup, 7);
    saved.moves = std::move(moves);
    PlayedGame game(saved, *replay(saved), {&time, &keeper, [this](const SavedGame&, const chess::GameEnd&) { ++ended; }});
    game.start();
    return game;
  }
};

constexpr TimeControl kBlitz{ClockMode::Increment, Milliseconds{60'000}, Milliseconds{2'000}};

chess::Move move_of(const PlayedGame& game, const char* text) {
  return *chess::parse_typed(game.game().position(), text);
}

}  // namespace

TEST_CASE("a running clock is kept every five seconds, a standing one only with its moves") {
  Two table;
  PlayedGame game = table.open(kBlitz, {"e2e4"});
  const auto kept = [&] { return table.keeper.games.size(); };
  REQUIRE(kept() == 1);
  table.time.pass(4'999);
  game.tick();
  CHECK(kept() == 1);
  table.time.pass(1);
  game.tick();
  REQUIRE(kept() == 2);
  CHECK(table.keeper.games.back().black_left == Milliseconds{55'000});
  CHECK(table.keeper.games.back().student == 7);
  game.pause();
  table.time.pass(60'000);
  game.tick();
  CHECK(kept() == 2);
  PlayedGame untimed = table.open({}, {"e2e4"});
  const auto before = kept();
  table.time.pass(60'000);
  untimed.tick();
  CHECK(kept() == before);
}

TEST_CASE("of two people the clock begins with the first move") {
  Two table;
  PlayedGame game = table.open(kBlitz);
  CHECK_FALSE(game.clock().running().has_value());
  CHECK(game.play(move_of(game, "e4")));
  CHECK(game.clock().running() == Side::Black);
  table.time.pass(1'000);
  CHECK(game.play(move_of(game, "e5")));
  CHECK(game.clock().remaining(Side::Black) == Milliseconds{61'000});
  CHECK(game.take_back(2));
  CHECK_FALSE(game.clock().running().has_value());
  CHECK_FALSE(game.take_back(1));
}

TEST_CASE("the end is told once and ends everything") {
  Two table;
  PlayedGame game = table.open(kBlitz, {"f2f3", "e7e5", "g2g4"});
  CHECK(game.play(move_of(game, "Qh4")));
  CHECK(game.end() == chess::GameEnd{chess::GameResult::BlackWins, chess::EndReason::Checkmate});
  CHECK_FALSE(game.play(chess::Move(sq("a2"), sq("a3"))));
  CHECK_FALSE(game.take_back(1));
  game.finish({chess::GameResult::Draw, chess::EndReason::Agreement});
  CHECK(table.ended == 1);
  const auto kept = table.keeper.games.size();
  game.keep();
  CHECK(table.keeper.games.size() == kept);
}

TEST_CASE("a kept game that is over already ends again when it is opened") {
  Two table;
  const PlayedGame game = table.open(kBlitz, {"f2f3", "e7e5", "g2g4", "d8h4"});
  CHECK(game.end().has_value());
  CHECK(table.ended == 1);
}

TEST_CASE("castling of a kept Chess960 game is played again") {
  SavedGame saved;
  saved.start_fen = "4k3/8/8/8/8/8/8/RKR5 w AC - 0 1";
  saved.moves = {"b1c1"};
  const auto game = replay(saved);
  REQUIRE(game.has_value());
  CHECK(game->position().king(chess::Color::White) == sq("g1"));
}
