// SPDX-License-Identifier: MIT
#include "document.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

namespace rostok::report {

namespace {

constexpr double kTableHead = 6.5, kGutter = 6;
constexpr double kFootSize = 10;  // pt, paragraphs below the table
constexpr double kFootGap = 3, kParagraphGap = 1;
constexpr std::size_t kLongList = 45;
constexpr double kShrink = 0.8;     // what a long name can give up before it is cut
constexpr double kLeastShare = 30;  // mm that a column without a width must have beside others

// Rows [first, last) of one page, or paragraphs of the foot.
struct PageRows {
  std::size_t first = 0, last = 0;
  bool foot_only = false;
};

class DocumentPrinter {
 public:
  DocumentPrinter(Paper& paper, const Document& document, const Printing& printing)
      : d_(document),
        printing_(printing),
        frame_{document.head, document.title, document.stamp,
               document.landscape ? kLandscape : kPortrait, document.signature},
        body_(body_of(frame_.size, printing)),
        paper_(paper) {}

  void print() {
    set_stripes();
    set_widths();
    for (const TableRow& row : d_.rows)
      heights_.push_back(height_of(row));
    for (const std::string& each : d_.foot)
      foot_.push_back(paper_.paragraph_height(body_.width, each, {kFootSize}) + kParagraphGap);
    const std::vector<PageRows> pages = paginate();
    const auto count = static_cast<int>(pages.size());
    for (int i = 0; i < count; ++i)
      draw_page(pages[static_cast<std::size_t>(i)], i + 1, count);
  }

 private:
  [[nodiscard]] double stripe_width() const {
    return (body_.width - kGutter * static_cast<double>(stripes_ - 1)) /
           static_cast<double>(stripes_);
  }
  [[nodiscard]] double size_of(const Column& column) const {
    return column.size > 0 ? column.size : d_.size;
  }

  void set_stripes() {
    stripes_ = static_cast<std::size_t>(d_.stripes);
    if (!d_.stripes_when_long || stripes_ > 1 || d_.rows.size() <= kLongList) return;
    double narrow = 0;
    for (std::size_t i = 0; i < d_.columns.size(); ++i)
      narrow += d_.columns[i].width == 0 && !d_.columns[i].fit
                    ? std::max(kLeastShare, kShrink * widest(i))
                    : width_of(i);
    stripes_ = 2;
    if (narrow > stripe_width()) stripes_ = 1;
  }

  // mm that the longest text of a column takes, with its title.
  [[nodiscard]] double widest(std::size_t index) const {
    const Column& column = d_.columns[index];
    double most = paper_.text_width(column.title, {9, true});
    std::unordered_map<std::string, bool> seen;
    for (const TableRow& row : d_.rows) {
      if (index >= row.cells.size()) continue;
      const Cell& cell = row.cells[index];
      if (cell.text.empty() || !seen.emplace(cell.text, true).second) continue;
      const double sign = cell.mark == CellMark::WhiteDisc || cell.mark == CellMark::BlackDisc;
      most =
          std::max(most, paper_.text_width(cell.text, {size_of(column), column.bold}) + 4 * sign);
    }
    return most + 2 * d_.cell_margin + 0.6;
  }

  [[nodiscard]] double width_of(std::size_t index) const {
    const Column& column = d_.columns[index];
    if (!column.fit) return column.width;
    const double needed = widest(index);
    return column.width > 0 ? std::min(column.width, needed) : needed;
  }

  void set_widths() {
    double fixed = 0;
    int shares = 0;
    for (std::size_t i = 0; i < d_.columns.size(); ++i) {
      widths_.push_back(width_of(i));
      fixed += widths_.back();
      shares += widths_.back() > 0 ? 0 : 1;
    }
    spread_slack(stripe_width() - fixed, shares);
    const double left = stripe_width() - std::accumulate(widths_.begin(), widths_.end(), 0.0);
    for (double& width : widths_)
      if (width == 0) width = left / shares;
    // Nothing takes what is left: the columns grow alike.
    if (shares == 0)
      for (double& width : widths_)
        width *= stripe_width() / fixed;
  }

  // A single column that takes what is left gives what it does not need to the fitted ones behind
  // it, so that they do not crowd at the edge.
  void spread_slack(double left, int shares) {
    constexpr double kMostEach = 7;
    if (shares != 1) return;
    const auto wide =
        static_cast<std::size_t>(std::find(widths_.begin(), widths_.end(), 0.0) - widths_.begin());
    if (d_.columns[wide].wrap) return;
    const auto fitted = static_cast<double>(
        std::count_if(d_.columns.begin() + static_cast<std::ptrdiff_t>(wide), d_.columns.end(),
                      [](const Column& column) { return column.fit; }));
    const double extra = std::min(kMostEach, (left - 1.15 * widest(wide)) / fitted);
    if (fitted == 0 || extra <= 0) return;
    for (std::size_t k = wide; k < d_.columns.size(); ++k)
      if (d_.columns[k].fit) widths_[k] += extra;
  }

  [[nodiscard]] double height_of(const TableRow& row) const {
    double height = d_.row_height;
    for (std::size_t i = 0; i < d_.columns.size() && i < row.cells.size(); ++i)
      if (d_.columns[i].wrap)
        height =
            std::max(height, paper_.paragraph_height(widths_[i] - 2 * d_.cell_margin,
                                                     row.cells[i].text, {size_of(d_.columns[i])}) +
                                 1.6);
    return height;
  }

  // How many rows from `at` on a page has room for.
  [[nodiscard]] std::size_t fitting(std::size_t at, double height) const {
    if (stripes_ > 1)
      return static_cast<std::size_t>(std::max(0.0, std::floor(height / d_.row_height + 1e-6))) *
             stripes_;
    std::size_t rows = 0;
    while (at + rows < heights_.size() && (height -= heights_[at + rows]) > -1e-6)
      ++rows;
    return rows;
  }

  [[nodiscard]] double foot_height() const {
    double height = foot_.empty() ? 0 : kFootGap;
    for (const double each : foot_)
      height += each;
    return height + (d_.signature ? kSignatureHeight : 0);
  }

  // Every page full but the last, which takes the foot and at least two rows. A very long foot has
  // pages of its own.
  [[nodiscard]] std::vector<PageRows> paginate() const {
    const double room = body_.height - kTableHead;
    const bool own_pages = foot_height() > room / 2;
    const double room_beside_foot = own_pages ? room : room - foot_height();
    const std::size_t count = d_.rows.size();
    std::vector<PageRows> pages;
    std::size_t at = 0;
    while (at < count) {
      std::size_t take = std::min(count - at, fitting(at, room_beside_foot));
      if (take < count - at) {
        take = std::clamp<std::size_t>(fitting(at, room), 1, count - at);
        const std::size_t left = count - at - take;
        if (left < 2 && take > 3) take -= 2 - left;
      }
      pages.push_back({at, at + take});
      at += take;
    }
    if (own_pages) add_foot_pages(pages);
    if (pages.empty()) pages.push_back({0, 0});
    return pages;
  }

  void add_foot_pages(std::vector<PageRows>& pages) const {
    std::size_t at = 0;
    while (at < foot_.size()) {
      double left = body_.height - kSignatureHeight - kFootGap;
      std::size_t end = at;
      while (end < foot_.size() && (end == at || foot_[end] <= left))
        left -= foot_[end++];
      pages.push_back({at, end, true});
      at = end;
    }
  }

  void draw_page(const PageRows& page, int number, int count) {
    body_ = start_framed_page(paper_, frame_, printing_);
    if (page.foot_only) {
      draw_foot(body_.y - kFootGap, page.first, page.last, number == count);
    } else {
      const double y = draw_rows(page);
      if (number == count) draw_foot(y, 0, d_.foot.size(), true);
    }
    draw_page_foot(paper_, frame_, printing_, number, count);
  }

  double draw_rows(const PageRows& page) {
    const std::size_t count = page.last - page.first;
    const std::size_t per_stripe = (count + stripes_ - 1) / stripes_;
    double lowest = body_.y + (d_.rows.empty() ? 0 : kTableHead);
    for (std::size_t s = 0; s < stripes_; ++s) {
      const double x = body_.x + static_cast<double>(s) * (stripe_width() + kGutter);
      const std::size_t begin = std::min(page.last, page.first + s * per_stripe);
      const std::size_t end = std::min(page.last, begin + per_stripe);
      if (begin < end) lowest = std::max(lowest, draw_stripe(x, begin, end));
    }
    return lowest;
  }

  double draw_stripe(double x, std::size_t begin, std::size_t end) {
    draw_titles(x, body_.y);
    const double top = body_.y + kTableHead;
    double y = top;
    for (std::size_t i = begin; i < end; y += heights_[i++])
      draw_row(x, y, i, i == begin);
    paper_.line(x, y, x + stripe_width(), y, 0.6);
    if (d_.grid) {
      double at = x;
      for (std::size_t i = 0; i <= widths_.size(); ++i) {
        paper_.line(at, top, at, y, i == 0 || i == widths_.size() ? 0.6 : 0.25,
                    i == 0 || i == widths_.size() ? 0 : 0.5);
        if (i < widths_.size()) at += widths_[i];
      }
    }
    return y;
  }

  void draw_titles(double x, double y) {
    paper_.fill({x, y, stripe_width(), kTableHead}, 0.9);
    for (std::size_t i = 0; i < d_.columns.size(); ++i) {
      const Column& column = d_.columns[i];
      paper_.text({x + d_.cell_margin, y, widths_[i] - 2 * d_.cell_margin, kTableHead},
                  column.title, {9, true, column.align});
      x += widths_[i];
    }
  }

  void draw_row(double x, double y, std::size_t index, bool first) {
    const TableRow& row = d_.rows[index];
    if (!first) {
      const double grey = row.strong_rule_above ? 0 : 0.65;
      paper_.line(x, y, x + stripe_width(), y, row.strong_rule_above ? 0.8 : 0.25, grey);
    }
    for (std::size_t i = 0; i < d_.columns.size() && i < row.cells.size(); ++i) {
      draw_cell({x + d_.cell_margin, y, widths_[i] - 2 * d_.cell_margin, heights_[index]},
                row.cells[i], d_.columns[i]);
      x += widths_[i];
    }
  }

  void draw_cell(Box box, const Cell& cell, const Column& column) {
    const double middle = box.y + box.height / 2;
    const TextStyle style{size_of(column), column.bold, column.align};
    switch (cell.mark) {
      case CellMark::ResultBox:
        paper_.frame({box.x + 1, box.y + 1.1, box.width - 2, box.height - 2.2}, 0.6);
        paper_.line(box.x + box.width / 2 - 1, middle, box.x + box.width / 2 + 1, middle, 0.8);
        return;
      case CellMark::TickBox:
        paper_.frame({box.x, middle - 2.1, 4.2, 4.2}, 0.8);
        return;
      case CellMark::WhiteDisc:
      case CellMark::BlackDisc:
        paper_.disc(box.x + 1.5, middle, 1.25, cell.mark == CellMark::BlackDisc);
        box.x += 4;
        box.width -= 4;
        break;
      case CellMark::None:
        break;
    }
    if (column.wrap) {
      const double height = paper_.paragraph_height(box.width, cell.text, style);
      paper_.paragraph({box.x, middle - height / 2, box.width, 0}, cell.text, style);
      return;
    }
    if (!cell.below.empty()) {
      const double lower = box.height * 0.42;
      paper_.text({box.x, box.y + box.height - lower - 0.3, box.width, lower}, cell.below,
                  {style.size * 0.8, false, style.align, 0.2});
      box.height -= lower;
    }
    paper_.text(box, cell.text, style);
  }

  void draw_foot(double y, std::size_t first, std::size_t last, bool signed_here) {
    if (first < last) y += kFootGap;
    for (std::size_t i = first; i < last; ++i) {
      paper_.paragraph({body_.x, y, body_.width, 0}, d_.foot[i], {kFootSize});
      y += foot_[i];
    }
    if (signed_here && d_.signature)
      draw_signature(paper_, {body_.x, y, body_.width, kSignatureHeight}, d_.head.arbiter,
                     printing_.words);
  }

  const Document& d_;
  const Printing& printing_;
  const Frame frame_;
  Box body_;
  Paper& paper_;
  std::size_t stripes_ = 1;
  std::vector<double> widths_, heights_, foot_;
};

}  // namespace

void draw_document(Paper& paper, const Document& document, const Printing& printing) {
  DocumentPrinter(paper, document, printing).print();
}

base::Result<void> print_document(const Path& path, const Document& document,
                                  const Printing& printing) {
  return write_pages(
      path, document.head.tournament + " – " + document.title, printing,
      [&](Paper& paper, const Printing& fixed) { draw_document(paper, document, fixed); });
}

void drop_empty_columns(Document& document) {
  for (std::size_t i = document.columns.size(); i-- > 0;) {
    const bool used = std::any_of(document.rows.begin(), document.rows.end(), [&](const auto& row) {
      return i < row.cells.size() &&
             (!row.cells[i].text.empty() || row.cells[i].mark != CellMark::None);
    });
    if (used || document.rows.empty()) continue;
    document.columns.erase(document.columns.begin() + static_cast<std::ptrdiff_t>(i));
    for (TableRow& row : document.rows)
      if (i < row.cells.size()) row.cells.erase(row.cells.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

}  // namespace rostok::report
