// SPDX-License-Identifier: MIT
// Playing, end to end: two people and the game's own rules.
#include "catch.h"
#include "gui_run.h"

using rostok::e2e::GuiRun;

namespace {

void begin_for_two(GuiRun& gui) {
  gui.click("play-two");
  gui.click("begin");
  gui.wait_for_widget("board");
}

}  // namespace

TEST_CASE("playing: fool's mate is played, won, and played again with the colours changed") {
  GuiRun gui;
  begin_for_two(gui);
  for (const char* move : {"f2f3", "e7e5", "g2g4", "d8h4"}) {
    gui.type(move);
    gui.press("Return");
  }
  gui.wait_for_line("end 0-1");
  gui.wait_for_widget("report");
  gui.screenshot("play-won");
  CHECK_FALSE(std::filesystem::exists(gui.data() / "unfinished.json"));
  gui.click("rematch");
  gui.wait_for_line("ply 0 0");
  gui.wait_for("turned board", [&] { return gui.value("square").ends_with("flipped"); });
}

TEST_CASE("playing: a report is offered only of a game that has something to tell") {
  GuiRun gui;
  begin_for_two(gui);
  gui.drag("e2", "e4");
  gui.wait_for_line("ply 1 1");
  gui.click("resign");
  gui.click("question-yes");
  gui.wait_for_line("end 1-0");
  CHECK_FALSE(gui.has("report"));
}

TEST_CASE("playing: moves are taken back only when that was agreed") {
  GuiRun gui;
  begin_for_two(gui);
  gui.drag("e2", "e4");
  gui.wait_for_line("ply 1 1");
  gui.press("F3");
  gui.wait_for_line("ply 0 0");
  gui.click("home");
  gui.click("play-two");
  gui.click("switch-takeback");
  gui.click("begin");
  gui.wait_for_widget("board");
  gui.drag("e2", "e4");
  gui.wait_for_line("ply 1 1");
  gui.wait_for("locked button", [&] { return gui.value("take-back").ends_with(" 0"); });
  gui.press("F3");
  gui.drag("e7", "e5");
  gui.wait_for_line("ply 2 2");
}

TEST_CASE("playing: names of two people stand at the board") {
  GuiRun gui;
  gui.click("play-two");
  gui.click("friend-name");
  gui.type("Anna");
  gui.click("side-black");
  gui.click("begin");
  gui.wait_for_widget("board");
  gui.wait_for("turned board", [&] { return gui.value("square").ends_with("flipped"); });
  gui.drag("e2", "e4");
  gui.wait_for_line("ply 1 1");
  gui.wait_for("kept game", [&] { return rostok::e2e::read_all(gui.data() / "unfinished.json").find("\"Anna\"") != std::string::npos; });
  gui.screenshot("play-names");
}

TEST_CASE("playing: a new game does not silently replace an unfinished one") {
  GuiRun gui;
  begin_for_two(gui);
  gui.drag("e2", "e4");
  gui.wait_for_line("ply 1 1");
  gui.click("home");
  gui.click("question-yes");
  gui.click("play-two");
  gui.click("begin");
  gui.wait_for_widget("question-yes");
  gui.screenshot("play-unfinished");
  gui.press("Escape");
  gui.wait_for_widget("begin");
  gui.press("Escape");
  gui.click("continue");
  gui.wait_for_line("ply 1 1");
  gui.click("home");
  gui.click("question-yes");
  gui.click("play-two");
  gui.click("begin");
  gui.click("question-yes");
  gui.wait_for_line("ply 0 0");
}

TEST_CASE("playing: a flag falls") {
  GuiRun gui({"--lang", "ru"});
  gui.click("play-two");
  gui.click("time-own");
  for (int n = 0; n < 10; ++n) gui.click("minutes-less");
  for (int n = 0; n < 5; ++n) gui.click("extra-less");
  gui.wait_for_line("time 0:15+0");
  gui.click("begin");
  gui.wait_for_widget("board");
  gui.drag("e2", "e4");
  gui.wait_for("low time", [&] { return gui.has("clock-black"); });
  gui.screenshot("play-low-time");
  gui.wait_for_line("end 1-0", 25);
  CHECK(gui.value("says") == "Время чёрных вышло. Победа белых.");
}

TEST_CASE("playing: Chess960 castles by taking the own rook, and by zeros") {
  // King b1, rooks a1 and c1; castling to the short side leaves the king on g1.
  GuiRun gui({"--fen", "1k6/8/8/8/8/8/8/RKR5 w AC - 0 1"});
  gui.wait_for_widget("board");
  gui.click_square("b1");
  gui.click_square("c1");
  gui.wait_for_fen("1k6/8/8/8/8/8/8/R4RK1 b");
  gui.press("F3");
  gui.wait_for_line("ply 0 0");
  gui.type("0-0");
  gui.press("Return");
  gui.wait_for_fen("1k6/8/8/8/8/8/8/R4RK1 b");
}

TEST_CASE("playing: Chess960 shows its number and another one") {
  GuiRun gui;
  gui.click("play-two");
  gui.click("switch-960");
  gui.wait_for_widget("roll");
  const std::string first = gui.value("start");
  REQUIRE_FALSE(gui.value("chess960").empty());
  gui.wait_for("another position", [&] {
    gui.click("roll");
    return gui.value("start") != first;
  });
  const std::string chosen = gui.value("start");
  gui.screenshot("play-chess960");
  gui.click("begin");
  gui.wait_for_line("fen " + chosen);
}

TEST_CASE("playing: a third repetition may be claimed") {
  GuiRun gui;
  begin_for_two(gui);
  for (const char* move : {"g1f3", "g8f6", "f3g1", "f6g8", "g1f3", "g8f6", "f3g1", "f6g8"}) {
    gui.type(move);
    gui.press("Return");
  }
  gui.wait_for_line("ply 8 8");
  gui.click("draw");
  gui.click("question-yes");
  gui.wait_for_line("end 1/2-1/2");
}
