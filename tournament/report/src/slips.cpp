// SPDX-License-Identifier: MIT
// D5: a slip for each board. Cut along the marks, the eight stacks laid one on another from the
// first are in board order.
#include <array>

#include "document.h"
#include "rostok/base/files.h"

namespace rostok::report {

namespace {

constexpr std::size_t kPerPage = 8;
constexpr double kWidth = 99, kHeight = 67;
constexpr double kLeft = (210 - 2 * kWidth) / 2, kTopEdge = (297 - 4 * kHeight) / 2;
constexpr double kInside = 7;

void draw_slip(Paper& paper, double x, double y, const PairingsSheet& sheet, const BoardLine& line,
               const i18n::Translator& words) {
  const double left = x + kInside, width = kWidth - 2 * kInside;
  const std::string round = words.tr("Round {1}", {std::to_string(sheet.head.round)});
  paper.text({left, y + 5, width - 30, 5}, sheet.head.tournament, {9.5});
  paper.text({left, y + 10, width - 30, 5}, round, {9.5});
  paper.text({left + width - 30, y + 5, 30, 9}, words.tr("Board {1}", {std::to_string(line.board)}), {17, true, Align::Right});
  paper.line(left, y + 16, left + width, y + 16, 0.6);
  const std::array<std::pair<std::string, const Seat*>, 2> sides = {
      {{words.tr("White"), &line.white}, {words.tr("Black"), &line.black}}};
  double row = y + 18;
  for (const auto& [title, seat] : sides) {
    paper.disc(left + 1.6, row + 3.5, 1.4, seat == &line.black);
    paper.text({left + 5, row, 18, 7}, title, {10});
    paper.text({left + 23, row, width - 23, 7}, std::to_string(seat->number) + "  " + seat->name, {13, true});
    row += 7.5;
  }
  const std::array<const char*, 3> results = {"1 – 0", "½ – ½", "0 – 1"};
  const double box = 25, gap = (width - 3 * box) / 2;
  for (std::size_t i = 0; i < results.size(); ++i) {
    const Box frame{left + static_cast<double>(i) * (box + gap), y + 35, box, 12};
    paper.frame(frame, 1.0);
    paper.text(frame, results[i], {17, true, Align::Centre});
  }
  const double signature = (width - 8) / 2;
  for (int i = 0; i < 2; ++i) {
    const double start = left + i * (signature + 8);
    paper.line(start, y + 56.5, start + signature, y + 56.5, 0.5);
    paper.text({start, y + 57, signature, 4}, i == 0 ? words.tr("signature of White") : words.tr("signature of Black"),
               {8, false, Align::Centre, 0.25});
  }
}

void draw_cuts(Paper& paper) {
  paper.dashed_line(105, kTopEdge - 4, 105, 297 - kTopEdge + 4);
  for (int i = 0; i <= 4; ++i) {
    const double y = kTopEdge + i * kHeight;
    paper.dashed_line(kLeft, y, 210 - kLeft, y);
  }
}

}  // namespace

base::Result<void> write_slips_pdf(const Path& path, const PairingsSheet& sheet, const Printing& printing) {
  Paper paper({}, sheet.head.tournament, moment_of(printing));
  const std::size_t count = sheet.boards.size(), pages = (count + kPerPage - 1) / kPerPage;
  for (std::size_t page = 0; page < pages; ++page) {
    draw_cuts(paper);
    for (std::size_t position = 0; position < kPerPage; ++position) {
      const std::size_t board = position * pages + page;
      if (board >= count) continue;
      draw_slip(paper, kLeft + static_cast<double>(position % 2) * kWidth, kTopEdge + static_cast<double>(position / 2) * kHeight,
                sheet, sheet.boards[board], printing.words);
    }
    paper.next_page();
  }
  const auto bytes = paper.finish();
  if (!bytes) return base::fail(bytes.error());
  return base::write_file_atomically(path, *bytes);
}

}  // namespace rostok::report
