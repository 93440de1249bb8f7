// SPDX-License-Identifier: MIT
// The right half of the game page: players and moves. Helper and actions stand in game_helper.cpp.
#include <algorithm>
#include <bit>
#include <cmath>

#include "rostok/screens/game_screen.h"

namespace rostok::screens {

using widgets::Align;
using widgets::Color;

namespace {

constexpr float kHelperLow = 80, kResultLow = 128, kThinkAgainLow = 150;  // one column, logical

}  // namespace

void GameScreen::build_panel(const Ui& ui, Scene& page, const BoardLayout& at) {
  at_ = layout_game(ui, at, state_.end ? kResultLow : state_.asks_again ? kThinkAgainLow : kHelperLow);
  build_player(ui, page, at_.top_player, pane_.flipped() ? Side::White : Side::Black);
  build_moves(ui, page);
  if (state_.end) build_result(ui, page, at_.helper);
  else if (state_.asks_again) build_think_again(ui, page);
  else if (at_.two_columns) build_helper(ui, page);
  else build_helper_low(ui, page);
  build_player(ui, page, at_.bottom_player, pane_.flipped() ? Side::Black : Side::White);
  build_actions(ui, page);
}

void GameScreen::build_player(const Ui& ui, Scene& page, const Rect& rect, Side side) {
  const widgets::Theme& t = *ui.theme;
  const PlayerRow& row = state_.players[static_cast<std::size_t>(side)];
  widgets::card(page, ui, rect);
  if (row.to_move) {
    widgets::box(page, rect, t.primary_soft, ui.px(12), t.primary, std::max(1.0F, t.control_line));
    widgets::box(page, {rect.x + 1, rect.y + ui.px(13), ui.px(4), rect.h - ui.px(26)}, t.primary, ui.px(2));
  }
  const float face = std::min(ui.px(48), rect.h - ui.px(12));
  const Rect circle{rect.x + ui.px(16), std::round(rect.mid_y() - face / 2), face, face};
  if (row.picture.starts_with("icons/")) {
    widgets::box(page, circle, t.sunken, face / 2);
    widgets::picture(page, circle.inset(std::round(face / 4)), row.picture, t.text);
  } else {
    widgets::picture(page, circle, row.picture);
  }
  const float clock = row.clock.empty() ? 0 : ui.px(at_.two_columns ? 120 : 96);
  const float x = circle.right() + ui.px(14);
  const float right = rect.right() - ui.px(16) - clock - (clock > 0 ? ui.px(12) : 0);
  const float tile = ui.px(26);
  const float line = at_.two_columns ? rect.y + ui.px(10) : std::round(rect.mid_y() - tile / 2);
  const widgets::BoardColors& board = widgets::board_colors(static_cast<widgets::BoardName>(services_.options().board));
  widgets::box(page, {x, line, tile, tile}, board.dark, ui.px(6));
  widgets::picture(page, {x, line, tile, tile},
                   widgets::piece_file(static_cast<widgets::PieceSet>(services_.options().pieces), {side, chess::PieceType::Pawn}));
  const float name_x = x + tile + ui.px(8);
  const float name = std::min(right - name_x, ui.text_width(row.name, 20, true) + 1);
  widgets::label(page, ui, {name_x, line, name, tile}, row.name, 20, true, t.text);
  const float detail = row.detail.empty() ? 0 : ui.text_width(row.detail, 16, false) + 1;
  if (!at_.two_columns) {
    const float detail_x = name_x + name + ui.px(12);
    if (detail > 0 && detail_x + detail <= right) widgets::label(page, ui, {detail_x, line, detail, tile}, row.detail, 16, false, t.text_second);
  } else {
    const Rect second{x, line + tile + ui.px(2), right - x, ui.px(24)};
    if (detail > 0) widgets::label(page, ui, second, row.detail, 16, false, t.text_second);
    const float captured_x = second.x + (detail > 0 ? detail + ui.px(14) : 0);
    build_captured(ui, page, {captured_x, second.y, second.right() - captured_x, second.h}, side);
  }
  if (clock <= 0) return;
  const float h = std::min(ui.px(48), rect.h - ui.px(12));
  const Rect chip{rect.right() - ui.px(16) - clock, std::round(rect.mid_y() - h / 2), clock, h};
  widgets::box(page, chip, row.to_move ? t.text : t.sunken, ui.px(8), row.low_time ? t.danger : Color{}, row.low_time ? ui.px(3) : 0);
  widgets::label(page, ui, chip, row.clock, row.clock.size() > 6 ? 22 : 28, true, row.to_move ? t.surface : t.text, Align::Center);
  page.hits.push_back({side == Side::White ? "clock-white" : "clock-black", chip, false, false});
}

// What this side has taken, and by how much it is ahead.
void GameScreen::build_captured(const Ui& ui, Scene& page, const Rect& rect, Side side) {
  struct Kind {
    chess::PieceType type;
    int value;
  };
  constexpr std::array<Kind, 5> kKinds = {{{chess::PieceType::Queen, 9}, {chess::PieceType::Rook, 5},
                                           {chess::PieceType::Bishop, 3}, {chess::PieceType::Knight, 3},
                                           {chess::PieceType::Pawn, 1}}};
  const auto count = [](const chess::Position& position, Side color, chess::PieceType type) {
    return std::popcount(position.pieces(color, type));
  };
  const Side other = chess::opposite(side);
  const chess::Position& start = state_.positions.front();
  const float size = ui.px(24), step = ui.px(12);
  float x = rect.x;
  int ahead = 0;
  for (const Kind& kind : kKinds) {
    ahead += kind.value * (count(shown(), side, kind.type) - count(shown(), other, kind.type));
    const int taken = count(start, other, kind.type) - count(shown(), other, kind.type);
    for (int n = 0; n < taken && x + size <= rect.right(); ++n, x += step)
      widgets::picture(page, {x, rect.y, size, size},
                       widgets::piece_file(static_cast<widgets::PieceSet>(services_.options().pieces), {other, kind.type}));
    if (taken > 0) x += ui.px(6);
  }
  if (ahead > 0 && x + ui.px(30) <= rect.right())
    widgets::label(page, ui, {x + ui.px(8), rect.y, ui.px(44), rect.h}, "+" + std::to_string(ahead), 16, true, ui.theme->text_second);
}

// First, back, forward, last, turn the board: where the moves have room for them.
void GameScreen::build_steps(const Ui& ui, Scene& page, const Rect& row) {
  struct Step {
    const char* id;
    const char* icon;
    bool on;
  };
  const std::array<Step, 5> steps = {{{"first", "icons/first.svg", ply_ > 0},
                                      {"back-move", "icons/back.svg", ply_ > 0},
                                      {"forward-move", "icons/forward.svg", !live()},
                                      {"last", "icons/last.svg", !live()},
                                      {"flip", "icons/flip.svg", true}}};
  const float each = row.w / static_cast<float>(steps.size());
  for (std::size_t n = 0; n < steps.size(); ++n)
    widgets::icon_button(page, ui, {std::round(row.x + each * static_cast<float>(n)), row.y, std::round(each), row.h}, steps[n].id, steps[n].icon, steps[n].on);
}

void GameScreen::build_moves(const Ui& ui, Scene& page) {
  const widgets::Theme& t = *ui.theme;
  const Rect& rect = at_.moves;
  widgets::card(page, ui, rect);
  const float pad = ui.px(16), head = ui.px(at_.two_columns ? 46 : 40), foot = at_.two_columns ? ui.px(54) : ui.px(4);
  const std::string title = words().tr("Moves");
  const float title_width = ui.text_width(title, 18, true) + 1;
  const Rect title_rect{rect.x + ui.px(20), rect.y + ui.px(2), title_width, head - ui.px(2)};
  widgets::label(page, ui, title_rect, title, 18, true, t.text);
  widgets::box(page, {rect.x + pad, rect.y + head - 1, rect.w - 2 * pad, 2}, t.border);
  const Rect beside{title_rect.right() + ui.px(16), title_rect.y, rect.right() - ui.px(20) - title_rect.right() - ui.px(16), title_rect.h};
  if (at_.two_columns) {
    if (std::string name = opening(); !name.empty()) {
      // Without its variation where there is no room for it.
      if (const auto colon = name.find(": "); colon != std::string::npos && ui.text_width(name, 16, false) > beside.w) name.resize(colon);
      widgets::label(page, ui, beside, name, 16, false, t.text_second, Align::Right);
      page.hits.push_back({"opening", beside, false, false});
    }
    build_steps(ui, page, {rect.x + pad, rect.bottom() - foot + ui.px(5), rect.w - 2 * pad, foot - ui.px(10)});
    widgets::box(page, {rect.x + pad, rect.bottom() - foot, rect.w - 2 * pad, 2}, t.border);
  } else {
    build_steps(ui, page, {beside.x, rect.y + 1, beside.w, head - 2});
  }
  const float y = rect.y + head + ui.px(4), row_height = ui.px(at_.two_columns ? 33 : 31);
  const Rect list{rect.x + pad, y, rect.w - 2 * pad, rect.bottom() - foot - y};
  // A game that Black begins has no first move of White.
  const std::size_t skipped = state_.positions.front().turn() == Side::Black ? 1 : 0;
  const int first_number = state_.positions.front().fullmove_number();
  const int visible = std::max(1, static_cast<int>(list.h / row_height));
  const int rows = static_cast<int>((state_.moves.size() + skipped + 1) / 2);
  const int first = std::clamp(rows - visible - static_cast<int>(scroll_), 0, std::max(0, rows - visible));
  if (state_.moves.empty())
    widgets::paragraph(page, ui, {list.x + ui.px(4), list.y + ui.px(6), list.w - ui.px(8), 0}, words().tr("The moves will stand here."), 16, false, t.text_second);
  const float number = ui.px(44), column = (list.w - number) / 2;
  for (int row = state_.moves.empty() ? rows : first; row < std::min(rows, first + visible); ++row) {
    const float top = list.y + row_height * static_cast<float>(row - first);
    widgets::label(page, ui, {list.x, top, number - ui.px(14), row_height}, std::to_string(first_number + row) + '.', 16, false, t.text_second, Align::Right);
    for (std::size_t half = 0; half < 2; ++half) {
      const Rect cell{list.x + number + column * static_cast<float>(half), top + 1, column - ui.px(6), row_height - 2};
      const std::size_t at = static_cast<std::size_t>(row) * 2 + half;
      if (at < skipped) {
        widgets::label(page, ui, {cell.x + ui.px(10), cell.y, cell.w, cell.h}, "…", 18, false, t.text_second);
        continue;
      }
      const std::size_t ply = at - skipped;
      if (ply >= sans_.size()) break;
      const std::string id = "move-" + std::to_string(ply + 1);
      const bool current = ply + 1 == ply_;
      if (current) widgets::box(page, cell, t.primary_soft, ui.px(6), t.primary, 2);
      else if (ui.pointer.hovered == id) widgets::box(page, cell, t.sunken, ui.px(6));
      widgets::label(page, ui, {cell.x + ui.px(10), cell.y, cell.w - ui.px(12), cell.h}, sans_[ply], 18, current, t.text);
      page.hits.push_back({id, cell, true, false});
    }
  }
  if (rows <= visible) return;  // where we are in the list
  const float track = list.h - 4, part = track * static_cast<float>(visible) / static_cast<float>(rows);
  const float down = (track - part) * static_cast<float>(first) / static_cast<float>(rows - visible);
  widgets::box(page, {rect.right() - ui.px(9), list.y + 2 + down, ui.px(5), part}, t.border, ui.px(3));
}

}  // namespace rostok::screens
