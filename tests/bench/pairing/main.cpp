// SPDX-License-Identifier: MIT
// Processor time and memory of the Dutch pairing.
//   bench_pairing simulate PLAYERS ROUNDS [LATE] [SEED]   every round of a simulated tournament
//   bench_pairing file TRF…                               the next round of each file
//   bench_pairing stress PLAYERS [SEEDS [NAME]]           unusual tournaments: worst round of each,
//                                                         largest bracket left to the dense solver
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>
#include <string_view>

#include "rostok/base/files.h"
#include "rostok/trf/trf.h"
#include "simulate.h"

namespace {

using namespace rostok;

// Processor time: a busy machine does not count.
class Stopwatch {
 public:
  [[nodiscard]] double milliseconds() const {
    return 1000.0 * static_cast<double>(std::clock() - start_) / CLOCKS_PER_SEC;
  }

 private:
  std::clock_t start_ = std::clock();
};

// Of this program alone: what getrusage counts starts with the memory of the caller.
double peak_megabytes() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmHWM:")) return std::atof(line.c_str() + 6) / 1024.0;
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

int simulate(const test::SimulatedPlay& play) {
  test::Simulation simulation(play);
  double worst = 0;
  for (int round = 1; round <= play.rounds; ++round) {
    simulation.announce_absences();
    const Stopwatch watch;
    const auto paired = pairing::pair_dutch(simulation.tournament());
    const double time = watch.milliseconds();
    if (!paired) {
      std::fprintf(stderr, "%s\n", paired.error().to_string().c_str());
      return 1;
    }
    worst = std::max(worst, time);
    std::printf("%7d players  round %2d  %9.2f ms  peak %6.0f MB\n", play.players, round, time,
                peak_megabytes());
    simulation.play(*paired);
  }
  std::printf("%7d players  worst     %9.2f ms  peak %6.0f MB\n", play.players, worst,
              peak_megabytes());
  return 0;
}

void stress_one(const char* name, const test::SimulatedPlay& play) {
  test::Simulation simulation(play);
  double worst = 0;
  int worst_round = 0;
  int dense = 0;
  for (int round = 1; round <= play.rounds; ++round) {
    simulation.announce_absences();
    const Stopwatch watch;
    const auto paired = pairing::pair_dutch(simulation.tournament());
    const double time = watch.milliseconds();
    if (time > worst) worst_round = round;
    worst = std::max(worst, time);
    if (!paired) {
      std::printf("%-28s %7d players  seed %3u  round %2d  %s\n", name, play.players, play.seed,
                  round, paired.error().to_string().c_str());
      break;
    }
    dense = std::max(dense, paired->largest_dense);
    simulation.play(*paired);
  }
  std::printf("%-28s %7d players  seed %3u  worst %9.2f ms in round %2d  largest dense %5d\n", name,
              play.players, play.seed, worst, worst_round, dense);
  std::fflush(stdout);
}

int stress(int players, unsigned seeds, std::string_view only) {
  for (unsigned seed = 1; seed <= seeds; ++seed) {
    const auto base = [&] {
      test::SimulatedPlay play;
      play.players = players;
      play.rounds = 11;
      play.seed = seed;
      return play;
    };
    const auto run = [&](const char* name, auto&& change) {
      if (!only.empty() && only != name) return;
      test::SimulatedPlay play = base();
      change(play);
      stress_one(name, play);
    };
    run("ordinary", [](auto&) {});
    run("no draws", [](auto& p) { p.draws = 0; });
    run("no draws, nobody absent", [](auto& p) { p.draws = p.absences = p.forfeits = 0; });
    run("1 draw in 1000", [](auto& p) { p.draws = 0.001; });
    run("1 draw in 1000, none absent", [](auto& p) {
      p.draws = 0.001;
      p.absences = 0;
    });
    run("nearly only draws", [](auto& p) {
      p.draws = 1.2;
      p.absences = 0;
      p.spread = 60;
    });
    run("only draws and forfeits", [](auto& p) {
      p.draws = 9;
      p.absences = 0;
    });
    run("equal strength", [](auto& p) { p.spread = 1; });
    run("30 % absent", [](auto& p) { p.absences = 0.3; });
    run("40 % enter in round 2", [](auto& p) { p.late = 0.4; });
    run("half enters, no draws", [](auto& p) {
      p.late = 0.5;
      p.draws = 0;
    });
    for (const int clubs : {3, 4, 5, 8, 12, 30, 300}) {
      const std::string name = std::to_string(clubs) + " clubs";
      run(name.c_str(), [&](auto& p) { p.clubs = clubs; });
    }
  }
  return 0;
}

int file(const char* path) {
  const Stopwatch watch;
  const auto bytes = base::read_file(path);
  if (!bytes) {
    std::fprintf(stderr, "%s\n", bytes.error().to_string().c_str());
    return 1;
  }
  trf::ReadOutcome outcome = trf::read_trf(*bytes, path);
  if (!outcome.ok()) {
    std::fprintf(stderr, "%s\n", outcome.result().error().to_string().c_str());
    return 1;
  }
  const model::Tournament& tournament = outcome.tournament;
  const double reading = watch.milliseconds();
  const Stopwatch pairing_watch;
  const auto paired = pairing::pair_dutch(tournament);
  const double pairing_time = pairing_watch.milliseconds();
  if (!paired) {
    std::fprintf(stderr, "%s\n", paired.error().to_string().c_str());
    return 1;
  }
  std::printf("%-40s read %7.2f ms  pair %7.2f ms  peak %5.0f MB\n", path, reading, pairing_time,
              peak_megabytes());
  return 0;
}

}  // namespace

int main(int argc, char* argv[]) {
  const std::string_view mode = argc > 1 ? argv[1] : "";
  if (mode == "file" && argc > 2) {
    int status = 0;
    for (int i = 2; i < argc; ++i)
      status |= file(argv[i]);
    return status;
  }
  if (mode == "simulate" && argc > 3) {
    test::SimulatedPlay play;
    play.players = std::atoi(argv[2]);
    play.rounds = std::atoi(argv[3]);
    if (argc > 4) play.late = std::atof(argv[4]);
    if (argc > 5) play.seed = static_cast<unsigned>(std::atoi(argv[5]));
    return simulate(play);
  }
  if (mode == "stress" && argc > 2)
    return stress(std::atoi(argv[2]), argc > 3 ? static_cast<unsigned>(std::atoi(argv[3])) : 1,
                  argc > 4 ? argv[4] : "");
  std::fprintf(stderr,
               "bench_pairing simulate PLAYERS ROUNDS [LATE] [SEED] | file TRF… | stress PLAYERS "
               "[SEEDS [NAME]]\n");
  return 2;
}
