// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/level_fit.h"

#include <algorithm>

#include "catch.h"
#include "rostok/viewmodel/settings.h"

using namespace rostok::viewmodel;
namespace practice = rostok::practice;
using practice::Outcome;

namespace {

practice::Game game(int level, Outcome outcome, const char* day = "2026-11-20") {
  practice::Game played;
  played.level = level;
  played.outcome = outcome;
  played.played_at = std::string(day) + "T12:00:00";
  return played;
}

}  // namespace

TEST_CASE("three answers give three first steps") {
  CHECK(first_fit(Knowledge::Learning) == LevelFit{1});
  CHECK(first_fit(Knowledge::KnowsRules) == LevelFit{4});
  CHECK(first_fit(Knowledge::InClub) == LevelFit{7});
}

TEST_CASE("without a game against the computer nothing is known") {
  CHECK_FALSE(fit_level({}).has_value());
  practice::Game person = game(0, Outcome::Win);
  person.rival = practice::Rival::Person;
  CHECK_FALSE(fit_level({person}).has_value());
}

TEST_CASE("a win is half a step up, a loss half a step down, a draw nothing") {
  CHECK(fit_level({game(4, Outcome::Win)}) == LevelFit{4, true});
  CHECK(fit_level({game(4, Outcome::Win), game(4, Outcome::Win)}) == LevelFit{5});
  CHECK(fit_level({game(4, Outcome::Loss)}) == LevelFit{3, true});
  CHECK(fit_level({game(4, Outcome::Draw)}) == LevelFit{4});
}

TEST_CASE("a win against a stronger step counts from that step, a loss to a weaker one too") {
  CHECK(fit_level({game(4, Outcome::Draw), game(5, Outcome::Win)}) == LevelFit{5, true});
  CHECK(fit_level({game(4, Outcome::Draw), game(3, Outcome::Loss)}) == LevelFit{2, true});
}

TEST_CASE("beating somebody much weaker or losing to somebody much stronger says nothing") {
  CHECK(fit_level({game(6, Outcome::Draw), game(4, Outcome::Win)}) == LevelFit{6});
  CHECK(fit_level({game(6, Outcome::Draw), game(8, Outcome::Loss)}) == LevelFit{6});
}

TEST_CASE("one day moves the step by two at most, the next day goes on") {
  std::vector<practice::Game> games(9, game(4, Outcome::Win));
  for (std::size_t n = 0; n < games.size(); ++n) games[n].level = 4 + static_cast<int>(n) / 2;
  CHECK(fit_level(games) == LevelFit{6});
  games.push_back(game(6, Outcome::Win, "2026-11-21"));
  CHECK(fit_level(games) == LevelFit{6, true});
  std::vector<practice::Game> losses(9, game(8, Outcome::Loss));
  for (std::size_t n = 0; n < losses.size(); ++n) losses[n].level = 8 - static_cast<int>(n) / 2;
  CHECK(fit_level(losses) == LevelFit{6});
}

TEST_CASE("the suggestion stays on the ladder") {
  CHECK(fit_level({game(1, Outcome::Loss), game(1, Outcome::Loss)}) == LevelFit{1});
  CHECK(fit_level({game(kLastLevel, Outcome::Win), game(kLastLevel, Outcome::Win)}) == LevelFit{kLastLevel});
}
