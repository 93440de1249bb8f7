// SPDX-License-Identifier: MIT
// The left card of the new-game page: against whom, how strong.
#include <algorithm>
#include <cmath>

#include "page_frame.h"
#include "rostok/screens/board_page.h"
#include "rostok/screens/new_game_screen.h"

namespace rostok::screens {

using practice::Rival;
using viewmodel::Knowledge;
using widgets::Align;
using widgets::Button;
using widgets::ButtonKind;

void NewGameScreen::heading(const Ui& ui, Scene& page, Column& column, const std::string& text) {
  if (column.tight) return;
  widgets::label(page, ui, {column.inner.x, column.y, column.inner.w, ui.px(26)}, text, 18, true, ui.theme->text);
  column.y += ui.px(32);
}

void NewGameScreen::build_rivals(const Ui& ui, Scene& page, Column& column, const State& state) {
  const bool computer = state.rival == Rival::Computer;
  const float h = ui.px(48);
  button_row(ui, page, {column.inner.x, column.y, column.inner.w, h},
             {{.id = "rival-computer", .text = words().tr("With the computer"), .icon = "icons/computer.svg", .kind = ButtonKind::Choice, .chosen = computer},
              {.id = "rival-person", .text = words().tr("Two at one computer"), .icon = "icons/two-players.svg", .kind = ButtonKind::Choice, .chosen = !computer}});
  column.y += h + ui.px(column.tight ? 10 : 16);
}

// Asked once, before the first game: three answers, three first steps.
void NewGameScreen::build_knowledge(const Ui& ui, Scene& page, Column& column, const State& state) {
  heading(ui, page, column, words().tr("Have you played chess?"));
  const float h = ui.px(44);
  const auto answer = [&](const char* id, const std::string& text, Knowledge means) {
    return Button{.id = id, .text = text, .kind = ButtonKind::Choice, .chosen = state.knowledge == means, .size = 16};
  };
  button_row(ui, page, {column.inner.x, column.y, column.inner.w, h},
             {answer("know-nothing", words().tr("I am only learning"), Knowledge::Learning),
              answer("know-rules", words().tr("I know the rules"), Knowledge::KnowsRules),
              answer("know-club", words().tr("I play in a club"), Knowledge::InClub)});
  column.y += h + ui.px(column.tight ? 10 : 16);
}

void NewGameScreen::build_levels(const Ui& ui, Scene& page, Column& column, const State& state) {
  if (!state.suggested) build_knowledge(ui, page, column, state);
  const widgets::Theme& t = *ui.theme;
  const std::string chosen = words().tr("Step {1}: {2}", {std::to_string(state.level), state.level_names[static_cast<std::size_t>(state.level - 1)]});
  const float line = ui.px(28), width = std::min(column.inner.w, ui.text_width(chosen, 20, true) + 1);
  widgets::label(page, ui, {column.inner.x, column.y, width, line}, chosen, 20, true, t.text);
  if (state.suggested == state.level || (state.knowledge && state.level == viewmodel::first_fit(*state.knowledge).level))
    widgets::label(page, ui, {column.inner.x + width + ui.px(12), column.y, column.inner.w - width - ui.px(12), line}, words().tr("— just right for you"), 16, false, t.text_second);
  column.y += line + ui.px(8);
  const auto count = static_cast<int>(state.level_names.size());
  constexpr int kInRow = 6;
  const int rows = (count + kInRow - 1) / kInRow;
  const float gap = ui.px(8), room = column.inner.bottom() - column.y;
  const float share = (room - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows);
  const float h = std::floor(std::clamp(share, ui.px(70), ui.px(124)));  // less than that is scrolled
  const float w = std::floor((column.inner.w - gap * (kInRow - 1)) / kInRow);
  for (int n = 0; n < count; ++n)
    build_level(ui, page, {column.inner.x + static_cast<float>(n % kInRow) * (w + gap), column.y + static_cast<float>(n / kInRow) * (h + gap), w, h}, state, n + 1);
  column.y += static_cast<float>(rows) * (h + gap) - gap;
}

void NewGameScreen::build_level(const Ui& ui, Scene& page, const Rect& cell, const State& state, int level) {
  const widgets::Theme& t = *ui.theme;
  const std::string id = "level-" + std::to_string(level);
  const bool chosen = level == state.level, hot = ui.pointer.hovered == id;
  widgets::box(page, cell, chosen ? t.primary_soft : hot ? t.sunken : t.surface, ui.px(10), chosen ? t.primary : t.border, chosen ? std::max(2.0F, t.control_line) : t.control_line);
  const std::string& name = state.level_names[static_cast<std::size_t>(level - 1)];
  constexpr float kName = 15;
  const bool named = cell.h >= ui.px(92) && ui.text_width(name, kName, chosen) <= cell.w - ui.px(4);
  const float words_height = ui.px(named ? 24 : 0), pad = ui.px(6);
  const float side = std::floor(std::min(cell.h - words_height - 2 * pad, cell.w - 2 * ui.px(12)));
  const float y = std::round(cell.y + (cell.h - words_height - side) / 2);
  widgets::picture(page, {std::round(cell.mid_x() - side / 2), y, side, side}, "levels/" + std::to_string(level) + ".svg");
  if (named) widgets::label(page, ui, {cell.x + ui.px(2), cell.bottom() - words_height - ui.px(3), cell.w - ui.px(4), words_height}, name, kName, chosen, t.text, Align::Center);
  widgets::label(page, ui, {cell.x + ui.px(6), cell.y + ui.px(3), ui.px(22), ui.px(20)}, std::to_string(level), 14, true, t.text_second);
  if (state.suggested == level) widgets::picture(page, {cell.right() - ui.px(22), cell.y + ui.px(4), ui.px(18), ui.px(18)}, "icons/star.svg", t.primary);
  widgets::focus_ring(page, ui, cell.inset(3), ui.px(10), id);
  page.hits.push_back({id, cell, true, true});
}

// Both faces with their colours, where there is room for them.
void NewGameScreen::build_seats(const Ui& ui, Scene& page, Column& column, const State& state) {
  const float face = ui.px(96), line = ui.px(30), height = face + ui.px(12) + line;
  if (column.inner.bottom() - column.y < height + ui.px(90)) return;
  const widgets::Theme& t = *ui.theme;
  const practice::Profile& who = services_.session->profile();
  const widgets::BoardColors& board = widgets::board_colors(static_cast<widgets::BoardName>(services_.options().board));
  const auto seat = [&](float middle, const std::string& picture, const std::string& name, viewmodel::PlayAs as) {
    widgets::picture(page, {std::round(middle - face / 2), column.y, face, face}, picture);
    const bool known = as != viewmodel::PlayAs::Random;
    const float tile = ui.px(26), text = std::min(ui.px(200), ui.text_width(name, 20, true) + 1);
    const float all = text + (known ? tile + ui.px(8) : 0);
    float x = std::round(middle - all / 2);
    const float y = column.y + face + ui.px(12);
    if (known) {
      const chess::Color color = as == viewmodel::PlayAs::White ? chess::Color::White : chess::Color::Black;
      widgets::box(page, {x, y, tile, tile}, board.dark, ui.px(6));
      widgets::picture(page, {x, y, tile, tile}, widgets::piece_file(static_cast<widgets::PieceSet>(services_.options().pieces), {color, chess::PieceType::Pawn}));
      x += tile + ui.px(8);
    }
    widgets::label(page, ui, {x, y, text, tile}, name, 20, true, t.text);
  };
  using viewmodel::PlayAs;
  const PlayAs other = state.side == PlayAs::White ? PlayAs::Black : state.side == PlayAs::Black ? PlayAs::White : PlayAs::Random;
  const std::string own = who.avatar.empty() ? "avatars/hedgehog.svg" : "avatars/" + who.avatar + ".svg";
  const float left = column.inner.x + column.inner.w * 0.25F, right = column.inner.x + column.inner.w * 0.75F;
  seat(left, own, who.first_name.empty() ? words().tr("You") : who.first_name, state.side);
  seat(right, "avatars/sun.svg", friend_.empty() ? words().tr("Your friend") : friend_.text(), other);
  widgets::picture(page, {std::round(column.inner.mid_x() - ui.px(18)), column.y + face / 2 - ui.px(18), ui.px(36), ui.px(36)}, "icons/pairings.svg", t.text_second);
  column.y += height + ui.px(24);
}

void NewGameScreen::build_people(const Ui& ui, Scene& page, Column& column, const State& state) {
  const widgets::Theme& t = *ui.theme;
  const float h = ui.px(48), x = column.inner.x, w = column.inner.w;
  widgets::label(page, ui, {x, column.y, w, ui.px(26)}, words().tr("Who sits opposite?"), 18, true, t.text);
  column.y += ui.px(32);
  const Rect field{x, column.y, std::min(w, ui.px(420)), h};
  friend_.build(ui, page, field, words().tr("Type a name, if you like"), focused() == friend_.id());
  column.y += h + ui.px(20);
  build_seats(ui, page, column, state);
  column.y += widgets::paragraph(page, ui, {x, column.y, w, 0}, words().tr("You both use one mouse and one keyboard, in turn. The clock begins with the first move."), 18, false, t.text_second);
}

}  // namespace rostok::screens
