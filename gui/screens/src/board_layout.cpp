// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include "rostok/screens/board_page.h"

namespace rostok::screens {
namespace {

constexpr float kBar = 48, kBoardLeft = 40, kBoardTop = 60, kBandBelow = 44;
constexpr float kLowWindow = 700, kLowBar = 40;
constexpr float kPanelGap = 24, kPanelMargin = 20, kWidestPanel = 720;
constexpr float kGauge = 22, kGaugeGap = 12;

}  // namespace

BoardLayout layout_board(const Ui& ui, viewmodel::Coordinates coordinates, bool gauge) {
  BoardLayout at;
  const float w = ui.window.w, h = ui.window.h;
  const bool low = h < kLowWindow;
  using viewmodel::Coordinates;
  at.inner_coordinates = coordinates == Coordinates::Inside || (low && coordinates != Coordinates::Off);
  at.bar = low ? kLowBar : kBar;
  const float left = low ? 20 : kBoardLeft, top = low ? at.bar + 12 : kBoardTop;
  const float beside = gauge ? kGaugeGap + kGauge + kGaugeGap : kPanelGap;
  const float least_panel = std::min(ui.px(360), 480.0F);
  const float by_height = low ? h - 64 : h - kBoardTop - kBandBelow;
  const float by_width = w - left - beside - least_panel - kPanelMargin;
  at.square = std::max(16, static_cast<int>(std::min(by_height, by_width) / 8));
  const float side = static_cast<float>(8 * at.square);
  float panel_width = w - left - side - beside - kPanelMargin;
  float shift = 0;
  if (panel_width > kWidestPanel) {
    shift = std::floor((panel_width - kWidestPanel) / 2);
    panel_width = kWidestPanel;
  }
  at.board = {left + shift, top, side, side};
  if (gauge) at.gauge = {at.board.right() + kGaugeGap, top, kGauge, side};
  const float x = at.board.right() + beside, hint = ui.px(32), actions = ui.px(52);
  at.hint = {x, h - 12 - hint, panel_width, hint};
  at.actions = {x, at.hint.y - ui.px(6) - actions, panel_width, actions};
  at.panel = {x, top, panel_width, at.actions.y - ui.px(16) - top};
  at.two_columns = panel_width / ui.scale >= 560;
  return at;
}

}  // namespace rostok::screens
