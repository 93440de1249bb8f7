// SPDX-License-Identifier: MIT
// Processor time of the standings of a simulated tournament.
//   bench_standings PLAYERS ROUNDS [CODE,CODE…]   median and worst of 51 runs of the whole table
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

#include "rostok/base/text.h"
#include "rostok/standings/standings.h"
#include "simulate.h"

namespace {

using namespace rostok;

// Processor time: a busy machine does not count.
double milliseconds_of(const model::Tournament& t, const standings::Options& options) {
  const std::clock_t start = std::clock();
  const auto rows = standings::compute_standings(t, options);
  const double time = 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  if (rows.size() != t.players.size()) std::exit(1);
  return time;
}

}  // namespace

int main(int argc, char* argv[]) {
  test::SimulatedPlay play;
  play.players = argc > 1 ? std::atoi(argv[1]) : 1000;
  play.rounds = argc > 2 ? std::atoi(argv[2]) : 11;
  standings::Options options;
  options.list.clear();
  const std::string codes = argc > 3 ? argv[3] : "DE,BH/C1,BH,SB,WIN";
  for (const auto code : base::split(codes, ',')) {
    const auto item = standings::parse_tie_break(code);
    if (!item) {
      std::fprintf(stderr, "%s\n", item.error().to_string().c_str());
      return 2;
    }
    options.list.push_back(*item);
  }
  test::Simulation simulation(play);
  for (int round = 1; round <= play.rounds; ++round) {
    simulation.announce_absences();
    const auto paired = pairing::pair_dutch(simulation.tournament());
    if (!paired) {
      std::fprintf(stderr, "%s\n", paired.error().to_string().c_str());
      return 1;
    }
    simulation.play(*paired);
  }
  std::vector<double> times;
  for (int run = 0; run < 51; ++run)
    times.push_back(milliseconds_of(simulation.tournament(), options));
  std::sort(times.begin(), times.end());
  std::printf("%d players, %d rounds, %s: median %.2f ms, worst %.2f ms\n", play.players,
              play.rounds, codes.c_str(), times[times.size() / 2], times.back());
  return 0;
}
