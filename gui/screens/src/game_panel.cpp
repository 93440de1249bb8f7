// SPDX-License-Identifier: MIT
// The right half of the game page: players, moves, helper, actions.
#include <algorithm>
#include <cmath>

#include "rostok/screens/game_screen.h"

namespace rostok::screens {

using chess::Square;
using widgets::Align;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Color;

PageBar GameScreen::bar() const {
  return {.back = words().tr("Home"), .title = state_.title, .subtitle = state_.subtitle, .back_id = "home"};
}

void GameScreen::build_panel(const Ui& ui, Scene& page, const BoardLayout& at) {
  at_ = layout_game(ui, at);
  build_player(ui, page, at_.top_player, pane_.flipped() ? Side::White : Side::Black);
  build_moves(ui, page);
  if (state_.end) build_result(ui, page, at_.helper);
  else build_helper(ui, page);
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
  const float face = ui.px(48);
  const float x0 = rect.x + ui.px(16);
  const Rect circle{x0, std::round(rect.mid_y() - face / 2), face, face};
  if (row.picture.starts_with("icons/")) {
    widgets::box(page, circle, t.sunken, face / 2);
    widgets::picture(page, circle.inset(std::round(face / 4)), row.picture, t.text);
  } else {
    widgets::picture(page, circle, row.picture);
  }
  const float clock = row.clock.empty() ? 0 : ui.px(120);
  const float x = circle.right() + ui.px(14);
  const float right = rect.right() - ui.px(16) - clock - (clock > 0 ? ui.px(12) : 0);
  const float tile = ui.px(26);
  const bool two_lines = true;
  const float line1 = two_lines ? rect.y + ui.px(10) : rect.mid_y() - tile / 2;
  const widgets::BoardColors& board =
      widgets::board_colors(static_cast<widgets::BoardName>(services_.options().board));
  widgets::box(page, {x, line1, tile, tile}, board.dark, ui.px(6));
  widgets::picture(page, {x, line1, tile, tile},
                   widgets::piece_file(static_cast<widgets::PieceSet>(services_.options().pieces),
                                       {side, chess::PieceType::Pawn}));
  const float name_x = x + tile + ui.px(8);
  widgets::label(page, ui, {name_x, line1, right - name_x, tile}, row.name, 20, true, t.text);
  const Rect second{x, line1 + tile + ui.px(2), right - x, ui.px(24)};
  const float detail = row.detail.empty() ? 0 : ui.text_width(row.detail, 16, false);
  if (detail > 0) widgets::label(page, ui, second, row.detail, 16, false, t.text_second);
  const float captured_x = second.x + (detail > 0 ? detail + ui.px(14) : 0);
  build_captured(ui, page, {captured_x, second.y, second.right() - captured_x, second.h}, side);
  if (clock <= 0) return;
  const float h = ui.px(48);
  const Rect chip{rect.right() - ui.px(16) - clock, std::round(rect.mid_y() - h / 2), clock, h};
  widgets::box(page, chip, row.to_move ? t.text : t.sunken, ui.px(8),
               row.low_time ? t.danger : Color{}, row.low_time ? ui.px(3) : 0);
  widgets::label(page, ui, chip, row.clock, 28, true, row.to_move ? t.surface : t.text, Align::Center);
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

void GameScreen::build_moves(const Ui& ui, Scene& page) {
  const widgets::Theme& t = *ui.theme;
  const Rect& rect = at_.moves;
  widgets::card(page, ui, rect);
  const float pad = ui.px(16), head = ui.px(46);
  const bool has_head = rect.h > ui.px(250);
  float y = rect.y + ui.px(8);
  if (has_head) {
    widgets::label(page, ui, {rect.x + ui.px(20), rect.y + ui.px(4), rect.w - pad * 2, head - ui.px(4)}, words().tr("Moves"), 18, true, t.text);
    widgets::box(page, {rect.x + pad, rect.y + head - 1, rect.w - 2 * pad, 2}, t.border);
    y = rect.y + head + ui.px(6);
  }
  const float foot = ui.px(54), row_height = ui.px(33);
  const Rect list{rect.x + pad, y, rect.w - 2 * pad, rect.bottom() - foot - y};
  const int visible = std::max(1, static_cast<int>(list.h / row_height));
  const int rows = static_cast<int>((state_.moves.size() + 1) / 2);
  const int first = std::clamp(rows - visible - static_cast<int>(scroll_), 0, std::max(0, rows - visible));
  if (rows == 0)
    widgets::paragraph(page, ui, {list.x + ui.px(4), list.y + ui.px(6), list.w - ui.px(8), 0}, words().tr("The moves will stand here."), 16, false, t.text_second);
  const float number = ui.px(44), column = (list.w - number) / 2;
  for (int row = first; row < std::min(rows, first + visible); ++row) {
    const float top = list.y + row_height * static_cast<float>(row - first);
    widgets::label(page, ui, {list.x, top, number - ui.px(14), row_height}, std::to_string(row + 1) + '.', 16, false, t.text_second, Align::Right);
    for (std::size_t half = 0; half < 2; ++half) {
      const std::size_t ply = static_cast<std::size_t>(row) * 2 + half;
      if (ply >= sans_.size()) break;
      const std::string id = "move-" + std::to_string(ply + 1);
      const Rect cell{list.x + number + column * static_cast<float>(half), top + 1, column - ui.px(6), row_height - 2};
      const bool current = ply + 1 == ply_;
      if (current) widgets::box(page, cell, t.primary_soft, ui.px(6), t.primary, 2);
      else if (ui.pointer.hovered == id) widgets::box(page, cell, t.sunken, ui.px(6));
      widgets::label(page, ui, {cell.x + ui.px(10), cell.y, cell.w - ui.px(12), cell.h}, sans_[ply], 18, current, t.text);
      page.hits.push_back({id, cell, true, false});
    }
  }
  if (rows > visible) {  // where we are in the list
    const float track = list.h - 4, part = track * static_cast<float>(visible) / static_cast<float>(rows);
    const float at = (track - part) * static_cast<float>(first) / static_cast<float>(rows - visible);
    widgets::box(page, {rect.right() - ui.px(9), list.y + 2 + at, ui.px(5), part}, t.border, ui.px(3));
  }
  widgets::box(page, {list.x, rect.bottom() - foot, list.w, 2}, t.border);
  struct Step { const char* id; const char* icon; bool on; };
  const std::array<Step, 5> steps = {{{"first", "icons/first.svg", ply_ > 0}, {"back-move", "icons/back.svg", ply_ > 0},
                                      {"forward-move", "icons/forward.svg", !live()}, {"last", "icons/last.svg", !live()},
                                      {"flip", "icons/flip.svg", true}}};
  const float each = list.w / static_cast<float>(steps.size());
  for (std::size_t n = 0; n < steps.size(); ++n)
    widgets::icon_button(page, ui, {std::round(list.x + each * static_cast<float>(n)), rect.bottom() - foot + ui.px(5), std::round(each), foot - ui.px(10)}, steps[n].id, steps[n].icon, steps[n].on);
}

void GameScreen::build_helper(const Ui& ui, Scene& page) {
  const widgets::Theme& t = *ui.theme;
  const Rect& rect = at_.helper;
  widgets::card(page, ui, rect);
  const float pad = ui.px(18), x = rect.x + pad, w = rect.w - 2 * pad;
  const std::string& message = state_.message;
  if (!at_.two_columns) {
    const float hint = state_.has_hints ? ui.px(150) : 0;
    const float icon = ui.px(28);
    widgets::picture(page, {x, rect.y + ui.px(12), icon, icon}, "icons/sprout.svg", t.primary);
    widgets::paragraph(page, ui, {x + icon + ui.px(10), rect.y + ui.px(13), w - icon - ui.px(10) - (hint > 0 ? hint + ui.px(10) : 0), rect.h - ui.px(18)}, message, 18, false, t.text);
    if (hint > 0)
      widgets::button(page, ui, {rect.right() - pad - hint, rect.mid_y() - ui.px(23), hint, ui.px(46)}, {.id = "hint", .text = words().tr("Hint"), .icon = "icons/hint.svg", .key = "F2", .kind = ButtonKind::Soft, .enabled = state_.can_hint});
    return;
  }
  float y = rect.y + ui.px(18);
  const float icon = ui.px(28);
  widgets::picture(page, {x, y, icon, icon}, "icons/sprout.svg", t.primary);
  widgets::label(page, ui, {x + icon + ui.px(8), y, w - icon, icon}, words().tr("Helper"), 18, true, t.text);
  y += icon + ui.px(10);
  y += widgets::paragraph(page, ui, {x, y, w, 0}, message, 18, false, t.text) + ui.px(16);
  const float bottom = state_.has_hints ? rect.bottom() - ui.px(100) : rect.bottom() - ui.px(12);
  if (bottom - y > ui.px(150)) {
    widgets::box(page, {x, y, w, 2}, t.border);
    y += ui.px(14);
    y += widgets::paragraph(page, ui, {x, y, w, 0}, words().tr("Before you move:"), 16, true, t.text) + ui.px(8);
    for (const char* question : {"Is there a check?", "What can I take?", "What threatens me?"}) {
      const float dot = ui.px(8);
      widgets::box(page, {x + ui.px(4), y + ui.px(8), dot, dot}, t.primary, dot / 2);
      y += widgets::paragraph(page, ui, {x + ui.px(24), y, w - ui.px(24), 0}, words().tr(question), 18, false, t.text) + ui.px(8);
    }
  }
  if (!state_.has_hints) return;
  widgets::label(page, ui, {x, rect.bottom() - ui.px(92), w, ui.px(24)}, state_.hints_left, 16, false, t.text_second);
  widgets::button(page, ui, {x, rect.bottom() - ui.px(62), w, ui.px(46)}, {.id = "hint", .text = words().tr("Hint"), .icon = "icons/hint.svg", .key = "F2", .kind = ButtonKind::Soft, .enabled = state_.can_hint});
}

// The end of the game in words, where the helper stood.
void GameScreen::build_result(const Ui& ui, Scene& page, const Rect& rect) {
  const widgets::Theme& t = *ui.theme;
  const bool draw = state_.end->result == chess::GameResult::Draw;
  widgets::card(page, ui, rect);
  widgets::box(page, rect, draw ? t.sunken : t.accent_soft, ui.px(12), draw ? t.line : t.accent, t.control_line);
  const float pad = ui.px(18), w = rect.w - 2 * pad;
  const std::string score = draw ? "½–½" : state_.end->result == chess::GameResult::WhiteWins ? "1–0" : "0–1";
  page.hits.push_back({"result", rect, false, false});
  if (!at_.two_columns) {
    const float number = ui.text_width(score, 36, true) + ui.px(8);
    widgets::label(page, ui, {rect.x + pad, rect.y, number, rect.h}, score, 36, true, t.text);
    const float text_x = rect.x + pad + number + ui.px(16), text_w = rect.right() - pad - text_x;
    const float height = ui.painter->measure(state_.outcome_text, ui.px(20), true, text_w).height;
    widgets::paragraph(page, ui, {text_x, std::round(rect.mid_y() - height / 2), text_w, 0}, state_.outcome_text, 20, true, t.text);
    return;
  }
  const float icon = ui.px(48);
  const float text_height = ui.painter->measure(state_.outcome_text, ui.px(20), true, w).height;
  const float all = icon + ui.px(12) + ui.px(60) + ui.px(8) + text_height;
  float y = std::max(rect.y + pad, std::round(rect.mid_y() - all / 2));
  widgets::picture(page, {std::round(rect.mid_x() - icon / 2), y, icon, icon}, draw ? "icons/draw.svg" : "icons/tournament.svg", t.text);
  y += icon + ui.px(12);
  widgets::label(page, ui, {rect.x + pad, y, w, ui.px(60)}, score, 50, true, t.text, Align::Center);
  y += ui.px(68);
  widgets::paragraph(page, ui, {rect.x + pad, y, w, 0}, state_.outcome_text, 20, true, t.text, Align::Center);
}

void GameScreen::build_actions(const Ui& ui, Scene& page) {
  const Rect& row = at_.actions;
  std::vector<Button> buttons;
  if (state_.end) {
    buttons = {{.id = "rematch", .text = words().tr("Play again"), .icon = "icons/redo.svg", .kind = ButtonKind::Primary},
               {.id = "new-game", .text = words().tr("New game"), .icon = "icons/plus.svg"},
               {.id = "home", .text = words().tr("Home"), .icon = "icons/home.svg"}};
  } else {
    buttons = {{.id = "take-back", .text = words().tr("Take back"), .icon = "icons/undo.svg", .key = "F3", .enabled = state_.can_take_back},
               {.id = "draw", .text = words().tr("Draw"), .icon = "icons/draw.svg", .enabled = state_.can_offer_draw},
               {.id = "resign", .text = words().tr("Resign"), .icon = "icons/resign.svg", .enabled = state_.can_resign}};
  }
  button_row(ui, page, row, buttons);
}

std::string GameScreen::hint_line() const {
  if (state_.end) return words().tr("Look through the game with the arrows under the moves.");
  if (!live()) return words().tr("You are looking at an earlier move. End — back to the game.");
  return words().tr("Type a move ({1}) or use the mouse · F4 — turn the board", {words().language() == i18n::Language::Russian ? "Кf3" : "Nf3"});
}

void GameScreen::build_dialog(const Ui& ui, Scene& overlay) {
  Question question;
  question.no = words().tr("Keep playing");
  switch (asked_) {
    case Asked::Nothing: return;
    case Asked::Resign:
      question.title = words().tr("Resign?");
      question.text = words().tr("The game will end as a win for the opponent. This cannot be undone.");
      question.yes = words().tr("Resign");
      question.icon = "icons/resign.svg";
      question.danger = true;
      break;
    case Asked::Draw:
      question.title = words().tr("Draw?");
      question.text = table_->draw_question();
      question.yes = words().tr("Draw");
      question.icon = "icons/draw.svg";
      break;
    case Asked::Leave:
      question.title = words().tr("Leave the game?");
      question.text = table_->leave_words();
      question.yes = words().tr("Leave");
      question.icon = "icons/home.svg";
      break;
  }
  build_question(ui, overlay, question);
}

}  // namespace rostok::screens
