// SPDX-License-Identifier: MIT
#include "rostok/screens/growth_screen.h"

#include <algorithm>
#include <cmath>

#include "empty_note.h"
#include "page_frame.h"

namespace rostok::screens {

using widgets::Align;

namespace {

constexpr int kWeeks = 10;
constexpr std::size_t kGames = 20, kThemes = 5;

}  // namespace

GrowthScreen::GrowthScreen(Services services, std::vector<std::string> level_names)
    : services_(std::move(services)), level_names_(std::move(level_names)) {
  const practice::Record& record = services_.session->record();
  figures_ = viewmodel::figures_of(record);
  weeks_ = viewmodel::solved_by_week(record.attempts, practice::today(), kWeeks);
  games_ = viewmodel::reviewed_games(record.games, kGames);
  themes_ = viewmodel::frequent_themes(record.cards, kThemes);
  steps_ = viewmodel::results_by_step(record.games);
}

void GrowthScreen::build(const Ui& ui, Scene& page) {
  const i18n::Translator& words = services_.words();
  Rect area = page_bar(ui, page, services_,
                       {.back = words.tr("Back"),
                        .title = words.tr("My sprout"),
                        .subtitle = words.tr("how I grow")});
  if (figures_.games == 0 && figures_.solved == 0) {
    build_empty_note(ui, page, area,
                     {.icon = "icons/sprout.svg",
                      .title = words.tr("The seed is in the ground"),
                      .text = words.tr("Play a game or solve a task: your growth appears here."),
                      .button = {.id = "play",
                                 .text = words.tr("Play the computer"),
                                 .icon = "icons/play.svg",
                                 .kind = widgets::ButtonKind::Primary}});
    return;
  }
  const float width = std::min(area.w - 2 * ui.px(24), ui.px(1240)),
              x = std::round(area.mid_x() - width / 2), gap = ui.px(16);
  area = hint_line(ui, page, area, width,
                   words.tr("Keys: PageUp and PageDown — turn over, Esc — back"));
  const int columns = width >= ui.px(820) ? 2 : 1;
  const float column = std::floor((width - gap * static_cast<float>(columns - 1)) /
                                  static_cast<float>(columns)),
              height = ui.px(276);
  Scene content;
  float y = area.y + gap;
  y += build_figures(ui, content, {x, y, width, 0}) + gap;
  using Build = void (GrowthScreen::*)(const Ui&, Scene&, const Rect&) const;
  int n = 0;
  for (const Build chart : {&GrowthScreen::build_weeks, &GrowthScreen::build_accuracy,
                            &GrowthScreen::build_mistakes, &GrowthScreen::build_themes}) {
    (this->*chart)(ui, content,
                   {x + static_cast<float>(n % columns) * (column + gap), y, column, height});
    if (++n % columns == 0) y += height + gap;
  }
  if (n % columns != 0) y += height + gap;
  if (!steps_.empty()) y += build_steps(ui, content, {x, y, width, 0}) + gap;
  scroll_.lay(ui, page, {x - 2, area.y, width + ui.px(14), area.h}, std::move(content), y - area.y);
}

float GrowthScreen::build_figures(const Ui& ui, Scene& content, const Rect& at) const {
  const widgets::Theme& t = *ui.theme;
  const i18n::Translator& words = services_.words();
  struct Figure {
    int number;
    std::string word;
  };
  const std::vector<Figure> all = {
      {figures_.games, words.trn("game played", "games played", figures_.games)},
      {figures_.wins, words.trn("game won", "games won", figures_.wins)},
      {figures_.solved, words.trn("task solved", "tasks solved", figures_.solved)},
      {figures_.learned, words.trn("mistake overcome", "mistakes overcome", figures_.learned)}};
  const float height = ui.px(104), part = at.w / static_cast<float>(all.size());
  widgets::card(content, ui, {at.x, at.y, at.w, height});
  for (std::size_t n = 0; n < all.size(); ++n) {
    const Rect cell{at.x + part * static_cast<float>(n), at.y, part, height};
    widgets::label(content, ui, {cell.x, cell.y + ui.px(8), cell.w, ui.px(56)},
                   std::to_string(all[n].number), 44, true, t.text, Align::Center);
    widgets::fitting_label(content, ui,
                           {cell.x + ui.px(6), cell.y + ui.px(64), cell.w - ui.px(12), ui.px(28)},
                           all[n].word, 18, false, t.text_second, Align::Center, 14);
    if (n > 0) widgets::box(content, {cell.x, cell.y + ui.px(18), 1, height - ui.px(36)}, t.border);
  }
  return height;
}

Rect GrowthScreen::build_card(const Ui& ui, Scene& content, const Rect& rect,
                              const std::string& title, const std::string& line) const {
  const float pad = ui.px(20);
  widgets::card(content, ui, rect);
  widgets::fitting_label(content, ui,
                         {rect.x + pad, rect.y + ui.px(12), rect.w - 2 * pad, ui.px(30)}, title, 20,
                         true, ui.theme->text, Align::Left, 16);
  widgets::fitting_label(content, ui,
                         {rect.x + pad, rect.y + ui.px(42), rect.w - 2 * pad, ui.px(26)}, line, 16,
                         false, ui.theme->text_second, Align::Left, 14);
  return {rect.x + pad, rect.y + ui.px(74), rect.w - 2 * pad, rect.h - ui.px(74) - ui.px(12)};
}

void GrowthScreen::act(const std::string& id) {
  if (id == "back") return services_.go(Back{});
  if (id == "play") return services_.go(ToNewGame{});
  (void)act_on_bar(services_, id);
}

bool GrowthScreen::key(Key key, const std::string& /*focused*/) {
  if (key == Key::Escape) return services_.go(Back{}), true;
  return scroll_.key(key);
}

}  // namespace rostok::screens
