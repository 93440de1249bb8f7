// SPDX-License-Identifier: MIT
// Random numbers that are the same with every standard library, so that a game can be replayed.
#pragma once
#include <cstdint>

namespace rostok::levels {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  // For one move of one game: independent of how often the move was asked for.
  Random(std::uint64_t game_seed, std::uint64_t ply) : state_(game_seed * 0x9E3779B97F4A7C15ULL ^ (ply + 1)) { (void)bits(); }

  std::uint64_t bits();
  double unit();                       // 0 ≤ x < 1
  bool chance(double probability) { return unit() < probability; }
  std::uint64_t below(std::uint64_t count);  // 0 … count − 1; `count` > 0
  double normal();                     // mean 0, deviation 1

 private:
  std::uint64_t state_;
};

}  // namespace rostok::levels
