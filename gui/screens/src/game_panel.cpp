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

namespace {

constexpr float kBarText = 28;  // pixels: the bar keeps its height at every scale

std::string digit_or_letter(char from, int n) {
  return std::string(1, static_cast<char>(from + n));
}

}  // namespace

void GameScreen::build(const Ui& ui, Scene& page) {
  layout_ = layout_game(ui, services_.options().show_coordinates);
  widgets::box(page, ui.window, ui.theme->bg);
  build_bar(ui, page);
  const widgets::BoardColors& colors =
      widgets::board_colors(static_cast<widgets::BoardName>(services_.options().board));
  widgets::box(page, layout_.board.inset(-2), colors.frame, 3);
  if (!layout_.inner_coordinates && services_.options().show_coordinates) build_coordinates(ui, page);
  page.hits.push_back({"board", layout_.board, true, true});
  if (ui.pointer.focused == "board")
    widgets::box(page, layout_.board.inset(-5), {}, 5, ui.theme->focus, 3);
  build_player(ui, page, layout_.top_player, flipped_ ? Side::White : Side::Black);
  build_moves(ui, page);
  if (state_.end) build_result(ui, page, layout_.helper);
  else build_helper(ui, page);
  build_player(ui, page, layout_.bottom_player, flipped_ ? Side::Black : Side::White);
  build_actions(ui, page);
}

void GameScreen::build_bar(const Ui& ui, Scene& page) {
  const widgets::Theme& t = *ui.theme;
  const Rect& bar = layout_.bar;
  widgets::box(page, bar, t.surface);
  widgets::box(page, {0, bar.bottom() - 1, bar.w, 1}, t.border);
  // Text of the bar grows less than the rest.
  const float grow = std::min(ui.scale, kBarText / 20) / ui.scale;
  float x = 12;
  const std::string home = services_.words().tr("Home");
  const float home_width = ui.text_width(home, 16 * grow, false) + 44;
  const Rect home_rect{x, 4, home_width, bar.h - 8};
  const bool hot = ui.pointer.hovered == "home";
  widgets::box(page, home_rect, hot ? t.sunken : Color{}, 8);
  widgets::picture(page, {x + 4, bar.mid_y() - 12, 24, 24}, "icons/back.svg", t.text);
  widgets::label(page, ui, {x + 30, 0, home_width - 30, bar.h - 1}, home, 16 * grow, false, t.text_second);
  widgets::focus_ring(page, ui, home_rect.inset(4), 8, "home");
  page.hits.push_back({"home", home_rect, true, true});
  x = home_rect.right() + 8;
  widgets::picture(page, {x, bar.mid_y() - 16, 32, 32}, "icons/logo.svg");
  x += 42;
  const float right = bar.w - 100;
  const float title = std::min(ui.text_width(state_.title, 20 * grow, true) + 1, right - x);
  widgets::label(page, ui, {x, 0, title, bar.h - 1}, state_.title, 20 * grow, true, t.text);
  x += title + 12;
  if (!state_.subtitle.empty() && right - x > 80)
    widgets::label(page, ui, {x, 0, right - x, bar.h}, "· " + state_.subtitle, 16 * grow, false, t.text_second);
  const bool sounds = services_.options().sounds;
  Ui plain = ui;
  plain.scale = 1;
  widgets::icon_button(page, plain, {bar.w - 92, 4, 40, bar.h - 8}, "sound", sounds ? "icons/sound-on.svg" : "icons/sound-off.svg");
  widgets::icon_button(page, plain, {bar.w - 48, 4, 40, bar.h - 8}, "settings", "icons/settings.svg");
}

void GameScreen::build_coordinates(const Ui& ui, Scene& page) {
  const Color color = ui.theme->text_second;
  const float side = static_cast<float>(layout_.square);
  const Rect& board = layout_.board;
  constexpr float kBand = 28;
  for (int n = 0; n < 8; ++n) {
    const float along = side * static_cast<float>(n);
    const int rank = flipped_ ? n : 7 - n, file = flipped_ ? 7 - n : n;
    Ui plain = ui;
    plain.scale = 1;
    widgets::label(page, plain, {board.x - kBand, board.y + along, kBand, side}, digit_or_letter('1', rank), 18, true, color, Align::Center);
    widgets::label(page, plain, {board.x + along, board.bottom() + 3, side, 24}, digit_or_letter('a', file), 18, true, color, Align::Center);
  }
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
  const Rect& rect = layout_.moves;
  widgets::card(page, ui, rect);
  const float pad = ui.px(16), head = ui.px(46);
  const bool has_head = rect.h > ui.px(250);
  float y = rect.y + ui.px(8);
  if (has_head) {
    widgets::label(page, ui, {rect.x + ui.px(20), rect.y + ui.px(4), rect.w - pad * 2, head - ui.px(4)}, services_.words().tr("Moves"), 18, true, t.text);
    widgets::box(page, {rect.x + pad, rect.y + head - 1, rect.w - 2 * pad, 2}, t.border);
    y = rect.y + head + ui.px(6);
  }
  const float foot = ui.px(54), row_height = ui.px(33);
  const Rect list{rect.x + pad, y, rect.w - 2 * pad, rect.bottom() - foot - y};
  const int visible = std::max(1, static_cast<int>(list.h / row_height));
  const int rows = static_cast<int>((state_.moves.size() + 1) / 2);
  const int first = std::clamp(rows - visible - static_cast<int>(scroll_), 0, std::max(0, rows - visible));
  if (rows == 0)
    widgets::paragraph(page, ui, {list.x + ui.px(4), list.y + ui.px(6), list.w - ui.px(8), 0}, services_.words().tr("The moves will stand here."), 16, false, t.text_second);
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
  const i18n::Translator& words = services_.words();
  const Rect& rect = layout_.helper;
  widgets::card(page, ui, rect);
  const float pad = ui.px(18), x = rect.x + pad, w = rect.w - 2 * pad;
  const std::string& message = state_.message;
  if (!layout_.two_columns) {
    const float hint = state_.has_hints ? ui.px(150) : 0;
    const float icon = ui.px(28);
    widgets::picture(page, {x, rect.y + ui.px(12), icon, icon}, "icons/sprout.svg", t.primary);
    widgets::paragraph(page, ui, {x + icon + ui.px(10), rect.y + ui.px(13), w - icon - ui.px(10) - (hint > 0 ? hint + ui.px(10) : 0), rect.h - ui.px(18)}, message, 18, false, t.text);
    if (hint > 0)
      widgets::button(page, ui, {rect.right() - pad - hint, rect.mid_y() - ui.px(23), hint, ui.px(46)}, {.id = "hint", .text = words.tr("Hint"), .icon = "icons/hint.svg", .key = "F2", .kind = ButtonKind::Soft, .enabled = state_.can_hint});
    return;
  }
  float y = rect.y + ui.px(18);
  const float icon = ui.px(28);
  widgets::picture(page, {x, y, icon, icon}, "icons/sprout.svg", t.primary);
  widgets::label(page, ui, {x + icon + ui.px(8), y, w - icon, icon}, words.tr("Helper"), 18, true, t.text);
  y += icon + ui.px(10);
  y += widgets::paragraph(page, ui, {x, y, w, 0}, message, 18, false, t.text) + ui.px(16);
  const float bottom = state_.has_hints ? rect.bottom() - ui.px(100) : rect.bottom() - ui.px(12);
  if (bottom - y > ui.px(150)) {
    widgets::box(page, {x, y, w, 2}, t.border);
    y += ui.px(14);
    y += widgets::paragraph(page, ui, {x, y, w, 0}, words.tr("Before you move:"), 16, true, t.text) + ui.px(8);
    for (const char* question : {"Is there a check?", "What can I take?", "What threatens me?"}) {
      const float dot = ui.px(8);
      widgets::box(page, {x + ui.px(4), y + ui.px(8), dot, dot}, t.primary, dot / 2);
      y += widgets::paragraph(page, ui, {x + ui.px(24), y, w - ui.px(24), 0}, words.tr(question), 18, false, t.text) + ui.px(8);
    }
  }
  if (!state_.has_hints) return;
  widgets::label(page, ui, {x, rect.bottom() - ui.px(92), w, ui.px(24)}, state_.hints_left, 16, false, t.text_second);
  widgets::button(page, ui, {x, rect.bottom() - ui.px(62), w, ui.px(46)}, {.id = "hint", .text = words.tr("Hint"), .icon = "icons/hint.svg", .key = "F2", .kind = ButtonKind::Soft, .enabled = state_.can_hint});
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
  if (!layout_.two_columns) {
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
  const widgets::Theme& t = *ui.theme;
  const i18n::Translator& words = services_.words();
  const Rect& row = layout_.actions;
  std::vector<Button> buttons;
  if (state_.end) {
    buttons = {{.id = "rematch", .text = words.tr("Play again"), .icon = "icons/redo.svg", .kind = ButtonKind::Primary},
               {.id = "new-game", .text = words.tr("New game"), .icon = "icons/plus.svg"},
               {.id = "home", .text = words.tr("Home"), .icon = "icons/home.svg"}};
  } else {
    buttons = {{.id = "take-back", .text = words.tr("Take back"), .icon = "icons/undo.svg", .key = "F3", .enabled = state_.can_take_back},
               {.id = "draw", .text = words.tr("Draw"), .icon = "icons/draw.svg", .enabled = state_.can_offer_draw},
               {.id = "resign", .text = words.tr("Resign"), .icon = "icons/resign.svg", .enabled = state_.can_resign}};
  }
  const float gap = ui.px(12);
  float natural = 0;
  for (Button& each : buttons) natural += widgets::button_width(ui, each);
  const float room = row.w - 2 * gap;
  // Equal thirds when the words fit, otherwise shares by need.
  const float third = room / 3;
  const bool equal = std::all_of(buttons.begin(), buttons.end(), [&](const Button& b) { return widgets::button_width(ui, b) <= third; });
  float x = row.x;
  for (const Button& each : buttons) {
    const float width = std::round(equal ? third : room * widgets::button_width(ui, each) / natural);
    widgets::button(page, ui, {x, row.y, std::min(width, row.right() - x), row.h}, each);
    x += width + gap;
  }
  std::string line = words.tr("Type a move ({1}) or use the mouse · F4 — turn the board", {words.language() == i18n::Language::Russian ? "Кf3" : "Nf3"});
  Color color = t.text_second;
  if (state_.end) line = words.tr("Look through the game with the arrows under the moves.");
  if (!live() && !state_.end) line = words.tr("You are looking at an earlier move. End — back to the game.");
  if (!typed_.empty()) {
    line = words.tr("Your move: {1} · Enter — play it, Esc — clear", {typed_ + "▏"});
    color = t.text;
  }
  if (!typed_problem_.empty()) {
    line = typed_problem_;
    color = t.danger;
  }
  widgets::label(page, ui, layout_.hint, line, 16, !typed_.empty(), color);
  page.hits.push_back({"hint-line", layout_.hint, false, false});
}

void GameScreen::build_promotion(const Ui& ui, Scene& overlay) {
  const widgets::Theme& t = *ui.theme;
  const auto choice = input_.promotion();
  const Side side = shown().turn();
  const Rect target = widgets::square_rect(choice->to, layout_.square, flipped_);
  const float s = static_cast<float>(layout_.square);
  const bool down = target.y < s * 4;
  const Rect column{layout_.board.x + target.x, layout_.board.y + (down ? target.y : target.y - 3 * s), s, 4 * s};
  widgets::box(overlay, layout_.board, t.veil);
  widgets::box(overlay, column.inset(-4), t.surface, 8, t.primary, 3);
  overlay.hits.push_back({"promote-cancel", ui.window, true, false});
  constexpr std::array<const char*, 4> kIds = {"promote-queen", "promote-knight", "promote-rook", "promote-bishop"};
  for (std::size_t n = 0; n < 4; ++n) {
    const float y = down ? column.y + s * static_cast<float>(n) : column.bottom() - s * static_cast<float>(n + 1);
    const Rect cell{column.x, y, s, s};
    const std::string id = kIds[n];
    if (ui.pointer.hovered == id || ui.pointer.focused == id) widgets::box(overlay, cell, t.primary_soft, 6);
    widgets::picture(overlay, cell, widgets::piece_file(static_cast<widgets::PieceSet>(services_.options().pieces), {side, viewmodel::kPromotionPieces[n]}));
    if (ui.pointer.focused == id) widgets::box(overlay, cell.inset(2), {}, 6, t.focus, 3);
    overlay.hits.push_back({id, cell, true, true});
  }
}

void GameScreen::build_overlay(const Ui& ui, Scene& overlay) {
  if (input_.promotion()) return build_promotion(ui, overlay);
  if (question_ == Question::None) return;
  const widgets::Theme& t = *ui.theme;
  const i18n::Translator& words = services_.words();
  std::string title, text, yes, icon;
  switch (question_) {
    case Question::Resign:
      title = words.tr("Resign?");
      text = words.tr("The game will end as a win for the opponent. This cannot be undone.");
      yes = words.tr("Resign");
      icon = "icons/resign.svg";
      break;
    case Question::Draw:
      title = words.tr("Draw?");
      text = table_->draw_question();
      yes = words.tr("Draw");
      icon = "icons/draw.svg";
      break;
    case Question::Leave:
    case Question::None:
      title = words.tr("Leave the game?");
      text = table_->leave_words();
      yes = words.tr("Leave");
      icon = "icons/home.svg";
      break;
  }
  widgets::box(overlay, ui.window, t.veil);
  overlay.hits.push_back({"veil", ui.window, false, false});
  const float width = std::min(ui.px(480), ui.window.w - 40), pad = ui.px(24);
  const float text_height = ui.painter->measure(text, ui.px(18), false, width - 2 * pad).height;
  const float height = ui.px(20) + ui.px(40) + text_height + ui.px(28) + ui.px(46) + ui.px(24);
  const Rect dialog{std::round((ui.window.w - width) / 2), std::round((ui.window.h - height) / 2), width, height};
  widgets::card(overlay, ui, dialog, 12);
  float y = dialog.y + ui.px(20);
  widgets::label(overlay, ui, {dialog.x + pad, y, width - 2 * pad, ui.px(34)}, title, 24, true, t.text);
  y += ui.px(42);
  widgets::paragraph(overlay, ui, {dialog.x + pad, y, width - 2 * pad, 0}, text, 18, false, t.text_second);
  const float button_y = dialog.bottom() - ui.px(24) - ui.px(46), half = (width - 2 * pad - ui.px(20)) / 2;
  widgets::button(overlay, ui, {dialog.x + pad, button_y, half, ui.px(46)}, {.id = "question-no", .text = words.tr("Keep playing"), .kind = ButtonKind::Primary});
  widgets::button(overlay, ui, {dialog.right() - pad - half, button_y, half, ui.px(46)}, {.id = "question-yes", .text = yes, .icon = icon, .kind = question_ == Question::Resign ? ButtonKind::Danger : ButtonKind::Secondary});
}

}  // namespace rostok::screens
