// SPDX-License-Identifier: MIT
#include <array>
#include <cmath>

#include "rostok/screens/library_page.h"

namespace rostok::screens {

using library::Column;
using widgets::Align;

namespace {

constexpr float kHead = 40;

struct TableColumn {
  Column column;
  Align align = Align::Left;
  float x = 0, w = 0;
};

// Columns with a weight share what the fixed ones leave. Where it is narrow the less needed go.
std::vector<TableColumn> columns_of(const Ui& ui, const Rect& area) {
  struct Wish {
    Column column;
    Align align;
    float width, weight, least;  // logical; `least`: of the table, to be shown at all
  };
  constexpr std::array<Wish, 7> kWishes{{{Column::Number, Align::Right, 60, 0, 700},
                                         {Column::White, Align::Left, 0, 1, 0},
                                         {Column::Black, Align::Left, 0, 1, 0},
                                         {Column::Result, Align::Center, 74, 0, 0},
                                         {Column::Date, Align::Right, 104, 0, 520},
                                         {Column::Opening, Align::Left, 0, 1.25F, 620},
                                         {Column::Plies, Align::Right, 76, 0, 760}}};
  const float logical = area.w / ui.scale, gap = ui.px(12), pad = ui.px(12);
  float fixed = 0, weights = 0, count = 0;
  for (const Wish& wish : kWishes) {
    if (logical < wish.least) continue;
    fixed += ui.px(wish.width);
    weights += wish.weight;
    ++count;
  }
  const float share = (area.w - 2 * pad - ui.px(30) - fixed - gap * (count - 1)) / weights;
  std::vector<TableColumn> columns;
  float x = area.x + pad;
  for (const Wish& wish : kWishes) {
    if (logical < wish.least) continue;
    const float w = std::floor(ui.px(wish.width) + wish.weight * share);
    columns.push_back({wish.column, wish.align, x, w});
    x += w + gap;
  }
  return columns;
}

// Spaces between thousands, where the line may not break.
std::string grouped(std::size_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3;) {
    at -= 3;
    text.insert(at, "\u00A0");
  }
  return text;
}

}  // namespace

void LibraryPage::build_table(const Ui& ui, Scene& page, const Rect& area) {
  const widgets::Theme& t = *ui.theme;
  widgets::card(page, ui, area, 12);
  const Rect head{area.x + 1, area.y + 1, area.w - 2, ui.px(kHead)};
  build_head(ui, page, head);
  const Rect body{area.x + ui.px(4), head.bottom(), area.w - ui.px(8),
                  area.bottom() - head.bottom() - ui.px(6)};
  if (presenter_.rows() == 0 && !presenter_.progress().searching) {
    const bool nothing = presenter_.progress().games == 0;
    const std::string text =
        presenter_.problem() ? words().tr(presenter_.problem()->message, presenter_.problem()->args)
        : nothing            ? words().tr("There are no games in this file.")
                             : words().tr("No game fits. Take away a part of the filter.");
    widgets::paragraph(page, ui, {body.x + ui.px(20), body.y + ui.px(40), body.w - ui.px(40), 0},
                       text, 20, false, t.text_second, Align::Center);
  }
  games_.build(ui, page, body, presenter_.rows(), presenter_.chosen(),
               [&](Scene& scene, std::size_t place, const Rect& rect, bool chosen) {
                 build_line(ui, scene, place, rect, chosen);
               });
}

void LibraryPage::build_head(const Ui& ui, Scene& page, const Rect& head) const {
  const widgets::Theme& t = *ui.theme;
  widgets::box(page, head, t.sunken, ui.px(11));
  const auto name_of = [this](Column column) {
    switch (column) {
      case Column::Number:
        return words().trc("table", "No.");
      case Column::White:
        return words().trc("table", "White");
      case Column::Black:
        return words().trc("table", "Black");
      case Column::Result:
        return words().trc("table", "Result");
      case Column::Date:
        return words().trc("table", "Date");
      case Column::Opening:
        return words().trc("table", "Opening");
      case Column::Plies:
        return words().trc("table", "Moves");
    }
    return std::string();
  };
  for (const TableColumn& column : columns_of(ui, head)) {
    const std::string id = "sort-" + std::to_string(static_cast<int>(column.column));
    const Rect rect{column.x - ui.px(4), head.y, column.w + ui.px(8), head.h};
    if (ui.pointer.hovered == id) widgets::box(page, rect.inset(2), t.primary_soft, ui.px(6));
    const bool sorted = presenter_.order().column == column.column;
    const std::string arrow = !sorted ? "" : presenter_.order().descending ? " ▼" : " ▲";
    widgets::fitting_label(page, ui, {column.x, head.y, column.w, head.h},
                           name_of(column.column) + arrow, 16, true, t.text, column.align);
    widgets::focus_ring(page, ui, rect.inset(4), ui.px(6), id);
    page.hits.push_back({id, rect, true, true});
  }
}

void LibraryPage::build_line(const Ui& ui, Scene& page, std::size_t place, const Rect& rect,
                             bool chosen) const {
  const widgets::Theme& t = *ui.theme;
  const viewmodel::LibraryPresenter::Row row = presenter_.row(place);
  const Rect head{rect.x - ui.px(4) + 1, rect.y,
                  rect.w + (presenter_.rows() > games_.visible() ? ui.px(24) : 0) + ui.px(8) - 2,
                  rect.h};
  for (const TableColumn& column : columns_of(ui, head)) {
    Rect cell{column.x, rect.y, column.w, rect.h};
    const auto put = [&](const std::string& text, bool bold, widgets::Color color,
                         float size = 18) {
      widgets::fitting_label(page, ui, cell, text, size, bold, color, column.align);
    };
    switch (column.column) {
      case Column::Number:
        put(row.number, false, t.text_second, 16);
        break;
      case Column::White:
        if (row.faulty) {
          const float icon = ui.px(20);
          widgets::picture(page, {cell.x, std::round(rect.mid_y() - icon / 2), icon, icon},
                           "icons/warning.svg", t.danger);
          cell.x += icon + ui.px(6);
          cell.w -= icon + ui.px(6);
        }
        put(row.white, chosen, t.text);
        break;
      case Column::Black:
        put(row.black, chosen, t.text);
        break;
      case Column::Result:
        put(row.result, true, t.text);
        break;
      case Column::Date:
        put(row.date, false, t.text_second, 16);
        break;
      case Column::Opening:
        put(row.opening, false, t.text_second, 16);
        break;
      case Column::Plies:
        put(row.moves, false, t.text);
        break;
    }
  }
}

std::string LibraryPage::summary() const {
  const auto& progress = presenter_.progress();
  if (presenter_.problem())
    return words().tr(presenter_.problem()->message, presenter_.problem()->args);
  if (presenter_.exporting()) return words().tr("Saving the list…");
  if (const auto& done = presenter_.exported())
    return words().trn("Saved: {2}, {1} game", "Saved: {2}, {1} games",
                       static_cast<long long>(done->games), {done->file.filename().string()});
  const auto games = static_cast<long long>(progress.games);
  if (progress.reading)
    return words().trn(
        "Reading: {3} %, {2} game so far", "Reading: {3} %, {2} games so far", games,
        {grouped(progress.games), std::to_string(static_cast<int>(progress.share * 100))});
  std::string text = words().trn("{2} game in the file", "{2} games in the file", games,
                                 {grouped(progress.games)});
  if (progress.stopped)
    text = words().trn("Stopped after {2} game", "Stopped after {2} games", games,
                       {grouped(progress.games)});
  if (progress.searching) return text + " · " + words().tr("searching…");
  if (!presenter_.filter().empty())
    text += " · " + words().trn("{2} shown", "{2} shown", static_cast<long long>(presenter_.rows()),
                                {grouped(presenter_.rows())});
  return text;
}

void LibraryPage::build_foot(const Ui& ui, Scene& page, const Rect& area) const {
  const widgets::Theme& t = *ui.theme;
  const auto& progress = presenter_.progress();
  const widgets::Button act =
      progress.reading
          ? widgets::Button{.id = "stop", .text = words().tr("Stop"), .icon = "icons/pause.svg"}
          : widgets::Button{.id = "export",
                            .text = words().tr("Save the list"),
                            .icon = "icons/save.svg",
                            .enabled = presenter_.rows() > 0 && !presenter_.exporting()};
  const float button = std::min(widgets::button_width(ui, act), area.w * 0.5F);
  widgets::button(page, ui, {area.right() - button, area.y, button, area.h}, act);
  const Rect text{area.x + ui.px(4), area.y, area.w - button - ui.px(20), area.h};
  widgets::fitting_label(page, ui,
                         progress.reading ? Rect{text.x, text.y, text.w, text.h - ui.px(12)} : text,
                         summary(), 16, false, presenter_.problem() ? t.danger : t.text_second);
  if (!progress.reading) return;
  const float height = ui.px(8);
  const Rect bar{text.x, area.bottom() - height - 2, text.w, height};
  widgets::box(page, bar, t.sunken, height / 2, t.line, 1);
  const float done = std::max(height, bar.w * static_cast<float>(progress.share));
  widgets::box(page, {bar.x, bar.y, done, height}, t.primary, height / 2);
}

}  // namespace rostok::screens
