// SPDX-License-Identifier: MIT
#include "catch.h"
#include "fake_keeper.h"

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

TEST_CASE("the language changes while the program runs") {
  FakeKeeper keeper;
  SettingsPresenter settings({}, keeper, words_for);
  NewGamePresenter page(settings, kLevels);
  CHECK(page.state().time_text == "Без часов");
  Settings wanted = settings.state();
  wanted.language = i18n::Language::English;
  settings.change(wanted);
  CHECK(page.state().time_text == "No clock");
}

TEST_CASE("a new game remembers its choices for the next time") {
  FakeKeeper keeper;
  SettingsPresenter settings({}, keeper, words_for);
  NewGamePresenter page(settings, kLevels);
  CHECK(page.state().time == 0U);
  page.choose_level(4);
  page.choose_side(PlayAs::Random);
  page.choose_time(4);
  page.choose_time(99);
  CHECK(page.state().time_text == "10 мин + 5 с на ход");
  const GameRequest odd = page.begin(1);
  CHECK(odd == GameRequest{4,
                           Side::Black,
                           {ClockMode::Increment, Milliseconds{600'000}, Milliseconds{5'000}}});
  CHECK(page.begin(2).human == Side::White);
  CHECK(settings.state().game.side == PlayAs::Random);
  CHECK(NewGamePresenter(settings, kLevels).state().level == 4);
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
