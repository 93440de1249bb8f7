// SPDX-License-Identifier: MIT
// Steps of the ladder on the real engine. Searches are limited by depth: the same on every machine.
#include <cmath>
#include <future>

#include "catch.h"
#include "patient.h"
#include "rostok/chess/game.h"
#include "rostok/chess/notation.h"
#include "rostok/levels/match.h"

using namespace rostok;
using namespace rostok::levels;

namespace {

struct Opponent {
  engine_host::EngineHost host;
  engine_host::Engine engine{host, patient_settings()};
};

std::vector<std::string> play_game(engine_host::Engine& engine, int white, int black,
                                   std::uint64_t seed, int plies) {
  LevelPlayer players[] = {{engine, step(white), seed}, {engine, step(black), seed + 1}};
  chess::Game game;
  std::vector<std::string> moves;
  while (static_cast<int>(game.plies()) < plies && !game.result_by_rule()) {
    const auto reply = players[game.plies() % 2].choose_and_wait({game.start(), game.moves(), {}});
    REQUIRE(reply);
    moves.push_back(chess::to_uci(game.position(), reply->move));
    REQUIRE(game.play(reply->move));
  }
  return moves;
}

// Plies until the bare king is mated; -1 when the fifty-move rule came first.
int plies_to_mate(engine_host::Engine& engine, int number, const char* fen, std::uint64_t seed) {
  chess::Game game(*chess::Position::from_fen(fen));
  LevelPlayer player(engine, step(number), seed);
  Random random(seed);
  while (game.plies() < 100) {
    if (game.position().turn() == chess::Color::White) {
      const auto reply = player.choose_and_wait({game.start(), game.moves(), {}});
      REQUIRE(reply);
      REQUIRE(game.play(reply->move));
    } else {
      const auto moves = game.position().legal_moves();
      REQUIRE(game.play(moves[random.below(moves.size())]));
    }
    if (const auto end = game.result_by_rule())
      return end->reason == chess::EndReason::Checkmate ? static_cast<int>(game.plies()) : -1;
  }
  return -1;
}

}  // namespace

TEST_CASE("the same seed plays the same game, another seed another") {
  Opponent opponent;
  const auto first = play_game(opponent.engine, 3, 6, 2024, 24);
  Opponent fresh;
  CHECK(first == play_game(fresh.engine, 3, 6, 2024, 24));
  CHECK(first != play_game(fresh.engine, 3, 6, 2025, 24));
}

TEST_CASE("the masters too play the same game again, whatever the engine did before") {
  Opponent used, fresh;
  for (const int number : {12, 15, 17}) {
    const auto first = play_game(used.engine, number, number - 1, 77, 26);
    CHECK(first == play_game(fresh.engine, number, number - 1, 77, 26));
  }
  LevelPlayer one(used.engine, step(17), 5), two(fresh.engine, step(17), 5);
  const auto queen = *chess::Position::from_fen("8/8/3k4/8/8/8/8/Q3K3 w - - 0 1");
  for (int i = 0; i < 3; ++i)
    CHECK(one.choose_and_wait({queen, {}, {}})->move == two.choose_and_wait({queen, {}, {}})->move);
}

TEST_CASE("every step that knows the bare-king rule mates with queen and with rook") {
  Opponent opponent;
  for (const int number : {1, 4, 9, 12}) {
    std::uint64_t seed = 1;
    while (!knows_bare_king_rule(step(number), seed))
      ++seed;
    CHECK(plies_to_mate(opponent.engine, number, "8/8/3k4/8/8/8/8/Q3K3 w - - 0 1", seed) > 0);
    CHECK(plies_to_mate(opponent.engine, number, "8/8/3k4/8/8/8/8/R3K3 w - - 0 1", seed) > 0);
  }
}

TEST_CASE("illegal requests, finished games and draw offers") {
  Opponent opponent;
  LevelPlayer player(opponent.engine, step(5), 1);
  CHECK(player.choose_and_wait({chess::Position(), {chess::Move(0, 63)}, {}}).error().kind ==
        base::ErrorKind::IllegalState);
  const auto mated = *chess::Position::from_fen("R5k1/5ppp/8/8/8/8/8/4K3 b - - 0 1");
  CHECK(player.choose_and_wait({mated, {}, {}}).error().kind == base::ErrorKind::IllegalState);
  for (const auto& [fen, expected] : {std::pair("4k3/8/8/8/8/8/8/QR2K3 w - - 0 1", false),
                                      std::pair("4k3/8/8/8/8/8/8/QR2K3 b - - 0 1", true)}) {
    std::promise<base::Result<bool>> answer;
    player.answer_draw_offer({*chess::Position::from_fen(fen), {}, {}},
                             [&](base::Result<bool> yes) { answer.set_value(std::move(yes)); });
    const auto accepted = answer.get_future().get();
    REQUIRE(accepted);
    CHECK(*accepted == expected);
  }
}

TEST_CASE("every step answers with a legal move and knows its clock") {
  Opponent opponent;
  const chess::Position start = *chess::Position::from_fen(
      "r1bqkbnr/pppp1ppp/2n5/4p3/2B1P3/5Q2/PPPP1PPP/RNB1K1NR b KQkq - 3 13");
  for (int number = kFirstStep; number <= kLastStep; ++number) {
    LevelPlayer player(opponent.engine, step(number), 11);
    const auto reply = player.choose_and_wait({start, {}, std::chrono::milliseconds(2000)});
    REQUIRE(reply);
    CHECK(start.is_legal(reply->move));
    CHECK(reply->show_after <= std::chrono::milliseconds(50));
  }
}

TEST_CASE("a match counts for the first step, and parallel play changes nothing") {
  const std::string path = *engine_host::find_engine();
  const auto one = play_match(path, {7, 1, 4, 5, 1});
  const auto two = play_match(path, {7, 1, 4, 5, 2});
  REQUIRE(one);
  REQUIRE(two);
  CHECK(one->games() == 4);
  CHECK(one->wins >= 3);  // six steps apart
  CHECK(one->wins == two->wins);
  CHECK(one->draws == two->draws);
  CHECK(one->plies == two->plies);
  CHECK(play_match("/nonexistent", {1, 2, 2, 1, 1}).error().kind == base::ErrorKind::EngineFailed);
  const std::atomic<bool> stop = true;
  CHECK(play_match(path, {1, 2, 2, 1, 2}, {}, &stop).error().kind == base::ErrorKind::Cancelled);
}

TEST_CASE("scores, their limits and rating differences") {
  const MatchScore score{70, 20, 10, 0};
  CHECK(score.share() == Approx(0.8));
  CHECK(score.interval().low == Approx(0.711).margin(0.001));
  CHECK(score.interval().high == Approx(0.867).margin(0.001));
  CHECK(rating_difference(0.5) == Approx(0).margin(1e-9));
  CHECK(rating_difference(0.75) == Approx(190.85).margin(0.01));
  CHECK(std::isinf(rating_difference(1)));
}
