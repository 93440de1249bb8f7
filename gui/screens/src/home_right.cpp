// SPDX-License-Identifier: MIT
// The home page: own games and growth, or the invitation to tell one's name.
#include <algorithm>
#include <cmath>

#include "game_row.h"
#include "rostok/screens/home_screen.h"
#include "rostok/viewmodel/calendar.h"
#include "rostok/widgets/chart.h"
#include "student_parts.h"

namespace rostok::screens {

using widgets::Align;

// `least`: as high as the other column, where there is one.
float HomeScreen::build_right(const Ui& ui, Scene& content, const Rect& at, float least) const {
  if (state_.guest) return build_guest_card(ui, content, at);
  const float gap = ui.px(16);
  const float games = build_games(ui, content, at);
  const float growth = std::clamp(least - games - gap, ui.px(260), ui.px(340));
  return games + gap + build_growth(ui, content, {at.x, at.y + games + gap, at.w, 0}, growth);
}

float HomeScreen::build_guest_card(const Ui& ui, Scene& content, const Rect& at) const {
  const widgets::Theme& t = *ui.theme;
  const i18n::Translator& words = services_.words();
  const float pad = ui.px(24), inner = at.w - 2 * pad;
  const std::string text = words.tr(
      "Games and tasks of a guest are not kept. With a name Rostok remembers them and shows how "
      "you grow.");
  const float paragraph = ui.painter->measure(text, ui.px(18), false, inner).height,
              icon = ui.px(64), button = ui.px(48);
  const Rect rect{
      at.x, at.y, at.w,
      pad + icon + ui.px(14) + ui.px(32) + paragraph + ui.px(20) + 2 * button + ui.px(12) + pad};
  widgets::card(content, ui, rect, 16);
  float y = rect.y + pad;
  const Rect circle{rect.x + pad, y, icon, icon};
  widgets::box(content, circle, t.primary_soft, icon / 2);
  widgets::picture(content, circle.inset(ui.px(16)), "icons/sprout.svg", t.primary);
  y += icon + ui.px(14);
  widgets::fitting_label(content, ui, {rect.x + pad, y, inner, ui.px(30)},
                         words.tr("You play as a guest"), 20, true, t.text);
  y += ui.px(32);
  widgets::paragraph(content, ui, {rect.x + pad, y, inner, 0}, text, 18, false, t.text_second);
  y += paragraph + ui.px(20);
  widgets::button(
      content, ui, {rect.x + pad, y, inner, button},
      {.id = "leave-card", .text = words.tr("Choose a name"), .icon = "icons/user.svg"});
  widgets::button(content, ui, {rect.x + pad, y + button + ui.px(12), inner, button},
                  {.id = "new-student", .text = words.tr("New student"), .icon = "icons/plus.svg"});
  return rect.h;
}

float HomeScreen::build_games(const Ui& ui, Scene& content, const Rect& at) const {
  const widgets::Theme& t = *ui.theme;
  const i18n::Translator& words = services_.words();
  const float pad = ui.px(12), row = ui.px(72), head = ui.px(52);
  const bool none = state_.games.empty();
  const std::string text = words.tr("Your games appear here. Play one!");
  const float body = none ? ui.px(64) : row * static_cast<float>(state_.games.size());
  const Rect rect{at.x, at.y, at.w, head + body + ui.px(10)};
  widgets::card(content, ui, rect);
  widgets::label(content, ui, {rect.x + ui.px(20), rect.y, rect.w * 0.6F, head},
                 words.tr("My games"), 20, true, t.text);
  widgets::box(content, {rect.x + ui.px(20), rect.y + head, rect.w - 2 * ui.px(20), 1}, t.border);
  if (none) {
    widgets::fitting_label(content, ui,
                           {rect.x + ui.px(20), rect.y + head, rect.w - ui.px(40), body}, text, 18,
                           false, t.text_second, Align::Left, 14);
    return rect.h;
  }
  if (knows(ToMyGames{})) {
    const std::string all = words.tr("All {1}", {std::to_string(state_.all_games)});
    const float w = ui.text_width(all, 16, true) + ui.px(28);
    const float h = std::max(40.0F, ui.px(40));
    const Rect link{rect.right() - pad - w, std::round(rect.y + (head - h) / 2), w, h};
    if (ui.pointer.hovered == "my-games") widgets::box(content, link, t.primary_soft, ui.px(8));
    widgets::label(content, ui, link, all, 16, true, t.primary, Align::Center);
    widgets::focus_ring(content, ui, link, ui.px(8), "my-games");
    content.hits.push_back({"my-games", link, true, true});
  }
  for (std::size_t n = 0; n < state_.games.size(); ++n) {
    const Rect line{rect.x + pad, rect.y + head + ui.px(4) + row * static_cast<float>(n),
                    rect.w - 2 * pad, row - ui.px(2)};
    build_game_row(ui, content, line, state_.games[n], words, knows(ToReport{}));
    if (n + 1 < state_.games.size())
      widgets::box(content, {rect.x + ui.px(20), line.bottom() + 1, rect.w - 2 * ui.px(20), 1},
                   t.border);
  }
  return rect.h;
}

float HomeScreen::build_growth(const Ui& ui, Scene& content, const Rect& at, float height) const {
  const widgets::Theme& t = *ui.theme;
  const i18n::Translator& words = services_.words();
  const Rect rect{at.x, at.y, at.w, height};
  const bool opens = knows(ToGrowth{});
  if (opens)
    (void)build_pressable(ui, content, rect, "growth");
  else
    widgets::card(content, ui, rect);
  const float pad = ui.px(20);
  widgets::label(content, ui, {rect.x + pad, rect.y + ui.px(14), rect.w - 2 * pad, ui.px(28)},
                 words.tr("My sprout"), 20, true, t.text);
  widgets::fitting_label(content, ui,
                         {rect.x + pad, rect.y + ui.px(42), rect.w - 2 * pad, ui.px(24)},
                         words.tr("Tasks solved by week"), 16, false, t.text_second);
  const float foot = ui.px(40);
  std::vector<widgets::Bar> bars;
  for (const viewmodel::WeekOfTasks& week : state_.weeks)
    bars.push_back({static_cast<double>(week.solved), viewmodel::short_day_text(week.monday),
                    &week == &state_.weeks.back()});
  widgets::bar_chart(
      content, ui, {rect.x + pad, rect.y + ui.px(72), rect.w - 2 * pad, rect.h - ui.px(72) - foot},
      bars);
  const float icon = ui.px(22);
  widgets::picture(
      content,
      {rect.x + pad, rect.bottom() - foot + std::round((foot - icon) / 2) - ui.px(4), icon, icon},
      "icons/sprout.svg", t.primary);
  widgets::fitting_label(content, ui,
                         {rect.x + pad + ui.px(32), rect.bottom() - foot - ui.px(4),
                          rect.w - 2 * pad - ui.px(32), foot},
                         state_.weeks_line, 16, false, t.text, Align::Left, 14);
  return rect.h;
}

}  // namespace rostok::screens
