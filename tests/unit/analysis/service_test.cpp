// SPDX-License-Identifier: MIT
// The queue before the engines: order, preemption, cancelling, memory.
#include <unistd.h>

#include <algorithm>
#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <future>
#include <mutex>
#include <thread>

#include "catch.h"
#include "processes.h"
#include "rostok/analysis/service.h"
#include "rostok/chess/notation.h"

using namespace rostok;
using namespace rostok::analysis;
using namespace std::chrono_literals;
using base::ErrorKind;

namespace {

engine_host::EngineSettings scripted(const std::string& fault) {
  engine_host::EngineSettings settings{SCRIPTED_ENGINE, {fault}, {}, {}};
  settings.timeouts = {5s, 5s, 60s, 300ms, 300ms};
  return settings;
}

// Collects answers in the order in which they come.
class Answers {
 public:
  Service::Done named(std::string name) {
    return [this, name](base::Result<Evaluation> result) {
      const std::lock_guard lock(mutex_);
      names_ += name;
      if (!result) errors_.push_back(result.error().kind);
      changed_.notify_all();
    };
  }
  std::string wait_for(std::size_t count) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return names_.size() >= count; });
    return names_;
  }
  std::vector<ErrorKind> errors() {
    const std::lock_guard lock(mutex_);
    return errors_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::string names_;
  std::vector<ErrorKind> errors_;
};

Request request(Priority priority) {
  Request made;
  made.priority = priority;
  return made;
}

}  // namespace

TEST_CASE("higher priority goes first and takes the engine away") {
  engine_host::EngineHost host;
  Answers answers;
  Service service(host, scripted("delay"), 1);
  service.analyse(request(Priority::Background), answers.named("a"));
  service.analyse(request(Priority::Report), answers.named("b"));
  service.analyse(request(Priority::Interactive), answers.named("c"));
  service.analyse(request(Priority::Report), answers.named("d"));
  CHECK(answers.wait_for(4) == "cbda");
  CHECK(answers.errors().empty());
}

TEST_CASE("cancelling is answered at once, running or waiting, and only once") {
  engine_host::EngineHost host;
  Answers answers;
  Service service(host, scripted("ignore-stop"), 1);
  const Ticket running = service.analyse(request(Priority::Report), answers.named("r"));
  const Ticket waiting = service.analyse(request(Priority::Report), answers.named("w"));
  std::this_thread::sleep_for(50ms);
  service.cancel(waiting);
  CHECK(answers.wait_for(1) == "w");
  service.cancel(running);
  CHECK(answers.wait_for(2) == "wr");
  service.cancel(running);
  CHECK(answers.errors() == std::vector<ErrorKind>(2, ErrorKind::Cancelled));
}

TEST_CASE("there are never more engines than cores, at low priority by the host") {
  const std::string tag = "analysis-test-" + std::to_string(getpid());
  auto settings = scripted("wait-for-stop");
  settings.arguments.push_back(tag);
  engine_host::EngineHost host;
  Answers answers;
  const int cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  {
    Service service(host, settings, 1000);
    for (int i = 0; i < 50; ++i)
      service.analyse(request(Priority::Background), answers.named("x"));
    for (int i = 0; i < 500 && count_processes(tag) < cores; ++i)
      std::this_thread::sleep_for(10ms);
    std::this_thread::sleep_for(100ms);  // time for one too many
    CHECK(count_processes(tag) == cores);
  }
  CHECK(count_processes(tag) == 0);
  CHECK(answers.wait_for(50).size() == 50);
}

TEST_CASE("a new program is another engine, the same one with other options too") {
  const auto path = std::filesystem::temp_directory_path() / ("engine-" + std::to_string(getpid()));
  std::ofstream(path) << "version one";
  engine_host::EngineSettings settings{path.string(), {}, {{"Threads", "1"}, {"Hash", "16"}}, {}};
  const std::string first = engine_identity(settings);
  CHECK(first == engine_identity(settings));
  std::swap(settings.options[0], settings.options[1]);
  CHECK(first == engine_identity(settings));  // the order means nothing
  settings.options[0].value = "64";
  CHECK(first != engine_identity(settings));
  settings.options[0].value = "16";
  std::ofstream(path) << "version two";  // of the same size
  CHECK(first != engine_identity(settings));
  std::filesystem::remove(path);
  CHECK_FALSE(engine_identity(settings).empty());
}

TEST_CASE("the end of the service answers everything") {
  engine_host::EngineHost host;
  Answers answers;
  {
    Service service(host, scripted("wait-for-stop"), 2);
    for (int i = 0; i < 20; ++i)
      service.analyse(request(Priority::Background), answers.named("x"));
  }
  CHECK(answers.wait_for(20).size() == 20);
  CHECK(answers.errors() == std::vector<ErrorKind>(20, ErrorKind::Cancelled));
}

TEST_CASE("known positions come from the cache, whatever their counters") {
  engine_host::EngineHost host;
  Answers answers;
  const auto cache = make_memory_cache(10);
  {
    Service service(host, scripted("good"), 1, cache);
    service.analyse(request(Priority::Report), answers.named("a"));
    answers.wait_for(1);
  }
  // This engine would never answer: only the cache can.
  auto silent = scripted("good");
  silent.timeouts.start = 1ms;
  Service service(host, silent, 1, cache);
  Request again = request(Priority::Report);
  again.position =
      *chess::Position::from_fen("rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 7 9");
  service.analyse(again, answers.named("b"));
  CHECK(answers.wait_for(2) == "ab");
  CHECK(answers.errors().empty());
}

TEST_CASE("the memory cache tells limits apart and forgets the oldest") {
  const auto cache = make_memory_cache(2);
  const auto query = [](const char* position, std::uint64_t nodes, std::size_t lines) {
    return EvaluationCache::Query{position, "engine", nodes, lines};
  };
  Evaluation evaluation;
  evaluation.lines.resize(3);
  evaluation.nodes = 1000;
  cache->keep(query("a", 1000, 3), evaluation);
  CHECK(cache->find(query("a", 1000, 3)));
  CHECK_FALSE(cache->find(query("a", 1000, 1)));
  CHECK_FALSE(cache->find(query("a", 999, 3)));
  CHECK_FALSE(cache->find(query("a", 1001, 3)));
  CHECK_FALSE(cache->find(query("a", 1000, 4)));
  cache->keep(query("b", 1000, 3), evaluation);
  CHECK(cache->find(query("a", 1000, 3)));  // now the newest
  cache->keep(query("c", 1000, 3), evaluation);
  CHECK_FALSE(cache->find(query("b", 1000, 3)));
  CHECK(cache->find(query("a", 1000, 3)));
}

TEST_CASE("failures and senseless requests are errors, and the next request works") {
  engine_host::EngineHost host;
  Answers answers;
  Service service(host, scripted("illegal"), 1);
  service.analyse(request(Priority::Report), answers.named("a"));
  answers.wait_for(1);
  Request endless = request(Priority::Report);
  endless.nodes = 0;
  service.analyse(endless, answers.named("b"));
  Request mated = request(Priority::Report);
  mated.position = *chess::Position::from_fen("R5k1/5ppp/8/8/8/8/8/4K3 b - - 0 1");
  service.analyse(mated, answers.named("c"));
  CHECK(answers.wait_for(3) == "abc");
  CHECK(answers.errors() ==
        std::vector{ErrorKind::EngineFailed, ErrorKind::BadInput, ErrorKind::IllegalState});
}

TEST_CASE("other work takes its turn in the same queue and is not remembered") {
  engine_host::EngineHost host;
  Answers answers;
  const auto cache = make_memory_cache(10);
  Service service(host, scripted("delay"), 1, cache);
  service.analyse(request(Priority::Background), answers.named("a"));
  const auto done = [&](const std::string& name) {
    return [answer = answers.named(name)](base::Result<engine_host::SearchResult> result) {
      if (result)
        answer(Evaluation{});
      else
        answer(tl::unexpected(result.error()));
    };
  };
  engine_host::SearchRequest search;
  search.limits.nodes = 100;
  const Ticket given_up = service.search(search, Priority::Background, done("x"));
  service.search(search, Priority::Interactive, done("m"));
  service.cancel(given_up);
  CHECK(answers.wait_for(3) == "xma");
  CHECK(answers.errors() == std::vector<ErrorKind>{ErrorKind::Cancelled});
  const std::string position = "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq -";
  CHECK_FALSE(cache->find({position, engine_identity(scripted("delay")), 100, 1}));
  CHECK(cache->find({position, engine_identity(scripted("delay")), 100'000, 1}));
}

TEST_CASE("an evaluation names the best move, from the engine and from memory") {
  engine_host::EngineHost host;
  Service service(host, scripted("good"), 1, make_memory_cache(10));
  for (int i = 0; i < 2; ++i) {
    std::promise<base::Result<Evaluation>> promise;
    service.analyse(request(Priority::Report),
                    [&](base::Result<Evaluation> result) { promise.set_value(std::move(result)); });
    const auto found = promise.get_future().get();
    REQUIRE(found);
    REQUIRE(found->best);
    CHECK(chess::to_uci({}, *found->best) == "e2e4");
  }
}

TEST_CASE("a service at rest has no process, and works again when asked") {
  const std::string tag = "rest-test-" + std::to_string(getpid());
  auto settings = scripted("good");
  settings.arguments.push_back(tag);
  engine_host::EngineHost host;
  Answers answers;
  Service service(host, settings, 1);
  service.analyse(request(Priority::Report), answers.named("a"));
  answers.wait_for(1);
  CHECK(count_processes(tag) == 1);
  service.rest();
  for (int i = 0; i < 500 && count_processes(tag) != 0; ++i)
    std::this_thread::sleep_for(10ms);
  CHECK(count_processes(tag) == 0);
  service.analyse(request(Priority::Report), answers.named("b"));
  CHECK(answers.wait_for(2) == "ab");
  CHECK(answers.errors().empty());
}
