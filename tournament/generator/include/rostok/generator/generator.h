// SPDX-License-Identifier: MIT
// Random tournaments, paired by our own rules and played out with results as the ratings let
// expect (FIDE C.02.03 art. 7: random tournament generator).
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "rostok/base/result.h"
#include "rostok/model/tournament.h"

namespace rostok::generator {

enum class AccelerationKind : std::uint8_t { None, Baku, Explicit };

// What is not set is drawn from the seed. "Rate" N means: one in N, as in bbpPairings' files;
// 0 means never.
struct Settings {
  std::optional<int> players;  // 2 … 9999; drawn from 8 … 60
  std::optional<int> rounds;   // 1 … 99; drawn from 4 … 11
  int lowest_rating = 1000, highest_rating = 2600;
  std::optional<int> draw_percentage;  // of games between equals; else by the ratings
  double forfeit_rate = 40;            // games
  double double_forfeit_rate = 0;      // of the forfeits
  double retired_rate = 60;            // players and rounds: a zero-point bye
  double half_bye_rate = 80;           // players and rounds
  double withdrawal_rate = 200;        // players and rounds: does not come back
  double late_rate = 40;               // players: enters in round 2 to 4
  double short_game_rate = 0;          // games: not rated (W D L)
  double unusual_rate = 0;             // games: half a point against none, or none to both
  int forbidden_groups = 0;            // clubs whose two or three members may not meet
  AccelerationKind acceleration = AccelerationKind::None;
  model::PointSystem points;
};

// "Name=value" lines, '#' starts a comment. Names: docs/rostok-pair.md.
[[nodiscard]] base::Result<Settings> read_settings(std::string_view text,
                                                   const std::string& file_name);

// The rates of forfeits, byes and late entries as they were in `model`; the usual ones when it has
// no rounds yet.
[[nodiscard]] Settings settings_like(const model::Tournament& model);

struct Generated {
  model::Tournament tournament;
  bool ended_early = false;  // no legal pairing of a round: only the rounds before it are there
};

// The same settings and seed give the same tournament. `after_round` may be empty.
[[nodiscard]] base::Result<Generated> generate(const Settings& settings, std::uint64_t seed,
                                               const std::function<void(int, int)>& after_round = {});

// The same for given players, rounds, points, accelerations and forbidden pairs; results are new.
[[nodiscard]] base::Result<Generated> replay(const model::Tournament& model, const Settings& settings,
                                             std::uint64_t seed,
                                             const std::function<void(int, int)>& after_round = {});

}  // namespace rostok::generator
