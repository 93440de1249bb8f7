// SPDX-License-Identifier: MIT
#include "rostok/screens/board_page.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rostok::screens {

void BoardPage::lay_out(const Ui& ui) {
  layout_ = layout_board(ui, services_.options().coordinates, has_gauge());
  pane_.place(layout_.board, layout_.square, layout_.inner_coordinates);
}

void BoardPage::build(const Ui& ui, Scene& page) {
  lay_out(ui);
  const widgets::Theme& t = *ui.theme;
  widgets::box(page, ui.window, t.bg);
  PageBar top = bar();
  top.height = layout_.bar;
  build_bar(ui, page, services_, top);
  pane_.build(ui, page);
  if (has_gauge()) build_gauge(ui, page, layout_.gauge);
  build_panel(ui, page, layout_);
  const std::string typed = pane_.typed_line();
  const std::string line = typed.empty() ? hint_line() : typed;
  const widgets::Color color = pane_.typed_wrong() ? t.danger
                               : typed.empty()     ? t.text_second
                                                   : t.text;
  widgets::fitting_label(page, ui, layout_.hint, line, 16, !typed.empty() && !pane_.typed_wrong(), color);
  page.hits.push_back({"hint-line", layout_.hint, false, false});
}

void BoardPage::build_overlay(const Ui& ui, Scene& overlay) {
  if (pane_.promoting())
    pane_.build_promotion(ui, overlay);
  else
    build_dialog(ui, overlay);
}

std::optional<BoardPlacement> BoardPage::board(const Ui& ui) {
  lay_out(ui);
  refresh_board();
  if (pane_.shown().hidden) return std::nullopt;
  return pane_.placement(ui);
}

void BoardPage::handle(const HandDone& done) {
  if (done.move) moved(*done.move);
  if (done.square) pointed_at(*done.square);
  if (done.carried) carried(done.carried->from, done.carried->to);
  if (done.arrows) arrows_drawn();
}

void BoardPage::act(const std::string& id) {
  if (const auto done = pane_.act(id)) return handle(*done);
  if (command(id)) return;
  if (id == bar().back_id) return leave();
  if (id == "flip") return pane_.flip();
  act_on_bar(services_, id);
}

bool BoardPage::key(Key key, const std::string& focused) {
  const BoardPane::KeyDone done = pane_.key(key, focused);
  if (done.used) {
    handle(done.done);
    return true;
  }
  if (page_key(key, focused)) return true;
  if (key == Key::Escape) return leave(), true;
  if (key == Key::F4) return act("flip"), true;
  if (key == Key::F6) return act("sound"), true;
  return false;
}

bool BoardPage::text(char32_t letter) {
  return pane_.text(letter);
}

void BoardPage::board_down(float x, float y, PointerButton button, Modifiers with) {
  if (button == PointerButton::Right && right_click()) return;
  handle(pane_.down(x, y, button, with));
}

void BoardPage::board_up(float x, float y, PointerButton button, Modifiers with) {
  handle(pane_.up(x, y, button, with));
}

void BoardPage::tick() {
  page_tick();
  refresh_board();
  pane_.tick();
}

std::optional<Milliseconds> BoardPage::until_change() const {
  const auto board = pane_.until_change(), page = page_until_change();
  if (!board || !page) return board ? board : page;
  return std::min(*board, *page);
}

widgets::Sound sound_of(const chess::Position& before, chess::Move move) {
  if (before.after(move).in_check()) return widgets::Sound::Check;
  return before.is_capture(move) ? widgets::Sound::Capture : widgets::Sound::Move;
}

void button_row(const Ui& ui, Scene& page, const Rect& row,
                const std::vector<widgets::Button>& buttons) {
  if (buttons.empty()) return;
  const float gap = ui.px(12), count = static_cast<float>(buttons.size());
  const float room = row.w - gap * (count - 1), share = room / count;
  // Equal shares when the words fit, otherwise by need, otherwise by the words alone.
  std::vector<float> need, words;
  for (const widgets::Button& each : buttons) {
    need.push_back(widgets::button_width(ui, each));
    words.push_back(ui.text_width(each.text, 16, true) + ui.px(20));
  }
  const bool equal = *std::max_element(need.begin(), need.end()) <= share;
  if (std::accumulate(need.begin(), need.end(), 0.0F) > room) need = words;
  const float all = std::accumulate(need.begin(), need.end(), 0.0F);
  float x = row.x;
  for (std::size_t n = 0; n < buttons.size(); ++n) {
    const float width = std::round(equal ? share : room * need[n] / all);
    widgets::button(page, ui, {x, row.y, std::min(width, row.right() - x), row.h}, buttons[n]);
    x += width + gap;
  }
}

void build_question(const Ui& ui, Scene& overlay, const Question& question) {
  using widgets::ButtonKind;
  const widgets::Theme& t = *ui.theme;
  widgets::box(overlay, ui.window, t.veil);
  overlay.hits.push_back({"veil", ui.window, false, false});
  const float width = std::min(ui.px(480), ui.window.w - 40), pad = ui.px(24),
              inner = width - 2 * pad;
  const float text_height = ui.painter->measure(question.text, ui.px(18), false, inner).height;
  const float height = ui.px(20) + ui.px(40) + text_height + ui.px(28) + ui.px(46) + ui.px(24);
  const Rect dialog{std::round((ui.window.w - width) / 2), std::round((ui.window.h - height) / 2),
                    width, height};
  widgets::card(overlay, ui, dialog, 12);
  float y = dialog.y + ui.px(20);
  widgets::label(overlay, ui, {dialog.x + pad, y, inner, ui.px(34)}, question.title, 24, true,
                 t.text);
  y += ui.px(42);
  widgets::paragraph(overlay, ui, {dialog.x + pad, y, inner, 0}, question.text, 18, false,
                     t.text_second);
  const Rect row{dialog.x + pad, dialog.bottom() - ui.px(24) - ui.px(46), inner, ui.px(46)};
  button_row(ui, overlay, row,
             {{.id = "question-no", .text = question.no, .kind = ButtonKind::Primary},
              {.id = "question-yes",
               .text = question.yes,
               .icon = question.icon,
               .kind = question.danger ? ButtonKind::Danger : ButtonKind::Secondary}});
}

}  // namespace rostok::screens
