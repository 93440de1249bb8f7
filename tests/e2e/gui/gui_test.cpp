// SPDX-License-Identifier: MIT
#include <chrono>
#include <fstream>
#include <thread>

#include "catch.h"
#include "gui_run.h"

using rostok::e2e::Child;
using rostok::e2e::Display;
using rostok::e2e::GuiRun;

TEST_CASE("window: two people play by clicks and by dragging") {
  GuiRun gui;
  gui.screenshot("start");
  gui.click("play-two");
  gui.click("begin");
  gui.wait_for_fen("rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w");
  gui.click_square("e2");
  gui.click_square("e4");
  gui.wait_for_fen("rnbqkbnr/pppppppp/8/8/4P3/8/PPPP1PPP/RNBQKBNR b");
  gui.drag("e7", "e5");
  gui.wait_for_fen("rnbqkbnr/pppp1ppp/8/4p3/4P3/8/PPPP1PPP/RNBQKBNR w");
  gui.drag("g1", "g4");  // not a move of a knight
  gui.drag("g1", "f3");
  gui.wait_for_fen("rnbqkbnr/pppp1ppp/8/4p3/4P3/5N2/PPPP1PPP/RNBQKB1R b");
  gui.screenshot("game");
  gui.press("F3");
  gui.wait_for_line("ply 2 2");
  CHECK(gui.output().empty());
}

TEST_CASE("window: the board turns and still takes moves") {
  GuiRun gui({"--fen", "4k3/8/8/8/8/8/4P3/4K3 w - - 0 1"});
  gui.wait_for_widget("board");
  gui.press("F4");
  gui.wait_for("turned board", [&] { return gui.value("square").ends_with("flipped"); });
  gui.click_square("e2");
  gui.click_square("e4");
  gui.wait_for_fen("4k3/8/8/8/4P3/8/8/4K3 b");
}

TEST_CASE("window: a pawn becomes the piece that is chosen") {
  GuiRun gui({"--fen", "7k/P7/8/8/8/8/8/K7 w - - 0 1"});
  gui.wait_for_widget("board");
  gui.click_square("a7");
  gui.click_square("a8");
  gui.wait_for_widget("promote-queen");
  gui.screenshot("promotion");
  gui.press("Escape");
  gui.wait_for("board again", [&] { return gui.has("board") && !gui.has("promote-queen"); });
  gui.click_square("a8");
  gui.click("promote-rook");
  gui.wait_for_fen("R6k/8/8/8/8/8/8/K7 b");
}

TEST_CASE("window: moves may be typed, a wrong one is named and can be mended") {
  GuiRun gui({"--fen", "4k3/8/8/8/8/8/4P3/4K1N1 w - - 0 1"});
  gui.wait_for_widget("board");
  gui.type("Nf4");
  gui.press("Return");
  gui.press("BackSpace");
  gui.type("3");
  gui.press("Return");
  gui.wait_for_fen("4k3/8/8/8/8/5N2/4P3/4K3 b");
  gui.type("e8e7");
  gui.press("Return");
  gui.wait_for_fen("8/4k3/8/8/8/5N2/4P3/4K3 w");
}

TEST_CASE("window: the board is played with the arrow keys alone") {
  GuiRun gui({"--fen", "4k3/8/8/8/8/8/4P3/4K3 w - - 0 1"});
  gui.wait_for_widget("board");
  gui.press("Up");      // shows the cursor on e2
  gui.press("Return");
  gui.press("Up");
  gui.press("Up");
  gui.press("Return");
  gui.wait_for_fen("4k3/8/8/8/4P3/8/8/4K3 b");
}

TEST_CASE("window: resigning takes two steps and the end is shown") {
  GuiRun gui;
  gui.click("play-two");
  gui.click("begin");
  gui.wait_for_widget("board");
  gui.drag("e2", "e4");
  gui.wait_for_line("ply 1 1");
  gui.click("resign");
  gui.click("question-no");
  gui.click("resign");
  gui.wait_for_widget("question-yes");
  gui.screenshot("resign");
  gui.click("question-yes");
  gui.wait_for_line("end 1-0");
  gui.screenshot("game-over");
  gui.click("rematch");
  gui.wait_for_line("ply 0 0");
}

TEST_CASE("window: checkmate ends the game by itself") {
  GuiRun gui({"--fen", "6k1/5ppp/8/8/8/8/8/K3R3 w - - 0 1"});
  gui.wait_for_widget("board");
  gui.drag("e1", "e8");
  gui.wait_for_line("end 1-0");
}

TEST_CASE("window: the computer answers, hints, and the game is there after a restart") {
  GuiRun gui;
  gui.click("play-computer");
  gui.wait_for("new game page", [&] { return gui.has("begin"); });
  if (!gui.value("begin").ends_with(" 1")) return;  // no engine on this machine: said on the page
  gui.click("level-1");
  gui.click("begin");
  gui.wait_for_widget("board");
  gui.drag("e2", "e4");
  gui.wait_for_line("ply 2 2");
  gui.screenshot("computer");
  gui.click("home");
  gui.click("question-yes");
  gui.click("continue");
  gui.wait_for_line("ply 2 2");
}

TEST_CASE("window: an engine is there while it is needed, and the idle window rests") {
  GuiRun gui;
  gui.click("play-computer");
  gui.wait_for("new game page", [&] { return gui.has("begin"); });
  if (!gui.value("begin").ends_with(" 1")) return;  // no engine on this machine
  CHECK(gui.program().children() == 0);
  gui.click("level-1");
  gui.click("begin");
  gui.wait_for_widget("hint");
  gui.click("hint");
  gui.wait_for("hint", [&] { return gui.value("arrow").size() == 4; });
  CHECK(gui.program().children() == 1);
  // Hands off: neither the window nor the waiting engine may turn in circles.
  const double before = gui.program().processor_time();
  std::this_thread::sleep_for(std::chrono::seconds(2));
  CHECK(gui.program().processor_time() - before < 0.2);
  gui.click("home");  // nothing was played: no question
  gui.wait_for_widget("continue");
  gui.wait_for("the end of the engine", [&] { return gui.program().children() == 0; });
  CHECK(std::filesystem::exists(gui.data() / "club.db"));
}

TEST_CASE("window: settings change the language at once and are kept") {
  GuiRun gui;
  gui.click("settings");
  gui.click("theme-dark");
  gui.click("scale-150");
  gui.click("language-en");
  gui.screenshot("settings-dark-150");
  gui.click("back");
  gui.wait_for_widget("play-two");
}

TEST_CASE("window: what cannot be written is told over the page, and the page goes on") {
  GuiRun gui;
  gui.click("settings");
  gui.wait_for_widget("theme-dark");
  // A file stands where the folder should be.
  std::filesystem::remove_all(gui.data());
  std::ofstream(gui.data()) << "in the way";
  gui.click("theme-dark");
  gui.wait_for_widget("notice-close");
  gui.screenshot("notice");
  gui.click("notice-close");
  gui.wait_for("page without the notice", [&] { return !gui.has("notice-close"); });
  gui.click("back");
  gui.wait_for_widget("play-two");
}

TEST_CASE("window: without a display there is a sentence and exit code 69") {
  Display unused;  // only for its folder
  const auto output = unused.folder() / "output";
  const std::string program = std::string(ROSTOK_BIN_DIR) + "/rostok-gui";
  Child russian({program}, {{"DISPLAY", ""}, {"ROSTOK_LANG", "ru"}}, output);
  CHECK(russian.wait(10) == 69);
  CHECK(rostok::e2e::read_all(output).find("нет графического экрана") != std::string::npos);
  Child english({program, "--lang", "en"}, {{"DISPLAY", ":987"}}, output);
  CHECK(english.wait(10) == 69);
  CHECK(rostok::e2e::read_all(output).find("there is no graphical display") != std::string::npos);
}

TEST_CASE("window: a display without OpenGL is explained, not crashed on") {
  Display plain({"-extension", "GLX"});
  const auto output = plain.folder() / "output";
  Child program({std::string(ROSTOK_BIN_DIR) + "/rostok-gui", "--lang", "en"}, {{"DISPLAY", plain.name()}}, output);
  CHECK(program.wait(10) == 69);
  CHECK(rostok::e2e::read_all(output).find("no OpenGL") != std::string::npos);
}
