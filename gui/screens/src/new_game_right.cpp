// SPDX-License-Identifier: MIT
// The right card of the new-game page: colour, clock, help, start position; and the foot.
#include <algorithm>
#include <cmath>

#include "page_frame.h"
#include "rostok/screens/board_page.h"
#include "rostok/screens/new_game_screen.h"

namespace rostok::screens {

using practice::Rival;
using viewmodel::ClockMode;
using viewmodel::PlayAs;
using widgets::Align;
using widgets::Button;
using widgets::ButtonKind;

void NewGameScreen::build_colour(const Ui& ui, Scene& page, Column& column, const State& state) {
  heading(ui, page, column, words().tr("Your colour"));
  const float h = ui.px(48);
  const Rect row{column.inner.x, column.y, column.inner.w, h};
  const auto side = [&](const char* id, const std::string& text, PlayAs as) {
    return Button{.id = id, .text = text, .kind = ButtonKind::Choice, .chosen = state.side == as};
  };
  button_row(ui, page, row, {side("side-white", words().tr("White"), PlayAs::White), side("side-black", words().tr("Black"), PlayAs::Black), side("side-random", words().tr("By lot"), PlayAs::Random)});
  column.y += h + ui.px(column.tight ? 10 : 16);
}

void NewGameScreen::build_clock(const Ui& ui, Scene& page, Column& column, const State& state) {
  heading(ui, page, column, words().tr("Clock"));
  std::vector<Button> times;
  for (std::size_t n = 0; n < state.times.size(); ++n) {
    const bool untimed = state.times[n].mode == ClockMode::Untimed;
    times.push_back({.id = "time-" + std::to_string(n), .text = untimed ? words().tr("No clock") : viewmodel::short_time_text(state.times[n]), .chosen = state.time == n, .size = 16});
  }
  times.push_back({.id = "time-own", .text = words().tr("Own time"), .chosen = !state.time, .size = 16});
  column.y += choice_row(ui, page, {column.inner.x, column.y, column.inner.w, 0}, times) + ui.px(6);
  if (!state.time) build_own_time(ui, page, column, state);
  if (state.time && *state.time == 0) {
    column.y += ui.px(column.tight ? 4 : 10);
    return;
  }
  if (!column.tight || state.time) {
    widgets::label(page, ui, {column.inner.x, column.y, column.inner.w, ui.px(24)}, state.time_text, 16, false, ui.theme->text_second);
    column.y += ui.px(column.tight ? 28 : 36);
  }
}

void NewGameScreen::build_own_time(const Ui& ui, Scene& page, Column& column, const State& state) {
  const float h = ui.px(44), gap = ui.px(12), least = ui.px(150);
  const bool beside = (column.inner.w - gap) / 2 >= least;
  const float width = beside ? std::floor((column.inner.w - gap) / 2) : column.inner.w;
  // Cells from left to right, or one below the other where the column is narrow.
  int cell = 0;
  const auto next = [&] {
    const Rect at{column.inner.x + (beside && cell % 2 == 1 ? width + gap : 0), column.y, width, h};
    if (!beside || cell % 2 == 1) column.y += h + ui.px(4);
    ++cell;
    return at;
  };
  const auto stepper = [&](const std::string& id, const std::string& value) {
    const Rect at = next();
    widgets::icon_button(page, ui, {at.x, at.y, h, h}, id + "-less", "icons/minus.svg");
    widgets::icon_button(page, ui, {at.right() - h, at.y, h, h}, id + "-more", "icons/plus.svg");
    widgets::label(page, ui, {at.x + h, at.y, at.w - 2 * h, h}, value, 18, true, ui.theme->text, Align::Center);
  };
  const auto seconds = state.control.base.count() / 1000;
  stepper("minutes", words().tr("{1} min", {std::to_string(seconds / 60)}));
  stepper("seconds", words().tr("{1} s", {std::to_string(seconds % 60)}));
  stepper("extra", words().tr("{1} s", {std::to_string(state.control.extra.count() / 1000)}));
  const bool delay = state.control.mode == ClockMode::Delay;
  button_row(ui, page, next(),
             {{.id = "mode-increment", .text = words().tr("added"), .kind = ButtonKind::Choice, .chosen = !delay, .size = 15},
              {.id = "mode-delay", .text = words().tr("delay"), .kind = ButtonKind::Choice, .chosen = delay, .size = 15}});
  column.y += ui.px(2);
}

void NewGameScreen::build_switches(const Ui& ui, Scene& page, Column& column, const State& state) {
  struct Switch {
    const char* id;
    std::string text;
    bool on;
  };
  std::vector<Switch> switches;
  if (state.rival == Rival::Computer) {
    switches.push_back({"switch-tutor", words().tr("Think again"), state.tutor});
    switches.push_back({"switch-hints", words().tr("Hints"), state.hints});
  }
  switches.push_back({"switch-takeback", words().tr("Taking back"), state.takeback});
  switches.push_back({"switch-960", words().tr("Chess960"), state.chess960.has_value()});
  heading(ui, page, column, words().tr("Help and rules"));
  float widest = 0;
  for (const Switch& each : switches) widest = std::max(widest, ui.text_width(each.text, 18, false) + ui.px(48 + 12 + 10));
  const std::size_t columns = 2 * widest <= column.inner.w ? 2 : 1, rows = (switches.size() + columns - 1) / columns;
  const float h = ui.px(40), width = std::floor(column.inner.w / static_cast<float>(columns));
  for (std::size_t n = 0; n < switches.size(); ++n)
    widgets::toggle(page, ui, {column.inner.x + width * static_cast<float>(n % columns), column.y + h * static_cast<float>(n / columns), width - ui.px(8), h}, switches[n].id, switches[n].text, switches[n].on);
  column.y += h * static_cast<float>(rows) + ui.px(6);
}

// The start position, where it is not the usual one, and the button for another.
void NewGameScreen::build_start_row(const Ui& ui, Scene& page, const Rect& row, const State& state) {
  const std::string text = state.from_position ? words().tr("From your position") : words().tr("Position No. {1}", {std::to_string(*state.chess960)});
  const Button change = state.from_position ? Button{.id = "usual-start", .text = words().tr("Usual start"), .icon = "icons/undo.svg", .size = 16}
                                            : Button{.id = "roll", .text = words().tr("Another one"), .icon = "icons/redo.svg", .size = 16};
  const float width = std::min(row.w * 0.55F, widgets::button_width(ui, change));
  widgets::label(page, ui, {row.x, row.y, row.w - width - ui.px(8), row.h}, text, 18, true, ui.theme->text);
  widgets::button(page, ui, {row.right() - width, row.y, width, row.h}, change);
}

// Here where there is room, with a small board; otherwise at the foot.
void NewGameScreen::build_start(const Ui& ui, Scene& page, Column& column, const State& state) {
  if (!state.board) return;
  const float h = ui.px(44), room = column.inner.bottom() - column.y - h - ui.px(8);
  constexpr float kLeastSquare = 15;
  if (room < 8 * kLeastSquare) return;
  build_start_row(ui, page, {column.inner.x, column.y, column.inner.w, h}, state);
  column.y += h + ui.px(8);
  const float side = std::floor(std::min(room, ui.px(8 * 34)) / 8) * 8;
  board_room_ = {std::round(column.inner.mid_x() - side / 2), column.y, side, side};
  column.y += side;
}

void NewGameScreen::build_foot(const Ui& ui, Scene& page, const Rect& foot, const State& state) {
  const widgets::Theme& t = *ui.theme;
  const float width = ui.px(260), gap = ui.px(16);
  const bool start_here = state.board && board_room_.empty();
  if (start_here) {
    const float side = std::floor(foot.h / 8) * 8;
    board_room_ = {foot.x, foot.y, side, side};
    const float x = foot.x + side + gap, h = ui.px(44);
    build_start_row(ui, page, {x, std::round(foot.mid_y() - h / 2), std::min(ui.px(400), foot.right() - width - gap - x), h}, state);
  }
  if (!board_room_.empty())
    widgets::box(page, board_room_.inset(-2), widgets::board_colors(static_cast<widgets::BoardName>(services_.options().board)).frame, 3);
  widgets::button(page, ui, {foot.right() - width, foot.y, width, foot.h},
                  {.id = "begin", .text = words().tr("Begin"), .icon = "icons/play.svg", .kind = ButtonKind::Primary, .enabled = !engine_missing(state), .size = 20});
  if (start_here) return;
  std::string line;
  if (engine_missing(state)) line = words().tr("Choose “Two at one computer” to play without it.");
  else if (state.tutor && state.rival == Rival::Computer) line = words().tr("Think again: the helper stops you before a blunder, three times a game.");
  else line = words().tr("Keys: arrows — choose, Enter — press, Esc — back");
  const float room = foot.right() - width - gap - foot.x;
  const float height = ui.painter->measure(line, ui.px(16), false, room).height;
  if (height > foot.h) return;
  widgets::paragraph(page, ui, {foot.x, std::round(foot.mid_y() - height / 2), room, 0}, line, 16, false, t.text_second);
}

}  // namespace rostok::screens
