// SPDX-License-Identifier: MIT
#include "catch.h"
#include "rostok/uci/codec.h"

using namespace rostok::uci;

TEST_CASE("options with blanks in their names, empty defaults and several choices") {
  const auto clear = std::get<Option>(parse_line("option name Clear Hash type button"));
  CHECK(clear.name == "Clear Hash");
  CHECK(clear.type == OptionType::Button);
  const auto spin = std::get<Option>(parse_line("option name Skill Level type spin default 20 min 0 max 20\r"));
  CHECK(spin.name == "Skill Level");
  CHECK(spin.default_value == "20");
  CHECK(spin.most == 20);
  const auto combo = std::get<Option>(parse_line("option name Style type combo default Normal Play var Solid var Normal Play var Risky"));
  CHECK(combo.default_value == "Normal Play");
  CHECK(combo.choices == std::vector<std::string>{"Solid", "Normal Play", "Risky"});
  CHECK(std::get<Option>(parse_line("option name Log type string default")).default_value.empty());
}

TEST_CASE("scores, bounds and lines of info") {
  const auto info = std::get<Info>(parse_line("info depth 20 seldepth 28 multipv 2 score cp -13 lowerbound nodes 123456 nps 99 time 7 pv e2e4 e7e5"));
  CHECK(info.depth == 20);
  CHECK(info.multipv == 2);
  CHECK(info.score->centipawns == -13);
  CHECK(info.score->bound == Bound::Lower);
  CHECK(info.nodes == 123456);
  CHECK(info.pv == std::vector<std::string>{"e2e4", "e7e5"});
  CHECK(std::get<Info>(parse_line("info depth 3 score mate -3 pv a1a2")).score->mate == -3);
  CHECK(std::get<Info>(parse_line("info depth 0 score mate 0")).score->mate == 0);
  CHECK(std::holds_alternative<Other>(parse_line("info string score cp 5 pv e2e4")));
}

TEST_CASE("best moves and the absence of one") {
  CHECK(std::get<BestMove>(parse_line("bestmove e2e4 ponder e7e5")).ponder == "e7e5");
  for (const char* none : {"bestmove (none)", "bestmove 0000", "bestmove a1a1", "bestmove"})
    CHECK(std::get<BestMove>(parse_line(none)).move.empty());
}

TEST_CASE("anything else is ignored") {
  for (const char* line : {"", "   ", "\t", "Stockfish 15.1 by the developers", "uciokay", "\xff\xfe"})
    CHECK(std::holds_alternative<Other>(parse_line(line)));
  CHECK(std::holds_alternative<UciOk>(parse_line("uciok \r")));
}

TEST_CASE("commands") {
  CHECK(position_command("8/8 w - - 0 1", {"a1a2", "a2a3"}) == "position fen 8/8 w - - 0 1 moves a1a2 a2a3");
  CHECK(go_command({}) == "go infinite");
  CHECK(go_command({100, 3, std::chrono::milliseconds(50)}) == "go nodes 100 depth 3 movetime 50");
  CHECK(set_option_command("Clear Hash", "") == "setoption name Clear Hash");
}
