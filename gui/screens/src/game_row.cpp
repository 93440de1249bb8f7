// SPDX-License-Identifier: MIT
#include "game_row.h"

#include <algorithm>
#include <cmath>

namespace rostok::screens {

using practice::Outcome;
using widgets::Align;

void build_game_row(const Ui& ui, Scene& page, const Rect& rect, const viewmodel::GameRow& row,
                    const i18n::Translator& words, bool opens) {
  const widgets::Theme& t = *ui.theme;
  const std::string id = "game-" + std::to_string(row.game);
  if (opens && ui.pointer.hovered == id) widgets::box(page, rect, t.sunken, ui.px(8));
  const float pad = ui.px(8), side = ui.px(44);
  const Rect mark{rect.x + pad, std::round(rect.mid_y() - side / 2), side, side};
  const bool won = row.outcome == Outcome::Win, lost = row.outcome == Outcome::Loss;
  widgets::box(page, mark,
               won    ? t.primary_soft
               : lost ? t.danger_soft
                      : t.sunken,
               ui.px(8),
               won    ? t.primary
               : lost ? t.danger
                      : t.line,
               t.control_line > 1.5F ? 2.0F : 0.0F);
  widgets::label(page, ui, mark, row.mark, 24, true,
                 won    ? t.primary
                 : lost ? t.danger
                        : t.text,
                 Align::Center);
  const std::string word = words.tr("accuracy");
  const std::string nothing = words.tr("not reviewed");
  const float column =
      row.accuracy.empty()
          ? ui.text_width(nothing, 16, false) + 2
          : std::max(ui.text_width(word, 16, false), ui.text_width("100\u00A0%", 18, true)) + 2;
  const float x = mark.right() + ui.px(16), w = rect.right() - pad - column - ui.px(10) - x;
  const float middle = std::round(rect.mid_y());
  widgets::fitting_label(page, ui, {x, middle - ui.px(26), w, ui.px(26)}, row.rival, 18, true,
                         t.text, Align::Left, 14);
  widgets::fitting_label(page, ui, {x, middle, w, ui.px(24)}, row.line, 16, false, t.text_second,
                         Align::Left, 14);
  const float right = rect.right() - pad - column;
  if (row.accuracy.empty()) {
    widgets::fitting_label(page, ui, {right, rect.y, column, rect.h}, nothing, 16, false,
                           t.text_second, Align::Right, 14);
  } else {
    widgets::label(page, ui, {right, middle - ui.px(26), column, ui.px(26)}, row.accuracy, 18, true,
                   t.text, Align::Right);
    widgets::label(page, ui, {right, middle, column, ui.px(24)}, word, 16, false, t.text_second,
                   Align::Right);
  }
  if (!opens) return;
  widgets::focus_ring(page, ui, rect, ui.px(8), id);
  page.hits.push_back({id, rect, true, true});
}

}  // namespace rostok::screens
