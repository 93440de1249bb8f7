// SPDX-License-Identifier: MIT
#include "catch.h"
#include "game_fakes.h"
#include "rostok/viewmodel/menu_presenters.h"

using namespace rostok;
using namespace rostok::viewmodel;

namespace {

const std::vector<std::string> kLevels = {"Росток", "Листик", "Пешка", "Бутон"};

}  // namespace

TEST_CASE("a changed setting is kept at once and only when it is another") {
  FakeKeeper keeper;
  SettingsPresenter presenter({}, keeper, words_for);
  Settings wanted = presenter.state();
  presenter.change(wanted);
  CHECK(keeper.settings.empty());
  const auto before = presenter.version();
  wanted.scale_percent = 1'000;
  presenter.change(wanted);
  CHECK(presenter.state().scale_percent == kMaxScale);
  CHECK(presenter.version() > before);
  REQUIRE(keeper.settings.size() == 1);
  CHECK(keeper.settings[0] == presenter.state());
}

TEST_CASE("the start page offers the unfinished game with its clock") {
  FakeKeeper keeper;
  SettingsPresenter settings({}, keeper, words_for);
  SavedGame game;
  game.level = 4;
  game.moves = {"e2e4", "e7e5", "g1f3"};
  game.control = {ClockMode::Increment, Milliseconds{300'000}, Milliseconds{0}};
  game.white_left = Milliseconds{245'000};
  StartPresenter page(settings, keeper, game, kLevels);
  CHECK(page.state().can_continue);
  CHECK(page.state().title == "Продолжить партию");
  CHECK(page.state().details == "Бутон, ход 2, твои часы 4:05");
  CHECK(page.take_unfinished() == game);
  CHECK_FALSE(page.state().can_continue);
  CHECK(keeper.forgotten == 0);
}

TEST_CASE("a game of two people is offered with both names and clocks") {
  FakeKeeper keeper;
  SettingsPresenter settings({}, keeper, words_for);
  SavedGame game;
  game.rival = practice::Rival::Person;
  game.names = {"Аня", ""};
  game.moves = {"e2e4", "e7e5"};
  game.control = {ClockMode::Increment, Milliseconds{300'000}, Milliseconds{0}};
  game.white_left = Milliseconds{245'000};
  game.black_left = Milliseconds{60'000};
  CHECK(StartPresenter(settings, keeper, game, kLevels).state().details == "Аня — Чёрные, ход 2, часы 4:05 и 1:00");
  game.names = {};
  game.control = {};
  CHECK(StartPresenter(settings, keeper, game, kLevels).state().details == "Игра вдвоём, ход 2");
}

TEST_CASE("a dropped game is forgotten once") {
  FakeKeeper keeper;
  SettingsPresenter settings({}, keeper, words_for);
  StartPresenter page(settings, keeper, SavedGame{}, kLevels);
  page.drop_unfinished();
  page.drop_unfinished();
  CHECK(keeper.forgotten == 1);
  CHECK_FALSE(page.take_unfinished().has_value());
}

TEST_CASE("times out of range are moved inside") {
  CHECK(within_limits(TimeControl{ClockMode::Increment, Milliseconds{0}, Milliseconds{5'000}}) ==
        TimeControl{});
  CHECK(
      within_limits(TimeControl{ClockMode::Delay, Milliseconds{1'000'000'000}, Milliseconds{-1}}) ==
      TimeControl{ClockMode::Delay, kMaxBaseTime, Milliseconds{0}});
}
