// SPDX-License-Identifier: MIT
#include "game_graph.h"

#include <algorithm>
#include <cmath>

namespace rostok::report {

namespace {

constexpr double kAxis = 9, kNames = 4.5, kNumbers = 4.5;  // mm: per cents, phases, move numbers
constexpr double kGlyphHeight = 3.6;

class Graph {
 public:
  Graph(Paper& paper, const Box& box, const GameSheet& sheet)
      : paper_(paper),
        sheet_(sheet),
        plot_{box.x + kAxis, box.y + kNames, box.width - kAxis, box.height - kNames - kNumbers} {}

  void draw(const i18n::Translator& words) {
    draw_shares();
    draw_axes();
    draw_phases();
    draw_gaps(words);
    draw_numbers();
    draw_sides(words);
    draw_marks();
  }

 private:
  [[nodiscard]] double x_of(std::size_t position) const {
    const auto last = std::max<std::size_t>(sheet_.wins.size() - 1, 1);
    return plot_.x + plot_.width * static_cast<double>(position) / static_cast<double>(last);
  }
  [[nodiscard]] double y_of(double win) const { return plot_.y + plot_.height * (1 - win / 100); }
  [[nodiscard]] double bottom() const { return plot_.y + plot_.height; }
  [[nodiscard]] double right() const { return plot_.x + plot_.width; }

  void draw_shares() {
    std::vector<Point> curve;
    for (std::size_t i = 0; i < sheet_.wins.size(); ++i)
      curve.push_back({x_of(i), y_of(sheet_.wins[i])});
    if (curve.size() == 1) curve.push_back({right(), curve.front().y});
    std::vector<Point> black = curve;
    black.push_back({right(), plot_.y});
    black.push_back({plot_.x, plot_.y});
    paper_.hatch({black}, 0.9, 0.25, 0.35);
    paper_.line(plot_.x, y_of(50), right(), y_of(50), 0.4, 0.45);
    paper_.polyline(curve, 1.3);
    paper_.frame(plot_, 0.6);
  }

  void draw_axes() {
    for (const int percent : {0, 50, 100})
      paper_.text({plot_.x - kAxis, y_of(percent) - 2, kAxis - 1.2, 4},
                  std::to_string(percent) + " %", {7.5, false, Align::Right, 0.2});
  }

  void draw_phases() {
    for (std::size_t i = 0; i < sheet_.phases.size(); ++i) {
      const double from = x_of(sheet_.phases[i].first);
      const double to = i + 1 < sheet_.phases.size() ? x_of(sheet_.phases[i + 1].first) : right();
      if (i > 0) paper_.dashed_line(from, plot_.y - kNames + 1, from, bottom());
      const TextStyle style{8, false, Align::Left, 0.2};
      if (paper_.text_width(sheet_.phases[i].name, style) + 2 <= to - from)
        paper_.text({from + 1, plot_.y - kNames, to - from - 1, kNames}, sheet_.phases[i].name,
                    style);
    }
  }

  // Positions that could not be evaluated: the curve is a guess there, and the paper says so.
  void draw_gaps(const i18n::Translator& words) {
    for (std::size_t i = 0; i < sheet_.known.size(); ++i) {
      if (sheet_.known[i]) continue;
      std::size_t end = i;
      while (end < sheet_.known.size() && !sheet_.known[end])
        ++end;
      const double from = x_of(i - std::min<std::size_t>(i, 1)),
                   to = x_of(std::min(end, sheet_.known.size() - 1));
      const double width = std::max(to - from, 0.8);
      paper_.shape(
          {{from, plot_.y}, {from + width, plot_.y}, {from + width, bottom()}, {from, bottom()}},
          1.0, 0.3, Stroke::Dashed);
      const std::string said = words.tr("not evaluated");
      if (paper_.text_width(said, {7.5}) + 1 < width)
        paper_.text({from, plot_.y + plot_.height / 2 - 2, width, 4}, said,
                    {7.5, false, Align::Centre});
      i = end;
    }
  }

  void draw_numbers() {
    const auto plies = sheet_.wins.size() - 1;
    const auto moves = static_cast<int>(plies / 2 + 1);
    const int step = moves <= 12 ? 1 : moves <= 60 ? 5 : moves <= 130 ? 10 : 20;
    double last = plot_.x - 10;
    for (std::size_t i = 1; i <= plies; ++i) {
      const auto half = static_cast<int>(i) - 1 + (sheet_.black_first ? 1 : 0);
      const int number = sheet_.first_number + half / 2;
      const bool labelled = i == 1 || (half % 2 == 0 && number % step == 0);
      if (!labelled || x_of(i) - last < 6 ||
          x_of(i) + paper_.text_width(std::to_string(number), {7.5}) / 2 > right())
        continue;
      paper_.line(x_of(i), bottom(), x_of(i), bottom() + 1, 0.4);
      paper_.text({x_of(i) - 5, bottom() + 0.8, 10, kNumbers - 0.8}, std::to_string(number),
                  {7.5, false, Align::Centre, 0.2});
      last = x_of(i);
    }
  }

  void label(const Box& box, const std::string& words, const TextStyle& style) {
    paper_.fill(box, 1);
    paper_.text(box, words, style);
    taken_.push_back(box);
  }

  void draw_sides(const i18n::Translator& words) {
    const TextStyle style{8.5, false, Align::Centre};
    const double inset = 1.5, height = 4;
    const std::string black = words.tr("Black better"), white = words.tr("White better");
    label({plot_.x + inset, plot_.y + inset, paper_.text_width(black, style) + 2, height}, black,
          style);
    label({plot_.x + inset, bottom() - inset - height, paper_.text_width(white, style) + 2, height},
          white, style);
  }

  [[nodiscard]] bool is_free(const Box& box) const {
    if (box.y < plot_.y + 0.3 || box.y + box.height > bottom() - 0.3) return false;
    if (box.x < plot_.x + 0.3 || box.x + box.width > right() - 0.3) return false;
    return std::none_of(taken_.begin(), taken_.end(), [&](const Box& each) {
      return box.x < each.x + each.width && each.x < box.x + box.width &&
             box.y < each.y + each.height && each.y < box.y + box.height;
    });
  }

  // A dot for every mark; its sign where there is room, the heaviest first.
  void draw_marks() {
    std::vector<GraphMark> marks = sheet_.marks;
    std::stable_sort(marks.begin(), marks.end(),
                     [](const GraphMark& a, const GraphMark& b) { return a.weight > b.weight; });
    for (const GraphMark& mark : marks) {
      const Point at{x_of(mark.ply), y_of(sheet_.wins[mark.ply])};
      taken_.push_back({at.x - 0.9, at.y - 0.9, 1.8, 1.8});
    }
    for (const GraphMark& mark : marks) {
      const Point at{x_of(mark.ply), y_of(sheet_.wins[mark.ply])};
      const TextStyle style{9, true, Align::Centre};
      const double width = paper_.text_width(mark.glyph, style) + 1.2;
      // White's slip lets the curve fall: there is room above it; Black's below.
      const double above = at.y - 1.2 - kGlyphHeight, below = at.y + 1.2;
      const double first = mark.white_move ? above : below,
                   second = mark.white_move ? below : above;
      for (const Point corner : {Point{at.x - width / 2, first}, Point{at.x - width / 2, second},
                                 Point{at.x + 1.1, at.y - kGlyphHeight / 2},
                                 Point{at.x - 1.1 - width, at.y - kGlyphHeight / 2}}) {
        const Box box{corner.x, corner.y, width, kGlyphHeight};
        if (!is_free(box)) continue;
        label(box, mark.glyph, style);
        break;
      }
    }
    for (const GraphMark& mark : marks)
      paper_.disc(x_of(mark.ply), y_of(sheet_.wins[mark.ply]), 0.7, true);
  }

  Paper& paper_;
  const GameSheet& sheet_;
  const Box plot_;
  std::vector<Box> taken_;
};

}  // namespace

void draw_game_graph(Paper& paper, const Box& box, const GameSheet& sheet,
                     const i18n::Translator& words) {
  if (!sheet.wins.empty()) Graph(paper, box, sheet).draw(words);
}

}  // namespace rostok::report
