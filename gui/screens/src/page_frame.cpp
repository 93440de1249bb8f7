// SPDX-License-Identifier: MIT
#include "page_frame.h"

#include <algorithm>

namespace rostok::screens {

Rect page_bar(const Ui& ui, Scene& page, const Services& services, const PageBar& bar) {
  widgets::box(page, ui.window, ui.theme->bg);
  build_bar(ui, page, services, bar);
  return {0, bar.height, ui.window.w, ui.window.h - bar.height};
}

Rect hint_line(const Ui& ui, Scene& page, const Rect& area, float width, const std::string& keys) {
  const float height = ui.px(34);
  widgets::fitting_label(page, ui, {area.mid_x() - width / 2, area.bottom() - height, width, height - ui.px(4)}, keys, 16, false, ui.theme->text_second);
  return {area.x, area.y, area.w, area.h - height};
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
