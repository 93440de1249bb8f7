// SPDX-License-Identifier: MIT
// The page of a game report.
#include <algorithm>
#include <array>

#include "board_diagram.h"
#include "document.h"
#include "game_graph.h"
#include "move_columns.h"
#include "rostok/base/files.h"
#include "rostok/base/text.h"

namespace rostok::report {

namespace {

constexpr double kGraphHeight = 44, kSquare = 6.9, kBlockGap = 4;
constexpr double kHeadRow = 9, kFigureRow = 6.2, kNameColumn = 24;

class GamePrinter {
 public:
  GamePrinter(const GameSheet& sheet, const PieceSet& pieces, const Printing& printing)
      : sheet_(sheet),
        pieces_(pieces),
        words_(printing.words),
        moment_(moment_of(printing)),
        paper_(sheet.white + " – " + sheet.black, moment_) {}

  base::Result<std::string> print() {
    paper_.start_page();
    draw_head();
    draw_game_graph(paper_, {kSide, y_, width(), kGraphHeight}, sheet_, words_);
    y_ += kGraphHeight + kBlockGap;
    draw_figures();
    draw_praise();
    draw_diagrams();
    const double bottom = paper_.size().height - kTop - 7;
    draw_move_columns(paper_, {kSide, y_, width(), bottom - y_}, sheet_.moves, words_);
    draw_bottom();
    return paper_.finish();
  }

 private:
  [[nodiscard]] double width() const { return paper_.size().width - 2 * kSide; }

  void draw_head() {
    const double w = width();
    const std::string stamp = moment_text(moment_, words_);
    paper_.text({kSide, kTop, w * 0.6, 4}, words_.tr("Game report"), {9});
    paper_.text({kSide + w * 0.6, kTop, w * 0.4, 4}, words_.tr("printed {1}", {stamp}),
                {8, false, Align::Right, 0.25});
    constexpr double kResult = 26, kDisc = 6;
    const double half = (w - kResult) / 2, line = kTop + 5, height = 8;
    paper_.disc(kSide + 1.9, line + height / 2, 1.7, false);
    paper_.text({kSide + kDisc, line, half - kDisc, height}, sheet_.white, {16, true});
    paper_.text({kSide + half, line, kResult, height}, sheet_.result, {17, true, Align::Centre});
    paper_.text({kSide + half + kResult, line, half - kDisc, height}, sheet_.black,
                {16, true, Align::Right});
    paper_.disc(kSide + w - 1.9, line + height / 2, 1.7, true);
    y_ = line + height + 0.5;
    for (const std::string& each : {sheet_.event, sheet_.opening}) {
      if (each.empty()) continue;
      paper_.text({kSide, y_, w, 5}, each, {10.5, false, Align::Left, 0.15});
      y_ += 5;
    }
    y_ += 1;
    paper_.line(kSide, y_, kSide + w, y_, 1.2);
    y_ += 2;
  }

  // A head of two lines, one below the other.
  void head_cell(const Box& box, const std::string& title) {
    const auto lines = base::split(title, '\n');
    const double height = lines.size() > 1 ? box.height / 2 - 0.3 : box.height;
    for (std::size_t i = 0; i < lines.size(); ++i)
      paper_.text({box.x, box.y + 0.3 + static_cast<double>(i) * height, box.width, height},
                  std::string(lines[i]), {8.5, true, Align::Centre});
  }

  void draw_figures() {
    const std::array titles{words_.tr("Accuracy,\n%"),     words_.tr("Centipawns\nlost a move"),
                            words_.tr("Inaccuracies\n?!"), words_.tr("Mistakes\n?"),
                            words_.tr("Blunders\n??"),     words_.tr("Opening,\n%"),
                            words_.tr("Middlegame,\n%"),   words_.tr("Endgame,\n%")};
    const double column = (width() - kNameColumn) / static_cast<double>(titles.size());
    paper_.fill({kSide, y_, width(), kHeadRow}, 0.9);
    for (std::size_t i = 0; i < titles.size(); ++i)
      head_cell(
          {kSide + kNameColumn + static_cast<double>(i) * column + 0.5, y_, column - 1, kHeadRow},
          titles[i]);
    y_ += kHeadRow;
    for (std::size_t side = 0; side < 2; ++side, y_ += kFigureRow) {
      if (side == 1) paper_.line(kSide, y_, kSide + width(), y_, 0.25, 0.65);
      paper_.disc(kSide + 2, y_ + kFigureRow / 2, 1.3, side == 1);
      paper_.text({kSide + 5, y_, kNameColumn - 6, kFigureRow},
                  side == 0 ? words_.tr("White") : words_.tr("Black"), {10.5});
      const auto& cells = sheet_.figures[side];
      for (std::size_t i = 0; i < std::min(titles.size(), cells.size()); ++i)
        paper_.text({kSide + kNameColumn + static_cast<double>(i) * column, y_, column, kFigureRow},
                    cells[i], {i == 0 ? 12.5 : 10.5, i == 0, Align::Centre});
    }
    paper_.line(kSide, y_, kSide + width(), y_, 0.6);
    y_ += 2;
  }

  // At most three lines, so that the moves keep their room.
  void draw_praise() {
    constexpr std::size_t kMost = 3;
    const std::size_t count = std::min(kMost, sheet_.praise.size());
    for (std::size_t i = 0; i < count; ++i, y_ += 4.8)
      paper_.text({kSide, y_, width(), 4.8}, sheet_.praise[i], {10});
    y_ += count > 0 ? 1.5 : 0.5;
  }

  void draw_diagrams() {
    if (sheet_.diagrams.empty()) {
      const std::string said = sheet_.moves.empty() ? words_.tr("The game has no moves.")
                                                    : words_.tr("No mistakes found. A good game!");
      paper_.text({kSide, y_, width(), 7}, said, {12, true});
      y_ += 9;
      return;
    }
    const double board = 8 * kSquare, block = board + kCoordinates;
    const double gap = (width() - 3 * block) / 2;
    double lowest = y_;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, sheet_.diagrams.size()); ++i)
      lowest = std::max(lowest, draw_block(sheet_.diagrams[i],
                                           kSide + static_cast<double>(i) * (block + gap), board));
    y_ = lowest + kBlockGap;
    paper_.line(kSide, y_ - 2, kSide + width(), y_ - 2, 0.4);
  }

  // Returns where it ends.
  double draw_block(const Diagram& diagram, double x, double board) {
    const double left = x + kCoordinates, turn = 22;
    double y = y_;
    paper_.text({left, y, board, 5}, diagram.title + " " + diagram.mark, {11, true});
    y += 5.2;
    draw_diagram(paper_, pieces_, x, y, kSquare, diagram);
    y += board + kCoordinates;
    const std::string to_move =
        diagram.black_to_move ? words_.tr("Black to move") : words_.tr("White to move");
    paper_.disc(left + 1.1, y + 2, 1, diagram.black_to_move);
    paper_.text({left + 3.4, y, board - turn, 4}, to_move, {8.5, false, Align::Left, 0.15});
    y += 4.4;
    y += paper_.paragraph({left, y, board, 0}, diagram.better, {9.5});
    return y;
  }

  void draw_bottom() {
    const double w = width(), y = paper_.size().height - kTop - 5;
    paper_.line(kSide, y, kSide + w, y, 0.4);
    paper_.text({kSide, y + 0.5, w * 0.5, 4.5}, sheet_.made_by, {8, false, Align::Left, 0.25});
    paper_.text({kSide + w * 0.5, y + 0.5, w * 0.2, 4.5}, words_.tr("Page {1} of {2}", {"1", "1"}),
                {9, false, Align::Centre});
    paper_.text({kSide + w * 0.7, y + 0.5, w * 0.3, 4.5}, "Rostok " ROSTOK_VERSION,
                {8, false, Align::Right, 0.25});
  }

  const GameSheet& sheet_;
  const PieceSet& pieces_;
  const i18n::Translator& words_;
  std::string moment_;
  Paper paper_;
  double y_ = kTop;
};

}  // namespace

base::Result<void> write_game_pdf(const Path& path, const GameSheet& sheet, const Path& share,
                                  const Printing& printing) {
  const auto pieces = PieceSet::load(share / "pieces" / "classic");
  if (!pieces) return base::fail(pieces.error());
  const auto bytes = GamePrinter(sheet, *pieces, printing).print();
  if (!bytes) return base::fail(bytes.error());
  return base::write_file_atomically(path, *bytes);
}

}  // namespace rostok::report
