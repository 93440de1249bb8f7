// SPDX-License-Identifier: MIT
// Bar, lines, moves and dialogs of the analysis page.
#include <algorithm>
#include <cmath>

#include "rostok/screens/analysis_page.h"
#include "tree_view.h"

namespace rostok::screens {

using viewmodel::GameNotebook;
using widgets::Align;
using widgets::ButtonKind;
using widgets::Color;

namespace {

// The arrow of a line as it lies on the board: solid, double, dotted.
void line_arrow(Scene& page, const Ui& ui, const Rect& at, std::size_t kind) {
  const widgets::Theme& t = *ui.theme;
  const std::array<Color, 3> colors = {t.primary, t.info, t.text};
  const Color color = colors[std::min<std::size_t>(kind, 2)];
  const float y = at.mid_y(), head = ui.px(14), neck = at.right() - head, thick = ui.px(5);
  if (kind == 0) {
    widgets::box(page, {at.x, y - thick / 2, neck - at.x + 1, thick}, color);
  } else if (kind == 1) {
    widgets::box(page, {at.x, y - thick / 2 - 1, neck - at.x + 1, 2}, color);
    widgets::box(page, {at.x, y + thick / 2 - 1, neck - at.x + 1, 2}, color);
  } else {
    for (float x = at.x; x + thick < neck + 2; x += thick * 1.7F)
      widgets::box(page, {x, y - thick / 2, thick, thick}, color, thick / 2);
  }
  widgets::polygon(page, {{neck, y - ui.px(9)}, {at.right(), y}, {neck, y + ui.px(9)}}, color);
}

}  // namespace

void AnalysisPage::build_gauge(const Ui& ui, Scene& page, const Rect& at) {
  const widgets::ShareColors& colors = widgets::share_colors();
  const double white = bar_now() / 100;
  const float height = std::round(at.h * static_cast<float>(white));
  const bool white_below = !pane_.flipped();
  widgets::box(page, at, colors.black, ui.px(5));
  const Rect part{at.x, white_below ? at.bottom() - height : at.y, at.w, height};
  if (height >= 1)
    widgets::box(page, part, widgets::theme(widgets::ThemeName::Light).surface,
                 std::min(ui.px(5), height / 2));
  widgets::box(page, at, {}, ui.px(5), colors.line, std::max(1.5F, ui.px(1.5F)));
  widgets::box(page, {at.x - 2, std::round(at.mid_y()) - 1, at.w + 4, 3}, ui.theme->accent);
  page.hits.push_back({"evaluation", at, false, false});
}

void AnalysisPage::build_panel(const Ui& ui, Scene& page, const BoardLayout& at) {
  const viewmodel::LinesView lines = presenter_->lines();
  const float gap = ui.px(14),
              least = ui.px(210);  // of the moves: three rows between head and foot
  const auto count = static_cast<float>(presenter_->line_count());
  const auto height = [&](float row) {
    return ui.px(52) + (lines.on ? ui.px(row) * count + ui.px(8) : 0.0F);
  };
  float lines_height = height(54);
  if (at.panel.h - lines_height - gap < least) lines_height = height(40);
  const Rect top{at.panel.x, at.panel.y, at.panel.w, lines_height};
  tight_ = at.panel.h - lines_height - gap < least;
  build_lines(ui, page, top);
  build_tree(ui, page,
             {at.panel.x, top.bottom() + gap, at.panel.w, at.panel.bottom() - top.bottom() - gap});
  build_actions(ui, page, at.actions);
}

void AnalysisPage::build_lines(const Ui& ui, Scene& page, const Rect& rect) {
  const widgets::Theme& t = *ui.theme;
  widgets::card(page, ui, rect);
  const viewmodel::LinesView lines = presenter_->lines();
  const float pad = ui.px(16), head = ui.px(52);
  const std::string title = words().tr("Best moves");
  const float toggle = std::min(rect.w - 2 * pad, ui.text_width(title, 18, false) + ui.px(90));
  widgets::toggle(page, ui, {rect.x + pad, rect.y + ui.px(4), toggle, head - ui.px(8)}, "engine",
                  title, lines.on);
  const Rect state{rect.x + pad + toggle + ui.px(8), rect.y,
                   rect.right() - pad - (rect.x + pad + toggle + ui.px(8)), head};
  if (!lines.problem && lines.on)
    widgets::fitting_label(page, ui, state, lines.state, 16, false, t.text_second, Align::Right);
  if (!lines.on)
    widgets::fitting_label(page, ui, state, words().tr("F5 — switch on"), 16, false, t.text_second,
                           Align::Right);
  if (!lines.on) return;
  const float row = (rect.h - head - ui.px(8)) / static_cast<float>(presenter_->line_count());
  const Rect body{rect.x + ui.px(8), rect.y + head, rect.w - ui.px(16), rect.h - head - ui.px(8)};
  if (lines.problem) {
    const float icon = ui.px(28);
    widgets::picture(page, {body.x + ui.px(8), body.y + ui.px(6), icon, icon}, "icons/warning.svg",
                     t.text);
    widgets::paragraph(page, ui,
                       {body.x + icon + ui.px(20), body.y + ui.px(6), body.w - icon - ui.px(32),
                        body.h - ui.px(8)},
                       lines.state, 16, false, t.text_second);
    page.hits.push_back({"engine-problem", body, false, false});
    return;
  }
  for (std::size_t i = 0; i < lines.lines.size(); ++i)
    build_line(ui, page, {body.x, body.y + row * static_cast<float>(i), body.w, row - ui.px(2)}, i,
               lines.lines[i]);
}

void AnalysisPage::build_line(const Ui& ui, Scene& page, const Rect& row, std::size_t index,
                              const viewmodel::LineView& line) {
  const widgets::Theme& t = *ui.theme;
  const std::string id = "line-" + std::to_string(index);
  if (index == 0)
    widgets::box(page, row, t.primary_soft, ui.px(8));
  else if (ui.pointer.hovered == id)
    widgets::box(page, row, t.sunken, ui.px(8));
  if (index == 0 && ui.pointer.hovered == id)
    widgets::box(page, row, {}, ui.px(8), t.primary, t.control_line);
  const float arrow = ui.px(36), pad = ui.px(8);
  line_arrow(page, ui, {row.x + pad, row.y, arrow, row.h}, index);
  const float chip =
      std::max(ui.px(66), std::min(ui.text_width(line.score, 16, true) + ui.px(16), row.w * 0.4F));
  const float chip_h = std::min(ui.px(34), row.h - ui.px(6));
  const Rect score{row.x + pad + arrow + ui.px(12), std::round(row.mid_y() - chip_h / 2), chip,
                   chip_h};
  widgets::box(page, score, t.surface, ui.px(6), t.text, t.control_line);
  widgets::fitting_label(page, ui, score.inset(2), line.score, 16, true, t.text, Align::Center);
  const float x = score.right() + ui.px(14),
              move = std::min(ui.text_width(line.move, 18, true) + 2, row.right() - pad - x);
  widgets::label(page, ui, {x, row.y, move, row.h}, line.move, 18, true, t.text);
  const float rest = x + move + ui.px(10), room = row.right() - pad - rest;
  // Whole moves only: what does not fit is left out.
  std::string shown = line.rest;
  while (!shown.empty() && ui.text_width(shown, 16, false) > room)
    shown.resize(shown.find_last_of(' ') == std::string::npos ? 0 : shown.find_last_of(' '));
  if (!shown.empty())
    widgets::label(page, ui, {rest, row.y, room, row.h}, shown, 16, false, t.text_second);
  widgets::focus_ring(page, ui, row.inset(3), ui.px(8), id);
  page.hits.push_back({id, row, true, true});
}

void AnalysisPage::build_tree(const Ui& ui, Scene& page, const Rect& rect) {
  const widgets::Theme& t = *ui.theme;
  widgets::card(page, ui, rect);
  const float pad = ui.px(16), head = tight_ ? 0 : ui.px(44), foot = ui.px(54);
  const std::string title = words().tr("Moves and variations"),
                    opening = tight_ ? std::string() : presenter_->opening();
  const float wide = ui.text_width(title, 18, true) + ui.px(12), room = rect.w - 2 * pad;
  const bool both =
      !opening.empty() && wide + std::min(ui.text_width(opening, 16, false), ui.px(150)) < room;
  if (!tight_ && (opening.empty() || both))
    widgets::fitting_label(page, ui, {rect.x + pad + ui.px(4), rect.y, both ? wide : room, head},
                           title, 18, true, t.text);
  if (!opening.empty()) {
    const float left = rect.x + pad + (both ? wide : 0);
    widgets::fitting_label(page, ui, {left, rect.y, rect.right() - pad - left, head}, opening, 16,
                           false, t.text_second, both ? Align::Right : Align::Left);
  }
  if (!tight_) widgets::box(page, {rect.x + pad, rect.y + head, room, 2}, t.border);
  const Rect area{rect.x + pad, rect.y + head + ui.px(6), room, rect.h - head - foot - ui.px(10)};
  const GameNotebook& book = presenter_->notebook();
  page.hits.push_back({"tree", area, true, true});
  widgets::focus_ring(page, ui, area.inset(2), ui.px(6), "tree");
  tree_->set(ui, presenter_->blocks(), book.version(), area.w - ui.px(12));
  if (revealed_ != book.here()) {
    revealed_ = book.here();
    const auto place = tree_->place_of(book.here());
    if (place)
      scroll_.reveal(place->first - ui.px(8), place->second + ui.px(8));
    else
      scroll_.to_top();
  }
  Scene content;
  if (tree_->height() <= 0) {
    widgets::paragraph(content, ui, {area.x + ui.px(4), area.y + ui.px(8), area.w - ui.px(8), 0},
                       words().tr("Move a piece, paste a game or set up a position."), 18, false,
                       t.text_second);
    scroll_.lay(ui, page, area, std::move(content), ui.px(60));
  } else {
    // A part above and below too: the wanted offset is known only while laying.
    const float reach = 2 * area.h + ui.px(200);
    const auto place = tree_->place_of(book.here());
    const float from = std::min(scroll_.offset(), place ? place->first : 0.0F) - reach,
                to = std::max(scroll_.offset(), place ? place->second : 0.0F) + reach;
    tree_->build(ui, content, area.x, area.y, from, to, book.here());
    scroll_.lay(ui, page, area, std::move(content), tree_->height() + ui.px(8));
  }
  build_steps(ui, page, {rect.x + pad, rect.bottom() - foot, room, foot});
}

void AnalysisPage::build_steps(const Ui& ui, Scene& page, const Rect& row) {
  widgets::box(page, {row.x, row.y, row.w, 2}, ui.theme->border);
  const GameNotebook& book = presenter_->notebook();
  const bool back = book.here() != GameNotebook::kRoot,
             forward = book.tree().main_child(book.here()) != GameNotebook::kNone;
  struct Step {
    const char* id;
    const char* icon;
    bool on;
  };
  const std::array<Step, 7> steps = {{{"first", "icons/first.svg", back},
                                      {"back-move", "icons/back.svg", back},
                                      {"forward-move", "icons/forward.svg", forward},
                                      {"last", "icons/last.svg", forward},
                                      {"flip", "icons/flip.svg", true},
                                      {"undo", "icons/undo.svg", book.can_undo()},
                                      {"remove", "icons/trash.svg", book.can_remove()}}};
  const float each = row.w / static_cast<float>(steps.size());
  for (std::size_t n = 0; n < steps.size(); ++n)
    widgets::icon_button(page, ui,
                         {std::round(row.x + each * static_cast<float>(n)), row.y + ui.px(5),
                          std::round(each), row.h - ui.px(10)},
                         steps[n].id, steps[n].icon, steps[n].on);
}

void AnalysisPage::build_actions(const Ui& ui, Scene& page, const Rect& row) {
  button_row(ui, page, row,
             {{.id = "note", .text = words().trc("analysis", "Note"), .icon = "icons/mistakes.svg", .key = "F2"},
              {.id = "line-count",
               .text = words().tr("Lines: {1}", {std::to_string(presenter_->line_count())}),
               .enabled = presenter_->engine_on()},
              {.id = "more", .text = words().tr("More"), .icon = "icons/plus.svg"}});
}

void AnalysisPage::build_note(const Ui& ui, Scene& overlay) {
  const widgets::Theme& t = *ui.theme;
  widgets::box(overlay, ui.window, t.veil);
  overlay.hits.push_back({"veil", ui.window, false, false});
  const float width = std::min(ui.px(560), ui.window.w - 40), pad = ui.px(24),
              inner = width - 2 * pad;
  const bool at_move = presenter_->notebook().here() != GameNotebook::kRoot;
  const float height = ui.px(20) + ui.px(44) + ui.px(46) + ui.px(16) + (at_move ? ui.px(62) : 0) +
                       ui.px(46) + ui.px(24);
  const Rect card{std::round((ui.window.w - width) / 2), std::round((ui.window.h - height) / 2),
                  width, height};
  widgets::card(overlay, ui, card, 12);
  float y = card.y + ui.px(20);
  const float x = card.x + pad;
  widgets::fitting_label(overlay, ui, {x, y, inner, ui.px(34)}, words().tr("A note to this place"),
                         24, true, t.text);
  y += ui.px(44);
  note_.build(ui, overlay, {x, y, inner, ui.px(46)}, words().tr("What is important here?"),
              ui.pointer.focused == note_.id() || focused() == note_.id());
  y += ui.px(62);
  if (at_move) {
    const int now = presenter_->notebook().glyph();
    constexpr std::array<int, 6> kOrder = {1, 3, 5, 6, 2, 4};
    const float gap = ui.px(8), each = (inner - 5 * gap) / 6;
    for (std::size_t i = 0; i < kOrder.size(); ++i)
      widgets::button(overlay, ui, {x + (each + gap) * static_cast<float>(i), y, each, ui.px(46)},
                      {.id = "glyph-" + std::to_string(kOrder[i]),
                       .text = viewmodel::glyph_sign(kOrder[i]),
                       .kind = ButtonKind::Choice,
                       .chosen = now == kOrder[i]});
    y += ui.px(62);
  }
  std::vector<widgets::Button> buttons{
      {.id = "note-keep", .text = words().tr("Keep"), .kind = ButtonKind::Primary},
      {.id = "note-cancel", .text = words().tr("Cancel")}};
  button_row(ui, overlay, {x, y, inner, ui.px(46)}, buttons);
}

void AnalysisPage::build_dialog(const Ui& ui, Scene& overlay) {
  switch (dialog_) {
    case Dialog::None:
      return;
    case Dialog::Note:
      return build_note(ui, overlay);
    case Dialog::Leave:
      return build_question(ui, overlay,
                            {.title = words().tr("Keep the analysis?"),
                             .text = words().tr("The moves and notes are nowhere else yet."),
                             .no = words().tr("Save and leave"),
                             .yes = words().tr("Leave without saving")});
    case Dialog::Print:
      return build_choices(ui, overlay,
                           {.title = words().tr("Print diagrams"),
                            .text = words().tr("Places with a note, a sign or arrows go on paper; "
                                               "without them the position on the board."),
                            .choices = {{.id = "diagrams-4", .text = words().tr("4 on a page")},
                                        {.id = "diagrams-6", .text = words().tr("6 on a page")},
                                        {.id = "diagrams-12", .text = words().tr("12 on a page")}},
                            .close = words().tr("Cancel")});
    case Dialog::More:
      break;
  }
  build_choices(
      ui, overlay,
      {.title = words().tr("What else?"),
       .choices =
           {{.id = "play-from-here",
             .text = words().tr("Play from here"),
             .icon = "icons/play.svg"},
            {.id = "edit-position",
             .text = words().tr("Set up a position"),
             .icon = "icons/puzzle.svg"},
            {.id = "promote",
             .text = words().tr("Make it the main line"),
             .icon = "icons/star.svg",
             .enabled = presenter_->notebook().can_promote()},
            {.id = "save", .text = words().tr("Save the game as a file"), .icon = "icons/save.svg"},
            {.id = "print", .text = words().tr("Print diagrams"), .icon = "icons/print.svg"},
            {.id = "paste",
             .text = words().tr("Paste a game or a position"),
             .icon = "icons/open.svg",
             .key = "Ctrl+V"},
            {.id = "copy-game", .text = words().tr("Copy the game"), .icon = "icons/report.svg"},
            {.id = "copy-position",
             .text = words().tr("Copy the position"),
             .icon = "icons/report.svg",
             .key = "Ctrl+C"}},
       .close = words().tr("Cancel")});
}

}  // namespace rostok::screens
