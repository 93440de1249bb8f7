// SPDX-License-Identifier: MIT
// The right half of the game page: what the helper says, the end of the game, the actions.
#include <algorithm>
#include <array>
#include <cmath>

#include "rostok/screens/game_screen.h"

namespace rostok::screens {

using widgets::Align;
using widgets::Button;
using widgets::ButtonKind;

PageBar GameScreen::bar() const {
  return {.back = words().tr("Home"), .title = state_.title, .subtitle = state_.subtitle, .back_id = "home"};
}

void GameScreen::build_helper(const Ui& ui, Scene& page) {
  const widgets::Theme& t = *ui.theme;
  const Rect& rect = at_.helper;
  widgets::card(page, ui, rect);
  const float pad = ui.px(18), x = rect.x + pad, w = rect.w - 2 * pad, icon = ui.px(28);
  float y = rect.y + ui.px(18);
  widgets::picture(page, {x, y, icon, icon}, "icons/sprout.svg", t.primary);
  widgets::label(page, ui, {x + icon + ui.px(8), y, w - icon, icon}, words().tr("Helper"), 18, true, t.text);
  y += icon + ui.px(10);
  y += widgets::paragraph(page, ui, {x, y, w, 0}, state_.message, 18, false, t.text) + ui.px(16);
  if (state_.can_retry) {
    widgets::button(page, ui, {x, y, w, ui.px(46)}, {.id = "retry", .text = words().tr("Call it again"), .icon = "icons/redo.svg", .kind = ButtonKind::Primary});
    y += ui.px(62);
  }
  const float bottom = state_.has_hints ? rect.bottom() - ui.px(100) : rect.bottom() - ui.px(12);
  if (bottom - y > ui.px(150)) {
    widgets::box(page, {x, y, w, 2}, t.border);
    y += ui.px(14);
    y += widgets::paragraph(page, ui, {x, y, w, 0}, words().tr("Before you move:"), 16, true, t.text) + ui.px(8);
    for (const std::string& question : {words().tr("Is there a check?"), words().tr("What can I take?"), words().tr("What threatens me?")}) {
      const float dot = ui.px(8);
      widgets::box(page, {x + ui.px(4), y + ui.px(8), dot, dot}, t.primary, dot / 2);
      y += widgets::paragraph(page, ui, {x + ui.px(24), y, w - ui.px(24), 0}, question, 18, false, t.text) + ui.px(8);
    }
  }
  if (!state_.has_hints) return;
  widgets::box(page, {x, rect.bottom() - ui.px(104), w, 2}, t.border);
  widgets::label(page, ui, {x, rect.bottom() - ui.px(94), w, ui.px(24)}, state_.hints_left, 16, false, t.text_second);
  widgets::button(page, ui, {x, rect.bottom() - ui.px(62), w, ui.px(46)}, {.id = "hint", .text = state_.hint_words, .icon = "icons/hint.svg", .key = "F2", .kind = ButtonKind::Soft, .enabled = state_.can_hint});
}

// Between moves and own row: the words at the left, the button below them at the right.
void GameScreen::build_helper_low(const Ui& ui, Scene& page) {
  const widgets::Theme& t = *ui.theme;
  const Rect& rect = at_.helper;
  widgets::card(page, ui, rect);
  const float pad = ui.px(16), icon = ui.px(26), x = rect.x + pad + icon + ui.px(10), w = rect.right() - pad - x;
  const bool button = state_.has_hints || state_.can_retry;
  widgets::picture(page, {rect.x + pad, rect.y + ui.px(8), icon, icon}, "icons/sprout.svg", t.primary);
  const float row = ui.px(36);
  const Rect text{x, rect.y + ui.px(8), w, rect.h - ui.px(12) - (button ? row + ui.px(4) : 0)};
  const auto fits = [&](const std::string& words) { return ui.painter->measure(words, ui.px(18), false, w).height <= text.h + 1; };
  if (fits(state_.message)) widgets::paragraph(page, ui, {text.x, text.y, text.w, 0}, state_.message, 18, false, t.text);
  else if (fits(state_.message_short)) widgets::paragraph(page, ui, {text.x, text.y, text.w, 0}, state_.message_short, 18, false, t.text);
  else widgets::label(page, ui, {text.x, text.y, text.w, ui.px(26)}, state_.message_short, 16, false, t.text);
  if (!button) return;
  const Button what = state_.can_retry ? Button{.id = "retry", .text = words().tr("Call it again"), .kind = ButtonKind::Primary}
                                       : Button{.id = "hint", .text = state_.hint_words, .icon = "icons/hint.svg", .kind = ButtonKind::Soft, .enabled = state_.can_hint};
  const float width = std::min(w, std::max(ui.px(180), widgets::button_width(ui, what)));
  const Rect at{rect.right() - pad - width, rect.bottom() - ui.px(6) - row, width, row};
  widgets::button(page, ui, at, what);
  if (!state_.can_retry && at.x - x - ui.px(8) >= ui.text_width(state_.hints_left_short, 16, false)) widgets::label(page, ui, {x, at.y, at.x - x - ui.px(8), at.h}, state_.hints_left_short, 16, false, t.text_second);
}

// The move was a blunder; the computer waits for the answer.
void GameScreen::build_think_again(const Ui& ui, Scene& page) {
  const widgets::Theme& t = *ui.theme;
  const Rect& rect = at_.helper;
  widgets::card(page, ui, rect);
  widgets::box(page, rect, t.accent_soft, ui.px(12), t.accent, std::max(2.0F, t.control_line));
  page.hits.push_back({"think-again", rect, false, false});
  const float pad = ui.px(18), x = rect.x + pad, w = rect.w - 2 * pad, icon = ui.px(28);
  const Button back{.id = "think-back", .text = words().tr("Take the move back"), .icon = "icons/undo.svg", .kind = ButtonKind::Primary, .size = 16};
  const Button leave{.id = "think-leave", .text = words().tr("Leave it"), .size = 16};
  const float h = ui.px(46), gap = ui.px(10);
  const bool beside = widgets::button_width(ui, back) + gap + widgets::button_width(ui, leave) <= w;
  const float buttons = beside ? h : 2 * h + gap;
  float y = rect.y + ui.px(at_.two_columns ? 18 : 8);
  if (at_.two_columns) {
    widgets::picture(page, {x, y, icon, icon}, "icons/sprout.svg", t.primary);
    widgets::label(page, ui, {x + icon + ui.px(8), y, w - icon, icon}, words().tr("Helper"), 18, true, t.text);
    y += icon + ui.px(10);
  }
  y += widgets::paragraph(page, ui, {x, y, w, 0}, state_.message, 18, true, t.text) + ui.px(10);
  const float top = rect.bottom() - ui.px(at_.two_columns ? 16 : 8) - buttons;
  const std::string calm = words().tr("Nothing is lost yet: the computer has not answered.");
  if (top - y > ui.painter->measure(calm, ui.px(16), false, w).height)
    widgets::paragraph(page, ui, {x, y, w, 0}, calm, 16, false, t.text_second);
  if (beside) {
    const float first = std::round((w - gap) * 0.6F);
    widgets::button(page, ui, {x, top, first, h}, back);
    widgets::button(page, ui, {x + first + gap, top, w - gap - first, h}, leave);
    return;
  }
  widgets::button(page, ui, {x, top, w, h}, back);
  widgets::button(page, ui, {x, top + h + gap, w, h}, leave);
}

// The end of the game in words, where the helper stood.
void GameScreen::build_result(const Ui& ui, Scene& page, const Rect& rect) {
  const widgets::Theme& t = *ui.theme;
  const bool draw = state_.end->result == chess::GameResult::Draw;
  widgets::card(page, ui, rect);
  widgets::box(page, rect, draw ? t.sunken : t.accent_soft, ui.px(12), draw ? t.line : t.accent, t.control_line);
  page.hits.push_back({"result", rect, false, false});
  const float pad = ui.px(18), x = rect.x + pad, w = rect.w - 2 * pad;
  const std::string score = draw ? "½–½" : state_.end->result == chess::GameResult::WhiteWins ? "1–0" : "0–1";
  const std::string saved = saved_words();
  const Button report{.id = "report", .text = words().tr("See the report"), .icon = "icons/report.svg", .kind = ButtonKind::Primary};
  const float h = ui.px(at_.two_columns ? 56 : 44);
  const float floor = rect.bottom() - (has_report() ? h + ui.px(at_.two_columns ? 16 : 8) : ui.px(8));
  if (has_report()) widgets::button(page, ui, {x, floor, w, h}, report);
  if (!at_.two_columns) {
    const Rect room{x, rect.y + ui.px(6), w, floor - rect.y - ui.px(10)};
    const float number = ui.text_width(score, 36, true) + ui.px(4);
    widgets::label(page, ui, {room.x, room.y, number, room.h}, score, 36, true, t.text);
    const float text_x = room.x + number + ui.px(14), text_w = room.right() - text_x, line = ui.px(24);
    const bool second = !saved.empty() && room.h >= 2 * line;
    const float height = ui.painter->measure(state_.outcome_text, ui.px(18), true, text_w).height;
    const float above = second && height <= room.h - line ? line : 0;
    widgets::paragraph(page, ui, {text_x, std::round(room.mid_y() - (height + above) / 2), text_w, 0}, state_.outcome_text, 18, true, t.text);
    if (above > 0) widgets::label(page, ui, {text_x, std::round(room.mid_y() + (height - above) / 2), text_w, line}, saved, 16, false, t.text_second);
    return;
  }
  const float icon = ui.px(48);
  const float text_height = ui.painter->measure(state_.outcome_text, ui.px(20), true, w).height;
  const float saved_height = saved.empty() ? 0 : ui.painter->measure(saved, ui.px(16), false, w).height + ui.px(8);
  const float all = icon + ui.px(12) + ui.px(68) + text_height + saved_height;
  float y = std::max(rect.y + pad, std::round((rect.y + floor - all) / 2));
  widgets::picture(page, {std::round(rect.mid_x() - icon / 2), y, icon, icon}, draw ? "icons/draw.svg" : "icons/tournament.svg", t.text);
  y += icon + ui.px(12);
  widgets::label(page, ui, {x, y, w, ui.px(60)}, score, 50, true, t.text, Align::Center);
  y += ui.px(68);
  y += widgets::paragraph(page, ui, {x, y, w, 0}, state_.outcome_text, 20, true, t.text, Align::Center) + ui.px(8);
  if (saved_height > 0) widgets::paragraph(page, ui, {x, y, w, 0}, saved, 16, false, t.text_second, Align::Center);
}

void GameScreen::build_actions(const Ui& ui, Scene& page) {
  std::vector<Button> buttons;
  if (state_.end) {
    buttons = {{.id = "rematch", .text = words().tr("Play again"), .icon = "icons/redo.svg", .kind = has_report() ? ButtonKind::Secondary : ButtonKind::Primary},
               {.id = "new-game", .text = words().tr("New game"), .icon = "icons/plus.svg"},
               {.id = "home", .text = words().tr("Home"), .icon = "icons/home.svg"}};
  } else {
    buttons = {{.id = "take-back", .text = words().tr("Take back"), .icon = "icons/undo.svg", .key = "F3", .enabled = state_.can_take_back},
               {.id = "draw", .text = words().tr("Draw"), .icon = "icons/draw.svg", .enabled = state_.can_offer_draw},
               {.id = "resign", .text = words().tr("Resign"), .icon = "icons/resign.svg", .enabled = state_.can_resign}};
  }
  if (!at_.two_columns)
    for (Button& each : buttons) each.size = 16;
  button_row(ui, page, at_.actions, buttons);
}

std::string GameScreen::hint_line() const {
  if (state_.end) return words().tr("Look through the game with the arrows under the moves.");
  if (!live()) return words().tr("You are looking at an earlier move. End — back to the game.");
  if (state_.asks_again) return words().tr("F3 — take the move back");
  if (ahead_) return words().tr("Your move waits for its turn. Esc or the right button takes it back.");
  if (state_.may_premove) return words().tr("You may move ahead: choose a piece and its square.");
  const bool russian = words().language() == i18n::Language::Russian;
  const std::string example = russian ? "Кf3" : "Nf3";
  return at_.two_columns ? words().tr("Type a move ({1}) or use the mouse · F4 — turn the board", {example}) : words().tr("Type a move ({1}) or use the mouse", {example});
}

void GameScreen::build_dialog(const Ui& ui, Scene& overlay) {
  Question question{.no = words().tr("Keep playing")};
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
