// SPDX-License-Identifier: MIT
#include "cards.h"

#include <algorithm>

namespace rostok::report {

namespace {

constexpr double kOvershoot = 4;  // mm that the cut marks reach beyond the cards

std::size_t per_page(const CardGrid& grid) {
  return static_cast<std::size_t>(grid.columns) * static_cast<std::size_t>(grid.rows);
}

std::size_t pages_for(const CardGrid& grid, std::size_t count) {
  return std::max<std::size_t>(1, (count + per_page(grid) - 1) / per_page(grid));
}

Box place_of(const CardGrid& grid, std::size_t position) {
  const auto columns = static_cast<std::size_t>(grid.columns);
  const double left = (grid.size.width - grid.columns * grid.width) / 2;
  const double top = (grid.size.height - grid.rows * grid.height) / 2;
  return {left + static_cast<double>(position % columns) * grid.width,
          top + static_cast<double>(position / columns) * grid.height, grid.width, grid.height};
}

void draw_marks(Paper& paper, const CardGrid& grid) {
  const Box first = place_of(grid, 0);
  const double right = first.x + grid.columns * grid.width,
               bottom = first.y + grid.rows * grid.height;
  const double over_x = std::min(kOvershoot, first.x), over_y = std::min(kOvershoot, first.y);
  // A card as large as the page has no edge to cut.
  for (int i = 0; i <= grid.columns; ++i)
    if (first.x > 1 || (i > 0 && i < grid.columns))
      paper.dashed_line(first.x + i * grid.width, first.y - over_y, first.x + i * grid.width,
                        bottom + over_y);
  for (int i = 0; i <= grid.rows; ++i)
    if (first.y > 1 || (i > 0 && i < grid.rows))
      paper.dashed_line(first.x - over_x, first.y + i * grid.height, right + over_x,
                        first.y + i * grid.height);
}

}  // namespace

CardPlace card_place(const CardGrid& grid, std::size_t count, std::size_t index, CardOrder order) {
  const std::size_t pages = pages_for(grid, count);
  if (order == CardOrder::CutStacks) return {index % pages, index / pages};
  return {index / per_page(grid), index % per_page(grid)};
}

void draw_cards(Paper& paper, const CardGrid& grid, std::size_t count, CardOrder order,
                const std::function<void(std::size_t, const Box&)>& draw) {
  for (std::size_t page = 0; page < pages_for(grid, count); ++page) {
    paper.start_page(grid.size);
    if (grid.marks) draw_marks(paper, grid);
    for (std::size_t index = 0; index < count; ++index) {
      const CardPlace place = card_place(grid, count, index, order);
      if (place.page == page) draw(index, place_of(grid, place.position));
    }
  }
}

}  // namespace rostok::report
