// SPDX-License-Identifier: MIT
#include "empty_note.h"

#include <algorithm>
#include <cmath>

namespace rostok::screens {

using widgets::Align;

void build_empty_note(const Ui& ui, Scene& page, const Rect& area, const EmptyNote& note) {
  const widgets::Theme& t = *ui.theme;
  const float width = std::min(area.w - 2 * ui.px(24), ui.px(640)), pad = ui.px(32),
              inner = width - 2 * pad;
  const float circle = ui.px(72),
              text = ui.painter->measure(note.text, ui.px(18), false, inner).height;
  const bool has_button = !note.button.id.empty();
  const float height =
      pad + circle + ui.px(14) + ui.px(42) + text + (has_button ? ui.px(24) + ui.px(56) : 0) + pad;
  const Rect rect{std::round(area.mid_x() - width / 2),
                  std::round(area.y + std::max(ui.px(12), (area.h - height) * 0.4F)), width,
                  height};
  widgets::card(page, ui, rect, 16);
  float y = rect.y + pad;
  const Rect round{std::round(rect.mid_x() - circle / 2), y, circle, circle};
  widgets::box(page, round, note.wrong ? t.danger_soft : t.primary_soft, circle / 2);
  widgets::picture(page, round.inset(ui.px(18)), note.icon, note.wrong ? t.danger : t.primary);
  y += circle + ui.px(14);
  widgets::fitting_label(page, ui, {rect.x + pad, y, inner, ui.px(34)}, note.title, 24, true,
                         t.text, Align::Center, 18);
  y += ui.px(42);
  widgets::paragraph(page, ui, {rect.x + pad, y, inner, 0}, note.text, 18, false, t.text_second,
                     Align::Center);
  if (!has_button) return;
  const bool two = !note.other.id.empty();
  const float gap = ui.px(16), most = two ? (inner - gap) / 2 : inner;
  const float first = std::min(most, widgets::button_width(ui, note.button) + ui.px(8));
  const float second =
      two ? std::min(most, widgets::button_width(ui, note.other) + ui.px(8)) : -gap;
  const float x = std::round(rect.mid_x() - (first + gap + second) / 2);
  y += text + ui.px(24);
  widgets::button(page, ui, {x, y, first, ui.px(56)}, note.button);
  if (two) widgets::button(page, ui, {x + first + gap, y, second, ui.px(56)}, note.other);
}

}  // namespace rostok::screens
