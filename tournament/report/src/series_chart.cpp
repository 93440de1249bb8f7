// SPDX-License-Identifier: MIT
#include "series_chart.h"

#include <algorithm>
#include <cmath>

namespace rostok::report {

namespace {

constexpr double kTitle = 7, kAxis = 12, kLabels = 5, kRight = 14;

std::string figure(double value) {
  return std::to_string(static_cast<long long>(std::llround(value)));
}

// 1, 2 or 5 times a power of ten, at least 1: about four steps in the range.
double step_for(double range) {
  const double rough = std::max(range / 4, 1.0);
  const double power = std::pow(10, std::floor(std::log10(rough)));
  for (const double each : {1.0, 2.0, 5.0})
    if (each * power >= rough - 1e-9) return each * power;
  return 10 * power;
}

class SeriesChart {
 public:
  SeriesChart(Paper& paper, const Box& box, const ChartSeries& series)
      : paper_(paper),
        series_(series),
        box_(box),
        plot_{box.x + kAxis, box.y + kTitle, box.width - kAxis - kRight,
              box.height - kTitle - kLabels} {
    double least = series.points.front().value, most = least;
    for (const ChartPoint& each : series.points) {
      least = std::min(least, each.value);
      most = std::max(most, each.value);
    }
    step_ = step_for(most - least);
    low_ = std::floor(least / step_) * step_;
    high_ = std::ceil(most / step_) * step_;
    if (high_ - low_ < step_) high_ = low_ + step_;
  }

  void draw() {
    draw_axis();
    std::vector<Point> curve;
    for (std::size_t i = 0; i < series_.points.size(); ++i)
      curve.push_back({x_of(i), y_of(series_.points[i].value)});
    if (curve.size() > 1) paper_.polyline(curve, 1.4);
    const double radius = curve.size() > 40 ? 0.6 : 0.9;
    for (const Point& each : curve)
      paper_.disc(each.x, each.y, radius, true);
    draw_labels();
    paper_.text({plot_.x + plot_.width + 1.5, curve.back().y - 3, kRight - 1.5, 6},
                figure(series_.points.back().value) + series_.unit, {10.5, true});
  }

 private:
  [[nodiscard]] double x_of(std::size_t i) const {
    const std::size_t last = series_.points.size() - 1;
    if (last == 0) return plot_.x + plot_.width / 2;
    return plot_.x + 2 + (plot_.width - 4) * static_cast<double>(i) / static_cast<double>(last);
  }
  [[nodiscard]] double y_of(double value) const {
    return plot_.y + plot_.height * (high_ - value) / (high_ - low_);
  }

  void draw_axis() {
    for (double value = low_; value <= high_ + step_ / 2; value += step_) {
      const double y = y_of(value);
      paper_.line(plot_.x, y, plot_.x + plot_.width, y, 0.3, 0.6);
      paper_.text({box_.x, y - 2, kAxis - 1.5, 4}, figure(value), {8.5, false, Align::Right});
    }
    paper_.frame(plot_, 0.6);
  }

  // As many as do not touch; the first one always.
  void draw_labels() {
    double free_from = plot_.x - kAxis;
    for (std::size_t i = 0; i < series_.points.size(); ++i) {
      const std::string& label = series_.points[i].label;
      const double width = paper_.text_width(label, {8.5});
      const double left =
          std::clamp(x_of(i) - width / 2, plot_.x - kAxis, plot_.x + plot_.width + kRight - width);
      if (label.empty() || left < free_from) continue;
      paper_.line(x_of(i), plot_.y + plot_.height, x_of(i), plot_.y + plot_.height + 0.8, 0.4);
      paper_.text({left, plot_.y + plot_.height + 0.8, width + 0.3, kLabels - 1}, label,
                  {8.5, false, Align::Left, 0.2});
      free_from = left + width + 3;
    }
  }

  Paper& paper_;
  const ChartSeries& series_;
  const Box box_, plot_;
  double step_ = 1, low_ = 0, high_ = 1;
};

}  // namespace

void draw_series(Paper& paper, const Box& box, const ChartSeries& series) {
  paper.text({box.x, box.y, box.width, kTitle - 1.5}, series.title, {12, true});
  if (!series.points.empty()) SeriesChart(paper, box, series).draw();
}

}  // namespace rostok::report
