// SPDX-License-Identifier: MIT
// What the report page says of a game.
#include "rostok/viewmodel/report_presenter.h"

#include "after_game.h"

using namespace rostok;
using namespace rostok::viewmodel;

namespace {

struct NoKeeper final : SettingsKeeper {
  void keep(const Settings& /*settings*/) override {}
};

struct Page : AfterGame {
  NoKeeper keeper;
  SettingsPresenter settings{{}, keeper, [](i18n::Language language) {
                               return i18n::Translator(language, ROSTOK_SHARE_DIR "/locale");
                             }};
  ReportPresenter report{7, {&settings, &session, &desk}};
};

}  // namespace

TEST_CASE("the game can be looked through while the engine works") {
  Page page;
  CHECK(page.report.known());
  CHECK(page.report.view().stage == ReviewStage::Working);
  CHECK(page.report.last_ply() == 8);
  CHECK(page.report.ply() == 8);
  page.report.step(-2);
  CHECK(page.report.last_move_text() == "3…Фf5");
  page.report.step(-100);
  CHECK(page.report.ply() == 0);
  CHECK_FALSE(page.report.last_move());
  CHECK(page.report.moment() == nullptr);
  page.engine.answer_all();
  CHECK(page.report.view().stage == ReviewStage::Ready);
  CHECK(page.report.ply() == 0);  // the person has gone there himself
}

TEST_CASE("a report tells the own mistake with its sentence and the better move") {
  Page page;
  page.engine.answer_all();
  const ReportView& view = page.report.view();
  REQUIRE(view.moments.size() == 1);
  const ReportMoment& moment = view.moments.front();
  CHECK(moment.ply == 5);
  CHECK(moment.move == "3.h3");
  CHECK(moment.word == "зевок");
  CHECK(moment.sentence == "Ферзь g5 без защиты. Можно было взять конём.");
  CHECK(moment.better == "3.К:g5");
  CHECK(page.report.ply() == 5);  // the page opens there
  CHECK(page.report.moment() == &moment);
  CHECK(view.has_tasks);
  CHECK_FALSE(view.flawless);
  // The other side's mistake is marked on the graph, but is no moment of the student.
  REQUIRE(view.marks.size() >= 3);
  CHECK(view.marks[0].ply == 4);
  CHECK(view.marks[1].ply == 5);
  CHECK(view.marks[2].ply == 6);
  REQUIRE(view.chances.size() == 9);
  CHECK(*view.chances[4] > 90);
  CHECK(*view.chances[5] == Approx(50));
  CHECK(view.sides[0].name == "Аня");
  CHECK(view.sides[0].student);
  CHECK(view.sides[0].points == "0");
  CHECK(view.sides[1].points == "1");
  CHECK(view.sides[1].name == "Компьютер, ступень 3");
  CHECK(view.sides[0].accuracy);
  CHECK(view.phases.size() == 3);
}

TEST_CASE("arrows walk from moment to moment") {
  Page page;
  page.engine.answer_all();
  (void)page.report.view();
  page.report.go_to(100);
  CHECK(page.report.ply() == 8);
  page.report.step_moment(-1);
  CHECK(page.report.ply() == 5);
  page.report.step_moment(-1);
  CHECK(page.report.ply() == 5);
  page.report.go_to(0);
  page.report.step_moment(1);
  CHECK(page.report.ply() == 5);
}

TEST_CASE("a game without mistakes is praised, honestly") {
  Page page;
  page.add_game(8, "1. e4 e5 2. Nf3 Nc6 3. Bc4 Bc5 4. d3 d6 5. O-O h6 6. a3 a6 7. h3 *");
  ReportPresenter report(8, {&page.settings, &page.session, &page.desk});
  page.engine.answer_all();
  const ReportView& view = report.view();
  CHECK(view.flawless);
  CHECK(view.moments.empty());
  CHECK_FALSE(view.has_tasks);
  REQUIRE_FALSE(view.praise.empty());
  CHECK(view.praise.front() == "Точная игра: 7 ходов подряд.");
}

TEST_CASE("a gap where nothing is known, and an engine that is missing is told in words") {
  Page page;
  page.engine.answer();
  page.engine.fail();
  page.engine.answer_all();
  const auto& chances = page.report.view().chances;
  CHECK(std::count(chances.begin(), chances.end(), std::nullopt) == 1);

  page.add_game(8, "1. e4 e5 *");
  ReportPresenter report(8, {&page.settings, &page.session, &page.desk});
  page.engine.fail();
  page.engine.fail();
  CHECK(report.view().stage == ReviewStage::Failed);
  CHECK_FALSE(report.view().problem.empty());
}

TEST_CASE("another language changes the words of a report") {
  Page page;
  page.engine.answer_all();
  (void)page.report.view();
  Settings wanted = page.settings.state();
  wanted.language = i18n::Language::English;
  page.settings.change(wanted);
  CHECK(page.report.view().moments.front().word == "blunder");
  CHECK(page.report.view().moments.front().move == "3.h3");
  wanted.notation = Notation::Figurines;
  page.settings.change(wanted);
  CHECK(page.report.view().moments.front().better == "3.♘xg5");
}

TEST_CASE("no game, no report") {
  Page page;
  ReportPresenter report(99, {&page.settings, &page.session, &page.desk});
  CHECK_FALSE(report.known());
  CHECK(report.view().stage == ReviewStage::Unknown);
  CHECK(report.last_ply() == 0);
}
