// SPDX-License-Identifier: MIT
// The computer of a game with a real engine and with engines that fail.
#include "rostok/link/engine_opponent.h"

#include <unistd.h>

#include <set>
#include <thread>

#include "catch.h"
#include "processes.h"
#include "rostok/chess/game.h"
#include "rostok/chess/notation.h"
#include "rostok/link/club_evaluations.h"
#include "temporary_folder.h"

using namespace rostok;
using namespace rostok::link;
using namespace std::chrono_literals;
using viewmodel::OpponentReply;
using viewmodel::SavedGame;
using Kind = OpponentReply::Kind;

namespace {

// Deadlines are generous: they only end a test that has failed already.
constexpr auto kPatience = 10min;

struct BenchSettings : EngineRoomSettings {
  bool human_pace = false;
  std::uint64_t seed = 1;
};

struct Bench {
  base::Mailbox<int> woken{1'000};
  EngineRoom room;
  EngineOpponent opponent;
  std::uint64_t asked = 0;

  explicit Bench(const BenchSettings& settings)
      : room(settings, nullptr),
        opponent({[this] { woken.push(1); }, settings.human_pace, settings.seed}, room) {}
  template <typename Poll>
  auto wait(Poll poll) -> decltype(poll()) {
    for (;;) {
      if (auto reply = poll()) return reply;
      if (!woken.pop_for(kPatience)) return std::nullopt;
    }
  }
  std::optional<OpponentReply> move(const SavedGame& game) {
    opponent.ask_move(++asked, game);
    return wait([&] { return opponent.poll(); });
  }
  std::optional<OpponentReply> draw(const SavedGame& game) {
    opponent.ask_draw(++asked, game);
    return wait([&] { return opponent.poll(); });
  }
  std::optional<HintReply> hint(const SavedGame& game) {
    opponent.ask_hint(++asked, game);
    return wait([&] { return opponent.poll_hint(); });
  }
};

BenchSettings quick(std::uint64_t seed = 1) {
  BenchSettings settings;
  settings.seed = seed;
  settings.timeouts = {kPatience, kPatience, kPatience, kPatience, kPatience};
  return settings;
}

BenchSettings scripted(const std::string& fault) {
  auto settings = quick();
  settings.engine = SCRIPTED_ENGINE;
  settings.arguments = {fault};
  settings.timeouts = {1500ms, 500ms, 700ms, 300ms, 300ms};
  return settings;
}

bool no_engine() {
  if (engine_host::find_engine()) return false;
  WARN("no chess engine on this computer");
  return true;
}

SavedGame start_at(const std::string& fen, int level) {
  SavedGame game;
  game.start_fen = fen;
  game.level = level;
  return game;
}

// The level against itself, until an end or `plies`.
chess::Game self_play(Bench& bench, SavedGame saved, std::size_t plies) {
  chess::Game game(*chess::Position::from_fen(saved.start_fen));
  while (game.plies() < plies && !game.result_by_rule()) {
    saved.human = chess::opposite(game.position().turn());
    const auto reply = bench.move(saved);
    REQUIRE(reply);
    REQUIRE(reply->kind == Kind::Move);
    REQUIRE(game.play(*chess::parse_uci(game.position(), reply->move)));
    saved.moves.push_back(reply->move);
  }
  return game;
}

const std::string kStart = chess::Position().to_fen();
// Outside the book, and with a level that needs no options: the scripted engine has none.
const std::string kOddStart = "rnbqkbnr/1ppppppp/p7/8/8/P7/1PPPPPPP/RNBQKBNR w KQkq - 0 2";
constexpr int kPlain = 17;
const std::string kMiddle = "r3k2r/pppq1ppp/2npbn2/4p3/4P3/2NPBN2/PPPQ1PPP/R3K2R w KQkq - 0 9";

}  // namespace

TEST_CASE("every level answers with legal moves") {
  if (no_engine()) return;
  Bench bench(quick());
  for (int level = levels::kFirstStep; level <= levels::kLastStep; ++level) {
    INFO("level " << level);
    CHECK(self_play(bench, start_at(kMiddle, level), level < 12 ? 6 : 1).plies() >= 1);
  }
}

TEST_CASE("the same seed plays the same game, another seed another") {
  if (no_engine()) return;
  std::vector<std::vector<chess::Move>> games;
  for (const std::uint64_t seed : {7u, 7u, 8u}) {
    Bench bench(quick(seed));
    games.push_back(self_play(bench, start_at(kStart, 5), 16).moves());
  }
  CHECK(games[0] == games[1]);
  CHECK(games[0] != games[2]);
}

TEST_CASE("steps above the first three mate a lone king within fifty moves") {
  if (no_engine()) return;
  Bench bench(quick());
  for (const auto& [fen, level] :
       std::vector<std::pair<const char*, int>>{{"8/8/8/4k3/8/8/8/K6R w - - 0 1", 4},
                                                {"R7/8/8/8/3k4/8/8/7K w - - 0 1", 7},
                                                {"8/8/2k5/8/8/5K2/8/R7 w - - 0 1", 11},
                                                {"8/8/8/4k3/8/8/8/K6Q w - - 0 1", 12}}) {
    SavedGame saved = start_at(fen, level);
    chess::Game game(*chess::Position::from_fen(fen));
    while (!game.result_by_rule() && !game.claimable_draw()) {
      std::string text;
      if (game.position().turn() == chess::Color::White) {
        saved.human = viewmodel::Side::Black;
        text = bench.move(saved)->move;
      } else {
        text = bench.hint(saved)->move;  // the toughest defence
      }
      REQUIRE(game.play(*chess::parse_uci(game.position(), text)));
      saved.moves.push_back(text);
    }
    REQUIRE(game.result_by_rule());
    CHECK(game.result_by_rule()->reason == chess::EndReason::Checkmate);
  }
}

TEST_CASE("hint finds the mate, and a draw is judged by who stands better") {
  if (no_engine()) return;
  Bench bench(quick());
  CHECK(bench.hint(start_at("6k1/5ppp/8/8/8/8/5PPP/R5K1 w - - 0 1", 1))->move == "a1a8");
  CHECK(bench.draw(start_at("6k1/5ppp/8/8/8/8/5PPP/Q5K1 w - - 0 1", 9))->kind ==
        Kind::DrawAccepted);
  CHECK(bench.draw(start_at("q5k1/5ppp/8/8/8/8/5PPP/6K1 w - - 0 1", 9))->kind ==
        Kind::DrawDeclined);
}

TEST_CASE("engines that fail are an error with its reason, and a cancelled question is silent") {
  for (const char* fault : {"crash", "illegal", "half-line", "die-at-start", "silent", "hang"}) {
    INFO(fault);
    Bench bench(scripted(fault));
    const auto reply = bench.move(start_at(kOddStart, kPlain));
    REQUIRE(reply);
    CHECK(reply->kind == Kind::Failed);
    CHECK(reply->request == bench.asked);
    REQUIRE(reply->problem);
    CHECK((reply->problem->kind == base::ErrorKind::EngineFailed ||
           reply->problem->kind == base::ErrorKind::Timeout));
  }
  Bench bench(scripted("wait-for-stop"));
  bench.opponent.ask_hint(1, start_at(kOddStart, kPlain));
  bench.opponent.cancel();
  CHECK_FALSE(bench.woken.pop_for(1'000ms));
  CHECK_FALSE(bench.opponent.poll());
  CHECK_FALSE(bench.opponent.poll_hint());
}

TEST_CASE("a missing engine and a broken game are told at once") {
  auto settings = quick();
  settings.engine = "/nowhere/engine";
  Bench bench(std::move(settings));
  const auto reply = bench.move(start_at(kOddStart, kPlain));
  REQUIRE(reply);
  REQUIRE(reply->problem);
  CHECK(reply->problem->kind == base::ErrorKind::NotFound);
  CHECK(bench.hint(start_at(kOddStart, kPlain))->problem->kind == base::ErrorKind::NotFound);
  SavedGame broken = start_at(kOddStart, kPlain);
  broken.moves = {"e2e5"};
  CHECK(bench.move(broken)->kind == Kind::Failed);
}

TEST_CASE("an answer waits for its thinking time") {
  auto settings = scripted("good");
  settings.human_pace = true;
  Bench bench(std::move(settings));
  SavedGame game = start_at(kOddStart, kPlain);
  const auto began = std::chrono::steady_clock::now();
  const auto reply = bench.move(game);
  REQUIRE(reply);
  CHECK(reply->move == "e2e4");
  CHECK(std::chrono::steady_clock::now() - began >= 600ms);
}

TEST_CASE("every level has a name of its own") {
  for (const auto language : {i18n::Language::Russian, i18n::Language::English}) {
    const auto names = level_names(i18n::Translator(language, ROSTOK_SHARE_DIR "/locale"));
    CHECK(names.size() == viewmodel::kLastLevel);
    CHECK(std::set<std::string>(names.begin(), names.end()).size() == names.size());
  }
}

namespace {

int processes_settle_at(const std::string& tag, int wanted) {
  for (int i = 0; i < 1000 && count_processes(tag) != wanted; ++i)
    std::this_thread::sleep_for(10ms);
  return count_processes(tag);
}

BenchSettings tagged(const std::string& fault, const std::string& tag) {
  auto settings = scripted(fault);
  settings.arguments.push_back(tag);
  return settings;
}

}  // namespace

TEST_CASE("a hint is there after a restart, without an engine") {
  const std::string tag = "hint-memory-" + std::to_string(getpid());
  const TemporaryFolder folder;
  const auto file = folder.path / "data" / "club.db";
  const SavedGame game = start_at(kOddStart, kPlain);
  const auto with_file = [&] {
    auto settings = tagged("good", tag);
    settings.evaluations = std::make_shared<ClubEvaluations>(file);
    return settings;
  };
  {
    auto settings = with_file();
    REQUIRE(std::static_pointer_cast<ClubEvaluations>(settings.evaluations)->wait_until_open());
    Bench bench(settings);
    CHECK(bench.hint(game)->move == "e2e4");
    CHECK(count_processes(tag) == 1);
  }
  CHECK(count_processes(tag) == 0);
  auto settings = with_file();
  REQUIRE(std::static_pointer_cast<ClubEvaluations>(settings.evaluations)->wait_until_open());
  Bench bench(settings);
  CHECK(bench.hint(game)->move == "e2e4");
  CHECK(bench.draw(game)->kind == Kind::DrawAccepted);
  CHECK(count_processes(tag) == 0);
}

TEST_CASE("one engine serves moves and hints, and goes when nobody needs it") {
  const std::string tag = "one-engine-" + std::to_string(getpid());
  auto settings = tagged("good", tag);
  settings.idle = 100ms;
  Bench bench(settings);
  const SavedGame game = start_at(kOddStart, kPlain);
  for (int i = 0; i < 2; ++i) {
    CHECK(bench.move(game)->move == "e2e4");
    CHECK(bench.hint(game)->move == "e2e4");
    CHECK(count_processes(tag) <= 1);
    CHECK(processes_settle_at(tag, 0) == 0);
  }
}

TEST_CASE("leaving the game ends the engine at once") {
  const std::string tag = "leaving-" + std::to_string(getpid());
  Bench bench(tagged("wait-for-stop", tag));
  bench.opponent.ask_hint(1, start_at(kOddStart, kPlain));
  CHECK(processes_settle_at(tag, 1) == 1);
  bench.opponent.leave();
  CHECK(processes_settle_at(tag, 0) == 0);
  CHECK_FALSE(bench.opponent.poll_hint());
}

TEST_CASE("a position that was there before is judged with its history") {
  const std::string tag = "history-" + std::to_string(getpid());
  auto settings = tagged("good", tag);
  settings.evaluations = analysis::make_memory_cache(10);
  settings.idle = 50ms;
  Bench bench(settings);
  SavedGame game = start_at(kStart, kPlain);
  CHECK(bench.hint(game)->move == "e2e4");
  CHECK(processes_settle_at(tag, 0) == 0);
  CHECK(bench.hint(game)->move == "e2e4");  // remembered
  CHECK(count_processes(tag) == 0);
  game.moves = {"g1f3", "g8f6", "f3g1", "f6g8"};
  bench.opponent.ask_hint(++bench.asked, game);
  CHECK(processes_settle_at(tag, 1) == 1);
  CHECK(bench.wait([&] { return bench.opponent.poll_hint(); })->move == "e2e4");
}
