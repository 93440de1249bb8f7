// SPDX-License-Identifier: MIT
// D27: the tournament on paper: opponent, colour, result and sum of every round by hand.
#include <algorithm>
#include <cmath>

#include "frame.h"
#include "people.h"
#include "rostok/report/wall_sheets.h"

namespace rostok::report {

WallChart make_wall_chart(const model::Tournament& t, const i18n::Translator& words, int spare) {
  WallChart chart;
  chart.head = head_of(t, 0, words);
  const model::RoundNumber played = t.rounds_paired();
  chart.rounds = std::max(t.total_rounds.value_or(0), played);
  const auto names = names_of(t, Names::Full);
  for (model::PlayerIndex p = 0; p < players_in(t); ++p) {
    ChartLine line{player_of(t, p).start_rank, names[static_cast<std::size_t>(p)], "", {}};
    if (const int rating = rating_of(t, p); rating > 0) line.rating = std::to_string(rating);
    for (model::RoundNumber r = 1; r <= played; ++r) {
      const auto entry = t.entry(p, r);
      ChartCell cell;
      if (entry.is_paired()) {
        cell.opponent = std::to_string(player_of(t, entry.opponent).start_rank);
        if (entry.color)
          cell.colour = words.trc("crosstable", *entry.color == model::Color::White ? "w" : "b");
        cell.result = sign_of(entry.code);
      } else {
        cell.opponent = no_game_text(t, p, r, words);
      }
      // A sum is a promise: none while the result is open.
      if (entry.code != model::ResultCode::Pending) cell.sum = t.score(p, r).to_display();
      line.cells.push_back(std::move(cell));
    }
    chart.lines.push_back(std::move(line));
  }
  std::sort(chart.lines.begin(), chart.lines.end(),
            [](const ChartLine& a, const ChartLine& b) { return a.number < b.number; });
  for (int i = 0; i < spare; ++i)
    chart.lines.emplace_back();
  return chart;
}

namespace {

constexpr double kLeastRow = 10, kMostRow = 13, kHead = 10, kNumber = 9, kName = 52, kPoints = 16,
                 kPlace = 14;

class ChartPrinter {
 public:
  ChartPrinter(Paper& paper, const WallChart& chart, const Printing& printing)
      : paper_(paper),
        chart_(chart),
        printing_(printing),
        frame_{chart.head, printing.words.tr("Wall chart"), {}, kLandscape},
        body_(body_of(kLandscape, printing)) {
    rounds_ = std::max(1, chart.rounds);
    cell_ = std::min(24.0, (body_.width - kNumber - kName - kPoints - kPlace) / rounds_);
    name_ = body_.width - kNumber - kPoints - kPlace - cell_ * rounds_;
    name_ = std::min(name_, 90.0);
  }

  void print() {
    const std::size_t count = chart_.lines.size();
    const auto full = static_cast<std::size_t>((body_.height - kHead) / kLeastRow);
    const std::size_t pages = std::max<std::size_t>(1, (count + full - 1) / full);
    // Alike on all pages: no page with a single line.
    const std::size_t per_page = std::max<std::size_t>(1, (count + pages - 1) / pages);
    row_ = std::min(kMostRow, (body_.height - kHead) / static_cast<double>(per_page));
    for (std::size_t page = 0; page < pages; ++page) {
      body_ = start_framed_page(paper_, frame_, printing_);
      const std::size_t first = page * per_page, last = std::min(count, first + per_page);
      draw_titles();
      for (std::size_t i = first; i < last; ++i)
        draw_line(body_.y + kHead + static_cast<double>(i - first) * row_, chart_.lines[i]);
      draw_uprights(body_.y + kHead + static_cast<double>(last - first) * row_);
      draw_page_foot(paper_, frame_, printing_, static_cast<int>(page) + 1,
                     static_cast<int>(pages));
    }
  }

 private:
  [[nodiscard]] double rounds_left() const { return body_.x + kNumber + name_; }
  [[nodiscard]] double right() const { return rounds_left() + cell_ * rounds_ + kPoints + kPlace; }

  void draw_titles() {
    const auto& words = printing_.words;
    const double y = body_.y;
    paper_.fill({body_.x, y, right() - body_.x, kHead}, 0.9);
    const auto title = [&](double x, double width, const std::string& text, Align align) {
      paper_.text({x + 1, y, width - 2, kHead}, text, {10, true, align});
    };
    title(body_.x, kNumber, words.trc("column", "No."), Align::Centre);
    title(body_.x + kNumber, name_, words.tr("Name"), Align::Left);
    for (int r = 0; r < rounds_; ++r) {
      const double x = rounds_left() + r * cell_;
      paper_.text({x, y + 0.3, cell_, kHead * 0.52}, std::to_string(r + 1),
                  {10.5, true, Align::Centre});
      // What is written where in the four corners of a cell.
      paper_.text({x + 0.3, y + kHead * 0.5, cell_ - 0.6, kHead * 0.45},
                  words.trc("wall chart", "No., col. / res., sum"), {6, false, Align::Centre});
    }
    title(right() - kPoints - kPlace, kPoints, words.tr("Points"), Align::Centre);
    title(right() - kPlace, kPlace, words.trc("column", "Place"), Align::Centre);
    paper_.line(body_.x, y, right(), y, 0.8);
    paper_.line(body_.x, y + kHead, right(), y + kHead, 0.8);
  }

  void draw_line(double y, const ChartLine& line) {
    if (line.number > 0)
      paper_.text({body_.x + 1, y, kNumber - 2, row_}, std::to_string(line.number),
                  {11, false, Align::Centre});
    const double rating = line.rating.empty() ? 0 : 12;
    paper_.text({body_.x + kNumber + 1, y, name_ - 2 - rating, row_}, line.name, {12, true});
    if (rating > 0)
      paper_.text({rounds_left() - rating, y, rating - 1, row_}, line.rating,
                  {9, false, Align::Right, 0.25});
    for (int r = 0; r < rounds_; ++r) {
      const double x = rounds_left() + r * cell_, half = cell_ / 2, middle = y + row_ / 2;
      paper_.line(x + half, y, x + half, y + row_, 0.2, 0.6);
      paper_.line(x, middle, x + cell_, middle, 0.2, 0.6);
      if (static_cast<std::size_t>(r) < line.cells.size())
        draw_cell({x, y, half, row_ / 2}, line.cells[static_cast<std::size_t>(r)]);
    }
    paper_.line(body_.x, y + row_, right(), y + row_, 0.5);
  }

  void draw_cell(const Box& quarter, const ChartCell& cell) {
    const TextStyle plain{9, false, Align::Centre}, strong{10, true, Align::Centre};
    Box box = quarter;
    paper_.text(box, cell.opponent, plain);
    box.x += box.width;
    paper_.text(box, cell.colour, plain);
    box.y += box.height;
    paper_.text(box, cell.sum, plain);
    box.x -= box.width;
    paper_.text(box, cell.result, strong);
  }

  void draw_uprights(double bottom) {
    for (const double x : {body_.x, body_.x + kNumber, right() - kPlace, right()})
      paper_.line(x, body_.y, x, bottom, 0.5);
    for (int r = 0; r <= rounds_; ++r)
      paper_.line(rounds_left() + r * cell_, body_.y, rounds_left() + r * cell_, bottom, 0.8);
  }

  Paper& paper_;
  const WallChart& chart_;
  const Printing& printing_;
  const Frame frame_;
  Box body_;
  int rounds_ = 1;
  double cell_ = 20, name_ = kName, row_ = kLeastRow;
};

}  // namespace

base::Result<void> write_wall_chart_pdf(const Path& path, const WallChart& chart,
                                        const Printing& printing) {
  return write_pages(
      path, chart.head.tournament, printing,
      [&](Paper& paper, const Printing& fixed) { ChartPrinter(paper, chart, fixed).print(); });
}

}  // namespace rostok::report
