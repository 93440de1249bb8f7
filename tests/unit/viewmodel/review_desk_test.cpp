// SPDX-License-Identifier: MIT
// A review is made behind the window's back, kept with its game, and makes its tasks once.
#include "rostok/viewmodel/review_desk.h"

#include "after_game.h"
#include "fake_keeper.h"

using namespace rostok;
using namespace rostok::viewmodel;

TEST_CASE("a review is made, kept, and makes cards of own mistakes") {
  AfterGame at;
  at.desk.open(7);
  CHECK(at.desk.state(7).stage == ReviewStage::Working);
  CHECK(at.desk.state(7).progress == 0);
  REQUIRE_FALSE(at.engine.open.empty());
  for (const analysis::Request& request : at.engine.all)
    CHECK(request.priority == analysis::Priority::Report);
  double progress = 0;
  while (at.engine.answer() && at.desk.state(7).stage == ReviewStage::Working) {
    CHECK(at.desk.state(7).progress >= progress);
    progress = at.desk.state(7).progress;
  }
  CHECK(progress > 0.5);
  REQUIRE(at.desk.state(7).stage == ReviewStage::Ready);
  REQUIRE(at.desk.state(7).report);
  const practice::Game& game = at.session.record().games.front();
  CHECK_FALSE(game.analysis.empty());
  REQUIRE(game.accuracy);
  CHECK(*game.accuracy == Approx(*at.desk.state(7).report->side(chess::Color::White).accuracy));
  CHECK(game.blunders == 1);
  REQUIRE(at.session.record().cards.size() == 1);
  const practice::Card& card = at.session.record().cards.front();
  CHECK(card.game == 7);
  CHECK(card.ply == 4);
  CHECK(card.box == 1);
  CHECK(card.due == practice::today());
  CHECK(card.made == practice::today());
  CHECK(card.theme == "hanging_piece");
  CHECK(training::task_from_text(card.task));
}

TEST_CASE("the second look at a report asks nobody and makes no cards") {
  AfterGame at;
  at.desk.open(7);
  at.engine.answer_all();
  const std::size_t asked = at.engine.all.size(), cards = at.session.record().cards.size();
  ReviewDesk other(at.ports());
  other.open(7);
  CHECK(other.state(7).stage == ReviewStage::Ready);
  at.desk.open(7);
  CHECK(at.engine.all.size() == asked);
  CHECK(at.session.record().cards.size() == cards);
}

TEST_CASE("a review goes on while another page is looked at, and stops for another game") {
  AfterGame at;
  at.add_game(8, "1. e4 e5 2. Nf3 Nc6 3. Bb5 *");
  at.desk.open(7);
  at.engine.answer();
  at.desk.open(7);  // the page comes back
  CHECK(at.engine.cancelled == 0);
  at.desk.open(8);
  CHECK(at.engine.cancelled > 0);
  CHECK(at.desk.state(7).stage == ReviewStage::Unknown);
  at.engine.answer_all();
  CHECK(at.desk.state(8).stage == ReviewStage::Ready);
}

TEST_CASE("a review that was stopped begins again when it is asked for") {
  AfterGame at;
  at.desk.open(7);
  at.desk.stop();
  CHECK(at.desk.state(7).stage == ReviewStage::Stopped);
  CHECK(at.engine.open.empty());
  at.desk.again(7);
  CHECK(at.desk.state(7).stage == ReviewStage::Working);
  at.engine.answer_all();
  CHECK(at.desk.state(7).stage == ReviewStage::Ready);
}

TEST_CASE("an engine that dies at the first question ends the review, a new try is possible") {
  AfterGame at;
  at.desk.open(7);
  at.engine.fail();
  at.engine.fail();
  REQUIRE(at.desk.state(7).stage == ReviewStage::Failed);
  CHECK(at.desk.state(7).problem);
  CHECK(at.engine.open.empty());
  CHECK(at.session.record().games.front().analysis.empty());
  at.desk.again(7);
  at.engine.answer_all();
  CHECK(at.desk.state(7).stage == ReviewStage::Ready);
}

TEST_CASE("an engine that dies in between leaves a gap, three times at most") {
  AfterGame at;
  at.desk.open(7);
  at.engine.answer();
  for (int i = 0; i < 2; ++i)
    at.engine.fail();
  at.engine.answer_all();
  CHECK(at.desk.state(7).stage == ReviewStage::Ready);
}

TEST_CASE("the review of a student who has left is not given to the next one") {
  AfterGame at;
  at.desk.open(7);
  at.engine.answer();
  practice::Record other;
  other.profile.id = 2;
  at.session.enter(other);
  CHECK(at.desk.state(7).stage == ReviewStage::Unknown);
  at.engine.answer();
  CHECK(at.engine.open.empty());
  CHECK(at.session.record().games.empty());
  CHECK(at.session.record().cards.empty());
}

TEST_CASE("games without anything to ask have a report at once") {
  AfterGame at;
  at.add_game(9, "*");
  at.desk.open(9);
  CHECK(at.desk.state(9).stage == ReviewStage::Ready);
  CHECK_FALSE(at.session.record().games.back().accuracy);
  at.desk.open(12345);
  CHECK(at.desk.state(12345).stage == ReviewStage::Unknown);
}

TEST_CASE("a stored analysis that is broken is made anew, one with other curves only when wished") {
  AfterGame at;
  practice::Game game = at.session.record().games.front();
  game.analysis = "{";
  at.session.save(game);
  at.desk.open(7);
  CHECK(at.desk.state(7).stage == ReviewStage::Working);
  at.engine.answer_all();
  game = at.session.record().games.front();
  const std::string model = "lichess-2026-08";
  game.analysis.replace(game.analysis.find(model), model.size(), "other-2031");
  at.session.save(game);
  ReviewDesk desk(at.ports());
  desk.open(7);
  REQUIRE(desk.state(7).stage == ReviewStage::Failed);
  CHECK(desk.state(7).problem->kind == base::ErrorKind::Unsupported);
  desk.again(7);
  at.engine.answer_all();
  CHECK(desk.state(7).stage == ReviewStage::Ready);
  CHECK(at.session.record().cards.size() == 1);  // that of the first review
}

TEST_CASE("inaccuracies are named only where the settings say so") {
  for (const bool wanted : {true, false}) {
    AfterGame at;
    FakeKeeper keeper;
    Settings chosen;
    chosen.inaccuracies = wanted;
    SettingsPresenter settings(chosen, keeper, words_for);
    auto ports = at.ports();
    ports.settings = &settings;
    ReviewDesk desk(ports);
    desk.open(7);
    at.engine.answer_all();
    REQUIRE(desk.state(7).report);
    CHECK(desk.state(7).report->side(chess::Color::White).inaccuracies_shown == wanted);
  }
}
