// SPDX-License-Identifier: MIT
// After a game: its report, the analysis, and back.
#include "catch.h"
#include "gui_run.h"

using rostok::e2e::GuiRun;

namespace {

// White gives the queen away; both sides sit at this computer.
void play_a_short_game(GuiRun& gui) {
  gui.click("play-two");
  gui.click("begin");
  gui.wait_for_widget("board");
  for (const char* move : {"e2e4", "e7e5", "d1h5", "b8c6", "h5f7", "e8f7", "f1c4", "f7e8"}) {
    gui.type(move);
    gui.press("Return");
  }
  gui.wait_for_line("ply 8 8");
  gui.click("resign");
  gui.click("question-yes");
  gui.click("report");
}

}  // namespace

TEST_CASE("after the game: report, critical moment, analysis with a variation, and back") {
  GuiRun gui;
  play_a_short_game(gui);
  gui.wait_for("report page",
               [&] { return gui.value("report") == "working" || gui.value("report") == "ready"; });
  // The game can be looked through while the engine works.
  gui.press("Left");
  gui.wait_for_line("ply 7 8");
  gui.wait_for("moment, or no engine",
               [&] { return gui.has("moment-0") || gui.value("report") == "failed"; });
  if (!gui.has("moment-0")) return;  // no engine on this machine: said on the page
  gui.wait_for_widget("moment-0");
  gui.screenshot("after-report");
  gui.click("moment-0");
  gui.wait_for_line("ply 5 8");
  gui.wait_for_widget("fix-mistakes");
  gui.press("End");
  gui.wait_for_line("ply 8 8");
  gui.press("Up");
  gui.wait_for_line("ply 5 8");
  gui.click("graph-2");
  gui.wait_for_line("ply 2 8");
  gui.press("Down");
  gui.wait_for_line("ply 5 8");
  gui.click("analyse");
  gui.wait_for_widget("tree");
  gui.wait_for_widget("line-0");
  gui.press("Left");
  gui.wait_for_fen("r1bqkbnr/pppp1ppp/2n5/4p2Q/4P3/8/PPPP1PPP/RNB1KBNR w");
  gui.wait_for_line("node 4 9");
  gui.drag("g1", "f3");
  gui.wait_for_line("node 9 10");
  gui.screenshot("after-analysis");
  gui.press("F2");
  gui.wait_for_widget("note-field");
  gui.type("Knights first");
  gui.click("glyph-1");
  gui.click("note-keep");
  gui.wait_for_widget("tree");
  gui.press("Escape");
  gui.wait_for_line("report ready");  // kept: nothing is asked again
  gui.click("analyse");
  gui.wait_for_line("node 5 10");  // and the variation is there
  gui.press("Escape");
  gui.wait_for_line("report ready");
  gui.click("print");
  gui.click("paper-0");
  gui.wait_for("paper", [&] { return gui.value("told").find(".pdf") != std::string::npos; });
  CHECK(std::filesystem::exists(gui.data() / "documents"));
  CHECK(gui.output().empty());
}

TEST_CASE("analysis: what is pasted is read, refused in words, or brought back") {
  GuiRun gui;
  play_a_short_game(gui);
  gui.wait_for_widget("analyse");
  gui.click("analyse");
  gui.wait_for_widget("tree");
  gui.click("more");
  gui.wait_for_widget("copy-game");
  gui.click("copy-game");
  gui.wait_for("told", [&] { return !gui.value("told").empty(); });
  gui.press("F2");
  gui.wait_for_widget("note-field");
  gui.type("nonsense");
  gui.press("ctrl+c");  // of the field
  gui.press("Escape");
  gui.wait_for_widget("tree");
  const std::string before = gui.value("node");
  gui.press("ctrl+v");
  gui.wait_for("refusal",
               [&] { return gui.value("told").find("не позиция") != std::string::npos; });
  CHECK(gui.value("node") == before);
  gui.press("ctrl+c");  // the position
  gui.press("ctrl+v");
  gui.wait_for_line("node 0 1");
  gui.press("ctrl+z");
  gui.wait_for("the game again", [&] { return gui.value("node") == before; });
}

TEST_CASE("analysis: arrows are kept with the move, unsaved work is asked for") {
  GuiRun gui;
  play_a_short_game(gui);
  gui.wait_for_widget("analyse");
  gui.click("analyse");
  gui.wait_for_widget("tree");
  gui.press("Home");
  gui.press("F5");  // no engine
  gui.wait_for_line("lines 0");
  gui.press("ctrl+c");
  gui.press("ctrl+v");  // the start position: another game, which is nowhere yet
  gui.wait_for_line("node 0 1");
  gui.drag("e2", "e4");
  gui.wait_for_line("node 1 2");
  gui.press("Escape");
  gui.wait_for_widget("question-no");
  gui.screenshot("after-leave");
  gui.click("question-no");
  gui.wait_for_widget("report-stop");
  CHECK(std::filesystem::exists(gui.data() / "documents"));
  CHECK(std::distance(std::filesystem::directory_iterator(gui.data() / "documents"),
                      std::filesystem::directory_iterator()) == 1);
}

TEST_CASE("after the game: without an engine the report says so, moves can still be tried") {
  GuiRun gui({}, {{"ROSTOK_ENGINE", "/nonexistent/engine"}});
  play_a_short_game(gui);
  gui.wait_for_line("report failed");
  gui.wait_for_widget("report-again");
  gui.screenshot("after-no-engine");
  gui.press("Left");
  gui.wait_for_line("ply 7 8");
  gui.click("analyse");
  gui.wait_for_line("lines 0 problem");
  gui.press("Home");
  gui.wait_for_line("node 0 9");
  gui.drag("d2", "d4");
  gui.wait_for_line("node 9 10");
}
