// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include "page_frame.h"
#include "rostok/base/text.h"
#include "rostok/screens/menu_screens.h"

namespace rostok::screens {

using widgets::Button;
using widgets::ButtonKind;

NewGameScreen::NewGameScreen(Services services, viewmodel::NewGamePresenter& presenter,
                             std::string engine_problem, std::function<void(Rival)> begin)
    : services_(std::move(services)), presenter_(&presenter), engine_problem_(std::move(engine_problem)), begin_(std::move(begin)) {}

void NewGameScreen::build(const Ui& ui, Scene& page) {
  const widgets::Theme& t = *ui.theme;
  const i18n::Translator& words = services_.words();
  const viewmodel::NewGamePresenter::State state = presenter_->state();
  const Rect area = page_bar(ui, page, services_, {.back = words.tr("Home"), .title = words.tr("New game")});
  const float width = std::min(area.w - 2 * ui.px(32), ui.px(940)), pad = ui.px(24);
  const float x = std::round(area.mid_x() - width / 2), inner = width - 2 * pad;
  const Rect card{x, area.y + ui.px(20), width, area.h - ui.px(40)};
  widgets::card(page, ui, card, 16);
  const float left = card.x + pad;
  float y = card.y + ui.px(18);
  const auto heading = [&](const std::string& text) {
    widgets::label(page, ui, {left, y, inner, ui.px(28)}, text, 18, true, t.text);
    y += ui.px(34);
  };
  const bool engine = rival_ == Rival::Computer;
  heading(words.tr("Who plays?"));
  y += choice_row(ui, page, {left, y, inner, 0},
                  {{.id = "rival-computer", .text = words.tr("With the computer"), .icon = "icons/computer.svg", .chosen = engine},
                   {.id = "rival-person", .text = words.tr("Two at one computer"), .icon = "icons/two-players.svg", .chosen = !engine}}) + ui.px(18);
  const bool broken = engine && !engine_problem_.empty();
  if (broken) {
    const float height = ui.painter->measure(engine_problem_, ui.px(18), false, inner - ui.px(32)).height + ui.px(24);
    widgets::box(page, {left, y, inner, height}, t.danger_soft, ui.px(12), t.danger, 1);
    widgets::paragraph(page, ui, {left + ui.px(16), y + ui.px(12), inner - ui.px(32), 0}, engine_problem_, 18, false, t.text);
    y += height + ui.px(18);
  } else if (engine) {
    const std::string name = state.level_names[static_cast<std::size_t>(state.level - 1)];
    heading(words.tr("How strong? Step {1}: {2}", {std::to_string(state.level), name}));
    // Numbers in equal cells, as many in a row as fit.
    const auto count = static_cast<int>(state.level_names.size());
    const float gap = ui.px(8), height = ui.px(46);
    const int most = std::max(1, static_cast<int>((inner + gap) / (ui.px(46) + gap)));
    const int rows = (count + most - 1) / most, per_row = (count + rows - 1) / rows;
    const float cell = std::floor((inner - gap * static_cast<float>(per_row - 1)) / static_cast<float>(per_row));
    for (int n = 0; n < count; ++n) {
      const Rect rect{left + static_cast<float>(n % per_row) * (cell + gap), y + static_cast<float>(n / per_row) * (height + gap), cell, height};
      widgets::button(page, ui, rect, {.id = "level-" + std::to_string(n + 1), .text = std::to_string(n + 1), .kind = ButtonKind::Choice, .chosen = n + 1 == state.level});
    }
    y += static_cast<float>(rows) * (height + gap) + ui.px(10);
    heading(words.tr("Your colour"));
    const auto side = [&](const char* id, const std::string& text, viewmodel::PlayAs as) {
      return Button{.id = id, .text = text, .chosen = state.side == as};
    };
    y += choice_row(ui, page, {left, y, inner, 0}, {side("side-white", words.tr("White"), viewmodel::PlayAs::White), side("side-black", words.tr("Black"), viewmodel::PlayAs::Black), side("side-random", words.tr("By lot"), viewmodel::PlayAs::Random)}) + ui.px(18);
  }
  heading(words.tr("Clock"));
  std::vector<Button> times;
  for (std::size_t n = 0; n < state.times.size(); ++n)
    times.push_back({.id = "time-" + std::to_string(n), .text = state.times[n].text, .chosen = state.time == n});
  y += choice_row(ui, page, {left, y, inner, 0}, times);
  const float main_width = ui.px(240), height = ui.px(56);
  widgets::button(page, ui, {card.right() - pad - main_width, card.bottom() - pad - height, main_width, height},
                  {.id = "begin", .text = words.tr("Begin"), .icon = "icons/play.svg", .kind = ButtonKind::Primary, .enabled = !broken, .size = 20});
}

void NewGameScreen::act(const std::string& id) {
  if (id == "back") return services_.go(Back{});
  if (act_on_bar(services_, id)) return;
  if (id == "rival-computer") rival_ = Rival::Computer;
  if (id == "rival-person") rival_ = Rival::Person;
  if (id == "side-white") presenter_->choose_side(viewmodel::PlayAs::White);
  if (id == "side-black") presenter_->choose_side(viewmodel::PlayAs::Black);
  if (id == "side-random") presenter_->choose_side(viewmodel::PlayAs::Random);
  if (id == "begin") return begin_(rival_);
  if (const auto split = id.find('-'); split != std::string::npos) {
    const auto number = base::parse_integer(id.substr(split + 1));
    if (number && id.starts_with("level-")) presenter_->choose_level(static_cast<int>(*number));
    if (number && id.starts_with("time-")) presenter_->choose_time(static_cast<std::size_t>(*number));
  }
}

bool NewGameScreen::key(Key key, const std::string& /*focused*/) {
  if (key != Key::Escape) return false;
  services_.go(Back{});
  return true;
}

}  // namespace rostok::screens
