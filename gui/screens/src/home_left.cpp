// SPDX-License-Identifier: MIT
// The home page: greeting, unfinished game, the large card, the cards that lead on.
#include <algorithm>
#include <cmath>

#include "rostok/screens/home_screen.h"
#include "rostok/screens/page_bar.h"
#include "student_parts.h"

namespace rostok::screens {

using widgets::ButtonKind;

namespace {

constexpr float kMargin = 40, kWidest = 1500, kGap = 16;

}  // namespace

void HomeScreen::build(const Ui& ui, Scene& page) {
  refresh();
  const widgets::Theme& t = *ui.theme;
  const i18n::Translator& words = services_.words();
  widgets::box(page, ui.window, t.bg);
  constexpr float kBar = 48;
  build_bar(ui, page, services_,
            {.back = state_.guest ? words.tr("Choose a name") : words.tr("Change student"),
             .title = words.tr("Rostok"),
             .back_id = "leave",
             .height = kBar});
  const float width = std::min(ui.window.w - 2 * kMargin, ui.px(kWidest)),
              x = std::round((ui.window.w - width) / 2);
  const float hint = ui.px(34);
  const Rect area{x - ui.px(8), kBar, width + ui.px(20), ui.window.h - kBar - hint};
  const bool two_columns = width >= ui.px(980);
  const float gap = ui.px(28);
  const float left = two_columns ? std::round((width - gap) * 0.672F) : width;
  Scene content;
  const float top = kBar + ui.px(14);
  float bottom = top + build_left(ui, content, {x, top, left, area.bottom() - top});
  if (two_columns)
    bottom = std::max(bottom, top + ui.px(8) +
                                  build_right(ui, content,
                                              {x + left + gap, top + ui.px(8), width - left - gap,
                                               area.bottom() - top - ui.px(8)},
                                              bottom - top - ui.px(8)));
  else
    bottom += ui.px(20) + build_right(ui, content, {x, bottom + ui.px(20), width, 0}, 0);
  scroll_.lay(ui, page, area, std::move(content), bottom + ui.px(6) - area.y);
  const std::string last = std::to_string(keys().size());
  widgets::fitting_label(
      page, ui, {x, ui.window.h - hint, width, hint - ui.px(4)},
      words.tr("Keys: 1–{1} — open a card, Enter — open, Esc — leave one's name", {last}), 16,
      false, t.text_second);
}

float HomeScreen::build_left(const Ui& ui, Scene& content, const Rect& at) {
  const widgets::Theme& t = *ui.theme;
  float y = at.y;
  widgets::fitting_label(content, ui, {at.x, y, at.w, ui.px(48)}, state_.greeting, 36, true, t.text,
                         widgets::Align::Left, 24);
  y += ui.px(48);
  widgets::fitting_label(content, ui, {at.x, y, at.w, ui.px(28)}, state_.line, 20, false,
                         t.text_second);
  y += ui.px(28) + ui.px(kGap);
  const float unfinished = build_unfinished(ui, content, {at.x, y, at.w, 0});
  if (unfinished > 0) y += unfinished + ui.px(kGap);
  y += build_large_card(ui, content, {at.x, y, at.w, 0}) + ui.px(kGap);
  const auto all = doors();
  if (all.empty()) return y - at.y;
  const int columns = at.w >= ui.px(560) ? 2 : 1;
  const int rows = (static_cast<int>(all.size()) + columns - 1) / columns;
  const float gap = ui.px(12);
  // As high as the mock-up where there is room, so that nothing has to be scrolled.
  const float room =
      (at.bottom() - ui.px(10) - y - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows);
  const float height = std::clamp(std::floor(room), ui.px(78), ui.px(106));
  const float width =
      std::floor((at.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
  for (std::size_t n = 0; n < all.size(); ++n) {
    const auto number = static_cast<int>(n);
    const bool alone = columns == 2 && n + 1 == all.size() && number % 2 == 0;
    const Rect rect{at.x + static_cast<float>(number % columns) * (width + gap),
                    y + static_cast<float>(number / columns) * (height + gap), alone ? at.w : width,
                    height};
    build_door(ui, content, rect, all[n]);
  }
  return y + static_cast<float>(rows) * (height + gap) - gap - at.y;
}

float HomeScreen::build_unfinished(const Ui& ui, Scene& content, const Rect& at) const {
  const auto state = ports_.unfinished->state();
  if (!state.can_continue) return 0;
  const widgets::Theme& t = *ui.theme;
  const i18n::Translator& words = services_.words();
  const Rect rect{at.x, at.y, at.w, ui.px(100)};
  widgets::card(content, ui, rect, 16);
  widgets::box(content, rect, t.accent_soft, ui.px(16), t.accent, t.control_line);
  const float icon = ui.px(40), pad = ui.px(28);
  widgets::picture(content, {rect.x + pad, std::round(rect.mid_y() - icon / 2), icon, icon},
                   "icons/clock.svg", t.text);
  const widgets::Button go_on{.id = "continue",
                              .text = words.tr("Continue"),
                              .icon = "icons/play.svg",
                              .kind = ButtonKind::Accent};
  const float button = std::min(std::max(ui.px(178), widgets::button_width(ui, go_on)), rect.w / 3),
              drop = std::max(40.0F, ui.px(44));
  const Rect button_at{rect.right() - ui.px(16) - drop - ui.px(8) - button,
                       std::round(rect.mid_y() - ui.px(24)), button, ui.px(48)};
  const float x = rect.x + pad + icon + ui.px(24), w = button_at.x - ui.px(16) - x;
  widgets::fitting_label(content, ui, {x, rect.y + ui.px(18), w, ui.px(34)}, state.title, 24, true,
                         t.text, widgets::Align::Left, 16);
  widgets::fitting_label(content, ui, {x, rect.y + ui.px(54), w, ui.px(28)}, state.details, 18,
                         false, t.text_second, widgets::Align::Left, 14);
  widgets::button(content, ui, button_at, go_on);
  widgets::icon_button(
      content, ui,
      {rect.right() - ui.px(16) - drop, std::round(rect.mid_y() - drop / 2), drop, drop}, "drop",
      "icons/trash.svg");
  return rect.h;
}

// Green: the tasks that wait, or a game against the computer. In the dark theme large areas are
// never filled with the main colour.
float HomeScreen::build_large_card(const Ui& ui, Scene& content, const Rect& at) const {
  const widgets::Theme& t = *ui.theme;
  const i18n::Translator& words = services_.words();
  const bool tasks = tasks_wait(), possible = tasks || ports_.engine_problem.empty();
  const std::string id = tasks ? "mistakes" : "play-computer";
  const bool dark = &t == &widgets::theme(widgets::ThemeName::Dark), filled = possible && !dark;
  const Rect rect{at.x, at.y, at.w, ui.px(tasks ? 140 : 120)};
  if (t.shadow.visible())
    widgets::box(content, {rect.x, rect.y + 2, rect.w, rect.h}, t.shadow, ui.px(16));
  widgets::box(content, rect,
               !possible ? t.sunken
               : filled  ? t.primary
                         : t.primary_soft,
               ui.px(16), !possible ? t.border : t.primary, std::max(1.0F, t.control_line));
  const widgets::Color color = !possible ? t.text : filled ? t.on_primary : t.text;
  const float icon = ui.px(44), pad = ui.px(30);
  widgets::picture(
      content,
      {rect.x + pad, std::round(rect.mid_y() - icon / 2 - (tasks ? ui.px(14) : 0)), icon, icon},
      tasks ? "icons/mistakes.svg" : "icons/computer.svg", color);
  const std::string text = tasks ? words.tr("Begin") : words.tr("Play");
  const float button =
      std::min(std::max(ui.px(178), ui.text_width(text, 20, true) + ui.px(70)), rect.w / 3);
  const Rect button_at{rect.right() - ui.px(24) - button, std::round(rect.mid_y() - ui.px(26)),
                       button, ui.px(52)};
  const float x = rect.x + pad + icon + ui.px(26), w = button_at.x - ui.px(16) - x;
  const float top = rect.y + ui.px(tasks ? 18 : 24);
  widgets::fitting_label(content, ui, {x, top, w, ui.px(38)},
                         tasks ? state_.tasks_title : words.tr("Play the computer"), 28, true,
                         color, widgets::Align::Left, 20);
  widgets::fitting_label(content, ui, {x, top + ui.px(38), w, ui.px(30)},
                         tasks      ? state_.tasks_line
                         : possible ? state_.step_line
                                    : ports_.engine_problem,
                         20, false, color, widgets::Align::Left, 14);
  if (tasks) {
    float cx = x;
    const float size = ui.px(24), row = top + ui.px(74);
    for (int n = 0; n < state_.tasks.all() && cx + size + ui.px(8) < x + w * 0.62F; ++n) {
      const bool done = n < state_.tasks.done;
      widgets::box(content, {cx, row, size, size}, done ? color : widgets::Color{}, size / 2, color,
                   2);
      if (done)
        widgets::picture(content, Rect{cx, row, size, size}.inset(ui.px(4)), "icons/check.svg",
                         filled ? t.primary : t.primary_soft);
      cx += size + ui.px(8);
    }
    widgets::fitting_label(content, ui, {cx + ui.px(6), row, x + w - cx - ui.px(6), size},
                           words.tr("{1} of {2} done", {std::to_string(state_.tasks.done),
                                                        std::to_string(state_.tasks.all())}),
                           18, false, color, widgets::Align::Left, 14);
  }
  const bool hot = ui.pointer.hovered == id;
  widgets::box(content, button_at,
               filled     ? (hot ? t.primary_soft : t.surface)
               : possible ? (hot ? t.primary_hover : t.primary)
                          : t.sunken,
               ui.px(8), possible ? widgets::Color{} : t.border, 1);
  const widgets::Color on_button = filled ? t.primary : possible ? t.on_primary : t.disabled;
  const float sign = ui.px(22),
              words_w = std::min(ui.text_width(text, 20, true) + 1, button - sign - ui.px(24));
  const float bx = std::round(button_at.mid_x() - (sign + ui.px(10) + words_w) / 2);
  widgets::picture(content, {bx, std::round(button_at.mid_y() - sign / 2), sign, sign},
                   "icons/play.svg", on_button);
  widgets::fitting_label(content, ui, {bx + sign + ui.px(10), button_at.y, words_w, button_at.h},
                         text, 20, true, on_button);
  widgets::focus_ring(content, ui, rect, ui.px(16), id);
  content.hits.push_back({id, rect, true, true});
  return rect.h;
}

void HomeScreen::build_door(const Ui& ui, Scene& content, const Rect& rect,
                            const Door& door) const {
  const widgets::Theme& t = *ui.theme;
  bool hot = false;
  if (door.open)
    hot = build_pressable(ui, content, rect, door.id);
  else
    widgets::card(content, ui, rect);
  const float side = std::min(ui.px(60), rect.h - ui.px(24)), pad = ui.px(20);
  const Rect icon{rect.x + pad, std::round(rect.mid_y() - side / 2), side, side};
  widgets::box(content, icon, hot ? t.surface : t.primary_soft, ui.px(10));
  widgets::picture(content, icon.inset(std::round(side * 0.24F)), door.icon, t.primary);
  const float x = icon.right() + ui.px(18), w = rect.right() - ui.px(14) - x;
  const float middle = std::round(rect.mid_y());
  // Two lines of what cannot be pressed need more room.
  const float top = door.open ? middle - ui.px(30) : middle - ui.px(37);
  widgets::fitting_label(content, ui, {x, top, w, ui.px(30)}, door.title, 20, true, t.text,
                         widgets::Align::Left, 15);
  widgets::fitting_label(content, ui, {x, top + ui.px(30), w, ui.px(door.open ? 26 : 42)},
                         door.line, 18, false, t.text_second, widgets::Align::Left, 14);
}

}  // namespace rostok::screens
