// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/training/puzzles.h"

#include <set>

#include "bench.h"

using namespace rostok;
using namespace rostok::viewmodel;
using practice::Exercise;
using practice::Grade;

namespace {

const char* const kToday = "2026-11-25";

training::MatePuzzle puzzle(const char* fen, const char* key) {
  const auto position = position_at(fen);
  return {position, by_uci(position, key)};
}

std::vector<training::MatePuzzle> in_two() {
  return {puzzle("3r2k1/p4ppp/1p6/2p5/8/1P2Q3/P4PPP/4R1K1 w - - 0 1", "e3e8"),
          puzzle("4r1k1/p4ppp/1p2q3/8/2P5/1P6/P4PPP/3R2K1 b - - 0 1", "e6e1")};
}
std::vector<training::MatePuzzle> in_one() {
  return {puzzle("6k1/5ppp/8/8/8/8/8/R3K3 w - - 0 1", "a1a8"),
          puzzle("6k1/5ppp/8/8/8/8/8/1R2K3 w - - 0 1", "b1b8")};
}

}  // namespace

TEST_CASE("puzzles: the computer defends and the last move mates") {
  TrainingBench bench;
  PuzzlePresenter presenter(bench.ports(), 2, in_two(), kToday);
  CHECK(presenter.state().task == "Поставь мат в 2 хода");
  presenter.answer(by_uci(presenter.state().position, "e3e8"));
  CHECK(presenter.state().verdict.tone == Tone::Right);
  CHECK_FALSE(presenter.state().may_move);
  bench.time.pass(2000);
  presenter.tick();
  const auto state = presenter.state();
  CHECK(state.may_move);
  CHECK(state.position.turn() == chess::Color::White);
  CHECK(state.progress.find("Остался 1 ход") != std::string::npos);
  presenter.answer(by_uci(state.position, "e1e8"));
  CHECK(presenter.state().solved);
  CHECK(presenter.state().verdict.title.find("последней горизонтали") != std::string::npos);
  REQUIRE(bench.attempts().size() == 1);
  CHECK(bench.attempts()[0].grade == Grade::Clean);
  CHECK(bench.attempts()[0].exercise == Exercise::MateIn2);
  CHECK(bench.attempts()[0].item == 1);
  presenter.next();
  CHECK(presenter.state().black_below);
  CHECK_FALSE(presenter.state().finished);
}

TEST_CASE("puzzles: a wrong try goes back and says how the king gets away") {
  TrainingBench bench;
  PuzzlePresenter presenter(bench.ports(), 1, in_one(), kToday);
  presenter.answer(by_uci(presenter.state().position, "a1a7"));
  CHECK(presenter.state().verdict.tone == Tone::Almost);
  CHECK_FALSE(presenter.state().verdict.text.empty());
  bench.time.pass(1000);
  presenter.tick();
  CHECK((presenter.state().may_move && presenter.state().going_back));
  presenter.hint();
  CHECK(presenter.state().marked == std::vector{sq("a1")});
  presenter.answer(by_uci(presenter.state().position, "a1a8"));
  CHECK(bench.attempts()[0].grade == Grade::Retried);
  CHECK(presenter.state().row[0] == StepMark::Retried);
  presenter.next();
  presenter.hint();
  presenter.hint();
  presenter.hint();
  CHECK(presenter.state().arrows.size() == 1);
  presenter.answer(by_uci(presenter.state().position, "b1b8"));
  CHECK(bench.attempts()[1].grade == Grade::Helped);
  presenter.next();
  CHECK(presenter.state().finished);
  CHECK_FALSE(presenter.state().title.empty());
}

TEST_CASE("puzzles: the row of a day") {
  TrainingBench bench;
  const auto row = [&](std::size_t size = 40) {
    return row_of_today(bench.session.record(), Exercise::MateIn1, size, kToday);
  };
  CHECK(row().numbers == std::vector<practice::RecordId>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
  CHECK(row(5).numbers.size() == 5);
  bench.attempted(Exercise::MateIn1, 1, Grade::Clean, "2026-11-20");
  bench.attempted(Exercise::MateIn1, 2, Grade::Retried, "2026-11-20");  // due on the 21st
  bench.attempted(Exercise::MateIn2, 3, Grade::Clean, "2026-11-20");    // another set
  CHECK(row().numbers == std::vector<practice::RecordId>{2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13});
  bench.attempted(Exercise::MateIn1, 2, Grade::Clean, kToday);
  bench.attempted(Exercise::MateIn1, 3, Grade::Helped, kToday);
  const auto begun = row();
  CHECK(begun.numbers == std::vector<practice::RecordId>{2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13});
  CHECK(begun.marks[0] == StepMark::Clean);
  CHECK(begun.marks[1] == StepMark::Helped);
  CHECK(begun.marks[2] == StepMark::Rest);
  for (int number = 4; number <= 13; ++number)
    bench.attempted(Exercise::MateIn1, number, Grade::Clean, kToday);
  const auto second = row();
  CHECK(second.numbers.front() == 14);
  CHECK(second.marks.front() == StepMark::Rest);
}

TEST_CASE("puzzles: a set that is done begins again, and what went wrong comes in boxes") {
  TrainingBench bench;
  for (int number = 1; number <= 20; ++number)
    bench.attempted(Exercise::MateIn3, number, Grade::Clean, "2026-11-01");
  const auto row = row_of_today(bench.session.record(), Exercise::MateIn3, 20, kToday);
  CHECK(row.numbers.size() == kRow);
  CHECK(row.numbers.front() == 1);
  for (int number = 1; number <= 8; ++number)
    bench.attempted(Exercise::MateIn1, number, Grade::Retried, "2026-11-24");
  const auto repeated = row_of_today(bench.session.record(), Exercise::MateIn1, 100, kToday);
  CHECK(repeated.numbers ==
        std::vector<practice::RecordId>{1, 2, 3, 4, 9, 10, 11, 12, 13, 14, 15, 16});
  for (int number = 1; number <= 4; ++number)
    bench.attempted(Exercise::MateIn1, number, Grade::Clean, "2026-11-24");
  CHECK(std::set<practice::RecordId>(repeated.numbers.begin(), repeated.numbers.end()).size() ==
        kRow);
}
