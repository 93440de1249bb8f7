// SPDX-License-Identifier: MIT
// The report of one game on one A4 page.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "rostok/openings/opening_names.h"
#include "rostok/report/report.h"
#include "rostok/review/report.h"

namespace rostok::report {

struct DiagramArrow {
  int from_file = 0, from_rank = 0, to_file = 0, to_rank = 0;  // 0 … 7, a1 = 0, 0
  bool better = false;  // what should have been played, else what was
};

struct Diagram {
  std::string board;  // first field of a FEN
  bool black_to_move = false;
  std::string title;   // "12…Кph8"
  std::string mark;    // "?? зевок"
  std::string better;  // "Лучше: 12…h:g5 13.С:g5"
  std::vector<DiagramArrow> arrows;
  bool turned = false;  // as Black sees it
};

struct GraphMark {
  std::size_t ply = 0;  // 1 = after the first move
  std::string glyph;
  int weight = 0;          // the heavier is written first where there is little room
  bool white_move = true;  // whose move it was
};

struct GraphPhase {
  std::size_t first = 0;  // position index
  std::string name;
};

struct MoveCell {
  std::string text;   // "Кf3"
  std::string glyph;  // "??"
};
struct MoveRow {
  int number = 0;
  MoveCell white, black;  // empty text: no move
};

struct GameSheet {
  std::string white, black, result;  // "1–0"
  std::string event;                 // "Осенний кубок · тур 3 · 18.11.2026"
  std::string opening;               // "C54 Итальянская партия"
  std::vector<double> wins;          // White's win % in every position
  std::vector<bool> known;           // parallel: evaluated, not filled in
  int first_number = 1;              // of the first move
  bool black_first = false;
  std::vector<GraphMark> marks;
  std::vector<GraphPhase> phases;
  std::array<std::vector<std::string>, 2> figures;  // of White and Black, by the paper's columns
  std::vector<std::string> praise;                  // sentences
  std::vector<Diagram> diagrams;                    // at most three
  std::vector<MoveRow> moves;
  std::string made_by;  // engine and nodes
};

// Names and event from the game's tags. `names` may be null.
[[nodiscard]] GameSheet make_game_sheet(const review::Report& report, const chess::PgnGame& game,
                                        const openings::OpeningNames* names,
                                        const i18n::Translator& words);

// Pieces come from pieces/classic below `share`.
[[nodiscard]] base::Result<void> write_game_pdf(const Path& path, const GameSheet& sheet,
                                                const Path& share, const Printing& printing);

}  // namespace rostok::report
