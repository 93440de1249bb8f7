// SPDX-License-Identifier: MIT
#include "document.h"

#include <algorithm>
#include <cmath>
#include <ctime>

#include "rostok/base/files.h"

namespace rostok::report {

namespace {

constexpr double kHeadHeight = 23, kFootHeight = 9, kTableHead = 6.5, kGutter = 8;
constexpr double kFootSize = 10;  // pt, paragraphs below the table

// Rows [first, last) of one page.
struct PageRows {
  std::size_t first = 0, last = 0;
};

class DocumentPrinter {
 public:
  DocumentPrinter(const Document& document, const Printing& printing)
      : d_(document),
        words_(printing.words),
        moment_(moment_of(printing)),
        paper_(document.landscape ? PaperSize{297, 210} : PaperSize{}, document.head.tournament + " – " + document.title,
               moment_) {}

  base::Result<std::string> print() {
    set_widths();
    for (const std::string& each : d_.foot)
      foot_height_ += paper_.paragraph_height(width(), each, {kFootSize}) + 1;
    if (foot_height_ > 0) foot_height_ += 3;
    if (d_.signature) foot_height_ += 14;
    const std::vector<PageRows> pages = paginate();
    for (std::size_t i = 0; i < pages.size(); ++i) {
      if (i > 0) paper_.next_page();
      draw_head();
      double y = draw_rows(pages[i]);
      if (i + 1 == pages.size()) draw_foot(y);
      draw_bottom(i + 1, pages.size());
    }
    paper_.next_page();
    return paper_.finish();
  }

 private:
  [[nodiscard]] double width() const { return paper_.size().width - 2 * kSide; }
  [[nodiscard]] double room() const {
    return paper_.size().height - 2 * kTop - kHeadHeight - kFootHeight - kTableHead;
  }
  [[nodiscard]] double stripe_width() const { return (width() - kGutter * (d_.stripes - 1)) / d_.stripes; }

  void set_widths() {
    double fixed = 0;
    int shares = 0;
    for (const Column& column : d_.columns) {
      fixed += column.width;
      shares += column.width > 0 ? 0 : 1;
    }
    for (const Column& column : d_.columns)
      widths_.push_back(column.width > 0 ? column.width : (stripe_width() - fixed) / shares);
  }

  // Every page full but the last, which takes the foot and at least two rows.
  [[nodiscard]] std::vector<PageRows> paginate() const {
    const auto stripes = static_cast<std::size_t>(d_.stripes);
    const auto capacity = [&](double height) {
      return static_cast<std::size_t>(std::max(0.0, std::floor(height / d_.row_height + 1e-6))) * stripes;
    };
    const std::size_t full = std::max<std::size_t>(capacity(room()), 1), with_foot = capacity(room() - foot_height_);
    const std::size_t count = d_.rows.size();
    std::vector<PageRows> pages;
    std::size_t at = 0;
    while (count - at > with_foot) {
      std::size_t take = std::min(full, count - at);
      const std::size_t left = count - at - take;
      if (left < 2 && take > 2) take -= 2 - left;
      pages.push_back({at, at + take});
      at += take;
      if (with_foot == 0 && at == count) break;
    }
    if (at < count || pages.empty()) pages.push_back({at, count});
    return pages;
  }

  void draw_head() {
    const double w = width();
    const SheetHead& head = d_.head;
    std::string stamp = moment_.substr(0, 16);
    std::replace(stamp.begin(), stamp.end(), 'T', ' ');
    paper_.text({kSide, kTop, w * 0.6, 4}, head.centre, {9});
    paper_.text({kSide + w * 0.6, kTop, w * 0.4, 4}, words_.tr("printed {1}", {stamp}), {8, false, Align::Right, 0.25});
    paper_.text({kSide, kTop + 4.5, w, 7.5}, head.tournament, {17, true});
    std::string title = d_.title;
    if (head.round > 0) {
      const std::string round = std::to_string(head.round);
      title = (head.rounds > 0 ? words_.tr("Round {1} of {2}", {round, std::to_string(head.rounds)})
                               : words_.tr("Round {1}", {round})) +
              " · " + title;
    }
    paper_.text({kSide, kTop + 12.5, w * 0.72, 6}, title, {13});
    paper_.text({kSide + w * 0.72, kTop + 12.5, w * 0.28, 6}, d_.stamp.empty() ? head.date : d_.stamp,
                {d_.stamp.empty() ? 10.5 : 14, !d_.stamp.empty(), Align::Right});
    paper_.line(kSide, kTop + 20, kSide + w, kTop + 20, 1.2);
  }

  double draw_rows(const PageRows& page) {
    const double top = kTop + kHeadHeight;
    const std::size_t count = page.last - page.first;
    const auto stripes = static_cast<std::size_t>(d_.stripes);
    const std::size_t per_stripe = (count + stripes - 1) / stripes;
    double lowest = top + (d_.rows.empty() ? 0 : kTableHead);
    for (std::size_t s = 0; s < stripes; ++s) {
      const double x = kSide + static_cast<double>(s) * (stripe_width() + kGutter);
      const std::size_t begin = std::min(page.last, page.first + s * per_stripe);
      const std::size_t end = std::min(page.last, begin + per_stripe);
      if (begin == end) continue;
      draw_titles(x, top);
      double y = top + kTableHead;
      for (std::size_t i = begin; i < end; ++i, y += d_.row_height) draw_row(x, y, d_.rows[i], i == begin);
      paper_.line(x, y, x + stripe_width(), y, 0.6);
      lowest = std::max(lowest, y);
    }
    return lowest;
  }

  void draw_titles(double x, double y) {
    paper_.fill({x, y, stripe_width(), kTableHead}, 0.9);
    for (std::size_t i = 0; i < d_.columns.size(); ++i) {
      const Column& column = d_.columns[i];
      paper_.text({x + 1, y, widths_[i] - 2, kTableHead}, column.title, {9, true, column.align});
      x += widths_[i];
    }
  }

  void draw_row(double x, double y, const TableRow& row, bool first) {
    if (!first) {
      const double grey = row.strong_rule_above ? 0 : 0.65;
      paper_.line(x, y, x + stripe_width(), y, row.strong_rule_above ? 0.8 : 0.25, grey);
    }
    for (std::size_t i = 0; i < d_.columns.size() && i < row.cells.size(); ++i) {
      const Column& column = d_.columns[i];
      draw_cell({x + 1, y, widths_[i] - 2, d_.row_height}, row.cells[i], column);
      x += widths_[i];
    }
  }

  void draw_cell(Box box, const Cell& cell, const Column& column) {
    const double middle = box.y + box.height / 2;
    switch (cell.mark) {
      case CellMark::ResultBox:
        paper_.frame({box.x + 1, box.y + 1.1, box.width - 2, box.height - 2.2}, 0.6);
        paper_.line(box.x + box.width / 2 - 1, middle, box.x + box.width / 2 + 1, middle, 0.8);
        return;
      case CellMark::TickBox: paper_.frame({box.x, middle - 2.1, 4.2, 4.2}, 0.8); return;
      case CellMark::WhiteDisc:
      case CellMark::BlackDisc:
        paper_.disc(box.x + 1.5, middle, 1.25, cell.mark == CellMark::BlackDisc);
        box.x += 4;
        box.width -= 4;
        break;
      case CellMark::None: break;
    }
    paper_.text(box, cell.text, {column.size > 0 ? column.size : d_.size, column.bold, column.align});
  }

  void draw_foot(double y) {
    if (!d_.foot.empty()) y += 3;
    for (const std::string& each : d_.foot)
      y += paper_.paragraph({kSide, y, width(), 0}, each, {kFootSize}) + 1;
    if (!d_.signature) return;
    const std::string label = words_.tr("Chief arbiter");
    const double x = kSide + paper_.text_width(label, {10}) + 3;
    paper_.text({kSide, y + 6, width() / 2, 5}, label, {10});
    paper_.line(x, y + 10.5, x + 55, y + 10.5, 0.5);
    paper_.text({x + 58, y + 6, width() - (x - kSide) - 58, 5}, d_.head.arbiter, {10});
  }

  void draw_bottom(std::size_t page, std::size_t pages) {
    const double w = width(), y = paper_.size().height - kTop - 5;
    paper_.line(kSide, y, kSide + w, y, 0.4);
    const std::string arbiter =
        d_.head.arbiter.empty() || d_.signature ? std::string() : words_.tr("Chief arbiter: {1}", {d_.head.arbiter});
    paper_.text({kSide, y + 0.5, w * 0.4, 4.5}, arbiter, {9});
    paper_.text({kSide + w * 0.4, y + 0.5, w * 0.2, 4.5},
                words_.tr("Page {1} of {2}", {std::to_string(page), std::to_string(pages)}), {9, false, Align::Centre});
    paper_.text({kSide + w * 0.6, y + 0.5, w * 0.4, 4.5}, "Rostok " ROSTOK_VERSION, {8, false, Align::Right, 0.25});
  }

  const Document& d_;
  const i18n::Translator& words_;
  std::string moment_;
  Paper paper_;
  std::vector<double> widths_;
  double foot_height_ = 0;
};

}  // namespace

std::string moment_of(const Printing& printing) {
  if (!printing.moment.empty()) return printing.moment;
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  char text[32] = {};
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &local);
  return text;
}

base::Result<void> print_document(const std::filesystem::path& path, const Document& document,
                                  const Printing& printing) {
  const auto bytes = DocumentPrinter(document, printing).print();
  if (!bytes) return base::fail(bytes.error());
  return base::write_file_atomically(path, *bytes);
}

}  // namespace rostok::report
