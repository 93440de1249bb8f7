// SPDX-License-Identifier: MIT
// The position editor with real hands.
#include "catch.h"
#include "gui_run.h"

using rostok::e2e::GuiRun;

namespace {

const std::string kStart = "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1";

void open_editor(GuiRun& gui) {
  gui.click("back");
  gui.click("editor");
  gui.wait_for_widget("piece-wK");
  gui.wait_for_line("setup " + kStart);
}

struct Editor {
  GuiRun gui{{"--lang", "ru", "--open", ROSTOK_TESTS_DIR "/data/pgn/enc-utf8.pgn"}};
  Editor() { open_editor(gui); }
  void wait_for_remark(const std::string& words) {
    gui.wait_for(words, [&] { return gui.value("remark").find(words) == 0; });
  }
};

}  // namespace

TEST_CASE("editor: an illegal position has its reason in words") {
  Editor e;
  e.gui.click("eraser");
  e.gui.click_square("e1");
  e.wait_for_remark("Нет белого короля");
  CHECK(e.gui.value("playable") == "no");
  CHECK(e.gui.value("analyse").ends_with(" 0"));
  e.gui.screenshot("editor-illegal");
  e.gui.click("undo");
  e.gui.wait_for_line("setup " + kStart);
  CHECK(e.gui.value("analyse").ends_with(" 1"));
  CHECK(e.gui.output().empty());
}

TEST_CASE("editor: pieces are dragged and stamped and taken away") {
  Editor e;
  e.gui.click("clear");
  e.gui.wait_for_line("setup 8/8/8/8/8/8/8/8 w - - 0 1");
  e.gui.click("piece-wK");
  e.gui.click_square("e1");
  e.gui.click("piece-bK");
  e.gui.click_square("e8");
  e.gui.click("piece-wP");
  e.gui.click_square("a2");
  e.gui.click_square("b2");
  e.gui.wait_for_line("setup 4k3/8/8/8/8/8/PP6/4K3 w - - 0 1");
  e.gui.click("hand");
  e.gui.drag("b2", "b4");
  e.gui.wait_for_line("setup 4k3/8/8/8/1P6/8/P7/4K3 w - - 0 1");
  e.gui.click_square("a2");  // by two clicks too
  e.gui.click_square("a3");
  e.gui.wait_for_line("setup 4k3/8/8/8/1P6/P7/8/4K3 w - - 0 1");
  e.gui.drag_to_square("piece-bQ", "d8");
  e.gui.wait_for_line("setup 3qk3/8/8/8/1P6/P7/8/4K3 w - - 0 1");
  e.gui.click_square("d8", 3);
  e.gui.wait_for_line("setup 4k3/8/8/8/1P6/P7/8/4K3 w - - 0 1");
  e.gui.click("turn-black");
  e.gui.wait_for_line("setup 4k3/8/8/8/1P6/P7/8/4K3 b - - 0 1");
}

TEST_CASE("editor: a FEN is typed and a wrong one shows its place") {
  Editor e;
  e.gui.click("fen");
  e.gui.press("Home");
  e.gui.type("x");
  e.gui.wait_for("a fault", [&] {
    return e.gui.value("fen-problem").find("неизвестная фигура") != std::string::npos;
  });
  e.gui.press("BackSpace");
  e.gui.press("Delete");
  e.gui.type("q");
  e.gui.wait_for("another corner", [&] { return e.gui.value("setup").starts_with("qnbqkbnr"); });
  e.gui.press("ctrl+c");
}

TEST_CASE("editor: the position is looked for in the games that were open last") {
  Editor e;
  e.gui.click("find");
  e.gui.wait_for("games with the position",
                 [&] { return e.gui.value("searching") == "no" && e.gui.has("position-off"); });
  CHECK(std::stoi(e.gui.value("games-shown")) > 0);
}

TEST_CASE("editor: the board is set up by the keyboard alone") {
  Editor e;
  e.gui.click("eraser");
  e.gui.click_square("h8");  // gives the board the keyboard
  e.gui.wait_for("the rook has gone",
                 [&] { return e.gui.value("setup").starts_with("rnbqkbn1/"); });
  e.gui.press("Up");  // shows the cursor on e2
  e.gui.press("Return");
  e.gui.wait_for("the pawn has gone",
                 [&] { return e.gui.value("setup").find("PPPP1PPP") != std::string::npos; });
}

TEST_CASE("editor: the position goes to analysis and to a game and is there again") {
  Editor e;
  e.gui.click("fen");
  for (int n = 0; n < 56; ++n) e.gui.press("BackSpace");
  e.gui.type("8/8/8/8/5k2/8/4P3/4K3 b - - 0 1");
  e.gui.wait_for_line("setup 8/8/8/8/5k2/8/4P3/4K3 b - - 0 1");
  e.gui.click("analyse");
  e.gui.wait_for("the analysis page", [&] { return !e.gui.has("piece-wK") && e.gui.value("fen").starts_with("8/8/8/8/5k2/8/4P3/4K3 b"); });
  e.gui.press("Escape");
  e.gui.wait_for_widget("piece-wK");
  e.gui.click("play");
  e.gui.wait_for_widget("begin");
  e.gui.press("Escape");
  e.gui.wait_for_line("setup 8/8/8/8/5k2/8/4P3/4K3 b - - 0 1");
  CHECK(e.gui.output().empty());
}
