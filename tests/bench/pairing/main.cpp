// SPDX-License-Identifier: MIT
// Processor time and memory of the Dutch pairing.
//   bench_pairing simulate PLAYERS ROUNDS [LATE] [SEED]   every round of a simulated tournament
//   bench_pairing file TRF…                               the next round of each file
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
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

double peak_megabytes() {
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
  std::fprintf(stderr, "bench_pairing simulate PLAYERS ROUNDS [LATE] [SEED] | file TRF…\n");
  return 2;
}
