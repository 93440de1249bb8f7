// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/new_game_presenter.h"

#include "catch.h"
#include "game_fakes.h"

using namespace rostok;
using namespace rostok::viewmodel;
using practice::Rival;

namespace {

const std::vector<std::string> kLevels(17, "x");

struct Page {
  FakeKeeper keeper;
  SettingsPresenter settings{{}, keeper, words_for};
  NewGamePresenter open(NewGamePresenter::Sitter sitter = {}, Rival rival = Rival::Computer, std::optional<chess::Position> from = {}) {
    return NewGamePresenter(settings, kLevels, std::move(sitter), rival, std::move(from));
  }
};

practice::Game won(int level) {
  practice::Game game;
  game.level = level;
  game.outcome = practice::Outcome::Win;
  game.played_at = "2026-11-20T12:00:00";
  return game;
}

}  // namespace

TEST_CASE("the language of the clock's words changes while the page is open") {
  Page page;
  const auto presenter = page.open();
  CHECK(presenter.state().time_text == "Без часов");
  Settings wanted = page.settings.state();
  wanted.language = i18n::Language::English;
  page.settings.change(wanted);
  CHECK(presenter.state().time_text == "No clock");
}

TEST_CASE("a new game remembers its choices for the next time") {
  Page page;
  auto presenter = page.open();
  CHECK(presenter.state().time == 0U);
  presenter.choose_level(4);
  presenter.choose_side(PlayAs::Random);
  presenter.choose_time(4);
  presenter.choose_time(99);
  presenter.switch_tutor();
  presenter.switch_hints();
  presenter.switch_takeback();
  CHECK(presenter.state().time_text == "10 мин + 5 с на ход");
  const SavedGame odd = presenter.begin(1);
  CHECK(odd.level == 4);
  CHECK(odd.human == Side::Black);
  CHECK(odd.control == TimeControl{ClockMode::Increment, Milliseconds{600'000}, Milliseconds{5'000}});
  CHECK(odd.white_left == Milliseconds{600'000});
  CHECK(odd.tutor);
  CHECK_FALSE(odd.hints);
  CHECK_FALSE(odd.takeback);
  CHECK(odd.record != 0);
  CHECK(presenter.begin(2).human == Side::White);
  const auto next = page.open();
  CHECK(next.state().side == PlayAs::Random);
  CHECK(next.state().tutor);
}

TEST_CASE("somebody unknown is asked and gets his first step") {
  Page page;
  auto presenter = page.open();
  CHECK_FALSE(presenter.state().suggested.has_value());
  CHECK(presenter.state().level == 1);
  presenter.answer(Knowledge::InClub);
  CHECK(presenter.state().level == 7);
  CHECK(presenter.state().knowledge == Knowledge::InClub);
}

TEST_CASE("the suggestion is chosen beforehand, with its half step, and any step may be taken") {
  Page page;
  auto presenter = page.open({5, "Тимофей", {won(4)}});
  CHECK(presenter.state().suggested == 4);
  CHECK(presenter.state().level == 4);
  const SavedGame fitting = presenter.begin(0);
  CHECK(fitting.half_step);
  CHECK(fitting.student == 5);
  CHECK(fitting.names[0] == "Тимофей");
  presenter.choose_level(9);
  CHECK_FALSE(presenter.begin(0).half_step);
}

TEST_CASE("an own time begins at the chosen one and stays within its limits") {
  Page page;
  auto presenter = page.open();
  presenter.choose_own_time();
  CHECK_FALSE(presenter.state().time.has_value());
  CHECK(presenter.state().control == TimeControl{ClockMode::Increment, Milliseconds{600'000}, Milliseconds{5'000}});
  presenter.change_minutes(-10);
  CHECK(presenter.state().control.base == Milliseconds{15'000});
  presenter.change_seconds(1);
  presenter.change_extra(-9);
  presenter.choose_mode(ClockMode::Delay);
  CHECK(presenter.begin(0).control == TimeControl{ClockMode::Delay, Milliseconds{30'000}, Milliseconds{0}});
  presenter.change_minutes(1'000);
  CHECK(presenter.state().control.base == kMaxBaseTime);
  presenter.choose_time(0);
  CHECK(presenter.state().time == 0U);
}

TEST_CASE("short texts of clocks") {
  CHECK(short_time_text({}) == "—");
  CHECK(short_time_text({ClockMode::Increment, Milliseconds{600'000}, Milliseconds{5'000}}) == "10+5");
  CHECK(short_time_text({ClockMode::Delay, Milliseconds{90'000}, Milliseconds{3'000}}) == "1:30 / 3");
}

TEST_CASE("Chess960 is drawn by lot, shown, and drawn again") {
  Page page;
  auto presenter = page.open();
  presenter.switch_chess960(960 + 518);
  CHECK(presenter.state().chess960 == 518);
  presenter.roll(3);
  REQUIRE(presenter.state().board.has_value());
  CHECK(presenter.state().board->chess960_number() == 3);
  const SavedGame game = presenter.begin(0);
  CHECK(replay(game)->position().is_chess960());
  presenter.switch_chess960(0);
  CHECK_FALSE(presenter.state().board.has_value());
}

TEST_CASE("a given position is the start until the usual one is wanted") {
  Page page;
  const auto from = chess::Position::from_fen("8/8/8/4k3/8/8/8/K6R w - - 0 1");
  auto presenter = page.open({}, Rival::Computer, *from);
  CHECK(presenter.state().from_position);
  CHECK(presenter.begin(0).start_fen == from->to_fen());
  presenter.use_start_position();
  CHECK_FALSE(presenter.state().board.has_value());
  CHECK(presenter.begin(0).start_fen == chess::Position().to_fen());
}

TEST_CASE("two people have two names and no computer's help") {
  Page page;
  auto presenter = page.open({5, "Тимофей", {}}, Rival::Person);
  presenter.switch_tutor();
  presenter.choose_side(PlayAs::Black);
  presenter.name_other(" Аня ");
  const SavedGame game = presenter.begin(0);
  CHECK(game.rival == Rival::Person);
  CHECK(game.names == std::array<std::string, 2>{"Аня", "Тимофей"});
  CHECK_FALSE(game.tutor);
  CHECK_FALSE(game.hints);
}
