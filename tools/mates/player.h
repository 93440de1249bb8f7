// SPDX-License-Identifier: MIT
// A quick, fallible player for games that nobody else has played: two plies and captures, with
// noise and blunders, so that mates come about as they do between children.
#pragma once
#include <random>

#include "rostok/chess/game.h"

namespace rostok::mates {

class Player {
 public:
  explicit Player(std::uint64_t seed) : random_(seed) {}
  // A whole game to its end by rule, or 160 plies.
  [[nodiscard]] chess::Game play_game();

 private:
  [[nodiscard]] chess::Move choose(const chess::Position& position);
  // The same with every standard library, unlike its distributions.
  [[nodiscard]] int below(int count) {
    return static_cast<int>(random_() % static_cast<unsigned>(count));
  }

  std::mt19937_64 random_;
};

}  // namespace rostok::mates
