// SPDX-License-Identifier: MIT
// bench_chess perft FEN DEPTH [ROUNDS] [pext|popcnt|plain]
//                                        leaf nodes per second, best of the rounds
// bench_chess openings SHARE [ROUNDS]    time to load the names of openings
// bench_chess pgn FILE [ROUNDS]          megabytes and games per second, best of the rounds
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <string>

#include "rostok/base/files.h"
#include "rostok/chess/attack_lookup.h"
#include "rostok/chess/pgn.h"
#include "rostok/chess/position.h"
#include "rostok/openings/opening_names.h"

using namespace rostok;

namespace {

template <typename Work>
double best_seconds(int rounds, const Work& work) {
  double best = 1e9;
  for (int round = 0; round < rounds; ++round) {
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    best = std::min(best, taken.count());
  }
  return best;
}

int bench_perft(const std::string& fen, int depth, int rounds) {
  const auto position = chess::Position::from_fen(fen);
  if (!position) return std::fprintf(stderr, "%s\n", position.error().to_string().c_str()), 2;
  std::uint64_t nodes = 0;
  const double seconds = best_seconds(rounds, [&] { nodes = chess::perft(*position, depth); });
  std::printf("%llu nodes, %.3f s, %.1f million/s\n", static_cast<unsigned long long>(nodes),
              seconds, static_cast<double>(nodes) / seconds / 1e6);
  return 0;
}

bool choose_lookup(const std::string& name) {
  using chess::AttackLookup;
  if (name == "pext") return chess::use_attack_lookup(AttackLookup::Pext);
  if (name == "popcnt") return chess::use_attack_lookup(AttackLookup::Popcnt);
  return name == "plain" && chess::use_attack_lookup(AttackLookup::Plain);
}

int bench_pgn(const std::string& path, int rounds) {
  const auto bytes = base::read_file(path);
  if (!bytes) return std::fprintf(stderr, "%s\n", bytes.error().to_string().c_str()), 2;
  int games = 0, faulty = 0;
  std::size_t moves = 0;
  const double seconds = best_seconds(rounds, [&] {
    games = faulty = 0;
    moves = 0;
    std::istringstream input(*bytes);
    chess::PgnReader reader(input, path);
    chess::PgnGame game;
    while (reader.next(game)) {
      ++games;
      faulty += game.error ? 1 : 0;
      moves += game.tree.size() - 1;
    }
  });
  std::printf("%d games (%d faulty), %zu moves, %.3f s, %.0f games/s, %.1f MB/s\n", games, faulty,
              moves, seconds, games / seconds, static_cast<double>(bytes->size()) / seconds / 1e6);
  return 0;
}

int bench_openings(const std::string& share, int rounds) {
  std::size_t lines = 0;
  const double seconds = best_seconds(rounds, [&] {
    const auto names = openings::OpeningNames::load(share);
    lines = names ? names->all().size() : 0;
  });
  std::printf("%zu openings, %.1f ms\n", lines, seconds * 1e3);
  return lines > 0 ? 0 : 2;
}

}  // namespace

int main(int argc, char* argv[]) {
  const std::string what = argc > 2 ? argv[1] : "";
  if (what == "perft" && argc > 5 && !choose_lookup(argv[5]))
    return std::fprintf(stderr, "no such lookup on this processor: %s\n", argv[5]), 2;
  if (what == "perft" && argc > 3)
    return bench_perft(argv[2], std::atoi(argv[3]), argc > 4 ? std::atoi(argv[4]) : 3);
  if (what == "pgn") return bench_pgn(argv[2], argc > 3 ? std::atoi(argv[3]) : 3);
  if (what == "openings") return bench_openings(argv[2], argc > 3 ? std::atoi(argv[3]) : 3);
  std::fprintf(stderr,
               "bench_chess openings SHARE [ROUNDS] | perft FEN DEPTH [ROUNDS] [pext|popcnt|plain] "
               "| pgn FILE [ROUNDS]\n");
  return 2;
}
