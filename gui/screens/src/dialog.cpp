// SPDX-License-Identifier: MIT
#include "dialog.h"

#include <algorithm>
#include <cmath>

namespace rostok::screens {

void build_dialog(const Ui& ui, Scene& overlay, const Dialog& dialog) {
  const widgets::Theme& t = *ui.theme;
  widgets::box(overlay, ui.window, t.veil);
  const float width = std::min(ui.window.w - 2 * ui.px(24), ui.px(520)), pad = ui.px(28),
              inner = width - 2 * pad;
  const float text = ui.painter->measure(dialog.text, ui.px(18), false, inner).height;
  const float button = ui.px(52),
              height = pad + ui.px(34) + ui.px(10) + text + ui.px(24) + button + pad;
  const Rect rect{std::round((ui.window.w - width) / 2), std::round((ui.window.h - height) * 0.4F),
                  width, height};
  widgets::card(overlay, ui, rect, 16);
  float y = rect.y + pad;
  widgets::fitting_label(overlay, ui, {rect.x + pad, y, inner, ui.px(34)}, dialog.title, 24, true,
                         t.text, widgets::Align::Left, 18);
  y += ui.px(44);
  widgets::paragraph(overlay, ui, {rect.x + pad, y, inner, 0}, dialog.text, 18, false,
                     t.text_second);
  const float half = std::floor((inner - ui.px(16)) / 2);
  y = rect.bottom() - pad - button;
  widgets::button(overlay, ui, {rect.x + pad, y, half, button}, dialog.harmless);
  widgets::button(overlay, ui, {rect.x + pad + half + ui.px(16), y, half, button}, dialog.other);
}

}  // namespace rostok::screens
