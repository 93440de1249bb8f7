// SPDX-License-Identifier: MIT
// Engines that die, hang, lie and flood: each is an error value, and no process is left.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <future>
#include <thread>

#include "catch.h"
#include "processes.h"
#include "rostok/chess/notation.h"
#include "rostok/engine_host/engine.h"

using namespace rostok;
using namespace rostok::engine_host;
using namespace std::chrono_literals;
using base::ErrorKind;

namespace {

// Tells our engines from those of other test programs on the same machine.
const std::string kTag = "of-test-" + std::to_string(getpid());

// Long enough for a machine under load; no test but those of the deadlines waits for them.
EngineSettings scripted(const std::string& fault) {
  EngineSettings settings{SCRIPTED_ENGINE, {fault, kTag}, {}, {}};
  settings.timeouts = {60s, 60s, 60s, 300ms, 300ms};
  return settings;
}

EngineSettings impatient(const std::string& fault) {
  EngineSettings settings = scripted(fault);
  settings.timeouts = {1000ms, 500ms, 500ms, 300ms, 300ms};
  return settings;
}

EngineSettings impatient_in_search(const std::string& fault) {
  EngineSettings settings = scripted(fault);
  settings.timeouts.search = 500ms;
  return settings;
}

base::Result<SearchResult> search_once(const std::string& fault) {
  EngineHost host;
  Engine engine(host, scripted(fault));
  return engine.search_and_wait({});
}

ErrorKind kind_of(const std::string& fault) {
  const auto result = search_once(fault);
  REQUIRE_FALSE(result);
  return result.error().kind;
}

// Which error an engine gives that never comes to the point.
ErrorKind kind_after_deadline(const std::string& fault) {
  EngineHost host;
  Engine engine(host, impatient(fault));
  const auto result = engine.search_and_wait({});
  REQUIRE_FALSE(result);
  return result.error().kind;
}

}  // namespace

TEST_CASE("a well-behaved engine gives a legal move and its line") {
  const auto result = search_once("good");
  REQUIRE(result);
  CHECK(chess::to_uci({}, result->best) == "e2e4");
  REQUIRE(result->lines.size() == 1);
  CHECK(result->lines[0].score.centipawns == 20);
  CHECK(search_once("garbage"));
  CHECK(search_once("in-pieces"));
  CHECK(search_once("long-line"));
}

TEST_CASE("a broken engine is a typed error within its deadline") {
  CHECK(kind_of("die-at-start") == ErrorKind::EngineFailed);
  CHECK(kind_after_deadline("silent") == ErrorKind::Timeout);
  CHECK(kind_after_deadline("never-ready") == ErrorKind::Timeout);
  CHECK(kind_of("crash") == ErrorKind::EngineFailed);
  CHECK(kind_after_deadline("hang") == ErrorKind::Timeout);
  CHECK(kind_after_deadline("flood") == ErrorKind::Timeout);
  CHECK(kind_of("endless-line") == ErrorKind::EngineFailed);
  CHECK(kind_of("huge-line") == ErrorKind::EngineFailed);
  CHECK(kind_of("nonsense") == ErrorKind::EngineFailed);
  CHECK(kind_of("die-after-uciok") == ErrorKind::EngineFailed);
  CHECK(kind_of("closes-output") == ErrorKind::EngineFailed);
  CHECK(kind_of("options-without-end") == ErrorKind::EngineFailed);
  CHECK(kind_after_deadline("flood-at-start") == ErrorKind::Timeout);
  CHECK(kind_of("half-line") == ErrorKind::EngineFailed);
  CHECK(kind_of("illegal") == ErrorKind::EngineFailed);
  CHECK(kind_of("no-move") == ErrorKind::EngineFailed);
  CHECK(search_once("ignore-quit"));
  CHECK(count_processes(kTag) == 0);
}

TEST_CASE("a missing program, a missing option and illegal requests are refused") {
  EngineHost host;
  Engine missing(host, {"/nonexistent/engine", {}, {}, {}});
  CHECK(missing.search_and_wait({}).error().kind == ErrorKind::EngineFailed);
  auto settings = scripted("good");
  settings.options = {{"Skill Level", "3", true}};
  Engine without_option(host, settings);
  CHECK(without_option.search_and_wait({}).error().kind == ErrorKind::Unsupported);
  Engine good(host, scripted("good"));
  SearchRequest illegal;
  illegal.moves = {chess::Move(0, 63)};
  CHECK(good.search_and_wait(illegal).error().kind == ErrorKind::IllegalState);
  SearchRequest mated;
  mated.start = *chess::Position::from_fen("R5k1/5ppp/8/8/8/8/8/4K3 b - - 0 1");
  CHECK(good.search_and_wait(mated).error().kind == ErrorKind::IllegalState);
  CHECK(good.search_and_wait({}));
}

TEST_CASE("an error says in words what the engine did") {
  const auto sentence = [](const std::string& fault) {
    return search_once(fault).error().to_string();
  };
  CHECK(sentence("die-at-start") == "The engine ended unexpectedly with exit code 1");
  CHECK(sentence("crash") == "The engine crashed or was killed (signal 6)");
  CHECK(sentence("closes-output") == "The engine closed its connection");
  CHECK(sentence("illegal") == "The engine Scripted played an illegal move: “e2e5”");
  CHECK(sentence("xboard") ==
        "This program speaks the xboard protocol (CECP), not UCI: Rostok cannot use it");
  const auto late = [](const EngineSettings& settings) {
    EngineHost host;
    Engine engine(host, settings);
    return engine.search_and_wait({}).error().to_string();
  };
  CHECK(late(impatient("silent")) ==
        "The program started, but never said “uciok” as a UCI engine does");
  auto never_ready = scripted("never-ready");
  never_ready.timeouts.start = 10s;  // time enough to say uciok
  CHECK(late(never_ready) == "The engine did not answer “isready” in time");
  CHECK(late(impatient_in_search("hang")) == "The engine did not finish its search in time");
}

TEST_CASE("an engine that ignores stop or quit is ended by force, and says so") {
  EngineHost host;
  Engine deaf(host, scripted("ignore-stop"));
  REQUIRE(deaf.identify());
  std::promise<base::Result<SearchResult>> promise;
  deaf.search({}, [&](base::Result<SearchResult> result) { promise.set_value(std::move(result)); });
  deaf.stop();
  const auto result = promise.get_future().get();
  CHECK(result.error().kind == ErrorKind::Timeout);
  CHECK(result.error().message == "The engine does not obey “stop”");
  CHECK(deaf.process_id() == 0);
  Engine stubborn(host, scripted("ignore-quit"));
  REQUIRE(stubborn.identify());
  CHECK(stubborn.close().error().message ==
        "The engine does not obey “quit” and was ended by force");
  Engine good(host, scripted("good"));
  REQUIRE(good.identify());
  CHECK(good.close());
  CHECK(count_processes(kTag) == 0);
}

namespace {

base::Result<SearchResult> search_and_stop(Engine& engine) {
  std::promise<base::Result<SearchResult>> promise;
  std::promise<void> at_work;
  std::atomic<bool> told = false;
  engine.search(
      {}, [&](base::Result<SearchResult> result) { promise.set_value(std::move(result)); },
      [&](const SearchLine&, int) {
        if (!told.exchange(true)) at_work.set_value();
      });
  at_work.get_future().wait();
  engine.stop();
  return promise.get_future().get();
}

}  // namespace

TEST_CASE("an engine that ignores stop gives what it had found, and is started again") {
  EngineHost host;
  Engine engine(host, scripted("no-stop"));
  const auto stopped = search_and_stop(engine);
  REQUIRE(stopped);
  CHECK(stopped->ended_by_force);
  CHECK(stopped->best == stopped->lines.front().moves.front());
  CHECK(engine.process_id() == 0);
  // From now on it is given only searches that it ends by itself.
  for (int i = 0; i < 2; ++i) {
    const auto endless = engine.search_and_wait({});
    REQUIRE(endless);
    CHECK_FALSE(endless->ended_by_force);
    CHECK(chess::to_uci({}, endless->best) == "e2e4");
  }
}

TEST_CASE("nodes become time for an engine that obeys neither them nor stop") {
  EngineHost host;
  Engine engine(host, scripted("no-stop"));
  SearchRequest request;
  request.limits.nodes = 10'000;
  const auto first = engine.search_and_wait(request);
  REQUIRE(first);
  CHECK(first->ended_by_force);
  CHECK(chess::to_uci({}, first->best) == "d2d4");  // the last line within the limit
  const auto second = engine.search_and_wait(request);
  REQUIRE(second);
  CHECK_FALSE(second->ended_by_force);
  CHECK(chess::to_uci({}, second->best) == "e2e4");
  SearchRequest deep;
  deep.limits.depth = 6;
  CHECK(engine.search_and_wait(deep));
}

TEST_CASE("a cancelled engine that is known to ignore stop does not hold up the next search") {
  EngineHost host;
  auto settings = scripted("no-stop");
  Engine engine(host, settings);
  REQUIRE(search_and_stop(engine));
  std::promise<base::Result<SearchResult>> cancelled;
  SearchRequest clocked;  // the scripted engine does not end by a clock
  clocked.limits.clocks = uci::Clocks{};
  engine.search(clocked,
                [&](base::Result<SearchResult> result) { cancelled.set_value(std::move(result)); });
  for (int i = 0; i < 500 && engine.process_id() == 0; ++i)
    std::this_thread::sleep_for(10ms);
  std::this_thread::sleep_for(50ms);
  engine.cancel();
  CHECK(cancelled.get_future().get().error().kind == ErrorKind::Cancelled);
  CHECK(engine.search_and_wait({}));
}

TEST_CASE("an engine that never reads is given up at the deadline") {
  EngineHost host;
  Engine engine(host, impatient_in_search("deaf"));
  REQUIRE(engine.identify());
  SearchRequest request;  // a game of a size that fills the pipe
  chess::Position position;
  for (int i = 0; i < 20'000; ++i) {
    const auto move = chess::parse_uci(
        position, std::array{"g1f3", "g8f6", "f3g1", "f6g8"}[static_cast<std::size_t>(i % 4)]);
    request.moves.push_back(*move);
    position.play(*move);
  }
  const auto result = engine.search_and_wait(request);
  CHECK(result.error().kind == ErrorKind::Timeout);
  CHECK(result.error().message == "The engine did not finish its search in time");
}

TEST_CASE("what an engine still says after it was told to stop does not change the answer") {
  EngineHost host;
  Engine engine(host, scripted("too-deep"));
  SearchRequest request;
  request.limits.nodes = 5000;
  const auto result = engine.search_and_wait(request);
  REQUIRE(result);
  REQUIRE(result->lines.size() == 1);
  CHECK(result->lines.front().depth == 250);
  CHECK(result->lines.front().score.centipawns == 5);
}

TEST_CASE("an engine that knows its limit is not told to stop, however deep it goes") {
  EngineHost host;
  Engine engine(host, scripted("deep-mate"));
  SearchRequest request;
  request.limits.nodes = 5000;
  for (int search = 0; search < 3; ++search) {
    const auto result = engine.search_and_wait(request);
    REQUIRE(result);
    CHECK(result->best == result->lines.front().moves.front());  // d2d4 after a stop
  }
}

TEST_CASE("a limit of nodes is kept for engines that do not know it") {
  for (const char* fault : {"no-nodes", "no-limit"}) {
    CAPTURE(fault);
    EngineHost host;
    Engine engine(host, scripted(fault));
    SearchRequest request;
    request.limits.nodes = 5000;
    for (int i = 0; i < 2; ++i) {
      const auto result = engine.search_and_wait(request);
      REQUIRE(result);
      CHECK(chess::to_uci({}, result->best) == "d2d4");  // what it says to "stop"
      CHECK(result->nodes >= 5000);
    }
  }
}

TEST_CASE("what engines are started as: names, folders, files that may not run") {
  CHECK(find_engine("/nonexistent/engine").error().message == "There is no chess engine at {1}");
  CHECK(find_engine("no-such-engine-anywhere").error().kind == ErrorKind::NotFound);
  CHECK(find_engine("/").error().message == "{1} is a folder, not a chess engine");
  const auto text =
      std::filesystem::temp_directory_path() / ("not-an-engine-" + std::to_string(getpid()));
  std::ofstream(text) << "no program";
  CHECK(find_engine(text.string()).error().message ==
        "The file {1} is not allowed to run: make it executable (chmod +x)");
  std::filesystem::permissions(text, std::filesystem::perms::owner_all);
  CHECK(find_engine(text.string()) == text.string());
  EngineHost host;
  Engine engine(host, {text.string(), {}, {}, {}});
  CHECK(engine.identify().error().kind == ErrorKind::EngineFailed);
  std::filesystem::remove(text);
  CHECK(find_engine("sh")->ends_with("/sh"));
}

TEST_CASE("what a program says that is no UCI engine") {
  EngineHost host;
  const auto heard = converse(host, scripted("xboard"), {"xboard", "protover 2"}, 3s);
  REQUIRE(heard);
  CHECK(heard->lines == std::vector<std::string>{"Error (unknown command): xboard",
                                                 "Error (unknown command): protover 2"});
  CHECK_FALSE(heard->ended);
  CHECK(converse(host, scripted("die-at-start"), {"uci"}, 10s)->ended);
  CHECK(converse(host, scripted("flood-at-start"), {"uci"}, 10s)->lines.size() == 100);
  CHECK_FALSE(converse(host, {"/nonexistent/engine", {}, {}, {}}, {"uci"}, 10s));
  CHECK(count_processes(kTag) == 0);
}

TEST_CASE("a wrapper's child ends with the wrapper") {
  {
    EngineHost host;
    Engine engine(host, scripted("child"));
    CHECK(engine.search_and_wait({}));
    CHECK(count_processes(kTag) == 2);
  }
  for (int i = 0; i < 100 && count_processes(kTag) != 0; ++i)
    std::this_thread::sleep_for(20ms);
  CHECK(count_processes(kTag) == 0);
}

TEST_CASE("an engine works at low priority") {
  EngineHost host;
  Engine engine(host, scripted("good"));
  REQUIRE(engine.identify());
  CHECK(getpriority(PRIO_PROCESS, static_cast<id_t>(engine.process_id())) >= 10);
}

TEST_CASE("a line is cut before its first illegal move") {
  const auto result = search_once("bad-pv");
  REQUIRE(result);
  CHECK(result->lines.at(0).moves.size() == 2);
}

TEST_CASE("an engine that failed is started again, but not at once") {
  EngineHost host;
  Engine engine(host, scripted("crash"));
  const auto begin = std::chrono::steady_clock::now();
  CHECK_FALSE(engine.search_and_wait({}));
  CHECK(engine.identify());
  CHECK(std::chrono::steady_clock::now() - begin >= 1s);
}

TEST_CASE("cancel ends a search, also when the engine ignores stop") {
  for (const char* fault : {"wait-for-stop", "ignore-stop"}) {
    EngineHost host;
    Engine engine(host, scripted(fault));
    REQUIRE(engine.identify());
    std::promise<base::Result<SearchResult>> promise;
    engine.search({},
                  [&](base::Result<SearchResult> result) { promise.set_value(std::move(result)); });
    std::this_thread::sleep_for(50ms);
    engine.cancel();
    const auto result = promise.get_future().get();
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == ErrorKind::Cancelled);
  }
  CHECK(count_processes(kTag) == 0);
}

TEST_CASE("cancel answers at once, whatever the engine is doing") {
  for (const char* fault : {"silent", "never-ready", "ignore-stop", "hang", "flood"}) {
    EngineHost host;
    Engine engine(host, scripted(fault));
    std::promise<base::Result<SearchResult>> running, waiting;
    engine.search({},
                  [&](base::Result<SearchResult> result) { running.set_value(std::move(result)); });
    engine.search({},
                  [&](base::Result<SearchResult> result) { waiting.set_value(std::move(result)); });
    std::this_thread::sleep_for(50ms);
    engine.cancel();
    // Both would take a minute; the test's own limit would fail it.
    CHECK(running.get_future().get().error().kind == ErrorKind::Cancelled);
    CHECK(waiting.get_future().get().error().kind == ErrorKind::Cancelled);
  }
  CHECK(count_processes(kTag) == 0);
}

TEST_CASE("stop gives what was found so far") {
  EngineHost host;
  Engine engine(host, scripted("wait-for-stop"));
  REQUIRE(engine.identify());
  std::promise<base::Result<SearchResult>> promise;
  engine.search({},
                [&](base::Result<SearchResult> result) { promise.set_value(std::move(result)); });
  engine.stop();
  const auto result = promise.get_future().get();
  REQUIRE(result);
  CHECK(chess::to_uci({}, result->best) == "d2d4");
}

TEST_CASE("an engine that dies or is killed between two searches is replaced unseen") {
  EngineHost host;
  Engine dying(host, scripted("die-idle"));
  for (int i = 0; i < 2; ++i)
    CHECK(dying.search_and_wait({}));
  Engine killed(host, scripted("good"));
  REQUIRE(killed.search_and_wait({}));
  const int first = killed.process_id();
  REQUIRE(first > 0);
  kill(first, SIGKILL);
  CHECK(killed.search_and_wait({}));
  CHECK(killed.process_id() != first);
}

TEST_CASE("an engine killed in the middle of a search is an error, and the next search works") {
  EngineHost host;
  Engine engine(host, scripted("wait-for-stop"));
  REQUIRE(engine.identify());
  std::promise<base::Result<SearchResult>> promise;
  std::promise<void> at_work;
  engine.search(
      {}, [&](base::Result<SearchResult> result) { promise.set_value(std::move(result)); },
      [&](const SearchLine&, int) { at_work.set_value(); });
  at_work.get_future().wait();
  const int process = engine.process_id();
  REQUIRE(process > 0);
  kill(process, SIGKILL);
  CHECK(promise.get_future().get().error().kind == ErrorKind::EngineFailed);
  CHECK(engine.identify());
}

TEST_CASE("answers nobody asked for are not taken for the next search's") {
  EngineHost host;
  Engine engine(host, scripted("late"));
  for (int i = 0; i < 3; ++i) {
    const auto result = engine.search_and_wait({});
    REQUIRE(result);
    CHECK(chess::to_uci({}, result->best) ==
          "h2h4");  // the first bestmove of this search, never a stale a2a3
  }
}

TEST_CASE("the last complete set of lines counts, without bounds and mixed depths") {
  EngineHost host;
  Engine engine(host, scripted("mixed-lines"));
  SearchRequest request;
  request.lines = 2;
  const auto result = engine.search_and_wait(request);
  REQUIRE(result);
  REQUIRE(result->lines.size() == 2);
  CHECK(result->lines[0].score.centipawns == 30);
  CHECK(result->lines[0].depth == 2);
  CHECK(result->lines[1].score.centipawns == 20);
  Engine plain(host, scripted("good"));
  CHECK(plain.search_and_wait(request).error().kind == ErrorKind::Unsupported);
  CHECK(plain.search_and_wait({}));
}

TEST_CASE("an engine without work is ended and comes back with the next search") {
  EngineHost host;
  auto settings = scripted("good");
  settings.idle = 50ms;
  Engine idle(host, settings);
  REQUIRE(idle.search_and_wait({}));
  for (int i = 0; i < 500 && count_processes(kTag) != 0; ++i)
    std::this_thread::sleep_for(10ms);
  CHECK(count_processes(kTag) == 0);
  // The host hears of the end a moment after the system.
  for (int i = 0; i < 500 && idle.process_id() != 0; ++i)
    std::this_thread::sleep_for(10ms);
  CHECK(idle.process_id() == 0);
  CHECK(idle.search_and_wait({}));

  Engine resting(host, scripted("good"));
  resting.rest();  // before there is one
  REQUIRE(resting.search_and_wait({}));
  CHECK(resting.process_id() != 0);
  resting.rest();
  for (int i = 0; i < 500 && resting.process_id() != 0; ++i)
    std::this_thread::sleep_for(10ms);
  CHECK(resting.process_id() == 0);
  CHECK(resting.search_and_wait({}));
}

TEST_CASE(
    "an engine rests only after what was asked before, and stubborn ones are ended by force") {
  EngineHost host;
  Engine engine(host, scripted("delay"));
  std::promise<base::Result<SearchResult>> promise;
  engine.search({},
                [&](base::Result<SearchResult> result) { promise.set_value(std::move(result)); });
  engine.rest();
  CHECK(promise.get_future().get());
  Engine stubborn(host, scripted("ignore-quit"));
  REQUIRE(stubborn.search_and_wait({}));
  stubborn.rest();
  for (int i = 0; i < 500 && stubborn.process_id() != 0; ++i)
    std::this_thread::sleep_for(10ms);
  CHECK(stubborn.process_id() == 0);
}

TEST_CASE("no process is left after many starts and cancels") {
  for (int i = 0; i < 200; ++i) {
    EngineHost host;
    Engine engine(host, scripted("wait-for-stop"));
    engine.search({}, [](const base::Result<SearchResult>&) {});
    if (i % 2 == 0) engine.cancel();
  }
  CHECK(count_processes(kTag) == 0);
}

TEST_CASE("an engine dies with its host, even by kill -9") {
  const pid_t child = fork();
  if (child == 0) {
    EngineHost host;
    Engine engine(host, scripted("orphan-check"));
    (void)engine.identify();
    for (;;)
      pause();
  }
  for (int i = 0; i < 100 && count_processes(kTag) == 0; ++i)
    std::this_thread::sleep_for(20ms);
  CHECK(count_processes(kTag) == 1);
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  for (int i = 0; i < 100 && count_processes(kTag) != 0; ++i)
    std::this_thread::sleep_for(20ms);
  CHECK(count_processes(kTag) == 0);
}

TEST_CASE("Stockfish as the distribution installs it") {
  const auto path = find_engine();
  REQUIRE(path);
  EngineHost host;
  Engine engine(host,
                {*path, {}, {{"Threads", "1"}, {"Hash", "16"}}, {100s, 100s, 100s, 100s, 1s}});
  const auto info = engine.identify();
  REQUIRE(info);
  CHECK(info->name.find("Stockfish") != std::string::npos);
  SearchRequest request;
  request.start = *chess::Position::from_fen("6k1/5ppp/8/8/8/8/8/R3K3 w Q - 0 1");
  request.limits.nodes = 2000;
  request.lines = 2;
  const auto result = engine.search_and_wait(request);
  REQUIRE(result);
  CHECK(chess::to_uci(request.start, result->best) == "a1a8");
  CHECK(result->lines.at(0).score.mate == 1);
  CHECK(result->lines.size() == 2);
}
