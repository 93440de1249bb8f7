// SPDX-License-Identifier: MIT
// Which step of the ladder suits a student (levels.md, section 3).
#pragma once
#include <optional>
#include <vector>

#include "rostok/practice/records.h"

namespace rostok::viewmodel {

// Half steps are real opponents: levels::half_step_above().
struct LevelFit {
  int level = 1;
  bool half_step = false;
  bool operator==(const LevelFit&) const = default;
};

// What somebody says of himself before his first game.
enum class Knowledge : std::uint8_t { Learning, KnowsRules, InClub };
[[nodiscard]] LevelFit first_fit(Knowledge knowledge);

// From the games against the computer, oldest first: it begins at the level of the first one; a win
// is half a step up, a loss half a step down, at most two steps in either direction on one day. A
// win against a much weaker or a loss to a much stronger one says nothing. nullopt: no game yet.
[[nodiscard]] std::optional<LevelFit> fit_level(const std::vector<practice::Game>& games);

}  // namespace rostok::viewmodel
