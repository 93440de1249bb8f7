// SPDX-License-Identifier: MIT
#include "rostok/screens/notice.h"

#include <algorithm>
#include <cmath>

namespace rostok::screens {

void build_notice(const Ui& ui, Scene& scene, const std::string& text, const i18n::Translator& words) {
  const widgets::Theme& t = *ui.theme;
  const float pad = ui.px(20), icon = ui.px(28), gap = ui.px(14);
  const widgets::Button close{.id = kNoticeClose, .text = words.tr("I see")};
  const float button = std::max(ui.px(110), widgets::button_width(ui, close));
  const float width = std::min(ui.px(900), ui.window.w - 2 * ui.px(20));
  const float text_width = width - 2 * pad - icon - 2 * gap - button;
  const float text_height = ui.painter->measure(text, ui.px(18), false, text_width).height;
  const float height = std::max(text_height, ui.px(46)) + 2 * ui.px(14);
  const Rect card{std::round((ui.window.w - width) / 2), std::round(ui.window.h - height - ui.px(20)), width, height};
  widgets::box(scene, card, t.danger_soft, ui.px(12), t.danger, std::max(2.0F, t.control_line));
  scene.hits.push_back({"notice", card, false, false});
  widgets::picture(scene, {card.x + pad, std::round(card.mid_y() - icon / 2), icon, icon}, "icons/warning.svg", t.danger);
  widgets::paragraph(scene, ui, {card.x + pad + icon + gap, std::round(card.mid_y() - text_height / 2), text_width, 0}, text, 18, false, t.text);
  widgets::button(scene, ui, {card.right() - pad - button, std::round(card.mid_y() - ui.px(23)), button, ui.px(46)}, close);
}

}  // namespace rostok::screens
