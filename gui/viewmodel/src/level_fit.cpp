// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/level_fit.h"

#include <algorithm>

#include "rostok/viewmodel/settings.h"

namespace rostok::viewmodel {
namespace {

// Everything is counted in half steps.
constexpr int kLeast = 2 * kFirstLevel, kGreatest = 2 * kLastLevel;
constexpr int kMostInADay = 4;
constexpr int kTellsNothing = 4;  // a rival so far below a winner, or above a loser

int moved_by(const practice::Game& game, int now) {
  const int rival = 2 * game.level;
  switch (game.outcome) {
    case practice::Outcome::Win: return now - rival >= kTellsNothing ? now : std::max(now, rival) + 1;
    case practice::Outcome::Loss: return rival - now >= kTellsNothing ? now : std::min(now, rival) - 1;
    case practice::Outcome::Draw: break;
  }
  return now;
}

}  // namespace

LevelFit first_fit(Knowledge knowledge) {
  switch (knowledge) {
    case Knowledge::Learning: return {1};
    case Knowledge::KnowsRules: return {4};
    case Knowledge::InClub: return {7};
  }
  return {1};
}

std::optional<LevelFit> fit_level(const std::vector<practice::Game>& games) {
  std::optional<int> now;
  int morning = 0;
  practice::Date day;
  for (const practice::Game& game : games) {
    if (game.rival != practice::Rival::Computer || game.level < kFirstLevel) continue;
    if (!now) now = 2 * game.level;
    if (const practice::Date date = game.played_at.substr(0, 10); date != day) {
      day = date;
      morning = *now;
    }
    now = std::clamp(moved_by(game, *now), std::max(kLeast, morning - kMostInADay), std::min(kGreatest, morning + kMostInADay));
  }
  if (!now) return std::nullopt;
  return LevelFit{*now / 2, *now % 2 != 0};
}

}  // namespace rostok::viewmodel
