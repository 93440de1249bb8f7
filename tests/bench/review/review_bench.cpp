// SPDX-License-Identifier: MIT
// bench_review GAME.pgn [GAME NUMBER] [NODES] [ROUNDS]
// A review, and the engine alone with the same searches in the same order, turn about in one run:
// wall time, processor time of the engine, processor time of ourselves.
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>

#include "bare_engine.h"
#include "rostok/base/paths.h"
#include "rostok/review/reviewer.h"

using namespace rostok;

namespace {

struct Cost {
  double wall = 0, engine = 0, own = 0;  // seconds
};

double cpu_seconds(int who) {
  rusage usage{};
  getrusage(who, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

Cost measure(const std::function<void()>& work) {
  const double engine = cpu_seconds(RUSAGE_CHILDREN), own = cpu_seconds(RUSAGE_SELF);
  const auto begin = std::chrono::steady_clock::now();
  work();
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin;
  return {wall.count(), cpu_seconds(RUSAGE_CHILDREN) - engine, cpu_seconds(RUSAGE_SELF) - own};
}

struct Search {
  std::string fen;
  std::size_t lines;
  std::uint64_t nodes;
};

// What the review asked for, in its order.
std::vector<Search> searches_of(const review::GameRecord& record,
                                const review::Analysis& analysis) {
  const auto positions = review::positions_of(record);
  std::vector<Search> searches;
  for (const bool closer : {false, true}) {
    for (std::size_t i = positions.size(); i-- > 0;) {
      const auto& each = analysis.positions[i];
      if (!closer && each.line) searches.push_back({positions[i].to_fen(), 1, analysis.nodes});
      if (closer && !each.closer.empty())
        searches.push_back({positions[i].to_fen(), each.closer.size(), 3 * analysis.nodes});
    }
  }
  return searches;
}

void run_alone(const std::string& path, const std::vector<Search>& searches) {
  BareEngine engine(path);
  engine.send("uci");
  engine.wait_for("uciok");
  engine.send("setoption name Threads value 1");
  engine.send("setoption name Hash value 64");
  engine.send("ucinewgame");
  engine.send("isready");
  engine.wait_for("readyok");
  std::size_t lines = 1;
  for (const Search& search : searches) {
    if (search.lines != lines)
      engine.send("setoption name MultiPV value " + std::to_string(lines = search.lines));
    engine.send("position fen " + search.fen);
    engine.send("go nodes " + std::to_string(search.nodes));
    engine.wait_for("bestmove");
  }
}

chess::PgnGame read_game(const char* path, int number) {
  chess::PgnGame found;
  const auto read = chess::read_pgn_file(path, {}, [&](chess::PgnGame& game) {
    found = game;
    return --number > 0;
  });
  if (!read || number > 0 || found.error) {
    fmt::print(stderr, "{} cannot be used\n", path);
    std::exit(1);
  }
  return found;
}

void show(const char* name, const Cost& cost) {
  fmt::print("{:<13} wall {:7.2f} s   engine {:7.2f} s   ourselves {:5.2f} s\n", name, cost.wall,
             cost.engine, cost.own);
  std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 1;
  const auto record = review::record_of(read_game(argv[1], argc > 2 ? std::atoi(argv[2]) : 1));
  const std::uint64_t nodes = argc > 3 ? std::strtoull(argv[3], nullptr, 10) : review::kQuickNodes;
  const int rounds = argc > 4 ? std::atoi(argv[4]) : 3;
  const auto path = engine_host::find_engine();
  const auto names = openings::OpeningNames::load(base::share_dir());
  if (!path || !names) return 1;
  review::Analysis analysis;
  const auto review_it = [&] {
    engine_host::EngineHost host;
    analysis::Service service(host, review::settings_for(*path, nodes), 1);
    auto result = review::analyse_game(service, record, {nodes, review::book_of(*names)});
    if (!result) std::exit(1);
    analysis = std::move(*result);
    static_cast<void>(review::make_report(record, analysis));
  };
  std::vector<Cost> with, alone;
  for (int i = 0; i < rounds; ++i) {
    with.push_back(measure(review_it));
    const auto searches = searches_of(record, analysis);
    if (i == 0) {
      std::uint64_t sum = 0;
      for (const Search& each : searches)
        sum += each.nodes;
      fmt::print("{} half-moves, {} searches, {} nodes\n", record.moves.size(), searches.size(),
                 sum);
    }
    alone.push_back(measure([&] { run_alone(*path, searches); }));
    show("review", with.back());
    show("engine alone", alone.back());
  }
  const auto best = [](const std::vector<Cost>& costs, double Cost::*field) {
    double least = costs.front().*field;
    for (const Cost& each : costs)
      least = std::min(least, each.*field);
    return least;
  };
  fmt::print(
      "best of {}: wall {:.3f}, processor of the engine {:.3f}, with our own {:.3f} times the "
      "engine alone\n",
      rounds, best(with, &Cost::wall) / best(alone, &Cost::wall),
      best(with, &Cost::engine) / best(alone, &Cost::engine),
      (best(with, &Cost::engine) + best(with, &Cost::own)) / best(alone, &Cost::engine));
}
