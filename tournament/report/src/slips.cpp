// SPDX-License-Identifier: MIT
// D5: a slip for each board. Cut along the marks, the stacks laid one on another from the first
// are in board order.
#include <array>

#include "cards.h"
#include "round_papers.h"

namespace rostok::report {

namespace {

constexpr double kWidth = 99, kInside = 7;

CardGrid grid_of(SlipsPerPage per_page) {
  const bool ten = per_page == SlipsPerPage::Ten;
  return {.columns = 2, .rows = ten ? 5 : 4, .width = kWidth, .height = ten ? 56.0 : 67.0};
}

// Distances from the top of the slip, mm.
struct SlipLines {
  double head = 5, rule = 16, players = 18, player = 7.5, boxes = 35, box = 12, signature = 56.5;
};

SlipLines lines_of(double height) {
  if (height > 60) return {};
  return {.head = 3,
          .rule = 13.5,
          .players = 14.5,
          .player = 7,
          .boxes = 30,
          .box = 10,
          .signature = 47.5};
}

void draw_results(Paper& paper, double left, double y, double width, double height) {
  const std::array<const char*, 3> results = {"1 – 0", "½ – ½", "0 – 1"};
  const double box = 25, gap = (width - 3 * box) / 2;
  for (std::size_t i = 0; i < results.size(); ++i) {
    const Box frame{left + static_cast<double>(i) * (box + gap), y, box, height};
    paper.frame(frame, 1.0);
    paper.text(frame, results[i], {17, true, Align::Centre});
  }
}

void draw_signatures(Paper& paper, double left, double y, double width,
                     const i18n::Translator& words) {
  const double signature = (width - 8) / 2;
  for (int i = 0; i < 2; ++i) {
    const double start = left + i * (signature + 8);
    paper.line(start, y, start + signature, y, 0.5);
    paper.text({start, y + 0.5, signature, 4},
               i == 0 ? words.tr("signature of White") : words.tr("signature of Black"),
               {8, false, Align::Centre, 0.25});
  }
}

void draw_slip(Paper& paper, const Box& card, const PairingsSheet& sheet, const BoardLine& line,
               const i18n::Translator& words) {
  const SlipLines at = lines_of(card.height);
  const double left = card.x + kInside, width = card.width - 2 * kInside, y = card.y;
  std::string round = words.tr("Round {1}", {std::to_string(sheet.head.round)});
  if (!sheet.head.date.empty()) round += " · " + sheet.head.date;
  if (sheet.draft) round += " · " + words.tr("DRAFT");
  if (!sheet.head.changed.empty())
    round += " · " + words.tr("Changed at {1}", {sheet.head.changed});
  paper.text({left, y + at.head, width - 30, 5}, sheet.head.tournament, {9.5});
  paper.text({left, y + at.head + 5, width - 30, 5}, round, {9.5});
  paper.text({left + width - 30, y + at.head, 30, 9},
             words.tr("Board {1}", {std::to_string(line.board)}), {17, true, Align::Right});
  paper.line(left, y + at.rule, left + width, y + at.rule, 0.6);
  double row = y + at.players;
  for (const Seat* seat : {&line.white, &line.black}) {
    const bool black = seat == &line.black;
    paper.disc(left + 1.6, row + 3.5, 1.4, black);
    paper.text({left + 5, row, 18, 7}, black ? words.tr("Black") : words.tr("White"), {10});
    paper.text({left + 23, row, width - 23, 7},
               (seat->number > 0 ? std::to_string(seat->number) + "  " : "") + seat->name,
               {13, true});
    row += at.player;
  }
  draw_results(paper, left, y + at.boxes, width, at.box);
  draw_signatures(paper, left, y + at.signature, width, words);
}

}  // namespace

void draw_slips(Paper& paper, const PairingsSheet& sheet, SlipsPerPage per_page,
                const Printing& printing) {
  draw_cards(paper, grid_of(per_page), sheet.boards.size(), CardOrder::CutStacks,
             [&](std::size_t index, const Box& card) {
               draw_slip(paper, card, sheet, sheet.boards[index], printing.words);
             });
}

base::Result<void> write_slips_pdf(const Path& path, const PairingsSheet& sheet,
                                   const Printing& printing, SlipsPerPage per_page) {
  return write_pages(
      path, sheet.head.tournament, printing,
      [&](Paper& paper, const Printing& fixed) { draw_slips(paper, sheet, per_page, fixed); });
}

}  // namespace rostok::report
