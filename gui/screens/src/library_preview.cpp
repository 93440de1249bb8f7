// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include "rostok/base/text.h"
#include "rostok/screens/board_page.h"
#include "rostok/screens/library_page.h"

namespace rostok::screens {

using widgets::Align;

void LibraryPage::build_preview(const Ui& ui, Scene& page, const Layout& at) const {
  const bool chosen = presenter_.chosen().has_value();
  if (chosen) {
    build_names(ui, page, at.names);
    widgets::box(
        page, at.board.inset(-2),
        widgets::board_colors(static_cast<widgets::BoardName>(services_.options().board)).frame, 3);
    build_steps(ui, page, at.steps);
    build_moves(ui, page, at.info);
  } else {
    widgets::box(page, at.board, ui.theme->sunken, ui.px(12));
    widgets::paragraph(
        page, ui, {at.board.x + ui.px(20), at.board.mid_y() - ui.px(30), at.board.w - ui.px(40), 0},
        words().tr("The chosen game will stand here."), 18, false, ui.theme->text_second,
        Align::Center);
  }
  button_row(ui, page, at.actions,
             {{.id = "search-here",
               .text = words().tr("Find this position"),
               .icon = "icons/search.svg",
               .enabled = chosen,
               .size = 16},
              {.id = "open",
               .text = words().tr("Analyse"),
               .icon = "icons/analyse.svg",
               .kind = widgets::ButtonKind::Primary,
               .enabled = chosen}});
}

void LibraryPage::build_names(const Ui& ui, Scene& page, const Rect& rect) const {
  const widgets::Theme& t = *ui.theme;
  const auto& preview = presenter_.preview();
  const auto set = static_cast<widgets::PieceSet>(services_.options().pieces);
  const float line = rect.h / 2, tile = ui.px(24), side = ui.px(110);
  const auto player = [&](float y, chess::Color color, const std::string& name,
                          const std::string& right, bool bold) {
    const Rect square{rect.x, std::round(y + (line - tile) / 2), tile, tile};
    widgets::box(
        page, square,
        widgets::board_colors(static_cast<widgets::BoardName>(services_.options().board)).dark,
        ui.px(5));
    widgets::picture(page, square, widgets::piece_file(set, {color, chess::PieceType::Pawn}));
    widgets::fitting_label(page, ui,
                           {rect.x + tile + ui.px(10), y, rect.w - tile - side - ui.px(20), line},
                           name, 18, true, t.text);
    widgets::fitting_label(page, ui, {rect.right() - side, y, side, line}, right, bold ? 18 : 16,
                           bold, bold ? t.text : t.text_second, Align::Right);
  };
  const bool flipped = flipped_;
  player(flipped ? rect.y + line : rect.y, chess::Color::Black, preview.black,
         flipped ? preview.date : preview.result, !flipped);
  player(flipped ? rect.y : rect.y + line, chess::Color::White, preview.white,
         flipped ? preview.result : preview.date, flipped);
}

void LibraryPage::build_steps(const Ui& ui, Scene& page, const Rect& rect) const {
  const auto& preview = presenter_.preview();
  const bool begin = preview.ply == 0, end = preview.ply == preview.plies;
  const float gap = ui.px(6), side = std::min(rect.h, std::floor((rect.w * 0.75F - 4 * gap) / 5));
  float x = rect.x;
  const auto button = [&](const char* id, const char* icon, bool enabled) {
    const Rect place{x, rect.y, side, rect.h};
    widgets::box(page, place, ui.theme->surface, ui.px(8),
                 enabled ? ui.theme->line : ui.theme->border, ui.theme->control_line);
    widgets::icon_button(page, ui, place, id, icon, enabled);
    x += side + gap;
  };
  button("first", "icons/first.svg", !begin);
  button("prev", "icons/back.svg", !begin);
  button("next", "icons/forward.svg", !end);
  button("last", "icons/last.svg", !end);
  button("flip", "icons/flip.svg", true);
  const std::string text = begin ? "0 / " + std::to_string(preview.plies) : preview.move_text;
  widgets::fitting_label(page, ui, {x + ui.px(6), rect.y, rect.right() - x - ui.px(6), rect.h},
                         text, begin ? 16 : 20, !begin,
                         begin ? ui.theme->text_second : ui.theme->text, Align::Right);
}

// Below the board: the fault, the opening, or what was played in the position that is looked for.
void LibraryPage::build_moves(const Ui& ui, Scene& page, const Rect& rect) const {
  const widgets::Theme& t = *ui.theme;
  const auto& preview = presenter_.preview();
  float y = rect.y;
  const auto moves = presenter_.moves();
  const bool counted = !moves.empty() || presenter_.ended_there() > 0;
  if (!preview.fault.empty()) {
    const float inner = rect.w - ui.px(52);
    const float height =
        counted
            ? ui.px(44)
            : std::min(rect.h, ui.painter->measure(preview.fault, ui.px(16), false, inner).height +
                                   ui.px(16));
    widgets::box(page, {rect.x, y, rect.w, height}, t.danger_soft, ui.px(10), t.danger, 1);
    widgets::picture(page, {rect.x + ui.px(10), y + ui.px(8), ui.px(24), ui.px(24)},
                     "icons/warning.svg", t.danger);
    const Rect place{rect.x + ui.px(42), y + ui.px(8), inner, height - ui.px(16)};
    if (counted)
      widgets::fitting_label(page, ui, {place.x, y, inner, height}, preview.fault, 16, false,
                             t.text);
    else
      widgets::paragraph(page, ui, place, preview.fault, 16, false, t.text);
    y += height + ui.px(6);
  }
  if (!counted) {
    if (y + ui.px(28) <= rect.bottom())
      widgets::fitting_label(page, ui, {rect.x, y, rect.w, ui.px(28)}, preview.opening, 16, false,
                             t.text_second);
    y += ui.px(28);
    if (y + ui.px(28) <= rect.bottom())
      widgets::fitting_label(page, ui, {rect.x, y, rect.w, ui.px(28)}, preview.event, 16, false,
                             t.text_second);
    return;
  }
  if (y + ui.px(66) > rect.bottom()) return;
  widgets::fitting_label(page, ui, {rect.x, y, rect.w, ui.px(26)},
                         words().tr("Played in this position"), 16, true, t.text);
  y += ui.px(28);
  const float height = ui.px(38), name = ui.px(84), count = ui.px(64);
  const std::size_t room = static_cast<std::size_t>(std::max(0.0F, (rect.bottom() - y) / height));
  for (std::size_t n = 0; n < std::min(room, moves.size()); ++n, y += height) {
    const auto& move = moves[n];
    const std::string id = "move-" + std::to_string(n);
    const Rect row{rect.x, y, rect.w, height};
    if (ui.pointer.hovered == id) widgets::box(page, row, t.sunken, ui.px(8));
    widgets::fitting_label(page, ui, {row.x + ui.px(8), row.y, name - ui.px(8), height}, move.move,
                           18, true, t.text);
    widgets::fitting_label(page, ui, {row.x + name, row.y, count, height},
                           std::to_string(move.games), 16, false, t.text_second, Align::Right);
    // White's part light, draws in the middle, Black's part dark; each has its border.
    const Rect bar{row.x + name + count + ui.px(12), row.y + ui.px(9),
                   row.w - name - count - ui.px(20), height - ui.px(18)};
    const widgets::BoardColors& colors = widgets::board_colors(widgets::BoardName::Mono);
    const float all =
        static_cast<float>(std::max(1U, move.white_wins + move.draws + move.black_wins));
    const float white = std::round(bar.w * static_cast<float>(move.white_wins) / all),
                black = std::round(bar.w * static_cast<float>(move.black_wins) / all);
    widgets::box(page, bar, colors.dark);
    widgets::box(page, {bar.x, bar.y, white, bar.h}, colors.light);
    widgets::box(page, {bar.right() - black, bar.y, black, bar.h}, colors.dot);
    widgets::box(page, bar, {}, 0, t.line, 1);
    widgets::focus_ring(page, ui, row.inset(4), ui.px(8), id);
    page.hits.push_back({id, row, true, true});
  }
}

bool LibraryPage::act_on_preview(const std::string& id) {
  const auto& preview = presenter_.preview();
  if (id == "flip") return flipped_ = !flipped_, true;
  if (!presenter_.chosen()) return false;
  if (id == "first")
    presenter_.go_to_ply(0);
  else if (id == "prev")
    step(-1);
  else if (id == "next")
    step(1);
  else if (id == "last")
    presenter_.go_to_ply(preview.plies);
  else if (id == "open")
    open_game();
  else if (id == "search-here")
    presenter_.search_position(chess::Position(preview.position));
  else if (id.starts_with("move-")) {
    const auto number = base::parse_integer(std::string_view(id).substr(5));
    const auto moves = presenter_.moves();
    if (number && static_cast<std::size_t>(*number) < moves.size())
      presenter_.search_position(moves[static_cast<std::size_t>(*number)].after);
  } else
    return false;
  return true;
}

void LibraryPage::step(int plies) {
  const auto& preview = presenter_.preview();
  const int ply =
      std::clamp(static_cast<int>(preview.ply) + plies, 0, static_cast<int>(preview.plies));
  presenter_.go_to_ply(static_cast<std::size_t>(ply));
}

void LibraryPage::open_game() {
  presenter_.fetch([this](const std::shared_ptr<const chess::PgnGame>& game, int ply) {
    services_.go(ToAnalysis{game, ply, flipped_});
  });
}

}  // namespace rostok::screens
