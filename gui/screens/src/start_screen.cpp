// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cmath>

#include "rostok/screens/menu_screens.h"

namespace rostok::screens {

using widgets::Align;

StartScreen::StartScreen(Services services, viewmodel::StartPresenter& presenter,
                         std::function<void(Rival)> choose, std::function<void()> go_on)
    : services_(std::move(services)), presenter_(&presenter), choose_(std::move(choose)), go_on_(std::move(go_on)) {}

std::string StartScreen::first_focus() const {
  return presenter_->state().can_continue ? "continue" : "play-computer";
}

namespace {

struct Tile {
  const char* id;
  const char* icon;
  std::string title, text;
};

void build_tile(const Ui& ui, Scene& page, const Rect& rect, const Tile& tile) {
  const widgets::Theme& t = *ui.theme;
  widgets::card(page, ui, rect, 16);
  if (ui.pointer.hovered == tile.id) widgets::box(page, rect, t.primary_soft, ui.px(16), t.primary, t.control_line);
  const float side = ui.px(72), pad = ui.px(24);
  const Rect icon{rect.x + pad, std::round(rect.mid_y() - side / 2), side, side};
  widgets::box(page, icon, ui.pointer.hovered == tile.id ? t.surface : t.primary_soft, ui.px(12));
  widgets::picture(page, icon.inset(ui.px(18)), tile.icon, t.primary);
  const float x = icon.right() + ui.px(20), w = rect.right() - pad - x;
  const float text = ui.painter->measure(tile.text, ui.px(16), false, w).height;
  const float all = ui.px(34) + text;
  const float y = std::round(rect.mid_y() - all / 2);
  widgets::fitting_label(page, ui, {x, y, w, ui.px(30)}, tile.title, 22, true, t.text);
  widgets::paragraph(page, ui, {x, y + ui.px(34), w, 0}, tile.text, 16, false, t.text_second);
  widgets::focus_ring(page, ui, rect, ui.px(16), tile.id);
  page.hits.push_back({tile.id, rect, true, true});
}

}  // namespace

void StartScreen::build(const Ui& ui, Scene& page) {
  const widgets::Theme& t = *ui.theme;
  const i18n::Translator& words = services_.words();
  const viewmodel::StartPresenter::State state = presenter_->state();
  widgets::box(page, ui.window, t.bg);
  const float foot = ui.px(48);
  const float width = std::min(ui.window.w - 2 * ui.px(40), ui.px(1190));
  const float x = std::round((ui.window.w - width) / 2), gap = ui.px(20);
  const float tile_height = ui.px(132), banner = state.can_continue ? ui.px(116) + gap : 0;
  const float head = ui.px(76), all = head + ui.px(32) + banner + 2 * tile_height + gap;
  float y = std::max(ui.px(28), std::round((ui.window.h - foot - all) * 0.42F));
  widgets::picture(page, {x, y, head, head}, "icons/logo.svg");
  const float title_x = x + head + ui.px(20);
  widgets::label(page, ui, {title_x, y, width - head - ui.px(20), ui.px(46)}, words.tr("What shall we play?"), 36, true, t.text);
  widgets::label(page, ui, {title_x, y + ui.px(46), width - head - ui.px(20), ui.px(30)}, words.tr("Rostok — a chess club on your computer"), 20, false, t.text_second);
  y += head + ui.px(32);
  if (state.can_continue) {
    const Rect rect{x, y, width, ui.px(116)};
    widgets::card(page, ui, rect, 16);
    widgets::box(page, rect, t.accent_soft, ui.px(16), t.accent, t.control_line);
    const float icon = ui.px(44), pad = ui.px(28);
    widgets::picture(page, {x + pad, std::round(rect.mid_y() - icon / 2), icon, icon}, "icons/clock.svg", t.text);
    const widgets::Button go_on{.id = "continue", .text = words.tr("Continue"), .icon = "icons/play.svg", .kind = widgets::ButtonKind::Primary, .size = 20};
    const float button = std::max(ui.px(190), widgets::button_width(ui, go_on)), text_x = x + pad + icon + ui.px(24);
    const float text_w = rect.right() - pad - button - ui.px(64) - text_x;
    widgets::label(page, ui, {text_x, rect.y + ui.px(24), text_w, ui.px(34)}, state.title, 24, true, t.text);
    widgets::label(page, ui, {text_x, rect.y + ui.px(60), text_w, ui.px(28)}, state.details, 18, false, t.text_second);
    widgets::button(page, ui, {rect.right() - pad - button - ui.px(44), std::round(rect.mid_y() - ui.px(28)), button, ui.px(56)}, go_on);
    widgets::icon_button(page, ui, {rect.right() - pad - ui.px(34), std::round(rect.mid_y() - ui.px(22)), ui.px(44), ui.px(44)}, "drop", "icons/trash.svg");
    y += rect.h + gap;
  }
  const std::array<Tile, 4> tiles = {{
      {"play-computer", "icons/computer.svg", words.tr("Play the computer"), words.tr("Steps from the very first one to a strong player")},
      {"play-two", "icons/two-players.svg", words.tr("Play together"), words.tr("Two people at one computer")},
      {"settings", "icons/settings.svg", words.tr("Settings"), words.tr("Theme, board, pieces, language, size of the text")},
      {"quit", "icons/close.svg", words.tr("Close"), words.tr("An unfinished game with the computer stays")},
  }};
  const float tile_width = (width - gap) / 2;
  for (std::size_t n = 0; n < tiles.size(); ++n) {
    const float column = static_cast<float>(n % 2), row = static_cast<float>(n / 2);
    build_tile(ui, page, {std::round(x + column * (tile_width + gap)), y + row * (tile_height + gap), std::round(tile_width), tile_height}, tiles[n]);
  }
  const Rect line{0, ui.window.h - foot, ui.window.w, foot};
  widgets::box(page, line, t.surface);
  widgets::box(page, {0, line.y, line.w, 1}, t.border);
  widgets::picture(page, {x, std::round(line.mid_y() - ui.px(11)), ui.px(22), ui.px(22)}, "icons/info.svg", t.primary);
  widgets::label(page, ui, {x + ui.px(32), line.y, width - ui.px(32), line.h}, words.tr("Keys: arrows — choose, Enter — open, F11 — full screen"), 16, false, t.text_second);
}

void StartScreen::act(const std::string& id) {
  if (id == "play-computer") choose_(Rival::Computer);
  if (id == "play-two") choose_(Rival::Person);
  if (id == "settings") services_.go(ToSettings{});
  if (id == "quit") services_.go(Quit{});
  if (id == "continue") go_on_();
  if (id == "drop") presenter_->drop_unfinished();
}

bool StartScreen::key(Key /*key*/, const std::string& /*focused*/) {
  return false;
}

}  // namespace rostok::screens
