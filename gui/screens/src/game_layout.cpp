// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include "rostok/screens/game_screen.h"

namespace rostok::screens {
namespace {

constexpr float kBar = 48, kBoardLeft = 40, kBoardTop = 60, kBandBelow = 44;
constexpr float kLowWindow = 700, kLowBar = 40;
constexpr float kPanelGap = 24, kPanelMargin = 20, kWidestPanel = 720;

}  // namespace

GameLayout layout_game(const Ui& ui, bool coordinates) {
  GameLayout at;
  const float w = ui.window.w, h = ui.window.h;
  const bool low = h < kLowWindow;
  at.inner_coordinates = low && coordinates;
  const float bar = low ? kLowBar : kBar;
  const float left = low ? 20 : kBoardLeft, top = low ? bar + 12 : kBoardTop;
  const float least_panel = std::min(ui.px(360), 480.0F);
  const float by_height = low ? h - 64 : h - kBoardTop - kBandBelow;
  const float by_width = w - left - kPanelGap - least_panel - kPanelMargin;
  at.square = std::max(16, static_cast<int>(std::min(by_height, by_width) / 8));
  const float side = static_cast<float>(8 * at.square);
  float panel_width = w - left - side - kPanelGap - kPanelMargin;
  float shift = 0;
  if (panel_width > kWidestPanel) {
    shift = std::floor((panel_width - kWidestPanel) / 2);
    panel_width = kWidestPanel;
  }
  at.bar = {0, 0, w, bar};
  at.board = {left + shift, top, side, side};
  at.panel = {at.board.right() + kPanelGap, top, panel_width, h - top - 8};
  const float gap = ui.px(12), row = ui.px(72), x = at.panel.x, pw = at.panel.w;
  at.two_columns = pw / ui.scale >= 560;
  at.top_player = {x, top, pw, row};
  // From the bottom up: hint line, actions, own row; what is left belongs to the moves.
  const float hint = ui.px(32);
  at.hint = {x, h - 12 - hint, pw, hint};
  at.actions = {x, at.hint.y - ui.px(6) - ui.px(52), pw, ui.px(52)};
  at.bottom_player = {x, at.actions.y - ui.px(16) - row, pw, row};
  const float middle_top = at.top_player.bottom() + gap;
  const float middle = at.bottom_player.y - gap - middle_top;
  if (at.two_columns) {
    const float column_gap = ui.px(16), moves = std::floor((pw - column_gap) * 0.575F);
    at.moves = {x, middle_top, moves, middle};
    at.helper = {x + moves + column_gap, middle_top, pw - moves - column_gap, middle};
  } else {
    // The helper keeps to a few lines; the moves scroll.
    const float helper = std::min(ui.px(112), middle * 0.4F);
    at.moves = {x, middle_top, pw, middle - helper - gap};
    at.helper = {x, at.moves.bottom() + gap, pw, helper};
  }
  return at;
}

}  // namespace rostok::screens
