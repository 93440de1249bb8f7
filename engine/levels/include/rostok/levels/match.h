// SPDX-License-Identifier: MIT
// Games between two steps of the ladder, for measuring it and for demonstrations.
#pragma once
#include <atomic>
#include <cstdint>
#include <functional>

#include "rostok/chess/game.h"
#include "rostok/levels/player.h"

namespace rostok::levels {

struct LevelGame {
  chess::Game game;
  chess::GameResult result = chess::GameResult::Draw;
};

// One game without clocks. Draws that may be claimed are; a game of 500 plies is drawn. Cancelled
// between two moves when `stop` becomes true.
[[nodiscard]] base::Result<LevelGame> play_level_game(engine_host::Engine& engine,
                                                      const Step& white, const Step& black,
                                                      std::uint64_t seed,
                                                      const std::atomic<bool>* stop = nullptr);

// From the point of view of the first step.
struct MatchScore {
  int wins = 0, draws = 0, losses = 0;
  long long plies = 0;

  [[nodiscard]] int games() const { return wins + draws + losses; }
  [[nodiscard]] double share() const { return games() == 0 ? 0 : (wins + draws / 2.0) / games(); }
  // 95 % limits of the share (Wilson).
  struct Interval {
    double low, high;
  };
  [[nodiscard]] Interval interval() const;
};

// The difference in rating that gives this share of the points; infinite for 0 and 1.
[[nodiscard]] double rating_difference(double share);

struct MatchPlan {
  int first = 1, second = 2;
  int games = 20;
  std::uint64_t seed = 1;
  int engines = 1;  // games played at the same time
};

struct MatchGame {
  int number = 1;            // in the plan, from 1; several engines finish out of order
  int white = 1, black = 1;  // steps
  std::uint64_t seed = 0;    // of play_level_game
  LevelGame played;
};

// After each game with the score so far: from several threads but never two at once.
using OnMatchGame = std::function<void(const MatchScore&, const MatchGame&)>;

// Colours alternate. The games of one plan are the same whatever `engines` is. When `stop`
// becomes true the error is Cancelled; what was finished went to `on_game`.
[[nodiscard]] base::Result<MatchScore> play_match(const std::string& engine_path,
                                                  const MatchPlan& plan,
                                                  const OnMatchGame& on_game = {},
                                                  const std::atomic<bool>* stop = nullptr);

}  // namespace rostok::levels
