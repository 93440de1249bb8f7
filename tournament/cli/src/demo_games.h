// SPDX-License-Identifier: MIT
// Games between weak players whose moves a real engine proposes.
#pragma once
#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "rostok/base/result.h"
#include "rostok/chess/game.h"

namespace rostok::cli {

struct DemoBoard {
  int board = 0;                          // from 1
  int white_rating = 0, black_rating = 0; // 0 = unrated, plays like a beginner
};

struct DemoGame {
  int board = 0;
  chess::Game game;
  chess::GameEnd end{};
};

// Plays all boards of a round, as many at once as there are cores, two engine processes each.
// `on_game` is called for each finished game, one at a time, in the order in which they end.
// The same seed and round give the same games. Stops at the first error, or Cancelled when
// `cancel` becomes true.
[[nodiscard]] base::Result<void> play_demo_round(const std::string& engine, const std::vector<DemoBoard>& boards,
                                                 std::uint32_t seed, int round, const std::atomic<bool>& cancel,
                                                 const std::function<base::Result<void>(const DemoGame&)>& on_game);

}  // namespace rostok::cli
