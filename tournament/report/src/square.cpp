// SPDX-License-Identifier: MIT
// D9: the classical square of a round robin, with its black diagonal.
#include <algorithm>

#include "frame.h"
#include "rostok/report/round_robin_sheets.h"

namespace rostok::report {

namespace {

constexpr std::size_t kMostPlayers = 20;  // of a block
constexpr double kLeastCell = 7, kMostCell = 11, kHead = 7, kLegendSize = 10;
constexpr double kNumber = 8, kPoints = 14, kValue = 15, kPlace = 14, kLeastName = 42;

class SquarePrinter {
 public:
  SquarePrinter(Paper& paper, const SquareSheet& sheet, const Printing& printing)
      : paper_(paper),
        sheet_(sheet),
        printing_(printing),
        frame_{sheet.head,
               printing.words.tr("Round-robin table"),
               {},
               kPortrait,
               sheet.final && !sheet.head.arbiter.empty()} {
    blocks_ = std::max<std::size_t>(1, (sheet.lines.size() + kMostPlayers - 1) / kMostPlayers);
    block_ = (sheet.lines.size() + blocks_ - 1) / blocks_;
    if (room_for_names(kPortrait, kLeastCell + 1) < kLeastName) frame_.size = kLandscape;
    const Box body = body_of(frame_.size, printing);
    const auto across = static_cast<double>(std::max<std::size_t>(block_, 1));
    const double wide = (body.width - beside() - kLeastName) / across;
    const double high = (body.height - kHead - foot_height(body.width)) / across;
    cell_ = std::clamp(std::min(wide, high), kLeastCell, kMostCell);
  }

  void print() {
    const auto pages = static_cast<int>(blocks_ * blocks_);
    int page = 0;
    for (std::size_t down = 0; down < blocks_; ++down)
      for (std::size_t across = 0; across < blocks_; ++across)
        draw_page(down, across, ++page, pages);
  }

 private:
  // Everything but names and squares.
  [[nodiscard]] double beside() const {
    return kNumber + kPoints + kPlace + kValue * static_cast<double>(sheet_.titles.size());
  }
  [[nodiscard]] double room_for_names(PaperSize size, double cell) const {
    return body_of(size, printing_).width - beside() - cell * static_cast<double>(block_);
  }
  [[nodiscard]] std::string legend() const {
    std::string text;
    for (const std::string& each : sheet_.legend)
      text += (text.empty() ? "" : ";  ") + each;
    return text.empty() ? text : text + ".";
  }
  [[nodiscard]] double foot_height(double width) const {
    return 4 + paper_.paragraph_height(width, legend(), {kLegendSize}) +
           (frame_.signature ? kSignatureHeight : 0);
  }
  [[nodiscard]] std::pair<std::size_t, std::size_t> range(std::size_t block) const {
    return {block * block_, std::min(sheet_.lines.size(), (block + 1) * block_)};
  }

  void draw_page(std::size_t down, std::size_t across, int page, int pages) {
    const Box body = start_framed_page(paper_, frame_, printing_);
    const auto [first, last] = range(down);
    const auto [left, right] = range(across);
    const double squares = cell_ * static_cast<double>(right - left);
    const bool sums = across + 1 == blocks_;
    const double name = std::min(body.width - squares - (sums ? beside() : kNumber), 75.0);
    draw_titles(body, name, left, right, sums);
    double y = body.y + kHead;
    for (std::size_t row = first; row < last; ++row, y += cell_)
      draw_row({body.x, y, 0, cell_}, name, row, left, right, sums);
    const double end = body.x + kNumber + name + squares + (sums ? beside() - kNumber : 0);
    draw_grid(body, name, last - first, right - left, end);
    y += 3;
    if (sums) {
      y += paper_.paragraph({body.x, y, body.width, 0}, legend(), {kLegendSize});
      if (frame_.signature && page == pages)
        draw_signature(paper_, {body.x, y, body.width, kSignatureHeight}, sheet_.head.arbiter,
                       printing_.words);
    }
    draw_page_foot(paper_, frame_, printing_, page, pages);
  }

  void draw_titles(const Box& body, double name, std::size_t left, std::size_t right, bool sums) {
    const auto& words = printing_.words;
    double x = body.x;
    const double squares = cell_ * static_cast<double>(right - left);
    paper_.fill({x, body.y, kNumber + name + squares + (sums ? beside() - kNumber : 0), kHead},
                0.9);
    const auto title = [&](double width, const std::string& text, Align align) {
      paper_.text({x + 0.8, body.y, width - 1.6, kHead}, text, {9, true, align});
      x += width;
    };
    title(kNumber, words.trc("column", "No."), Align::Centre);
    title(name, words.tr("Name"), Align::Left);
    for (std::size_t i = left; i < right; ++i)
      title(cell_, std::to_string(sheet_.lines[i].number), Align::Centre);
    if (!sums) return;
    title(kPoints, words.tr("Points"), Align::Centre);
    for (const std::string& each : sheet_.titles)
      title(kValue, each, Align::Centre);
    title(kPlace, words.trc("column", "Place"), Align::Centre);
  }

  void draw_row(const Box& at, double name, std::size_t row, std::size_t left, std::size_t right,
                bool sums) {
    const SquareLine& line = sheet_.lines[row];
    double x = at.x;
    const auto cell = [&](double width, const std::string& text, const TextStyle& style) {
      paper_.text({x + 0.8, at.y, width - 1.6, cell_}, text, style);
      x += width;
    };
    cell(kNumber, std::to_string(line.number), {10.5, true, Align::Centre});
    const double rating = line.rating.empty() ? 0 : 11;
    paper_.text({x + 1, at.y, name - 2 - rating, cell_}, line.name, {11, true});
    if (rating > 0)
      paper_.text({x + name - rating, at.y, rating - 1, cell_}, line.rating,
                  {9, false, Align::Right, 0.25});
    x += name;
    for (std::size_t i = left; i < right; ++i) {
      if (i == row) {
        paper_.fill_black({{x, at.y, cell_, cell_}});
        x += cell_;
      } else {
        cell(cell_, i < line.results.size() ? line.results[i] : "", {11.5, false, Align::Centre});
      }
    }
    if (!sums) return;
    cell(kPoints, line.points, {12, true, Align::Centre});
    for (const std::string& each : line.values)
      cell(kValue, each, {10.5, false, Align::Centre});
    cell(kPlace, line.place, {12, true, Align::Centre});
  }

  void draw_grid(const Box& body, double name, std::size_t rows, std::size_t columns, double end) {
    const double top = body.y + kHead, bottom = top + cell_ * static_cast<double>(rows);
    for (std::size_t i = 0; i <= rows; ++i) {
      const double y = top + cell_ * static_cast<double>(i);
      paper_.line(body.x, y, end, y, i == 0 || i == rows ? 0.8 : 0.35);
    }
    const double squares = body.x + kNumber + name;
    paper_.line(body.x, body.y, body.x, bottom, 0.8);
    paper_.line(body.x + kNumber, body.y, body.x + kNumber, bottom, 0.35);
    double x = squares;
    for (std::size_t i = 0; i <= columns; ++i, x += cell_)
      paper_.line(x, body.y, x, bottom, i == 0 || i == columns ? 0.8 : 0.35);
    x = squares + cell_ * static_cast<double>(columns) + kPoints;
    for (; x < end - 0.5; x += kValue)
      paper_.line(x, body.y, x, bottom, 0.35);
    paper_.line(end, body.y, end, bottom, 0.8);
    paper_.line(body.x, body.y, end, body.y, 0.8);
  }

  Paper& paper_;
  const SquareSheet& sheet_;
  const Printing& printing_;
  Frame frame_;
  std::size_t blocks_ = 1, block_ = 0;
  double cell_ = kLeastCell;
};

}  // namespace

base::Result<void> write_square_pdf(const Path& path, const SquareSheet& sheet,
                                    const Printing& printing) {
  return write_pages(
      path, sheet.head.tournament, printing,
      [&](Paper& paper, const Printing& fixed) { SquarePrinter(paper, sheet, fixed).print(); });
}

}  // namespace rostok::report
