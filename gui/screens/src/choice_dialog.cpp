// SPDX-License-Identifier: MIT
#include "rostok/screens/choice_dialog.h"

#include <algorithm>
#include <cmath>

namespace rostok::screens {

void build_choices(const Ui& ui, Scene& overlay, const ChoiceDialog& dialog) {
  const widgets::Theme& t = *ui.theme;
  widgets::box(overlay, ui.window, t.veil);
  overlay.hits.push_back({"veil", ui.window, false, false});
  const float width = std::min(ui.px(460), ui.window.w - 40), pad = ui.px(24),
              inner = width - 2 * pad;
  const float text =
      dialog.text.empty()
          ? 0
          : ui.painter->measure(dialog.text, ui.px(18), false, inner).height + ui.px(12);
  const auto count = static_cast<float>(dialog.choices.size() + 1);
  const float around = ui.px(20) + ui.px(44) + text + ui.px(16);
  // Many choices at a large scale: lower rows, never out of the window.
  const float room = ui.window.h - 40 - around, each = std::min(ui.px(46) + ui.px(8), room / count);
  const float height = around + each * count + ui.px(8);
  const Rect card{std::round((ui.window.w - width) / 2), std::round((ui.window.h - height) / 2),
                  width, height};
  widgets::card(overlay, ui, card, 12);
  float y = card.y + ui.px(20);
  widgets::fitting_label(overlay, ui, {card.x + pad, y, inner, ui.px(34)}, dialog.title, 24, true,
                         t.text);
  y += ui.px(44);
  if (!dialog.text.empty())
    widgets::paragraph(overlay, ui, {card.x + pad, y, inner, 0}, dialog.text, 18, false,
                       t.text_second);
  y += text;
  for (const widgets::Button& choice : dialog.choices) {
    widgets::button(overlay, ui, {card.x + pad, y, inner, each - ui.px(8)}, choice);
    y += each;
  }
  widgets::button(overlay, ui, {card.x + pad, y + ui.px(4), inner, each - ui.px(8)},
                  {.id = "dialog-close", .text = dialog.close, .kind = widgets::ButtonKind::Ghost});
}

}  // namespace rostok::screens
