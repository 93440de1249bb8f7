// SPDX-License-Identifier: MIT
// D15: forms to write a game down.
#include "cards.h"
#include "people.h"
#include "rostok/report/table_cards.h"

namespace rostok::report {

ScoreSheets make_score_sheets(const model::Tournament& t, model::RoundNumber round,
                              const i18n::Translator& words, const Boards& boards) {
  PairingsSheet pairings = make_pairings_sheet(t, round, words, false, boards, Names::Full);
  return {std::move(pairings.head), std::move(pairings.boards), false};
}

namespace {

constexpr PaperSize kA5{148.5, 210};
constexpr int kRows = 30, kMoves = 60;
constexpr double kMargin = 11, kHead = 31, kTitles = 6, kFoot = 13;

class ScoreSheetDrawer {
 public:
  ScoreSheetDrawer(Paper& paper, const SheetHead& head, const i18n::Translator& words)
      : paper_(paper), head_(head), words_(words) {}

  void draw(const Box& card, const BoardLine& line) {
    const Box inside{card.x + kMargin, card.y + kTop, card.width - 2 * kMargin,
                     card.height - 2 * kTop};
    draw_head(inside, line);
    draw_moves({inside.x, inside.y + kHead, inside.width, inside.height - kHead - kFoot});
    draw_foot({inside.x, inside.y + inside.height - kFoot, inside.width, kFoot});
  }

 private:
  // "Label ________", the line filled with what is known.
  void field(const Box& box, const std::string& label, const std::string& value, bool strong) {
    const double width = paper_.text_width(label, {9}) + 2;
    paper_.text({box.x, box.y, width, box.height}, label, {9, false, Align::Left, 0.2});
    const Box rest{box.x + width, box.y, box.width - width, box.height};
    paper_.line(rest.x, box.y + box.height - 0.8, rest.x + rest.width, box.y + box.height - 0.8,
                0.4);
    paper_.text({rest.x + 1, rest.y, rest.width - 1, rest.height}, value,
                {strong ? 11.5 : 10.5, strong});
  }

  static std::string number(int value) { return value > 0 ? std::to_string(value) : ""; }

  void draw_head(const Box& at, const BoardLine& line) {
    const double row = 7, w = at.width, gap = 3;
    field({at.x, at.y, w, row}, words_.tr("Event"), head_.tournament, false);
    const double part = (w - 2 * gap) / 3;
    const double y = at.y + row;
    field({at.x, y, part, row}, words_.trc("score sheet", "Round"), number(head_.round), false);
    field({at.x + part + gap, y, part, row}, words_.tr("Board"), number(line.board), false);
    field({at.x + 2 * (part + gap), y, part, row}, words_.tr("Date"), head_.date, false);
    field({at.x, y + row, w, row}, words_.tr("White"), line.white.name, true);
    field({at.x, y + 2 * row, w, row}, words_.tr("Black"), line.black.name, true);
    field({at.x + w - part, y + 3 * row, part, row}, words_.tr("Result"), "", false);
  }

  void draw_moves(const Box& at) {
    const double gap = 3, column = (at.width - gap) / 2, row = (at.height - kTitles) / kRows;
    for (int half = 0; half < 2; ++half) {
      const double x = at.x + half * (column + gap), top = at.y + kTitles;
      const double number = 8, move = (column - number) / 2;
      paper_.fill({x, at.y, column, kTitles}, 0.9);
      paper_.text({x + number, at.y, move, kTitles}, words_.tr("White"), {9, true, Align::Centre});
      paper_.text({x + number + move, at.y, move, kTitles}, words_.tr("Black"),
                  {9, true, Align::Centre});
      for (int i = 0; i < kRows; ++i) {
        paper_.text({x, top + i * row, number - 1.5, row}, std::to_string(half * kRows + i + 1),
                    {8.5, false, Align::Right});
        // Every fifth line stronger, so that nobody slips.
        paper_.line(x, top + (i + 1) * row, x + column, top + (i + 1) * row,
                    (i + 1) % 5 == 0 ? 0.7 : 0.3, (i + 1) % 5 == 0 ? 0 : 0.4);
      }
      for (const double edge : {0.0, number, number + move, column})
        paper_.line(x + edge, at.y, x + edge, at.y + at.height, 0.5);
      paper_.line(x, at.y, x + column, at.y, 0.5);
      paper_.line(x, top, x + column, top, 0.7);
    }
    static_assert(kMoves == 2 * kRows);
  }

  void draw_foot(const Box& at) {
    const double width = (at.width - 8) / 2;
    for (int side = 0; side < 2; ++side) {
      const double x = at.x + side * (width + 8);
      paper_.line(x, at.y + 9, x + width, at.y + 9, 0.5);
      paper_.text({x, at.y + 9.2, width, 3.8},
                  side == 0 ? words_.tr("signature of White") : words_.tr("signature of Black"),
                  {8, false, Align::Centre, 0.25});
    }
  }

  Paper& paper_;
  const SheetHead& head_;
  const i18n::Translator& words_;
};

}  // namespace

base::Result<void> write_score_sheets_pdf(const Path& path, const ScoreSheets& sheet,
                                          const Printing& printing) {
  std::vector<BoardLine> boards = sheet.boards;
  if (boards.empty()) boards.emplace_back();
  const CardGrid grid =
      sheet.a5_pages
          ? CardGrid{.columns = 1, .rows = 1, .width = kA5.width, .height = kA5.height, .size = kA5}
          : CardGrid{.columns = 2,
                     .rows = 1,
                     .width = kA5.width,
                     .height = kA5.height,
                     .size = kLandscape};
  return write_pages(
      path, sheet.head.tournament, printing, [&](Paper& paper, const Printing& fixed) {
        ScoreSheetDrawer drawer(paper, sheet.head, fixed.words);
        // Both players of a board write: their copies stand side by side.
        draw_cards(
            paper, grid, 2 * boards.size(), CardOrder::ByPage,
            [&](std::size_t index, const Box& card) { drawer.draw(card, boards[index / 2]); });
      });
}

}  // namespace rostok::report
