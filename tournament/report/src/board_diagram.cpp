// SPDX-License-Identifier: MIT
#include "board_diagram.h"

#include <cctype>
#include <cmath>
#include <string_view>

#include "rostok/base/files.h"

namespace rostok::report {

namespace {

constexpr std::string_view kLetters = "KQRBNPkqrbnp";
constexpr double kHatchStep = 1.2, kHatchWidth = 0.25;
// The light edge that cuts a piece out of the hatching, twice as wide as on a screen.
constexpr std::string_view kPrintStyle = "#halo { stroke: #FFFFFF; stroke-width: 12.4 }";

class DiagramDrawer {
 public:
  DiagramDrawer(Paper& paper, double x, double y, double square, bool turned)
      : paper_(paper), left_(x + kCoordinates), top_(y), square_(square), turned_(turned) {}

  void board() {
    std::vector<std::vector<Point>> dark;
    for (int rank = 0; rank < 8; ++rank)
      for (int file = 0; file < 8; ++file)
        if ((rank + file) % 2 == 0) dark.push_back(outline(file, rank));
    paper_.hatch(dark, kHatchStep, kHatchWidth, 0);
    paper_.frame({left_, top_, 8 * square_, 8 * square_}, 0.9);
    for (int i = 0; i < 8; ++i) {
      paper_.text({left_ - kCoordinates, top_ + (7 - i) * square_, kCoordinates - 0.6, square_},
                  std::to_string(turned_ ? 8 - i : i + 1), {7.5, false, Align::Centre, 0.2});
      paper_.text({left_ + i * square_, top_ + 8 * square_ + 0.3, square_, kCoordinates - 0.6},
                  std::string(1, static_cast<char>(turned_ ? 'h' - i : 'a' + i)),
                  {7.5, false, Align::Centre, 0.2});
    }
  }

  void pieces(const PieceSet& set, const std::string& board) {
    int file = 0, rank = 7;
    for (const char letter : board) {
      if (letter == '/') {
        --rank;
        file = 0;
      } else if (std::isdigit(static_cast<unsigned char>(letter)) != 0) {
        file += letter - '0';
      } else if (kLetters.find(letter) != kLetters.npos && file < 8 && rank >= 0) {
        const double edge = square_ * 0.04;
        paper_.draw(set.piece(letter), {column(file) + edge, row(rank) + edge, square_ - 2 * edge,
                                        square_ - 2 * edge});
        ++file;
      }
    }
  }

  // From the middle of a square to just before the middle of another.
  void arrow(const DiagramArrow& arrow) {
    const Point from = middle(arrow.from_file, arrow.from_rank),
                to = middle(arrow.to_file, arrow.to_rank);
    const double dx = to.x - from.x, dy = to.y - from.y, length = std::hypot(dx, dy);
    if (length < 1e-9) return;
    const Point along{dx / length, dy / length}, across{-along.y, along.x};
    const double body = square_ * 0.055, head = square_ * 0.17, tip = length - square_ * 0.06,
                 neck = tip - square_ * 0.34;
    const double start = square_ * 0.3;
    const auto at = [&](double forward, double side) {
      return Point{from.x + along.x * forward + across.x * side,
                   from.y + along.y * forward + across.y * side};
    };
    paper_.shape({at(start, body), at(neck, body), at(neck, head), at(tip, 0), at(neck, -head),
                  at(neck, -body), at(start, -body)},
                 arrow.better ? 0.6 : 1.0, 0.7, arrow.better ? Stroke::Solid : Stroke::Dashed);
  }

 private:
  // Left and upper edges of a square.
  [[nodiscard]] double column(int file) const {
    return left_ + (turned_ ? 7 - file : file) * square_;
  }
  [[nodiscard]] double row(int rank) const { return top_ + (turned_ ? rank : 7 - rank) * square_; }
  [[nodiscard]] std::vector<Point> outline(int file, int rank) const {
    const double x = column(file), y = row(rank);
    return {{x, y}, {x + square_, y}, {x + square_, y + square_}, {x, y + square_}};
  }
  [[nodiscard]] Point middle(int file, int rank) const {
    return {column(file) + square_ / 2, row(rank) + square_ / 2};
  }

  Paper& paper_;
  const double left_, top_, square_;
  const bool turned_;
};

}  // namespace

base::Result<PieceSet> PieceSet::load(const std::filesystem::path& folder) {
  PieceSet set;
  for (std::size_t i = 0; i < kLetters.size(); ++i) {
    const char letter = kLetters[i];
    const bool white = std::isupper(static_cast<unsigned char>(letter)) != 0;
    const std::string name =
        std::string(white ? "w" : "b") + static_cast<char>(std::toupper(letter)) + ".svg";
    const auto svg = base::read_file(folder / name);
    if (!svg) return base::fail(svg.error());
    auto picture = Picture::from_svg(*svg, kPrintStyle);
    if (!picture) return base::fail(picture.error());
    set.pictures_[i] = std::move(*picture);
  }
  return set;
}

const Picture& PieceSet::piece(char letter) const {
  return pictures_[kLetters.find(letter)];
}

void draw_diagram(Paper& paper, const PieceSet& pieces, double x, double y, double square,
                  const Diagram& diagram) {
  DiagramDrawer drawer(paper, x, y, square, diagram.turned);
  drawer.board();
  drawer.pieces(pieces, diagram.board);
  for (const DiagramArrow& each : diagram.arrows)
    drawer.arrow(each);
}

}  // namespace rostok::report
