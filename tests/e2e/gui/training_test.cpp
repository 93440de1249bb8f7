// SPDX-License-Identifier: MIT
// Exercises with real mouse and keys, as a guest.
#include <sstream>

#include "catch.h"
#include "gui_run.h"

using rostok::e2e::GuiRun;

namespace {

void open_training(GuiRun& gui) {
  gui.wait_for("a page", [&] { return gui.has("guest") || gui.has("training"); });
  if (!gui.has("training")) gui.click("guest");
  gui.click("training");
  gui.wait_for_widget("mate-1");
}

// The word that stands behind `name` in a line of the page's state.
std::string word_after(const GuiRun& gui, const std::string& line, const std::string& name) {
  std::istringstream words(gui.value(line));
  for (std::string word; words >> word;)
    if (word == name && words >> word) return word;
  return {};
}

// The arrow of the third hint: "h8e8".
std::string hinted_move(GuiRun& gui) {
  for (int n = 0; n < 3; ++n)
    gui.press("F2");
  gui.wait_for("the arrow", [&] { return !gui.value("arrow").empty(); });
  return gui.value("arrow");
}

}  // namespace

TEST_CASE("training: a mate in one by the mouse, after a wrong try and with hints") {
  GuiRun gui;
  open_training(gui);
  gui.screenshot("training");
  gui.click("mate-1");
  gui.wait_for_line("puzzle asking");
  const std::string start = gui.value("fen");
  // The first position of the set: Rh8-h7 is no mate.
  gui.click_square("h8");
  gui.click_square("h7");
  gui.wait_for_widget("verdict-almost");
  gui.wait_for_fen(start);  // the wrong move has gone back
  gui.wait_for_line("puzzle asking");
  const std::string best = hinted_move(gui);
  gui.screenshot("puzzle-hint");
  gui.click_square(best.substr(0, 2));
  gui.click_square(best.substr(2, 2));
  gui.wait_for_line("puzzle solved");
  CHECK(gui.has("verdict-right"));
  gui.press("Return");
  gui.wait_for_line("puzzle asking");
  CHECK(gui.value("fen") != start);
  gui.press("Escape");
  gui.wait_for_widget("mate-1");
  CHECK(gui.output().empty());
}

TEST_CASE("training: a mate in two, the computer defends itself") {
  GuiRun gui;
  open_training(gui);
  gui.click("mate-2");
  gui.wait_for_line("puzzle asking");
  std::string best = hinted_move(gui);
  gui.drag(best.substr(0, 2), best.substr(2, 2));
  gui.wait_for_line("puzzle moving");
  gui.wait_for_line("puzzle asking");
  best = hinted_move(gui);
  gui.type(best);
  gui.press("Return");
  gui.wait_for_line("puzzle solved");
  CHECK(gui.output().empty());
}

TEST_CASE("training: squares are clicked, named and told by colour") {
  GuiRun gui;
  open_training(gui);
  gui.click("coordinates");
  gui.press("Return");
  for (int n = 0; n < 20; ++n) {
    gui.wait_for("question",
                 [&] { return word_after(gui, "coordinates", "asked") == std::to_string(n); });
    gui.click_square(word_after(gui, "coordinates", "square"));
  }
  gui.wait_for("the end", [&] { return gui.value("coordinates").starts_with("done right 20"); });
  gui.screenshot("coordinates-done");
  gui.click("task-name");
  gui.click("start");
  for (int n = 0; n < 3; ++n) {
    gui.wait_for("question",
                 [&] { return word_after(gui, "coordinates", "asked") == std::to_string(n); });
    gui.type(word_after(gui, "coordinates", "square"));
  }
  gui.wait_for("three right", [&] { return word_after(gui, "coordinates", "right") == "3"; });
  gui.press("Escape");
  gui.wait_for_widget("task-color");
  gui.click("task-color");
  gui.click("start");
  gui.wait_for("question", [&] { return word_after(gui, "coordinates", "asked") == "0"; });
  const std::string square = word_after(gui, "coordinates", "square");
  const bool light = (square[0] - 'a' + square[1] - '1') % 2 == 1;
  gui.press(light ? "Left" : "Right");
  gui.wait_for("right", [&] { return word_after(gui, "coordinates", "right") == "1"; });
  CHECK(gui.output().empty());
}

TEST_CASE("training: a knight goes its way and not another") {
  GuiRun gui;
  open_training(gui);
  gui.click("knight");
  gui.wait_for_widget("board");
  const std::string from = gui.value("knight").substr(0, 2),
                    target = word_after(gui, "knight", "target");
  // A neighbour is no jump of a knight.
  const std::string beside{from[0], from[1] == '8' ? '7' : static_cast<char>(from[1] + 1)};
  gui.click_square(beside);
  gui.wait_for_widget("verdict-almost");
  CHECK(word_after(gui, "knight", "used") == "0");
  // The first exercises take one move.
  CHECK(word_after(gui, "knight", "least") == "1");
  gui.drag(from, target);
  gui.wait_for("the goal", [&] { return gui.value("knight").ends_with("solved"); });
  gui.press("Return");
  gui.wait_for("the next one", [&] { return word_after(gui, "knight", "used") == "0"; });
  CHECK(gui.output().empty());
}

TEST_CASE("training: an ending is played against the engine and a move taken back") {
  GuiRun gui;
  open_training(gui);
  gui.click("endgames");
  gui.wait_for_line("ending asking");
  const std::string start = gui.value("fen");
  const std::string first = start.substr(0, start.find(' '));
  gui.press("F2");
  gui.press("F2");
  gui.wait_for("the hint of the engine", [&] { return !gui.value("arrow").empty(); });
  const std::string best = gui.value("arrow");
  gui.click_square(best.substr(0, 2));
  gui.click_square(best.substr(2, 2));
  // The engine has answered when the student is to move again somewhere else.
  gui.wait_for("the answer", [&] {
    return gui.value("ending") == "asking" && !gui.value("fen").starts_with(first);
  });
  gui.press("F3");
  gui.wait_for("the move is back", [&] { return gui.value("fen").starts_with(first); });
  gui.click("ending-3");
  gui.wait_for("a pawn", [&] { return gui.value("fen").find_first_of("pP") != std::string::npos; });
  gui.screenshot("ending");
  CHECK(gui.output().empty());
}

TEST_CASE("training: without a game there are no mistakes yet, and the way to play is shown") {
  GuiRun gui;
  open_training(gui);
  gui.click("mistakes");
  gui.wait_for_line("mistakes no-tasks");
  gui.screenshot("mistakes-empty");
  gui.press("Return");
  gui.wait_for_widget("begin");
  CHECK(gui.output().empty());
}
