// SPDX-License-Identifier: MIT
// Playing the computer, end to end. Without an engine on the machine the page says so and the rest
// is not tested.
#include <chrono>
#include <csignal>
#include <thread>

#include "catch.h"
#include "gui_run.h"
#include "new_student.h"
#include "rostok/store/practice_file.h"

using rostok::e2e::GuiRun;

namespace {

// False when there is no engine.
bool on_new_game(GuiRun& gui) {
  gui.click("play-computer");
  gui.wait_for("new game page", [&] { return gui.has("begin"); });
  return gui.value("begin").ends_with(" 1");
}

}  // namespace

TEST_CASE("computer: the first question chooses a step, and any other may be taken") {
  GuiRun gui;
  if (!on_new_game(gui)) return;
  gui.wait_for_line("level 1");
  gui.click("know-rules");
  gui.wait_for_line("level 4");
  gui.click("know-club");
  gui.wait_for_line("level 7");
  gui.screenshot("play-new-game");
  gui.click("level-2");
  gui.wait_for_line("level 2");
}

TEST_CASE("computer: a hint shows the piece, the square, the arrow") {
  GuiRun gui;
  if (!on_new_game(gui)) return;
  gui.click("begin");
  gui.wait_for_widget("hint");
  gui.press("F2");
  gui.wait_for("ring on the piece", [&] { return gui.value("arrow").size() == 4; });
  const std::string piece = gui.value("arrow").substr(0, 2);
  CHECK(gui.value("arrow") == piece + piece);
  gui.press("F2");
  std::string target;
  gui.wait_for("ring on the square", [&] {
    target = gui.last_value("arrow").substr(0, 2);
    return target != piece && gui.last_value("arrow") == target + target;
  });
  gui.press("F2");
  gui.wait_for("arrow", [&] { return gui.value("arrow") == piece + target; });
  gui.wait_for("nothing more to tell", [&] { return gui.value("hint").ends_with(" 0"); });
  gui.screenshot("play-hint");
}

TEST_CASE("computer: think again stops a blunder and takes it back") {
  GuiRun gui({"--lang", "ru"});
  if (!on_new_game(gui)) return;
  gui.click("switch-tutor");
  gui.click("begin");
  gui.wait_for_widget("board");
  // Within three moves the queen goes where it is lost, whatever the computer answers.
  const auto play = [&](const std::vector<std::string>& moves, const std::string& answered) {
    const std::string before = gui.value("ply");
    for (const std::string& move : moves) {  // the first that is legal
      gui.type(move);
      gui.press("Return");
      std::this_thread::sleep_for(std::chrono::milliseconds(200));
      if (gui.value("ply") != before) break;
      for (std::size_t n = 0; n < move.size(); ++n) gui.press("BackSpace");
    }
    gui.wait_for("an answer or a question", [&] { return gui.has("think-back") || gui.value("ply") == answered; });
  };
  play({"e2e4"}, "2 2");
  if (!gui.has("think-back")) play({"d1h5"}, "4 4");
  if (!gui.has("think-back")) play({"h5h7", "h5f7"}, "6 6");
  gui.wait_for_widget("think-back");
  gui.screenshot("play-think-again");
  const std::string blunder = gui.value("ply");
  gui.click("think-back");
  gui.wait_for("the move is gone", [&] { return gui.value("ply") != blunder && !gui.has("think-back"); });
  gui.wait_for("kept rescue", [&] { return rostok::e2e::read_all(gui.data() / "unfinished.json").find("\"rescued\":1") != std::string::npos; });
}

TEST_CASE("computer: a move made ahead is played as soon as its turn comes") {
  GuiRun gui;
  gui.click("settings");
  gui.click("tab-playing");
  gui.click("premoves");
  gui.click("back");
  if (!on_new_game(gui)) return;
  gui.click("time-3");
  gui.click("begin");
  gui.wait_for_widget("board");
  gui.drag("e2", "e4");
  gui.wait_for_line("ply 1 1");
  gui.drag("d2", "d3");
  gui.wait_for("waiting or played", [&] { return gui.value("ahead") == "d2d3" || gui.value("ply") == "3 3"; });
  gui.wait_for("played", [&] { return gui.value("fen").find("4P3/3P4/PPP2PPP") != std::string::npos; });
}

TEST_CASE("computer: a game goes on with its clock after kill -9") {
  GuiRun gui;
  if (!on_new_game(gui)) return;
  gui.click("time-3");
  gui.click("begin");
  gui.wait_for_widget("board");
  gui.drag("e2", "e4");
  gui.wait_for_line("ply 2 2");
  const auto kept = [&] { return rostok::e2e::read_all(gui.data() / "unfinished.json"); };
  gui.wait_for("kept moves", [&] { return kept().find("\"e2e4\",\"") != std::string::npos; });
  gui.program().signal(SIGKILL);
  CHECK(gui.program().wait(10) == 128 + SIGKILL);
  gui.start();
  gui.click("continue");
  gui.wait_for_line("ply 2 2");
  gui.wait_for("running clock", [&] { return gui.value("clock").starts_with("9:5"); });
  // A whole ten minutes less what was used: not more than five seconds were given back.
  CHECK(gui.value("clock") <= "9:59");
  gui.drag("d2", "d4");
  gui.wait_for_line("ply 4 4");
}

TEST_CASE("computer: an unfinished game belongs to its student, and when it ends so does its record") {
  GuiRun gui({"--lang", "en"});
  rostok::e2e::enter_new_student(gui, "Anna", "Brown", "fish");
  if (!on_new_game(gui)) return;
  gui.click("level-3");
  gui.click("side-black");
  gui.click("begin");
  gui.wait_for_line("ply 1 1");
  gui.press("F2");
  gui.wait_for("ring on the piece", [&] { return gui.value("arrow").size() == 4; });
  gui.type("e7e5");
  gui.press("Return");
  gui.wait_for_line("ply 3 3");
  const auto kept = [&] { return rostok::e2e::read_all(gui.data() / "unfinished-1.json"); };
  gui.wait_for("kept game", [&] { return kept().find("\"e7e5\",\"") != std::string::npos; });
  gui.program().signal(SIGKILL);
  CHECK(gui.program().wait(10) == 128 + SIGKILL);
  gui.start();
  gui.click("student-1");
  gui.click("continue");
  gui.wait_for_line("ply 3 3");
  gui.type("d7d5");
  gui.press("Return");
  gui.wait_for_line("ply 5 5");
  gui.click("resign");
  gui.click("question-yes");
  gui.wait_for_line("end 1-0");
  gui.wait_for("forgotten unfinished game", [&] { return kept().empty(); });
  auto file = rostok::store::PracticeFile::open(gui.data() / "club.db");
  REQUIRE(file);
  const auto record = (*file)->load(1);
  REQUIRE(record);
  REQUIRE(record->games.size() == 1);
  const rostok::practice::Game& game = record->games.front();
  CHECK(game.level == 3);
  CHECK(game.color == rostok::chess::Color::Black);
  CHECK(game.outcome == rostok::practice::Outcome::Loss);
  CHECK(game.hints == 1);
  CHECK(game.plies == 5);
  CHECK(game.pgn.find("[Black \"Anna\"]") != std::string::npos);
  // The next game offers half a step less.
  gui.click("new-game");
  gui.wait_for_line("suggested 2");
}

TEST_CASE("computer: the display is closed in mid-game and the game goes on at the next start") {
  GuiRun gui;
  if (!on_new_game(gui)) return;
  gui.click("time-4");
  gui.click("begin");
  gui.wait_for_widget("board");
  gui.drag("e2", "e4");
  gui.wait_for_line("ply 2 2");
  gui.display().close();
  CHECK(gui.program().wait(10) == 69);
  CHECK(gui.output().find("X connection") == std::string::npos);
  gui.display().open();
  gui.start();
  gui.click("continue");
  gui.wait_for_line("ply 2 2");
}

TEST_CASE("computer: the engine is killed in mid-game, started again, and the game goes on") {
  GuiRun gui({"--lang", "en"});
  if (!on_new_game(gui)) return;
  gui.click("begin");
  gui.wait_for_widget("board");
  gui.drag("e2", "e4");
  gui.wait_for_line("ply 2 2");
  REQUIRE(gui.program().kill_children() == 1);
  gui.drag("d2", "d4");
  gui.wait_for_line("ply 4 4");
  CHECK(gui.program().running());
  CHECK(gui.program().children() == 1);
}

TEST_CASE("computer: an engine that only dies leaves a game that is kept") {
  // A program that speaks no UCI and ends at once.
  GuiRun gui({"--lang", "ru"}, {{"ROSTOK_ENGINE", "/bin/false"}});
  if (!on_new_game(gui)) return;
  gui.click("begin");
  gui.wait_for_widget("board");
  gui.drag("e2", "e4");
  gui.wait_for("giving up", [&] { return gui.has("retry"); });
  CHECK(gui.value("says").find("Партия сохранена") != std::string::npos);
  gui.screenshot("play-silent");
  gui.click("home");
  gui.click("question-yes");
  gui.wait_for_widget("continue");
}
