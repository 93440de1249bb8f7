// SPDX-License-Identifier: MIT
// Chance, the same on every machine for the same seed, and the result of a game.
#pragma once
#include <cstdint>
#include <random>

#include "rostok/generator/generator.h"

namespace rostok::generator {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}
  // 0 ≤ x < 1, from the top bits: the distributions of the library differ between systems.
  double unit() { return static_cast<double>(engine_() >> 11) * 0x1.0p-53; }
  int between(int least, int most) {
    return least + static_cast<int>(unit() * (most - least + 1));
  }
  bool one_in(double rate) { return rate > 0 && unit() * rate < 1; }

 private:
  std::mt19937_64 engine_;
};

struct Result {
  model::ResultCode white, black;
};
Result play_game(Dice& dice, const Settings& settings, int white_rating, int black_rating);

}  // namespace rostok::generator
