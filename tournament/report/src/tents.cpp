// SPDX-License-Identifier: MIT
// D13: the board's number, to read from both sides of the table.
#include "cards.h"
#include "rostok/report/table_cards.h"

namespace rostok::report {

namespace {

// A4 folded in the middle, or its halves folded in theirs.
CardGrid grid_of(const TentsSheet& sheet) {
  return {.columns = 1,
          .rows = sheet.two_on_a_page ? 2 : 1,
          .width = 210,
          .height = sheet.two_on_a_page ? 148.5 : 297};
}

class TentDrawer {
 public:
  TentDrawer(Paper& paper, const TentsSheet& sheet, const i18n::Translator& words)
      : paper_(paper), sheet_(sheet), words_(words) {}

  void draw(const Box& card, int board) {
    const double half = card.height / 2, fold = card.y + half;
    paper_.dashed_line(card.x + 5, fold, card.x + 12, fold);
    paper_.dashed_line(card.x + card.width - 12, fold, card.x + card.width - 5, fold);
    draw_side({card.x, fold, card.width, half}, board, false);
    paper_.upside_down({card.x + card.width / 2, fold}, [&] {
      draw_side({card.x, fold, card.width, half}, board, true);
    });
  }

 private:
  void draw_side(const Box& side, int board, bool black) {
    const double margin = 12, label = side.height > 100 ? 12 : 8;
    const Box inside{side.x + margin, side.y + 6, side.width - 2 * margin, side.height - 6 - kTop};
    paper_.text({inside.x, inside.y, inside.width, label}, words_.tr("Board"),
                {label * 2, false, Align::Centre});
    const std::string number = std::to_string(board);
    const double height = inside.height - 2 * label;
    // Figures are about 0.7 of their type size high.
    const TextStyle style{height * 0.86 / 0.7 * 72 / 25.4, true, Align::Centre};
    const double size = paper_.fitting_size(inside.width, number, style);
    paper_.text({inside.x, inside.y + label, inside.width, height}, number,
                {size, true, Align::Centre});
    draw_bottom({inside.x, inside.y + inside.height - label, inside.width, label}, black);
  }

  void draw_bottom(const Box& box, bool black) {
    const double size = box.height * 1.6;
    if (!sheet_.colours) {
      paper_.text(box, sheet_.tournament, {size, false, Align::Centre, 0.2});
      return;
    }
    paper_.text({box.x, box.y, box.width * 0.62, box.height}, sheet_.tournament,
                {size, false, Align::Left, 0.2});
    const std::string colour = black ? words_.tr("Black") : words_.tr("White");
    const TextStyle style{size * 1.3, true, Align::Right};
    const double width = paper_.text_width(colour, style);
    paper_.text({box.x + box.width * 0.62, box.y, box.width * 0.38, box.height}, colour, style);
    paper_.disc(box.x + box.width - width - box.height * 0.6, box.y + box.height / 2,
                box.height * 0.32, black);
  }

  Paper& paper_;
  const TentsSheet& sheet_;
  const i18n::Translator& words_;
};

}  // namespace

base::Result<void> write_tents_pdf(const Path& path, const TentsSheet& sheet,
                                   const Printing& printing) {
  if (sheet.first_board < 1 || sheet.last_board < sheet.first_board)
    return base::fail(base::ErrorKind::BadInput, "There is no board to print a number for");
  const auto count = static_cast<std::size_t>(sheet.last_board - sheet.first_board + 1);
  return write_pages(path, sheet.tournament, printing, [&](Paper& paper, const Printing& fixed) {
    TentDrawer drawer(paper, sheet, fixed.words);
    draw_cards(paper, grid_of(sheet), count, CardOrder::CutStacks,
               [&](std::size_t index, const Box& card) {
                 drawer.draw(card, sheet.first_board + static_cast<int>(index));
               });
  });
}

}  // namespace rostok::report
