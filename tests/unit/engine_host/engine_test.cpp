// SPDX-License-Identifier: MIT
// Engines that die, hang, lie and flood: each is an error value, and no process is left.
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <future>
#include <thread>

#include "catch.h"
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

// Processes whose command line holds `text`, this program excepted.
int count_processes(const std::string& text) {
  int found = 0;
  for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
    std::ifstream file(entry.path() / "cmdline");
    std::string line;
    std::getline(file, line);
    std::ifstream stat(entry.path() / "stat");
    std::string pid, name, state;
    stat >> pid >> name >> state;
    if (line.find(text) != std::string::npos && line.find("test_engine_host") == std::string::npos && state != "Z") ++found;
  }
  return found;
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
}

TEST_CASE("a broken engine is a typed error within its deadline") {
  CHECK(kind_of("die-at-start") == ErrorKind::EngineFailed);
  CHECK(kind_after_deadline("silent") == ErrorKind::Timeout);
  CHECK(kind_after_deadline("never-ready") == ErrorKind::Timeout);
  CHECK(kind_of("crash") == ErrorKind::EngineFailed);
  CHECK(kind_after_deadline("hang") == ErrorKind::Timeout);
  CHECK(kind_after_deadline("flood") == ErrorKind::Timeout);
  CHECK(kind_of("endless-line") == ErrorKind::EngineFailed);
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

TEST_CASE("a line is cut before its first illegal move") {
  const auto result = search_once("bad-pv");
  REQUIRE(result);
  CHECK(result->lines.at(0).moves.size() == 2);
}

TEST_CASE("an engine that failed is started again") {
  EngineHost host;
  Engine engine(host, scripted("crash"));
  CHECK_FALSE(engine.search_and_wait({}));
  CHECK(engine.identify());
}

TEST_CASE("cancel ends a search, also when the engine ignores stop") {
  for (const char* fault : {"wait-for-stop", "ignore-stop"}) {
    EngineHost host;
    Engine engine(host, scripted(fault));
    REQUIRE(engine.identify());
    std::promise<base::Result<SearchResult>> promise;
    engine.search({}, [&](base::Result<SearchResult> result) { promise.set_value(std::move(result)); });
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
    engine.search({}, [&](base::Result<SearchResult> result) { running.set_value(std::move(result)); });
    engine.search({}, [&](base::Result<SearchResult> result) { waiting.set_value(std::move(result)); });
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
  engine.search({}, [&](base::Result<SearchResult> result) { promise.set_value(std::move(result)); });
  engine.stop();
  const auto result = promise.get_future().get();
  REQUIRE(result);
  CHECK(chess::to_uci({}, result->best) == "d2d4");
}

TEST_CASE("an engine that dies or is killed between two searches is replaced unseen") {
  EngineHost host;
  Engine dying(host, scripted("die-idle"));
  for (int i = 0; i < 2; ++i) CHECK(dying.search_and_wait({}));
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
  engine.search({}, [&](base::Result<SearchResult> result) { promise.set_value(std::move(result)); },
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
    CHECK(chess::to_uci({}, result->best) == "h2h4");  // the first bestmove of this search, never a stale a2a3
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
    for (;;) pause();
  }
  for (int i = 0; i < 100 && count_processes(kTag) == 0; ++i) std::this_thread::sleep_for(20ms);
  CHECK(count_processes(kTag) == 1);
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  for (int i = 0; i < 100 && count_processes(kTag) != 0; ++i) std::this_thread::sleep_for(20ms);
  CHECK(count_processes(kTag) == 0);
}

TEST_CASE("Stockfish as the distribution installs it") {
  const auto path = find_engine();
  REQUIRE(path);
  EngineHost host;
  Engine engine(host, {*path, {}, {{"Threads", "1"}, {"Hash", "16"}}, {}});
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
