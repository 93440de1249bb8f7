// SPDX-License-Identifier: MIT
#include "table_document.h"

#include <algorithm>

#include "rostok/base/files.h"

namespace rostok::report {

namespace {

constexpr double kSide = 12 * kMillimetre, kTop = 10 * kMillimetre, kBottom = 10 * kMillimetre;
constexpr double kHead = 62, kFoot = 22, kCellPadding = 5, kNoteHeight = 15;
constexpr double kContentWidth = kPageWidth - 2 * kSide;

class TablePainter {
 public:
  TablePainter(PdfCanvas& canvas, const TableDocument& document, const i18n::Translator& words)
      : canvas_(canvas), doc_(document), words_(words) {
    measure_columns();
    split_pages();
  }

  void paint() {
    for (std::size_t page = 0; page < pages_.size(); ++page) {
      if (page > 0) canvas_.next_page();
      head();
      double y = table_top();
      header_row(y);
      y += doc_.row_height;
      for (std::size_t row = pages_[page].first; row < pages_[page].second; ++row, y += doc_.row_height)
        table_row(doc_.rows[row], y);
      canvas_.line(kSide, y, kSide + kContentWidth, y, 0.8);
      if (page + 1 == pages_.size()) notes(y + 8);
      foot(page + 1);
    }
  }

 private:
  [[nodiscard]] double table_top() const { return kTop + kHead; }
  [[nodiscard]] Font header_font() const { return {std::min(doc_.font.size, 10.5), true}; }

  void measure_columns() {
    double fixed = 0;
    int stretching = 0;
    for (std::size_t i = 0; i < doc_.columns.size(); ++i) {
      const Column& column = doc_.columns[i];
      double width = column.width;
      if (width == 0 && !column.stretch) {
        width = canvas_.text_width(column.title, header_font());
        for (const TableRow& row : doc_.rows)
          width = std::max(width, canvas_.text_width(row.cells[i], {doc_.font.size, column.bold}));
        width += 2 * kCellPadding;
      }
      widths_.push_back(width);
      fixed += width;
      stretching += column.stretch ? 1 : 0;
    }
    for (std::size_t i = 0; i < widths_.size(); ++i)
      if (doc_.columns[i].stretch) widths_[i] = std::max(40.0, (kContentWidth - fixed) / stretching);
  }

  // No page holds fewer than two rows; the notes stand under the last one.
  void split_pages() {
    const double space = kPageHeight - kBottom - kFoot - table_top() - doc_.row_height;
    const auto fit = static_cast<std::size_t>(space / doc_.row_height);
    const auto fit_last = static_cast<std::size_t>(
        (space - 8 - kNoteHeight * static_cast<double>(doc_.notes.size())) / doc_.row_height);
    std::size_t first = 0;
    const std::size_t count = doc_.rows.size();
    while (count - first > fit_last) {
      const std::size_t left = count - first;
      std::size_t take = std::min(fit, left);
      if (left - take < 2) take = left - 2;
      pages_.emplace_back(first, first + take);
      first += take;
    }
    pages_.emplace_back(first, count);
  }

  void head() {
    canvas_.text(kSide, kTop, kContentWidth * 0.7, 14, doc_.club, {9.5});
    canvas_.text(kSide + kContentWidth * 0.7, kTop, kContentWidth * 0.3, 14, doc_.printed_at, {9.5}, TextAlign::Right);
    canvas_.text(kSide, kTop + 14, kContentWidth, 20, doc_.tournament, {13});
    canvas_.text(kSide, kTop + 34, kContentWidth, 24, doc_.heading, {17, true});
  }

  void header_row(double y) {
    canvas_.fill(kSide, y, kContentWidth, doc_.row_height, 0.9);
    double x = kSide;
    for (std::size_t i = 0; i < widths_.size(); x += widths_[i++])
      cell(x, y, widths_[i], doc_.columns[i].title, header_font(), doc_.columns[i].align);
    canvas_.line(kSide, y + doc_.row_height, kSide + kContentWidth, y + doc_.row_height, 0.8);
  }

  void table_row(const TableRow& row, double y) {
    if (row.line_above) canvas_.line(kSide, y, kSide + kContentWidth, y, 0.5);
    double x = kSide;
    for (std::size_t i = 0; i < widths_.size(); x += widths_[i++]) {
      const Column& column = doc_.columns[i];
      if (column.boxed && row.cells[i].empty())
        canvas_.frame(x + 4, y + 3, widths_[i] - 8, doc_.row_height - 6, 0.7);
      else
        cell(x, y, widths_[i], row.cells[i], {doc_.font.size, column.bold}, column.align);
    }
  }

  void cell(double x, double y, double width, const std::string& text, Font font, TextAlign align) {
    canvas_.text(x + kCellPadding, y, width - 2 * kCellPadding, doc_.row_height, text, font, align);
  }

  void notes(double y) {
    for (const std::string& note : doc_.notes) {
      canvas_.text(kSide, y, kContentWidth, kNoteHeight, note, {9.5});
      y += kNoteHeight;
    }
  }

  void foot(std::size_t page) {
    const double y = kPageHeight - kBottom - 14;
    canvas_.line(kSide, y - 3, kSide + kContentWidth, y - 3, 0.4);
    if (!doc_.arbiter.empty())
      canvas_.text(kSide, y, kContentWidth * 0.6, 14, words_.tr("Chief arbiter: {1}", {doc_.arbiter}), {9});
    canvas_.text(kSide + kContentWidth * 0.6, y, kContentWidth * 0.4, 14,
                 words_.tr("Page {1} of {2}", {std::to_string(page), std::to_string(pages_.size())}), {9},
                 TextAlign::Right);
  }

  PdfCanvas& canvas_;
  const TableDocument& doc_;
  const i18n::Translator& words_;
  std::vector<double> widths_;
  std::vector<std::pair<std::size_t, std::size_t>> pages_;  // rows first … last - 1
};

}  // namespace

base::Result<void> write_table_pdf(const std::filesystem::path& path, const TableDocument& document,
                                   const i18n::Translator& words) {
  const auto temporary = base::temporary_beside(path);
  {
    PdfCanvas canvas(temporary, document.heading);
    TablePainter(canvas, document, words).paint();
    if (auto done = canvas.finish(); !done) {
      std::error_code ignored;
      std::filesystem::remove(temporary, ignored);
      return done;
    }
  }
  return base::commit_file(temporary, path);
}

}  // namespace rostok::report
