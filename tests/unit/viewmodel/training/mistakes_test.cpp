// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/training/mistakes.h"

#include "bench.h"
#include "rostok/training/json.h"

using namespace rostok;
using namespace rostok::viewmodel;
using practice::Grade;
using Page = MistakesPresenter::Page;

namespace {

const char* const kToday = "2026-11-25";

// Rook takes the queen on d5; in the game the king moved.
training::Task rook_takes() {
  training::Task task;
  task.position = position_at("4k3/8/8/3q4/8/2N5/8/3RK3 w - - 0 12");
  task.played = by_uci(task.position, "e1f1");
  const auto best = by_uci(task.position, "d1d5");
  task.accepted.push_back({best, review::Score::centipawns(800), {best}});
  task.win_best = review::win_percent(review::Score::centipawns(800), chess::Color::White);
  task.win_played = 10;
  task.refutation = {by_uci(task.position.after(task.played), "d5d1")};
  task.theme = training::Theme::HangingPiece;
  return task;
}

practice::Card card(practice::RecordId id, practice::RecordId game, int box, const char* due) {
  practice::Card result;
  result.id = id;
  result.game = game;
  result.task = training::task_to_text(rook_takes());
  result.theme = "hanging_piece";
  result.box = box;
  result.due = result.made = due;
  return result;
}

}  // namespace

TEST_CASE("mistakes: nothing yet and nothing today are said in words") {
  TrainingBench bench;
  CHECK(MistakesPresenter(bench.ports(), 0, kToday).state().page == Page::NoTasks);
  bench.session.save(std::vector{card(1, 7, 2, "2026-11-28")});
  const auto state = MistakesPresenter(bench.ports(), 0, kToday).state();
  CHECK(state.page == Page::NothingToday);
  CHECK(state.text.find("через 3 дня") != std::string::npos);
  CHECK(MistakesPresenter(bench.ports(), 7, kToday).state().page == Page::Task);  // of that game
  CHECK(MistakesPresenter(bench.ports(), 8, kToday).state().page != Page::Task);
}

TEST_CASE("mistakes: a task says whose move it is and what was played") {
  TrainingBench bench;
  bench.session.save(std::vector{card(1, 7, 1, kToday), card(2, 8, 1, kToday)});
  MistakesPresenter presenter(bench.ports(), 0, kToday);
  const auto state = presenter.state();
  CHECK(state.page == Page::Task);
  CHECK(state.question == "Ход белых.");
  CHECK(state.story.find("12.Крf1") != std::string::npos);
  CHECK(state.subtitle == "задача 1 из 2");
  CHECK(state.left == "Осталось 2");
  CHECK((state.may_move && state.steps[0] == StepMark::Now && state.steps[1] == StepMark::Rest));
  REQUIRE(state.arrows.size() == 1);
  CHECK(state.arrows[0].kind == Pointed::Kind::Mistake);
}

TEST_CASE("mistakes: right at the first try climbs a box in one save") {
  TrainingBench bench;
  bench.session.save(std::vector{card(1, 7, 1, kToday)});
  MistakesPresenter presenter(bench.ports(), 0, kToday);
  presenter.answer(by_uci(rook_takes().position, "d1d5"));
  const auto state = presenter.state();
  CHECK(state.solved);
  CHECK(state.verdict.tone == Tone::Right);
  CHECK(state.verdict.title == "Верно! Ладья берёт ферзя.");
  REQUIRE(bench.attempts().size() == 1);
  CHECK(bench.attempts()[0].grade == Grade::Clean);
  CHECK(bench.attempts()[0].item == 1);
  CHECK(bench.session.record().cards[0].box == 2);
  CHECK(bench.session.record().cards[0].due == "2026-11-28");
  presenter.next();
  CHECK(presenter.state().page == Page::Summary);
  CHECK(presenter.state().text.find("через 3 дня") != std::string::npos);
}

TEST_CASE("mistakes: the move of the game goes back and says why, and the task returns tomorrow") {
  TrainingBench bench;
  bench.session.save(std::vector{card(1, 7, 3, kToday)});
  MistakesPresenter presenter(bench.ports(), 0, kToday);
  presenter.answer(by_uci(rook_takes().position, "e1f1"));
  auto state = presenter.state();
  CHECK(state.verdict.tone == Tone::Almost);
  CHECK(state.verdict.text.find("Крf1") != std::string::npos);
  CHECK_FALSE(state.may_move);
  CHECK(presenter.until_change());
  bench.time.pass(1000);
  presenter.tick();
  state = presenter.state();
  CHECK((state.may_move && state.going_back));
  CHECK(state.position.same_position(rook_takes().position));
  CHECK(bench.attempts().empty());
  presenter.answer(by_uci(rook_takes().position, "d1d5"));
  CHECK(bench.attempts()[0].grade == Grade::Retried);
  CHECK(bench.session.record().cards[0].box == 1);
  CHECK(bench.session.record().cards[0].due == "2026-11-26");
}

TEST_CASE("mistakes: a move nobody foresaw is judged by the engine") {
  TrainingBench bench;
  bench.session.save(std::vector{card(1, 7, 1, kToday)});
  MistakesPresenter presenter(bench.ports(), 0, kToday);
  presenter.answer(by_uci(rook_takes().position, "c3d5"));
  CHECK(presenter.state().verdict.tone == Tone::Waiting);
  REQUIRE(bench.engine.asked.size() == 1);
  SECTION("as good") {
    bench.engine.answer(-790, {"e8d7"});
    CHECK(presenter.state().solved);
  }
  SECTION("worse: the refutation is told") {
    bench.engine.answer(200, {"e8d7"});
    CHECK(presenter.state().verdict.text.find("Крd7") != std::string::npos);
  }
  SECTION("no engine: the task is not lost") {
    bench.engine.fail();
    CHECK(presenter.state().verdict.tone == Tone::Problem);
    presenter.tick();
    CHECK(presenter.state().may_move);
    CHECK(bench.attempts().empty());
  }
}

TEST_CASE("mistakes: hints in three steps keep the box, the shown answer does not") {
  TrainingBench bench;
  bench.session.save(std::vector{card(1, 7, 2, kToday), card(2, 8, 4, kToday)});
  MistakesPresenter presenter(bench.ports(), 0, kToday);
  presenter.hint();
  CHECK(presenter.state().marked == std::vector{sq("d1")});
  presenter.hint();
  CHECK(presenter.state().marked == std::vector{sq("d1"), sq("d5")});
  presenter.hint();
  presenter.hint();
  CHECK(presenter.state().hints == 3);
  REQUIRE(presenter.state().arrows.size() == 1);
  CHECK(presenter.state().arrows[0].kind == Pointed::Kind::Best);
  presenter.answer(by_uci(rook_takes().position, "d1d5"));
  CHECK(bench.attempts()[0].grade == Grade::Helped);
  CHECK(bench.session.record().cards[0].box == 2);
  CHECK(bench.session.record().cards[0].due == "2026-11-28");
  presenter.next();
  presenter.show_answer();
  CHECK(presenter.state().solved);
  CHECK(presenter.state().position.same_position(
      rook_takes().position.after(by_uci(rook_takes().position, "d1d5"))));
  CHECK(bench.attempts()[1].grade == Grade::Shown);
  CHECK(bench.session.record().cards[1].box == 1);
}

TEST_CASE("mistakes: what is put off comes at the end and may be left for another day") {
  TrainingBench bench;
  bench.session.save(std::vector{card(1, 7, 1, kToday), card(2, 8, 1, kToday)});
  MistakesPresenter presenter(bench.ports(), 0, kToday);
  presenter.skip();
  CHECK(presenter.state().subtitle == "задача 2 из 2");
  presenter.answer(by_uci(rook_takes().position, "d1d5"));
  presenter.next();
  CHECK(presenter.state().subtitle == "задача 1 из 2");
  presenter.skip();
  CHECK(presenter.state().page == Page::Summary);
  CHECK(bench.session.record().cards[0].box == 1);
  CHECK(bench.attempts().size() == 1);
}

TEST_CASE("mistakes: a card that cannot be read is left out") {
  TrainingBench bench;
  auto broken = card(1, 7, 1, kToday);
  broken.task = "{";
  bench.session.save(std::vector{broken, card(2, 7, 1, kToday)});
  CHECK(MistakesPresenter(bench.ports(), 0, kToday).state().steps.size() == 1);
}
