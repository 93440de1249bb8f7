// SPDX-License-Identifier: MIT
#include "move_columns.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rostok::report {

namespace {

struct Setting {
  std::size_t columns;
  double size, row;  // pt, mm
};
constexpr std::array<Setting, 6> kSettings{
    {{3, 11.5, 5.3}, {4, 10.5, 4.9}, {4, 10, 4.5}, {5, 9, 4.1}, {6, 8, 3.6}, {7, 7, 3.15}}};
constexpr double kGap = 5;

std::size_t rows_in(const Box& box, const Setting& setting) {
  return static_cast<std::size_t>(std::max(1.0, std::floor(box.height / setting.row + 1e-6)));
}

Setting setting_for(const Box& box, std::size_t rows) {
  for (const Setting& each : kSettings)
    if (rows_in(box, each) * each.columns >= rows) return each;
  return kSettings.back();
}

void draw_cell(Paper& paper, const Box& box, const MoveCell& cell, double size) {
  if (cell.text.empty()) return;
  const bool marked = !cell.glyph.empty();
  paper.text(box, marked ? cell.text + cell.glyph : cell.text, {size, marked});
}

}  // namespace

void draw_move_columns(Paper& paper, const Box& box, const std::vector<MoveRow>& rows,
                       const i18n::Translator& words) {
  const Setting setting = setting_for(box, rows.size());
  const std::size_t room = rows_in(box, setting) * setting.columns;
  const bool cut = rows.size() > room;
  const std::size_t shown = cut ? room - 1 : rows.size();
  // Even columns look better than one full and one nearly empty, but short ones look scattered.
  const std::size_t even = (shown + (cut ? 1 : 0) + setting.columns - 1) / setting.columns;
  const std::size_t height =
      std::max<std::size_t>(even, std::min<std::size_t>(10, rows_in(box, setting)));
  const auto columns = static_cast<double>(setting.columns);
  const double width = (box.width - kGap * (columns - 1)) / columns, number = setting.size * 0.72,
               half = (width - number) / 2;
  const auto place = [&](std::size_t i) {
    return Point{box.x + static_cast<double>(i / height) * (width + kGap),
                 box.y + static_cast<double>(i % height) * setting.row};
  };
  for (std::size_t i = 0; i < shown; ++i) {
    const MoveRow& row = rows[i];
    const Point at = place(i);
    paper.text({at.x, at.y, number - 1, setting.row}, std::to_string(row.number),
               {setting.size * 0.85, false, Align::Right, 0.35});
    draw_cell(paper, {at.x + number, at.y, half - 0.5, setting.row},
              row.white.text.empty() ? MoveCell{"…", ""} : row.white, setting.size);
    draw_cell(paper, {at.x + number + half, at.y, half, setting.row}, row.black, setting.size);
  }
  for (std::size_t column = 1; column * height < shown; ++column) {
    const double x = place(column * height).x - kGap / 2;
    paper.line(x, box.y + 0.5, x, box.y + static_cast<double>(height) * setting.row - 0.5, 0.3,
               0.6);
  }
  if (!cut) return;
  const Point at = place(shown);
  const auto left = static_cast<long long>(rows.size() - shown);
  paper.text({at.x, at.y, width, setting.row},
             words.trn("… and {1} more move", "… and {1} more moves", left), {setting.size});
}

}  // namespace rostok::report
