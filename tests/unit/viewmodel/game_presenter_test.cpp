// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/game_presenter.h"

#include <deque>

#include "catch.h"
#include "fake_time.h"

using namespace rostok;
using namespace rostok::viewmodel;
using chess::EndReason;
using chess::GameEnd;
using chess::GameResult;
using Kind = OpponentReply::Kind;

namespace {

struct FakeOpponent final : Opponent {
  std::uint64_t asked = 0;
  int move_requests = 0;
  int draw_requests = 0;
  int cancelled = 0;
  std::deque<OpponentReply> replies;
  void ask_move(std::uint64_t request, const SavedGame& /*game*/) override {
    asked = request;
    ++move_requests;
  }
  void ask_draw(std::uint64_t request, const SavedGame& /*game*/) override {
    asked = request;
    ++draw_requests;
  }
  void cancel() override { ++cancelled; }
  std::optional<OpponentReply> poll() override {
    if (replies.empty()) return std::nullopt;
    const OpponentReply reply = replies.front();
    replies.pop_front();
    return reply;
  }
};

struct FakeKeeper final : SavedGameKeeper, SettingsKeeper {
  std::vector<SavedGame> games;
  int forgotten = 0;
  void keep(const SavedGame& game) override { games.push_back(game); }
  void forget() override { ++forgotten; }
  void keep(const Settings& /*settings*/) override {}
};

i18n::Translator words_for(i18n::Language language) {
  return i18n::Translator(language, ROSTOK_SHARE_DIR "/locale");
}

chess::Square sq(const char* name) {
  return *chess::parse_square(name);
}

constexpr TimeControl kBlitz{ClockMode::Increment, Milliseconds{60'000}, Milliseconds{2'000}};

struct Table {
  FakeTime time;
  FakeOpponent opponent;
  FakeKeeper keeper;
  SettingsPresenter settings{{}, keeper, words_for};
  GamePresenter::Ports ports{&settings, &time, &opponent, &keeper};

  GamePresenter begin(Side human = Side::White, TimeControl control = {}) {
    return GamePresenter({4, human, control}, ports);
  }
  GamePresenter from(const char* fen, Side human, TimeControl control = {}) {
    SavedGame saved;
    saved.start_fen = fen;
    saved.human = human;
    saved.control = control;
    saved.white_left = saved.black_left = control.base;
    return *GamePresenter::resume(saved, ports);
  }
  void answer(GamePresenter& game, Kind kind, const char* move = "") {
    opponent.replies.push_back({opponent.asked, kind, move});
    game.tick();
  }
};

}  // namespace

TEST_CASE("moves go back and forth and every one is kept") {
  Table table;
  GamePresenter game = table.begin();
  CHECK(game.state().status == "Твой ход.");
  game.click(sq("e2"));
  CHECK(game.state().targets.size() == 2);
  game.click(sq("e4"));
  CHECK(game.state().status == "Компьютер думает.");
  CHECK(table.opponent.move_requests == 1);
  game.click(sq("d2"));
  CHECK_FALSE(game.state().selected.has_value());
  table.answer(game, Kind::Move, "g8f6");
  const GameState state = game.state();
  REQUIRE(state.rows.size() == 1);
  CHECK(state.rows[0].text[0] == "e4");
  CHECK(state.rows[0].text[1] == "Кf6");
  CHECK(state.last_move == chess::Move(sq("g8"), sq("f6")));
  CHECK(table.keeper.games.back().moves == std::vector<std::string>{"e2e4", "g8f6"});
}

TEST_CASE("the move list follows language and figurines") {
  Table table;
  GamePresenter game = table.begin();
  REQUIRE(game.type("Кf3"));
  Settings wanted = table.settings.state();
  wanted.notation = Notation::Figurines;
  table.settings.change(wanted);
  CHECK(game.state().rows[0].text[0] == "♘f3");
  wanted.notation = Notation::Letters;
  wanted.language = i18n::Language::English;
  table.settings.change(wanted);
  CHECK(game.state().rows[0].text[0] == "Nf3");
  CHECK(game.state().status == "The computer is thinking.");
}

TEST_CASE("typed moves show candidates and refuse what is none") {
  Table table;
  GamePresenter game = table.begin();
  CHECK(game.candidates("к") == std::vector<std::string>{"Кa3", "Кc3", "Кf3", "Кh3"});
  CHECK(game.candidates("e2") == std::vector<std::string>{"e3", "e4"});
  CHECK(game.candidates("").empty());
  CHECK_FALSE(game.type("e5"));
  CHECK(game.state().last_ply == 0);
  CHECK(game.type("e2e4"));
  CHECK_FALSE(game.type("d2d4"));
}

TEST_CASE("mate ends the game in words and the unfinished game is forgotten") {
  Table table;
  GamePresenter game = table.from("6k1/5ppp/8/8/8/8/8/R5K1 w - - 0 1", Side::White);
  game.click(sq("a1"));
  game.click(sq("a8"));
  CHECK(game.state().end == GameEnd{GameResult::WhiteWins, EndReason::Checkmate});
  CHECK(game.state().status == "Мат. Победа белых.");
  CHECK(game.state().check == sq("g8"));
  CHECK(table.keeper.forgotten == 1);
  CHECK(table.opponent.move_requests == 0);
  CHECK_FALSE(game.state().can_take_back);
}

TEST_CASE("promotion waits for a piece") {
  Table table;
  GamePresenter game = table.from("7k/P7/8/8/8/8/8/K7 w - - 0 1", Side::White);
  game.press(sq("a7"));
  game.release(sq("a8"));
  CHECK(game.state().promotion == PromotionChoice{sq("a7"), sq("a8")});
  CHECK(game.state().last_ply == 0);
  game.promote(chess::PieceType::Rook);
  CHECK(game.state().last_ply == 1);
  CHECK(game.state().material == 5);
}

TEST_CASE("a fallen flag loses, or draws when the computer cannot mate") {
  Table table;
  GamePresenter lost = table.begin(Side::White, kBlitz);
  table.time.pass(60'000);
  lost.tick();
  CHECK(lost.state().end == GameEnd{GameResult::BlackWins, EndReason::FlagFall});
  CHECK_FALSE(lost.until_next_wake().has_value());
  GamePresenter drawn = table.from("7k/8/8/8/8/8/P7/K7 b - - 0 1", Side::Black, kBlitz);
  table.time.pass(59'000);
  drawn.tick();
  CHECK_FALSE(drawn.state().end.has_value());
  GamePresenter bare = table.from("7k/8/8/8/8/8/P7/K7 w - - 0 1", Side::White, kBlitz);
  table.time.pass(60'000);
  CHECK_FALSE(bare.type("a2a4"));
  CHECK(bare.state().end == GameEnd{GameResult::Draw, EndReason::FlagFallCannotMate});
}

TEST_CASE("clocks tick with the time and only then change the version") {
  Table table;
  GamePresenter game = table.begin(Side::White, kBlitz);
  game.tick();
  const auto version = game.version();
  game.tick();
  CHECK(game.version() == version);
  CHECK(game.until_next_wake() == Milliseconds{1'000});
  table.time.pass(1'000);
  game.tick();
  CHECK(game.version() > version);
  CHECK(game.state().clocks[0] == "0:59");
  CHECK(game.state().running == Side::White);
  game.type("e4");
  CHECK(game.state().clocks[0] == "1:01");
  CHECK(game.state().running == Side::Black);
}

TEST_CASE("take back undoes both moves, or the one while the computer thinks") {
  Table table;
  GamePresenter game = table.begin();
  CHECK_FALSE(game.state().can_take_back);
  game.type("e4");
  const auto late = table.opponent.asked;
  game.take_back();
  CHECK(game.state().last_ply == 0);
  CHECK(table.opponent.cancelled == 1);
  table.opponent.replies.push_back({late, Kind::Move, "e7e5"});
  game.tick();
  CHECK(game.state().last_ply == 0);
  game.type("d4");
  table.answer(game, Kind::Move, "d7d5");
  game.take_back();
  CHECK(game.state().last_ply == 0);
  CHECK(game.state().status == "Твой ход.");
  Settings wanted = table.settings.state();
  wanted.takeback = false;
  table.settings.change(wanted);
  game.type("d4");
  CHECK_FALSE(game.state().can_take_back);
  game.take_back();
  CHECK(game.state().last_ply == 1);
}

TEST_CASE("resigning takes two steps") {
  Table table;
  GamePresenter game = table.begin(Side::Black);
  game.resign();
  CHECK_FALSE(game.state().end.has_value());
  game.ask_resign();
  CHECK(game.state().resign_asked);
  game.keep_playing();
  game.resign();
  CHECK_FALSE(game.state().end.has_value());
  game.ask_resign();
  game.resign();
  CHECK(game.state().end == GameEnd{GameResult::WhiteWins, EndReason::Resignation});
  CHECK(game.rematch().human == Side::White);
}

TEST_CASE("a draw is offered once for a position and answered") {
  Table table;
  GamePresenter game = table.begin();
  game.offer_draw();
  CHECK(game.state().note == "Ничья предложена. Ждём ответ.");
  table.answer(game, Kind::DrawDeclined);
  CHECK(game.state().note == "Компьютер хочет играть дальше.");
  game.offer_draw();
  CHECK(table.opponent.draw_requests == 1);
  game.type("e4");
  table.answer(game, Kind::Move, "e7e5");
  game.offer_draw();
  table.answer(game, Kind::DrawAccepted);
  CHECK(game.state().end == GameEnd{GameResult::Draw, EndReason::Agreement});
}

TEST_CASE("a third repetition can be claimed") {
  Table table;
  GamePresenter game = table.begin();
  for (int round = 0; round < 2; ++round) {
    CHECK_FALSE(game.state().can_claim_draw);
    game.type("g1f3");
    table.answer(game, Kind::Move, "g8f6");
    game.type("f3g1");
    table.answer(game, Kind::Move, "f6g8");
  }
  REQUIRE(game.state().can_claim_draw);
  game.claim_draw();
  CHECK(game.state().status == "Позиция повторилась три раза. Ничья.");
}

TEST_CASE("a dead computer is asked again and the game goes on") {
  Table table;
  GamePresenter game = table.begin();
  game.type("e4");
  table.answer(game, Kind::Failed);
  CHECK(game.state().note == "Компьютер пришлось перезапустить. Партия продолжается.");
  CHECK(table.opponent.move_requests == 2);
  table.answer(game, Kind::Move, "e7e5");
  CHECK(game.state().last_ply == 2);
  CHECK_FALSE(game.state().note.empty());
  game.type("d4");
  CHECK(game.state().note.empty());
}

TEST_CASE("a computer that stays silent or lies stops the clock until it is asked again") {
  Table table;
  GamePresenter game = table.begin(Side::White, kBlitz);
  game.type("e4");
  table.answer(game, Kind::Move, "e7e4");
  table.answer(game, Kind::Failed);
  CHECK_FALSE(game.state().can_retry);
  table.answer(game, Kind::Failed);
  CHECK(game.state().can_retry);
  CHECK(game.state().status == "Партия на паузе.");
  table.time.pass(100'000);
  game.tick();
  CHECK_FALSE(game.state().end.has_value());
  game.retry();
  table.answer(game, Kind::Move, "e7e5");
  CHECK(game.state().last_ply == 2);
  CHECK_FALSE(game.state().can_retry);
}

TEST_CASE("looking back locks the board and the end unlocks it") {
  Table table;
  GamePresenter game = table.begin();
  game.type("e4");
  table.answer(game, Kind::Move, "e7e5");
  game.back();
  game.back();
  CHECK(game.state().ply == 0);
  CHECK_FALSE(game.state().last_move.has_value());
  game.click(sq("d2"));
  CHECK_FALSE(game.state().selected.has_value());
  game.look_at(99);
  CHECK(game.state().ply == 2);
  game.click(sq("d2"));
  CHECK(game.state().selected == sq("d2"));
}

TEST_CASE("the board turns and Black begins below") {
  Table table;
  GamePresenter game = table.begin(Side::Black);
  CHECK(game.state().black_below);
  CHECK(table.opponent.move_requests == 1);
  game.flip();
  CHECK_FALSE(game.state().black_below);
}

TEST_CASE("a kept game goes on with its clock and is never overwritten by an empty one") {
  Table table;
  SavedGame saved;
  saved.start_fen = chess::Position().to_fen();
  saved.moves = {"e2e4"};
  saved.human = Side::White;
  saved.control = kBlitz;
  saved.white_left = Milliseconds{30'000};
  saved.black_left = Milliseconds{20'000};
  const auto game = GamePresenter::resume(saved, table.ports);
  REQUIRE(game.has_value());
  CHECK(game->state().clocks[0] == "0:30");
  CHECK(game->state().running == Side::Black);
  CHECK(table.opponent.move_requests == 1);
  REQUIRE(table.keeper.games.size() == 1);
  CHECK(table.keeper.games[0] == saved);
  saved.moves = {"e2e5"};
  CHECK_FALSE(GamePresenter::resume(saved, table.ports).has_value());
}

TEST_CASE("a missing engine is named at once, and trying again goes on") {
  Table table;
  auto game = table.begin(Side::Black);
  table.opponent.replies.push_back({table.opponent.asked, Kind::Failed, {},
                                    base::Error{base::ErrorKind::NotFound, "There is no chess engine at {1}", {"/x"}, {}, {}}});
  game.tick();
  CHECK(table.opponent.move_requests == 1);
  CHECK(game.state().can_retry);
  CHECK(game.state().note.find("/x") != std::string::npos);
  game.retry();
  CHECK(table.opponent.move_requests == 2);
  CHECK(game.state().note.empty());
}
