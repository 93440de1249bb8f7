// SPDX-License-Identifier: MIT
// The charts of the growth page; each says in words what it shows.
#include <algorithm>
#include <cmath>

#include "rostok/screens/growth_screen.h"
#include "rostok/training/task.h"
#include "rostok/viewmodel/calendar.h"
#include "rostok/widgets/chart.h"

namespace rostok::screens {

using widgets::Align;

namespace {

constexpr std::size_t kBars = 12;

std::string theme_word(const std::string& code, const i18n::Translator& words) {
  training::Task task;
  task.theme = training::theme_from_code(code).value_or(training::Theme::Other);
  // Without its number of moves: here all mates count together.
  if (task.theme == training::Theme::Mate) return words.tr("mate");
  return training::theme_text(task, words);
}

double mean_of(const std::vector<viewmodel::ReviewedGame>& games, std::size_t from,
               std::size_t count, double (*value)(const viewmodel::ReviewedGame&)) {
  double sum = 0;
  for (std::size_t n = from; n < from + count; ++n)
    sum += value(games[n]);
  return sum / static_cast<double>(count);
}

double accuracy_of(const viewmodel::ReviewedGame& game) {
  return game.accuracy;
}

}  // namespace

void GrowthScreen::build_weeks(const Ui& ui, Scene& content, const Rect& rect) const {
  const i18n::Translator& words = services_.words();
  int sum = 0;
  std::vector<widgets::Bar> bars;
  for (const viewmodel::WeekOfTasks& week : weeks_) {
    sum += week.solved;
    bars.push_back({static_cast<double>(week.solved), viewmodel::short_day_text(week.monday),
                    &week == &weeks_.back()});
  }
  const Rect chart =
      build_card(ui, content, rect, words.tr("Tasks solved by week"),
                 words.trn("{1} task in ten weeks; the last column is this week",
                           "{1} tasks in ten weeks; the last column is this week", sum));
  widgets::bar_chart(content, ui, chart, bars);
}

void GrowthScreen::build_accuracy(const Ui& ui, Scene& content, const Rect& rect) const {
  const i18n::Translator& words = services_.words();
  if (games_.empty()) {
    (void)build_card(ui, content, rect, words.tr("Accuracy of my games"),
                     words.tr("Open the report of a game, and its accuracy appears here."));
    return;
  }
  const std::size_t count = std::min<std::size_t>(5, games_.size());
  const long mean = std::lround(mean_of(games_, games_.size() - count, count, accuracy_of));
  const Rect chart = build_card(
      ui, content, rect, words.tr("Accuracy of my games"),
      words.trn("On average {2} % in the last game", "On average {2} % in the last {1} games",
                static_cast<long long>(count), {std::to_string(mean)}));
  widgets::LineChart line{.unit = "\u00A0%",
                          .first = viewmodel::short_day_text(games_.front().played_at),
                          .last = viewmodel::short_day_text(games_.back().played_at)};
  for (const viewmodel::ReviewedGame& game : games_)
    line.values.push_back(game.accuracy);
  const double lowest = *std::min_element(line.values.begin(), line.values.end());
  line.low = lowest >= 50 ? 50 : 0;
  widgets::line_chart(content, ui, chart, line);
}

void GrowthScreen::build_mistakes(const Ui& ui, Scene& content, const Rect& rect) const {
  const i18n::Translator& words = services_.words();
  if (games_.empty()) {
    (void)build_card(ui, content, rect, words.tr("Mistakes in a game"),
                     words.tr("They are counted when the report of a game is opened."));
    return;
  }
  std::vector<widgets::Bar> bars;
  const std::size_t count = std::min(kBars, games_.size());
  int sum = 0;
  for (std::size_t n = games_.size() - count; n < games_.size(); ++n) {
    sum += games_[n].mistakes;
    bars.push_back({static_cast<double>(games_[n].mistakes),
                    viewmodel::short_day_text(games_[n].played_at), n + 1 == games_.size()});
  }
  const Rect chart = build_card(
      ui, content, rect, words.tr("Mistakes in a game"),
      words.trn("{1} mistake and blunder in the last games; the newest at the right",
                "{1} mistakes and blunders in the last games; the newest at the right", sum));
  widgets::bar_chart(content, ui, chart, bars);
}

void GrowthScreen::build_themes(const Ui& ui, Scene& content, const Rect& rect) const {
  const i18n::Translator& words = services_.words();
  const widgets::Theme& t = *ui.theme;
  const Rect place =
      build_card(ui, content, rect, words.tr("What happens most often"),
                 themes_.empty() ? words.tr("Themes of your mistakes appear here.")
                                 : words.tr("Themes of your tasks; filled: overcome"));
  if (themes_.empty()) return;
  const int most = themes_.front().tasks;
  float name = 0;
  for (const viewmodel::ThemeCount& theme : themes_)
    name = std::max(name, ui.text_width(theme_word(theme.theme, words), 16, false));
  name = std::min(name + ui.px(12), place.w * 0.45F);
  const float number = ui.px(44),
              row = place.h / static_cast<float>(std::max<std::size_t>(themes_.size(), 4)),
              height = std::min(row - ui.px(10), ui.px(24));
  for (std::size_t n = 0; n < themes_.size(); ++n) {
    const viewmodel::ThemeCount& theme = themes_[n];
    const float y = place.y + row * static_cast<float>(n), room = place.w - name - number;
    widgets::fitting_label(content, ui, {place.x, y, name - ui.px(8), row},
                           theme_word(theme.theme, words), 16, false, t.text, Align::Left, 14);
    const Rect bar{place.x + name, std::round(y + (row - height) / 2),
                   std::max(height, std::round(room * static_cast<float>(theme.tasks) /
                                               static_cast<float>(most))),
                   height};
    widgets::box(content, bar, t.primary_soft, ui.px(5), t.primary, 1);
    if (theme.learned > 0)
      widgets::box(
          content,
          {bar.x, bar.y,
           std::round(bar.w * static_cast<float>(theme.learned) / static_cast<float>(theme.tasks)),
           bar.h},
          t.primary, ui.px(5));
    widgets::label(content, ui, {bar.right() + ui.px(8), y, number, row},
                   std::to_string(theme.tasks), 16, true, t.text);
  }
}

float GrowthScreen::build_steps(const Ui& ui, Scene& content, const Rect& at) const {
  const i18n::Translator& words = services_.words();
  const widgets::Theme& t = *ui.theme;
  const float row = ui.px(44);
  const Rect rect{at.x, at.y, at.w,
                  ui.px(74) + row * static_cast<float>(steps_.size()) + ui.px(12)};
  const Rect place = build_card(ui, content, rect, words.tr("Games against the computer by step"),
                                words.tr("1 — wins, ½ — draws, 0 — losses"));
  int most = 1;
  for (const viewmodel::StepResults& step : steps_)
    most = std::max(most, step.games());
  const float name = std::min(ui.px(250), place.w * 0.3F),
              tail = std::min(ui.px(230), place.w * 0.26F);
  for (std::size_t n = 0; n < steps_.size(); ++n) {
    const viewmodel::StepResults& step = steps_[n];
    const auto index = static_cast<std::size_t>(std::max(1, step.level) - 1);
    const float y = place.y + row * static_cast<float>(n);
    const std::string title =
        words.tr("{1}. {2}", {std::to_string(step.level),
                              index < level_names_.size() ? level_names_[index] : std::string()});
    widgets::fitting_label(content, ui, {place.x, y, name - ui.px(8), row}, title, 18, false,
                           t.text, Align::Left, 14);
    const float width =
        (place.w - name - tail) * static_cast<float>(step.games()) / static_cast<float>(most);
    widgets::part_row(content, ui,
                      {place.x + name, y + ui.px(6), std::max(ui.px(24), width), row - ui.px(12)},
                      {{static_cast<double>(step.wins), t.primary, {}, t.on_primary, "1"},
                       {static_cast<double>(step.draws), t.sunken, t.line, t.text, "½"},
                       {static_cast<double>(step.losses), t.surface, t.danger, t.danger, "0"}},
                      step.games());
    const std::string figures =
        words.tr("won {1} of {2}", {std::to_string(step.wins), std::to_string(step.games())});
    widgets::fitting_label(content, ui,
                           {place.right() - tail + ui.px(12), y, tail - ui.px(12), row}, figures,
                           16, false, t.text_second, Align::Left, 14);
  }
  return rect.h;
}

}  // namespace rostok::screens
