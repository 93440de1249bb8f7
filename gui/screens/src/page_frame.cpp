// SPDX-License-Identifier: MIT
#include "page_frame.h"

#include <algorithm>

namespace rostok::screens {

Rect page_bar(const Ui& ui, Scene& page, const std::string& back, const std::string& title) {
  const widgets::Theme& t = *ui.theme;
  constexpr float kBar = 48, kLargestText = 28;
  const float grow = std::min(ui.scale, kLargestText / 20) / ui.scale;
  widgets::box(page, ui.window, t.bg);
  widgets::box(page, {0, 0, ui.window.w, kBar}, t.surface);
  widgets::box(page, {0, kBar - 1, ui.window.w, 1}, t.border);
  const float width = ui.text_width(back, 16 * grow, false) + 44;
  const Rect rect{12, 4, width, kBar - 8};
  widgets::box(page, rect, ui.pointer.hovered == "back" ? t.sunken : widgets::Color{}, 8);
  widgets::picture(page, {16, kBar / 2 - 12, 24, 24}, "icons/back.svg", t.text);
  widgets::label(page, ui, {42, 0, width - 30, kBar - 1}, back, 16 * grow, false, t.text_second);
  widgets::focus_ring(page, ui, rect.inset(4), 8, "back");
  page.hits.push_back({"back", rect, true, true});
  const float x = rect.right() + 8;
  widgets::picture(page, {x, kBar / 2 - 16, 32, 32}, "icons/logo.svg");
  widgets::label(page, ui, {x + 42, 0, ui.window.w - x - 60, kBar - 1}, title, 20 * grow, true, t.text);
  return {0, kBar, ui.window.w, ui.window.h - kBar};
}

float choice_row(const Ui& ui, Scene& page, const Rect& at, const std::vector<widgets::Button>& choices) {
  const float gap = ui.px(10), height = ui.px(44);
  float x = at.x, y = at.y;
  for (widgets::Button choice : choices) {
    choice.kind = widgets::ButtonKind::Choice;
    const float width = std::min(at.w, widgets::button_width(ui, choice));
    if (x > at.x && x + width > at.right() + 1) {
      x = at.x;
      y += height + gap;
    }
    widgets::button(page, ui, {x, y, width, height}, choice);
    x += width + gap;
  }
  return y + height - at.y;
}

}  // namespace rostok::screens
