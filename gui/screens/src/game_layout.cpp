// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include "rostok/screens/game_screen.h"

namespace rostok::screens {

GameLayout layout_game(const Ui& ui, const BoardLayout& board, float helper_height) {
  GameLayout at;
  at.two_columns = board.two_columns;
  const float gap = ui.px(board.two_columns ? 12 : 8), row = ui.px(board.two_columns ? 72 : 52), x = board.panel.x, width = board.panel.w;
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
    const float helper = std::min(ui.px(helper_height), middle * 0.56F);
    at.moves = {x, middle_top, width, middle - helper - gap};
    at.helper = {x, at.moves.bottom() + gap, width, helper};
  }
  return at;
}

}  // namespace rostok::screens
