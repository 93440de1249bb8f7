// SPDX-License-Identifier: MIT
// What the host and the service cost: bench_engine overhead|cancel [ENGINE]. Described in
// docs/benchmarks.md.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <future>
#include <string>
#include <thread>
#include <vector>

#include "rostok/analysis/service.h"
#include "rostok/chess/notation.h"

using namespace rostok;
using Clock = std::chrono::steady_clock;

namespace {

// A quiet main line: forty positions as in a game.
std::vector<chess::Position> positions() {
  constexpr const char* kMoves[] = {"e2e4", "e7e5", "g1f3", "b8c6", "f1b5", "a7a6", "b5a4", "g8f6",
                                    "e1g1", "f8e7", "f1e1", "b7b5", "a4b3", "d7d6", "c2c3", "e8g8",
                                    "h2h3", "c6a5", "b3c2", "c7c5", "d2d4", "d8c7", "b1d2", "c5d4",
                                    "c3d4", "a5c6", "d2b3", "a6a5", "c1e3", "a5a4", "b3d2", "c8d7",
                                    "a1c1", "c7b8", "a2a3", "f8c8", "c2b1", "h7h6", "f3h4", "d7e8"};
  std::vector<chess::Position> list;
  chess::Position position;
  for (const char* text : kMoves) {
    position.play(*chess::parse_uci(position, text));
    list.push_back(position);
  }
  return list;
}

double seconds_since(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

// Processor time of this program and of the engines that have ended; other work on the machine does
// not count.
struct Cost {
  double own = 0, engine = 0;
  [[nodiscard]] double all() const { return own + engine; }
};

Cost now() {
  const auto seconds = [](int who) {
    rusage used{};
    getrusage(who, &used);
    return static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
           static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
  };
  return {seconds(RUSAGE_SELF), seconds(RUSAGE_CHILDREN)};
}

template <typename Work>
Cost cost_of(Work work) {
  const Cost before = now();
  work();
  const Cost after = now();
  return {after.own - before.own, after.engine - before.engine};
}

engine_host::EngineSettings settings(const std::string& path) {
  return {path, {}, {{"Threads", "1"}, {"Hash", "64"}}, {}};
}

// The engine alone: two pipes and nothing else, the same commands.
void bare(const std::string& path, std::uint64_t nodes) {
  int in[2], out[2];
  if (pipe(in) != 0 || pipe(out) != 0) return;
  const pid_t child = fork();
  if (child == 0) {
    dup2(in[0], 0);
    dup2(out[1], 1);
    for (const int each : {in[0], in[1], out[0], out[1]})
      close(each);
    setpriority(PRIO_PROCESS, 0, 10);
    execl(path.c_str(), path.c_str(), nullptr);
    _exit(127);
  }
  close(in[0]);
  close(out[1]);
  std::FILE* to = fdopen(in[1], "w");
  std::FILE* from = fdopen(out[0], "r");
  std::vector<char> line(65536);
  const auto wait_for = [&](const char* word) {
    while (std::fgets(line.data(), static_cast<int>(line.size()), from) != nullptr)
      if (std::strncmp(line.data(), word, std::strlen(word)) == 0) return;
  };
  std::fputs("uci\nsetoption name Threads value 1\nsetoption name Hash value 64\nisready\n", to);
  std::fflush(to);
  wait_for("readyok");
  for (const auto& position : positions()) {
    std::fprintf(to, "position fen %s\ngo nodes %llu\n", position.to_fen().c_str(),
                 static_cast<unsigned long long>(nodes));
    std::fflush(to);
    wait_for("bestmove");
  }
  std::fputs("quit\n", to);
  std::fclose(to);
  std::fclose(from);
  waitpid(child, nullptr, 0);
}

void hosted(const std::string& path, std::uint64_t nodes) {
  engine_host::EngineHost host;
  analysis::Service service(host, settings(path), 1);
  for (const auto& position : positions()) {
    std::promise<base::Result<analysis::Evaluation>> answer;
    analysis::Request request;
    request.position = position;
    request.nodes = nodes;
    service.analyse(request, [&](base::Result<analysis::Evaluation> result) {
      answer.set_value(std::move(result));
    });
    if (const auto result = answer.get_future().get(); !result) {
      std::printf("%s\n", result.error().to_string().c_str());
      return;
    }
  }
}

void overhead(const std::string& path) {
  for (const std::uint64_t nodes : {1'000ULL, 10'000ULL, 100'000ULL}) {
    Cost alone, with_host;
    for (int i = 0; i < 3; ++i) {  // the least disturbed of three
      const Cost first = cost_of([&] { bare(path, nodes); }),
                 second = cost_of([&] { hosted(path, nodes); });
      if (i == 0 || first.all() < alone.all()) alone = first;
      if (i == 0 || second.all() < with_host.all()) with_host = second;
    }
    std::printf(
        "%7llu nodes: engine alone %.3f s, through the service %.3f s, ratio %.3f; host itself "
        "%.2f ms a position\n",
        static_cast<unsigned long long>(nodes), alone.all(), with_host.all(),
        with_host.all() / alone.all(),
        with_host.own * 1000 / static_cast<double>(positions().size()));
  }
}

// From cancel() to its answer, and to the first line of the next search.
void cancel(const std::string& path) {
  engine_host::EngineHost host;
  engine_host::Engine engine(host, settings(path));
  if (!engine.identify()) return;
  std::vector<double> answered, next;
  for (int i = 0; i < 100; ++i) {
    std::promise<void> done, at_work;
    std::atomic<bool> told = false;
    engine.search(
        {}, [&](const base::Result<engine_host::SearchResult>&) { done.set_value(); },
        [&](const engine_host::SearchLine&, int) {
          if (!told.exchange(true)) at_work.set_value();
        });
    at_work.get_future().wait();
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    const auto begin = Clock::now();
    engine.cancel();
    done.get_future().wait();
    answered.push_back(seconds_since(begin) * 1000);
    engine_host::SearchRequest request;
    request.limits.depth = 1;
    (void)engine.search_and_wait(request);
    next.push_back(seconds_since(begin) * 1000);
  }
  for (auto* list : {&answered, &next})
    std::sort(list->begin(), list->end());
  std::printf("cancel answered: median %.2f ms, worst of 100 %.2f ms\n", answered[50],
              answered.back());
  std::printf("next search finished: median %.2f ms, worst of 100 %.2f ms\n", next[50],
              next.back());
}

}  // namespace

int main(int argc, char** argv) {
  const auto path = engine_host::find_engine(argc > 2 ? argv[2] : "");
  if (argc < 2 || !path) {
    std::printf("bench_engine overhead|cancel [ENGINE]\n");
    return 1;
  }
  if (std::strcmp(argv[1], "overhead") == 0)
    overhead(*path);
  else
    cancel(*path);
  return 0;
}
