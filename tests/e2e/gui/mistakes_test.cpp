// SPDX-License-Identifier: MIT
// A student corrects his own mistakes; the answers are in the club's file.
#include "catch.h"
#include "gui_run.h"
#include "rostok/chess/notation.h"
#include "rostok/store/practice_file.h"
#include "rostok/training/json.h"

using namespace rostok;
using e2e::GuiRun;

namespace {

const char* const kFen = "r1bq1r2/pp5k/2pp1n1p/n1b1p1NB/4P2B/2PP4/PP3PPP/RN1Q1RK1 b - - 0 12";

std::unique_ptr<store::PracticeFile> file_of(const GuiRun& gui) {
  auto file = store::PracticeFile::open(gui.data() / "club.db");
  REQUIRE(file);
  return std::move(*file);
}

// The king stepped aside where the pawn could take the knight.
training::Task pawn_takes_knight() {
  training::Task task;
  task.position = *chess::Position::from_fen(kFen);
  task.played = *chess::parse_uci(task.position, "h7h8");
  const auto best = *chess::parse_uci(task.position, "h6g5");
  task.accepted.push_back({best, review::Score::centipawns(-300), {best}});
  task.win_best = review::win_percent(review::Score::centipawns(-300), chess::Color::Black);
  task.win_played = 20;
  task.theme = training::Theme::HangingPiece;
  return task;
}

void save_tasks(const GuiRun& gui, practice::StudentId student, int count) {
  const auto file = file_of(gui);
  practice::Game game;
  game.id = 100;
  game.played_at = "2026-11-18T15:00:00";
  game.rival = practice::Rival::Person;
  game.rival_name = "Аня К.";
  REQUIRE(file->save(student, game));
  std::vector<practice::Card> cards;
  for (int n = 0; n < count; ++n) {
    practice::Card card;
    card.id = 200 + n;
    card.game = game.id;
    card.ply = 23;
    card.task = training::task_to_text(pawn_takes_knight());
    card.theme = "hanging_piece";
    card.due = card.made = practice::today();
    cards.push_back(card);
  }
  REQUIRE(file->save(student, cards));
}

practice::Record record_of(const GuiRun& gui, practice::StudentId student) {
  auto record = file_of(gui)->load(student);
  REQUIRE(record);
  return *record;
}

void enter_new_student(GuiRun& gui) {
  gui.wait_for_widget("new-student");
  gui.click("new-student");
  gui.wait_for_widget("create");
  gui.type("Tim");
  gui.press("Return");
  gui.type("Green");
  gui.click("avatar-fish");
  gui.click("create");
  gui.wait_for_line("home 1");
}

}  // namespace

TEST_CASE("mistakes: the tasks of a student are solved with hands and kept") {
  GuiRun gui({"--lang", "en"});
  enter_new_student(gui);
  gui.click("leave");
  gui.wait_for_widget("student-1");
  save_tasks(gui, 1, 2);
  gui.click("student-1");
  gui.wait_for_widget("mistakes");
  gui.click("mistakes");
  gui.wait_for_line("mistakes task");
  gui.screenshot("mistakes");
  // The move of the game is wrong again: it goes back.
  gui.click_square("h7");
  gui.click_square("h8");
  gui.wait_for_widget("verdict-almost");
  gui.wait_for_fen(kFen);
  gui.click("hint-1");
  gui.drag("h6", "g5");
  gui.wait_for_line("mistakes task solved");
  CHECK(gui.has("verdict-right"));
  gui.screenshot("mistakes-right");
  gui.press("Return");
  gui.wait_for_line("mistakes task");
  gui.type("hxg5");
  gui.press("Return");
  gui.wait_for_line("mistakes task solved");
  gui.press("Return");
  gui.wait_for_line("mistakes summary");
  gui.press("Escape");
  gui.wait_for_line("home 1");
  gui.wait_for("the answers on the disk", [&] { return record_of(gui, 1).attempts.size() == 2; });
  const auto record = record_of(gui, 1);
  CHECK(record.attempts[0].grade == practice::Grade::Retried);
  CHECK(record.attempts[1].grade == practice::Grade::Clean);
  CHECK(record.cards[0].box == 1);
  CHECK(record.cards[1].box == 2);
  CHECK(record.cards[0].due > practice::today());
  CHECK(gui.output().empty());
}
