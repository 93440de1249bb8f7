// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include "rostok/screens/game_screen.h"

namespace rostok::screens {

GameLayout layout_game(const Ui& ui, const BoardLayout& board) {
  GameLayout at;
  at.two_columns = board.two_columns;
  const float gap = ui.px(12), row = ui.px(72), x = board.panel.x, width = board.panel.w;
  at.top_player = {x, board.panel.y, width, row};
  at.actions = board.actions;
  at.bottom_player = {x, board.panel.bottom() - row, width, row};
  const float middle_top = at.top_player.bottom() + gap;
  const float middle = at.bottom_player.y - gap - middle_top;
  if (at.two_columns) {
    const float column_gap = ui.px(16), moves = std::floor((width - column_gap) * 0.575F);
    at.moves = {x, middle_top, moves, middle};
    at.helper = {x + moves + column_gap, middle_top, width - moves - column_gap, middle};
  } else {
    // The helper keeps to a few lines; the moves scroll.
    const float helper = std::min(ui.px(112), middle * 0.4F);
    at.moves = {x, middle_top, width, middle - helper - gap};
    at.helper = {x, at.moves.bottom() + gap, width, helper};
  }
  return at;
}

}  // namespace rostok::screens
