// SPDX-License-Identifier: MIT
// White's chances through a game: light ground grows from below as White gets better.
#pragma once
#include "rostok/screens/screen.h"
#include "rostok/viewmodel/report_presenter.h"

namespace rostok::screens {

struct ChanceGraph {
  const std::vector<std::optional<double>>* chances = nullptr;  // per cent, of every position
  const std::vector<viewmodel::ReportMark>* marks = nullptr;
  std::size_t ply = 0;   // the position that is looked at
  int first_number = 1;  // of the first move
  bool black_first = false;
  std::string gap;                   // words for what was not evaluated
  std::string move;                  // word before a number of a move: "move {1}" filled
  std::vector<std::string> numbers;  // words of the axis: first, current, last
};

// Hits "graph-PLY" for every position, to be pressed with the mouse.
void build_chance_graph(const Ui& ui, Scene& page, const Rect& rect, const ChanceGraph& graph);

// Colour and sign of a mark, of the light theme: graphs and boards look the same in every theme.
[[nodiscard]] widgets::Color mark_color(const viewmodel::ReportMark& mark,
                                        const widgets::Theme& theme);
[[nodiscard]] std::string mark_sign(const viewmodel::ReportMark& mark);
[[nodiscard]] widgets::Badge mark_badge(const viewmodel::ReportMark& mark);

}  // namespace rostok::screens
