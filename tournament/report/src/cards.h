// SPDX-License-Identifier: MIT
// Cards that are cut from a page: slips, badges, tents, entry cards.
#pragma once
#include "frame.h"

namespace rostok::report {

struct CardGrid {
  int columns = 2, rows = 4;
  double width = 99, height = 67;  // mm of a card; the grid stands in the middle of the page
  PaperSize size = kPortrait;
  bool marks = true;  // dashed lines to cut along
};

enum class CardOrder {
  ByPage,    // row by row
  CutStacks  // the cut stacks, laid one on another from the first, are in order
};

// Where card `index` of `count` stands: page and position on it, both from 0.
struct CardPlace {
  std::size_t page = 0, position = 0;
};
[[nodiscard]] CardPlace card_place(const CardGrid& grid, std::size_t count, std::size_t index,
                                   CardOrder order);

// Without cards there is one page with the cut marks alone, so that a file is never without pages.
void draw_cards(Paper& paper, const CardGrid& grid, std::size_t count, CardOrder order,
                const std::function<void(std::size_t index, const Box& card)>& draw);

}  // namespace rostok::report
