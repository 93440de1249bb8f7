// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/computer_game.h"

#include "catch.h"
#include "game_fakes.h"
#include "rostok/chess/notation.h"

using namespace rostok;
using namespace rostok::viewmodel;
using chess::EndReason;
using chess::GameEnd;
using chess::GameResult;
using Kind = OpponentReply::Kind;

namespace {

constexpr TimeControl kBlitz{ClockMode::Increment, Milliseconds{60'000}, Milliseconds{2'000}};

struct Table {
  FakeTime time;
  FakeOpponent opponent;
  FakeKeeper keeper;
  FakeEvaluator evaluator;
  SettingsPresenter settings{{}, keeper, words_for};
  std::vector<std::pair<SavedGame, GameEnd>> finished;
  GameSetup setup;

  ComputerGame::Ports ports() {
    return {&settings, &opponent, &evaluator,
            {&time, &keeper, [this](const SavedGame& game, const GameEnd& end) { finished.emplace_back(game, end); }}};
  }
  std::unique_ptr<ComputerGame> open(const SavedGame& saved) { return std::move(*ComputerGame::open(saved, ports())); }
  std::unique_ptr<ComputerGame> begin(Side human = Side::White, TimeControl control = {}, const char* fen = "") {
    setup.level = 4;
    setup.human = human;
    setup.control = control;
    setup.start_fen = fen;
    return open(begin_game(setup, 0));
  }
  // Past the flight of the student's piece.
  void answer(ComputerGame& game, Kind kind, const char* move = "") {
    opponent.replies.push_back({opponent.asked, kind, move});
    time.pass(400);
    game.tick();
  }
};

bool play(ComputerGame& game, const char* text) {
  const auto move = chess::parse_typed(game.game().position(), text);
  return move && game.play(*move);
}

}  // namespace

TEST_CASE("moves go back and forth and every one is kept") {
  Table table;
  const auto game = table.begin();
  CHECK(game->message() == "Твой ход.");
  CHECK(play(*game, "e4"));
  CHECK(game->thinking());
  CHECK(game->message() == "Компьютер думает.");
  CHECK(table.opponent.move_requests == 1);
  CHECK_FALSE(game->may_move());
  CHECK_FALSE(play(*game, "e5"));
  table.answer(*game, Kind::Move, "g8f6");
  CHECK(game->may_move());
  CHECK(table.keeper.games.back().moves == std::vector<std::string>{"e2e4", "g8f6"});
}

TEST_CASE("the computer's piece starts a quarter of a second after the student's has landed") {
  Table table;
  const auto game = table.begin();
  play(*game, "e4");
  table.opponent.replies.push_back({table.opponent.asked, Kind::Move, "e7e5"});
  table.time.pass(100);
  game->tick();
  CHECK(game->game().plies() == 1);
  CHECK(game->until_change() == Milliseconds{290});
  table.time.pass(290);
  game->tick();
  CHECK(game->game().plies() == 2);
  CHECK_FALSE(game->until_change().has_value());
}

TEST_CASE("mate ends the game in words and hands it over once") {
  Table table;
  const auto game = table.begin(Side::White, {}, "6k1/5ppp/8/8/8/8/8/R5K1 w - - 0 1");
  play(*game, "Ra8");
  CHECK(game->message() == "Мат. Победа белых.");
  CHECK(table.opponent.move_requests == 0);
  CHECK_FALSE(game->can_take_back());
  game->resign();
  REQUIRE(table.finished.size() == 1);
  CHECK(table.finished[0].second == GameEnd{GameResult::WhiteWins, EndReason::Checkmate});
  CHECK(table.finished[0].first.moves == std::vector<std::string>{"a1a8"});
}

TEST_CASE("a fallen flag loses, or draws when the computer cannot mate") {
  Table table;
  const auto lost = table.begin(Side::White, kBlitz);
  table.time.pass(60'000);
  lost->tick();
  CHECK(lost->played().end() == GameEnd{GameResult::BlackWins, EndReason::FlagFall});
  CHECK_FALSE(lost->until_change().has_value());
  const auto drawn = table.begin(Side::White, kBlitz, "7k/8/8/8/8/8/P7/K7 w - - 0 1");
  table.time.pass(60'000);
  CHECK_FALSE(play(*drawn, "a2a4"));
  CHECK(drawn->played().end() == GameEnd{GameResult::Draw, EndReason::FlagFallCannotMate});
}

TEST_CASE("the flag of a thinking computer falls too and nothing is waited for any more") {
  Table table;
  const auto game = table.begin(Side::White, kBlitz);
  play(*game, "e4");
  const auto late = table.opponent.asked;
  table.time.pass(61'000);
  game->tick();
  CHECK(game->played().end() == GameEnd{GameResult::WhiteWins, EndReason::FlagFall});
  table.opponent.replies.push_back({late, Kind::Move, "e7e5"});
  game->tick();
  CHECK(game->game().plies() == 1);
}

TEST_CASE("take back undoes both moves, or the one while the computer thinks") {
  Table table;
  const auto game = table.begin();
  CHECK_FALSE(game->can_take_back());
  play(*game, "e4");
  const auto late = table.opponent.asked;
  game->take_back();
  CHECK(game->game().plies() == 0);
  CHECK(table.opponent.cancelled == 1);
  table.opponent.replies.push_back({late, Kind::Move, "e7e5"});
  table.time.pass(1'000);
  game->tick();
  CHECK(game->game().plies() == 0);
  play(*game, "d4");
  table.answer(*game, Kind::Move, "d7d5");
  game->take_back();
  CHECK(game->game().plies() == 0);
  CHECK(game->message() == "Твой ход.");
}

TEST_CASE("without the agreement nothing is taken back") {
  Table table;
  table.setup.takeback = false;
  const auto game = table.begin();
  play(*game, "d4");
  CHECK_FALSE(game->can_take_back());
  game->take_back();
  CHECK(game->game().plies() == 1);
}

TEST_CASE("resigning gives the game to the other side, and a rematch changes colours and names") {
  Table table;
  table.setup.names = {"", "Тимофей"};
  const auto game = table.begin(Side::Black);
  game->resign();
  CHECK(game->played().end() == GameEnd{GameResult::WhiteWins, EndReason::Resignation});
  CHECK(game->rematch().human == Side::White);
  CHECK(game->rematch().names[0] == "Тимофей");
}

TEST_CASE("a draw is offered once for a position and answered") {
  Table table;
  const auto game = table.begin();
  game->offer_draw();
  CHECK(game->message() == "Ничья предложена. Ждём ответ.");
  table.answer(*game, Kind::DrawDeclined);
  CHECK(game->message() == "Компьютер хочет играть дальше.");
  game->offer_draw();
  CHECK(table.opponent.draw_requests == 1);
  play(*game, "e4");
  table.answer(*game, Kind::Move, "e7e5");
  game->offer_draw();
  table.answer(*game, Kind::DrawAccepted);
  CHECK(game->played().end() == GameEnd{GameResult::Draw, EndReason::Agreement});
}

TEST_CASE("a third repetition can be claimed and is said") {
  Table table;
  const auto game = table.begin();
  for (int round = 0; round < 2; ++round) {
    CHECK_FALSE(game->can_claim_draw());
    play(*game, "g1f3");
    table.answer(*game, Kind::Move, "g8f6");
    play(*game, "f3g1");
    table.answer(*game, Kind::Move, "f6g8");
  }
  REQUIRE(game->can_claim_draw());
  CHECK(game->message() == "Позиция повторилась три раза. Можно требовать ничью.");
  game->claim_draw();
  CHECK(game->message() == "Позиция повторилась три раза. Ничья.");
}

TEST_CASE("a dead computer is asked again and the game goes on") {
  Table table;
  const auto game = table.begin();
  play(*game, "e4");
  table.answer(*game, Kind::Failed);
  CHECK(game->message() == "Компьютер задумался. Начинаем его снова.");
  CHECK(table.opponent.move_requests == 2);
  table.answer(*game, Kind::Move, "e7e5");
  CHECK(game->game().plies() == 2);
  CHECK_FALSE(game->quiet());
  play(*game, "d4");
  CHECK(game->quiet());
}

TEST_CASE("a computer that stays silent or lies stops the clock until it is asked again") {
  Table table;
  const auto game = table.begin(Side::White, kBlitz);
  play(*game, "e4");
  table.answer(*game, Kind::Move, "e7e4");
  table.answer(*game, Kind::Failed);
  CHECK_FALSE(game->can_retry());
  table.answer(*game, Kind::Failed);
  CHECK(game->can_retry());
  CHECK(game->message() == "Компьютер не отвечает. Партия сохранена.");
  table.time.pass(100'000);
  game->tick();
  CHECK_FALSE(game->played().end().has_value());
  game->retry();
  table.answer(*game, Kind::Move, "e7e5");
  CHECK(game->game().plies() == 2);
  CHECK_FALSE(game->can_retry());
}

TEST_CASE("a missing engine is named at once, and trying again goes on") {
  Table table;
  const auto game = table.begin(Side::Black);
  table.opponent.replies.push_back({table.opponent.asked, Kind::Failed, {},
                                    base::Error{base::ErrorKind::NotFound, "There is no chess engine at {1}", {"/x"}, {}, {}}});
  game->tick();
  CHECK(table.opponent.move_requests == 1);
  CHECK(game->can_retry());
  CHECK(game->message().find("/x") != std::string::npos);
  game->retry();
  CHECK(table.opponent.move_requests == 2);
  CHECK(game->quiet());
}

TEST_CASE("a kept game goes on with its clock and is never overwritten by an empty one") {
  Table table;
  SavedGame saved;
  saved.moves = {"e2e4"};
  saved.control = kBlitz;
  saved.white_left = Milliseconds{30'000};
  saved.black_left = Milliseconds{20'000};
  saved.hints_used = 2;
  const auto game = table.open(saved);
  CHECK(game->played().clock().remaining(Side::White) == Milliseconds{30'000});
  CHECK(game->played().clock().running() == Side::Black);
  CHECK(game->hints_left() == 1);
  CHECK(table.opponent.move_requests == 1);
  REQUIRE(table.keeper.games.size() == 1);
  CHECK(table.keeper.games[0] == saved);
  saved.moves = {"e2e5"};
  CHECK_FALSE(ComputerGame::open(saved, table.ports()).has_value());
}

TEST_CASE("a hint tells the piece, the square, the move, and counts once") {
  Table table;
  const auto game = table.begin();
  game->hint();
  CHECK_FALSE(game->can_hint());
  table.opponent.hints.push_back({1, "g1f3"});
  game->tick();
  CHECK(game->hints().step() == Hints::Step::Piece);
  CHECK(game->hints_left() == 2);
  game->hint();
  CHECK(game->hints().step() == Hints::Step::Square);
  game->hint();
  CHECK(game->hints().step() == Hints::Step::Arrow);
  CHECK_FALSE(game->can_hint());
  CHECK(table.opponent.hint_requests == 1);
  CHECK(game->hints_left() == 2);
  play(*game, "e4");
  CHECK_FALSE(game->hints().move().has_value());
  table.answer(*game, Kind::Move, "e7e5");
  CHECK(game->can_hint());
  CHECK(game->played().saved().hints_used == 1);
}

TEST_CASE("a hint that failed costs nothing") {
  Table table;
  const auto game = table.begin();
  game->hint();
  table.opponent.hints.push_back({1, "", base::Error{}});
  game->tick();
  CHECK(game->hints().failed());
  CHECK(game->hints_left() == 3);
  CHECK(game->can_hint());
}

TEST_CASE("a blunder is asked about before the computer answers, and may be taken back") {
  Table table;
  table.setup.tutor = true;
  const auto game = table.begin(Side::White, kBlitz);
  table.evaluator.answer(30, chess::Move(sq("e2"), sq("e4"), chess::MoveKind::DoubleStep));
  table.time.pass(10'000);
  play(*game, "f3");
  CHECK(table.opponent.move_requests == 0);
  table.evaluator.answer(250);  // for Black
  CHECK(game->asks_again());
  CHECK_FALSE(game->may_move());
  CHECK(game->message() == "Подумай ещё: что грозит соперник?");
  table.time.pass(30'000);  // the clocks stand still
  game->take_blunder_back();
  CHECK(game->game().plies() == 0);
  CHECK(game->may_move());
  CHECK(game->played().clock().remaining(Side::White) == Milliseconds{50'000});
  CHECK(game->played().clock().remaining(Side::Black) == Milliseconds{60'000});
  CHECK(game->played().clock().running() == Side::White);
  CHECK(game->played().saved().rescued == 1);
  CHECK(game->played().saved().warned == 1);
}

TEST_CASE("a blunder that is left on the board is answered") {
  Table table;
  table.setup.tutor = true;
  const auto game = table.begin(Side::White, kBlitz);
  play(*game, "f3");  // before the best move is known
  table.evaluator.answer(30, chess::Move(sq("e2"), sq("e4"), chess::MoveKind::DoubleStep));
  CHECK_FALSE(game->asks_again());
  table.evaluator.answer(250);
  REQUIRE(game->asks_again());
  game->leave_blunder();
  CHECK(table.opponent.move_requests == 1);
  CHECK(game->played().clock().running() == Side::Black);
  table.answer(*game, Kind::Move, "e7e5");
  CHECK(game->may_move());
  CHECK(game->played().saved().rescued == 0);
}

TEST_CASE("good moves, small losses and a silent engine are not asked about") {
  Table table;
  table.setup.tutor = true;
  const auto game = table.begin();
  SECTION("the best move") {
    table.evaluator.answer(30, chess::Move(sq("e2"), sq("e4"), chess::MoveKind::DoubleStep));
    play(*game, "e4");
  }
  SECTION("a small loss") {
    table.evaluator.answer(30, chess::Move(sq("d2"), sq("d4"), chess::MoveKind::DoubleStep));
    play(*game, "e4");
    table.evaluator.answer(60);
  }
  SECTION("no engine") {
    table.evaluator.fail();
    play(*game, "e4");
  }
  SECTION("an engine that fails while it is waited for") {
    play(*game, "e4");
    table.evaluator.fail();
  }
  CHECK_FALSE(game->asks_again());
  CHECK(table.opponent.move_requests == 1);
}

TEST_CASE("after three warnings the helper is silent") {
  Table table;
  table.setup.tutor = true;
  const auto game = table.begin();
  for (int warning = 0; warning < kTutorWarnings; ++warning) {
    table.evaluator.answer(30, chess::Move(sq("e2"), sq("e4"), chess::MoveKind::DoubleStep));
    play(*game, "f3");
    table.evaluator.answer(250);
    REQUIRE(game->asks_again());
    game->take_blunder_back();
  }
  CHECK(table.evaluator.open.empty());
  play(*game, "f3");
  CHECK_FALSE(game->asks_again());
  CHECK(table.opponent.move_requests == 1);
}
