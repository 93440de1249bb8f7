// SPDX-License-Identifier: MIT
// How the start page looks.
#include <algorithm>
#include <cmath>

#include "empty_note.h"
#include "rostok/screens/students_screen.h"
#include "rostok/viewmodel/calendar.h"
#include "student_parts.h"

namespace rostok::screens {

using widgets::Align;
using widgets::ButtonKind;
using Stage = viewmodel::StudentsPresenter::Stage;

namespace {

constexpr float kWidest = 1190, kMargin = 40, kTileHeight = 124, kGap = 20;

Rect area_of(const Ui& ui) {
  const float width = std::min(ui.window.w - 2 * kMargin, ui.px(kWidest));
  return {std::round((ui.window.w - width) / 2), 0, width, ui.window.h};
}

int columns_of(const Ui& ui, float width) {
  return std::max(1, static_cast<int>((width + ui.px(kGap)) / (ui.px(248) + ui.px(kGap))));
}

}  // namespace

void StudentsScreen::build(const Ui& ui, Scene& page) {
  widgets::box(page, ui.window, ui.theme->bg);
  const Rect area = area_of(ui);
  const float top = build_head(ui, page, area), bottom = build_foot(ui, page, area);
  // Room for the focus rings at the edges.
  const float edge = ui.px(6);
  const Rect list{area.x - edge, top, area.w + 2 * edge + ui.px(8), bottom - top};
  const State& state = presenter_.state();
  if (state.stage == Stage::Failed || (state.stage == Stage::Ready && state.tiles.empty()))
    return build_notice(ui, page, {area.x, top, area.w, bottom - top});
  Scene content;
  float y = top + edge;
  if (!state.groups.empty()) {
    std::vector<Chip> chips;
    for (std::size_t n = 0; n < state.groups.size(); ++n)
      chips.push_back(
          {"group-" + std::to_string(n), state.groups[n], search_.empty() && state.group == n});
    chips.push_back({"group-all", services_.words().tr("All"), !search_.empty() || !state.group});
    y += build_chips(ui, content, {area.x, y, area.w, 0}, chips) + ui.px(20);
  }
  const Rect at{area.x, y, area.w, 0};
  y +=
      state.stage == Stage::Loading ? build_waiting(ui, content, at) : build_tiles(ui, content, at);
  scroll_.lay(ui, page, list, std::move(content), y + edge - top);
}

float StudentsScreen::build_head(const Ui& ui, Scene& page, const Rect& area) {
  const widgets::Theme& t = *ui.theme;
  const i18n::Translator& words = services_.words();
  const float top = ui.window.h < ui.px(700) ? ui.px(20) : ui.px(36), logo = ui.px(74);
  widgets::picture(page, {area.x, top, logo, logo}, "icons/logo.svg");
  const float icon = std::max(40.0F, ui.px(44)), height = ui.px(52);
  const float field = std::min(ui.px(312), std::round(area.w * 0.34F));
  const Rect settings{area.right() - icon, std::round(top + (height - icon) / 2), icon, icon};
  const Rect search{settings.x - ui.px(12) - field, top, field, height};
  const float x = area.x + logo + ui.px(22), w = search.x - ui.px(20) - x;
  widgets::fitting_label(page, ui, {x, top - ui.px(2), w, ui.px(48)}, words.tr("Who plays today?"),
                         36, true, t.text, Align::Left, 22);
  widgets::fitting_label(page, ui, {x, top + ui.px(46), w, ui.px(30)},
                         words.tr("Press your picture"), 20, false, t.text_second);
  search_.build(ui, page, search, words.tr("Find a name"), focused() == "search");
  const float glass = ui.px(22);
  if (search_.empty())
    widgets::picture(
        page,
        {search.right() - glass - ui.px(14), std::round(search.mid_y() - glass / 2), glass, glass},
        "icons/search.svg", t.text_second);
  widgets::icon_button(page, ui, settings, "settings", "icons/settings.svg");
  return top + logo + ui.px(18);
}

float StudentsScreen::build_foot(const Ui& ui, Scene& page, const Rect& area) {
  const widgets::Theme& t = *ui.theme;
  const i18n::Translator& words = services_.words();
  const float foot = std::max(44.0F, ui.px(48));
  const Rect line{0, ui.window.h - foot, ui.window.w, foot};
  widgets::box(page, line, t.surface);
  widgets::box(page, {0, line.y, line.w, 1}, t.border);
  const widgets::Button quit{.id = "quit",
                             .text = words.tr("Close"),
                             .icon = "icons/close.svg",
                             .kind = ButtonKind::Ghost,
                             .size = 16};
  const float close = widgets::button_width(ui, quit);
  const std::string date = viewmodel::weekday_text(words, practice::today());
  const float day = ui.text_width(date, 16, false) + 2;
  const Rect close_at{area.right() - close + ui.px(12), line.y + 2, close, foot - 4};
  widgets::label(page, ui, {close_at.x - day - ui.px(16), line.y, day, foot}, date, 16, false,
                 t.text_second);
  const float keys = close_at.x - day - ui.px(32) - area.x;
  widgets::fitting_label(page, ui, {area.x, line.y, keys, foot}, hint(), 16, false, t.text_second);
  widgets::button(page, ui, close_at, quit);

  const float height = ui.px(48);
  const Rect row{area.x, line.y - ui.px(20) - height, area.w, height};
  const bool empty = presenter_.state().stage == Stage::Failed || presenter_.state().nobody;
  if (empty) return row.bottom();
  const widgets::Button guest{
      .id = "guest", .text = words.tr("I am a guest"), .icon = "icons/user.svg"};
  const widgets::Button fresh{
      .id = "new-student", .text = words.tr("New student"), .icon = "icons/plus.svg"};
  const float guest_w = widgets::button_width(ui, guest),
              fresh_w = widgets::button_width(ui, fresh);
  const float right = row.right() - guest_w - ui.px(16) - fresh_w;
  const float icon = ui.px(22);
  widgets::picture(page, {row.x, std::round(row.mid_y() - icon / 2), icon, icon}, "icons/info.svg",
                   t.text_second);
  widgets::fitting_label(page, ui,
                         {row.x + ui.px(34), row.y, right - ui.px(20) - row.x - ui.px(34), height},
                         presenter_.state().message.empty() || presenter_.wait() > Milliseconds{0}
                             ? words.tr("Your name is not here? Press “New student”.")
                             : presenter_.state().message,
                         18, false, t.text_second);
  widgets::button(page, ui, {right, row.y, fresh_w, height}, fresh);
  widgets::button(page, ui, {row.right() - guest_w, row.y, guest_w, height}, guest);
  return row.y - ui.px(12);
}

float StudentsScreen::build_tiles(const Ui& ui, Scene& content, const Rect& at) const {
  const auto& tiles = presenter_.state().tiles;
  const int columns = columns_of(ui, at.w);
  const float gap = ui.px(kGap), height = ui.px(kTileHeight);
  const float width =
      std::floor((at.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
  for (std::size_t n = 0; n < tiles.size(); ++n) {
    const auto number = static_cast<int>(n);
    const Rect rect{at.x + static_cast<float>(number % columns) * (width + gap),
                    at.y + static_cast<float>(number / columns) * (height + gap), width, height};
    // Far from sight a tile is only a place that Tab can go to: a large club has many.
    const float seen = rect.y - scroll_.offset();
    if (seen > 2 * ui.window.h || seen < -ui.window.h)
      content.hits.push_back({"student-" + std::to_string(tiles[n].id), rect, true, true});
    else if (tiles[n].asked)
      build_question(ui, content, rect, tiles[n]);
    else
      build_tile(ui, content, rect, tiles[n]);
  }
  const auto rows = static_cast<float>((static_cast<int>(tiles.size()) + columns - 1) / columns);
  return rows * (height + gap) - gap + ui.px(4);
}

void StudentsScreen::build_tile(const Ui& ui, Scene& content, const Rect& rect,
                                const viewmodel::StudentsPresenter::Tile& tile) const {
  const widgets::Theme& t = *ui.theme;
  const std::string id = "student-" + std::to_string(tile.id);
  const bool hot = build_pressable(ui, content, rect, id);
  if (!hot && (tile.last || tile.busy))
    widgets::box(content, rect, t.primary_soft, ui.px(12), t.primary,
                 std::max(1.5F, t.control_line));
  widgets::focus_ring(content, ui, rect, ui.px(12), id);
  const float face = ui.px(84), pad = ui.px(18);
  build_face(ui, content, {rect.x + pad, std::round(rect.mid_y() - face / 2), face, face},
             tile.avatar, tile.first_name);
  const float x = rect.x + pad + face + ui.px(18), lock = tile.has_pin ? ui.px(22) : 0,
              w = rect.right() - ui.px(10) - x;
  widgets::fitting_label(content, ui, {x, rect.y + ui.px(30), w - lock, ui.px(34)}, tile.first_name,
                         24, true, t.text, Align::Left, 18);
  widgets::fitting_label(content, ui, {x, rect.y + ui.px(64), w, ui.px(28)}, tile.surname, 18,
                         false, t.text_second, Align::Left, 14);
  if (tile.has_pin)
    widgets::picture(content, {rect.right() - ui.px(30), rect.y + ui.px(12), ui.px(18), ui.px(18)},
                     "icons/lock.svg", t.text_second);
}

void StudentsScreen::build_question(const Ui& ui, Scene& content, const Rect& rect,
                                    const viewmodel::StudentsPresenter::Tile& tile) const {
  const widgets::Theme& t = *ui.theme;
  const i18n::Translator& words = services_.words();
  widgets::card(content, ui, rect);
  widgets::box(content, rect, t.primary_soft, ui.px(12), t.primary, std::max(1.5F, t.control_line));
  const float face = ui.px(68), pad = ui.px(14);
  build_face(ui, content, {rect.x + pad, std::round(rect.mid_y() - face / 2), face, face},
             tile.avatar, tile.first_name);
  const float x = rect.x + pad + face + ui.px(14), w = rect.right() - ui.px(12) - x;
  widgets::fitting_label(content, ui, {x, rect.y + ui.px(6), w, ui.px(28)}, tile.first_name, 20,
                         true, t.text);
  const Milliseconds wait = presenter_.wait();
  const std::string seconds = std::to_string((wait.count() + 999) / 1000);
  const std::string place = tile.busy ? words.tr("Just a moment") : words.tr("PIN: 4 digits");
  pin_.build(ui, content, {x, rect.y + ui.px(36), w, ui.px(42)}, place, focused() == "pin");
  const std::string text = wait > Milliseconds{0}
                               ? words.tr("Not this PIN. The next try in {1} s", {seconds})
                               : presenter_.state().message;
  widgets::fitting_label(content, ui, {x, rect.y + ui.px(80), w, ui.px(40)},
                         text.empty() ? words.tr("Forgotten? Ask the coach") : text, 16, false,
                         text.empty() ? t.text_second : t.danger, Align::Left, 14);
}

// Grey shapes, once waiting is felt.
float StudentsScreen::build_waiting(const Ui& ui, Scene& content, const Rect& at) const {
  if (until_change()) return 0;
  const int columns = columns_of(ui, at.w);
  const float gap = ui.px(kGap), height = ui.px(kTileHeight);
  const float width =
      std::floor((at.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
  for (int n = 0; n < 2 * columns; ++n)
    widgets::box(content,
                 {at.x + static_cast<float>(n % columns) * (width + gap),
                  at.y + static_cast<float>(n / columns) * (height + gap), width, height},
                 ui.theme->sunken, ui.px(12));
  return 2 * (height + gap);
}

// Nobody yet, nobody found, or no list: a beginning, never a dead end.
void StudentsScreen::build_notice(const Ui& ui, Scene& page, const Rect& at) {
  const i18n::Translator& words = services_.words();
  const State& state = presenter_.state();
  EmptyNote note;
  if (state.stage == Stage::Failed) {
    note = {.icon = "icons/warning.svg",
            .title = words.tr("The list of students does not open"),
            .text = state.problem + "\n" +
                    words.tr("Everybody can play as a guest: nothing is kept then."),
            .wrong = true};
    note.button = {.id = "guest",
                   .text = words.tr("Play as a guest"),
                   .icon = "icons/play.svg",
                   .kind = ButtonKind::Primary};
    note.other = {.id = "retry", .text = words.tr("Try again"), .icon = "icons/redo.svg"};
  } else if (!state.nobody) {
    note = {.icon = "icons/search.svg",
            .title = words.tr("No such name"),
            .text = words.tr("Look at the letters once more, or enter yourself as a new student.")};
  } else {
    note = {.icon = "icons/sprout.svg",
            .title = words.tr("No students yet"),
            .text = words.tr("Enter your name and choose a picture: it takes a minute. A guest can "
                             "play at once, nothing is kept.")};
    note.button = {.id = "new-student",
                   .text = words.tr("New student"),
                   .icon = "icons/plus.svg",
                   .kind = ButtonKind::Primary};
    note.other = {.id = "guest", .text = words.tr("I am a guest"), .icon = "icons/user.svg"};
  }
  build_empty_note(ui, page, at, note);
}

}  // namespace rostok::screens
