// SPDX-License-Identifier: MIT
// Whole tournaments played out with our own pairings: input for comparisons and benchmarks.
#pragma once
#include <random>

#include "rostok/model/tournament.h"
#include "rostok/pairing/dutch.h"

namespace rostok::test {

struct SimulatedPlay {
  int players = 20;
  int rounds = 7;
  double draws = 0.4;
  double absences = 0.02;  // each round, half of them with a half-point bye
  double forfeits = 0.01;
  double late = 0.0;    // share of the field that enters in round 2
  double spread = 300;  // of the ratings
  int clubs = 0;        // whose members may not meet
  unsigned seed = 1;
};

class Simulation {
 public:
  explicit Simulation(const SimulatedPlay& play);
  // Marks who is absent from the coming round.
  void announce_absences();
  // Writes the pairing and plays it.
  void play(const pairing::RoundPairing& round);
  [[nodiscard]] const model::Tournament& tournament() const { return tournament_; }
  [[nodiscard]] model::Tournament& tournament() { return tournament_; }
  [[nodiscard]] model::RoundNumber next_round() const { return next_round_; }

 private:
  [[nodiscard]] double chance();
  model::RoundEntry& cell(model::PlayerIndex player);
  void play_board(const pairing::Board& board);

  SimulatedPlay play_;
  std::mt19937_64 random_;
  model::Tournament tournament_;
  model::RoundNumber next_round_ = 1;
};

}  // namespace rostok::test
