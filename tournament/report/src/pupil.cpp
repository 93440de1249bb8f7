// SPDX-License-Identifier: MIT
// D22: what one pupil did in a period, for the parents' evening.
#include <algorithm>
#include <cmath>

#include "frame.h"
#include "rostok/report/training_sheets.h"
#include "series_chart.h"

namespace rostok::report {

namespace {

constexpr std::size_t kMostSeries = 3;
constexpr double kMostHeight = 62, kGap = 6, kSentence = 13;

// Something to draw, and nothing that no axis has room for.
bool is_drawable(const ChartSeries& series) {
  constexpr double kMost = 1e9;
  return !series.points.empty() &&
         std::all_of(series.points.begin(), series.points.end(),
                     [](const ChartPoint& each) { return std::abs(each.value) <= kMost; });
}

void draw_pupil(Paper& paper, const PupilSheet& sheet, const Printing& printing) {
  const auto& words = printing.words;
  SheetHead head;
  head.centre = sheet.centre;
  head.tournament = sheet.name;
  head.date = sheet.period;
  const Frame frame{head, words.tr("Chess: how it went"), {}};
  const Box body = start_framed_page(paper, frame, printing);
  double y = body.y + 2;
  for (const std::string& each : sheet.sentences)
    y += paper.paragraph({body.x, y, body.width, 0}, each, {kSentence}) + 2;
  y += 4;
  std::vector<const ChartSeries*> series;
  for (const ChartSeries& each : sheet.series)
    if (is_drawable(each) && series.size() < kMostSeries) series.push_back(&each);
  const double signature = 14, room = body.y + body.height - signature - y;
  const auto count = static_cast<double>(std::max<std::size_t>(series.size(), 1));
  const double height = std::min(kMostHeight, room / count - kGap);
  for (const ChartSeries* each : series) {
    draw_series(paper, {body.x, y, body.width, height}, *each);
    y += height + kGap;
  }
  if (!sheet.teacher.empty()) {
    const std::string label = words.tr("Teacher");
    const double x = body.x + paper.text_width(label, {10}) + 3;
    paper.text({body.x, y + 4, body.width, 5}, label, {10});
    paper.line(x, y + 8.5, x + 55, y + 8.5, 0.5);
    paper.text({x + 58, y + 4, body.x + body.width - x - 58, 5}, sheet.teacher, {10});
  }
  draw_page_foot(paper, frame, printing, 1, 1);
}

}  // namespace

base::Result<void> write_pupil_pdf(const Path& path, const PupilSheet& sheet,
                                   const Printing& printing) {
  return write_pages(path, sheet.name, printing,
                     [&](Paper& paper, const Printing& fixed) { draw_pupil(paper, sheet, fixed); });
}

}  // namespace rostok::report
