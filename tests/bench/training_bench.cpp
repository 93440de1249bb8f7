// SPDX-License-Identifier: MIT
// bench_training SHARE: time to judge every first move of the bundled mates, and to make the table
// of king and pawn.
#include <algorithm>
#include <chrono>
#include <cstdio>

#include "rostok/training/endgame.h"
#include "rostok/training/mate.h"
#include "rostok/training/mate_set.h"

using namespace rostok;
using namespace rostok::training;
using Clock = std::chrono::steady_clock;

namespace {

double ms_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

// What the window does when a student moves: is this still a mate, and what is the longest defence?
void measure(const char* share, int mate_in) {
  const auto set = load_mate_set(share, mate_in);
  if (!set) return static_cast<void>(std::printf("%s\n", set.error().to_string().c_str()));
  double sum = 0, worst = 0;
  long moves = 0;
  for (const MatePuzzle& puzzle : *set)
    for (const chess::Move move : puzzle.position.legal_moves()) {
      const auto start = Clock::now();
      const chess::Position next = puzzle.position.after(move);
      if (is_lost_within(next, mate_in - 1) && mate_in > 1)
        (void)longest_defence(next, mate_in - 1);
      const double took = ms_since(start);
      sum += took;
      worst = std::max(worst, took);
      ++moves;
    }
  std::printf("mate in %d: %zu positions, %ld moves, %.3f ms each, worst %.2f ms\n", mate_in,
              set->size(), moves, sum / static_cast<double>(moves), worst);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return std::puts("usage: bench_training SHARE"), 64;
  for (int mate_in = 1; mate_in <= kLongestMate; ++mate_in)
    measure(argv[1], mate_in);
  const auto start = Clock::now();
  const auto position = chess::Position::from_fen("4k3/8/4K3/4P3/8/8/8/8 w - - 0 1");
  const bool won = position && pawn_wins(*position);
  std::printf("table of king and pawn: %.0f ms (%s)\n", ms_since(start), won ? "won" : "?");
  return 0;
}
