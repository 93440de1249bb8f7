// SPDX-License-Identifier: MIT
#include "rostok/widgets/chart.h"

#include <algorithm>
#include <cmath>

namespace rostok::widgets {
namespace {

constexpr float kSmall = 14, kNumber = 16;

std::string text_of(double value) {
  return std::to_string(std::lround(value));
}

}  // namespace

void bar_chart(Scene& scene, const Ui& ui, const Rect& rect, const std::vector<Bar>& bars) {
  if (bars.empty()) return;
  const Theme& t = *ui.theme;
  const float below = ui.px(24), above = ui.px(26);
  const float base = rect.bottom() - below, most_height = base - rect.y - above;
  double most = 1;
  float widest = 0;
  for (const Bar& bar : bars) {
    most = std::max(most, bar.value);
    widest = std::max(widest, ui.text_width(bar.label, kSmall, false));
  }
  const float step = rect.w / static_cast<float>(bars.size());
  const float width = std::min(ui.px(48), std::floor(step * 0.66F));
  const auto every =
      static_cast<std::size_t>(std::max(1.0F, std::ceil((widest + ui.px(6)) / step)));
  for (std::size_t n = 0; n < bars.size(); ++n) {
    const Bar& bar = bars[n];
    const float middle = std::round(rect.x + step * (static_cast<float>(n) + 0.5F));
    const float height =
        bar.value <= 0
            ? 0
            : std::max(ui.px(4), std::round(most_height * static_cast<float>(bar.value / most)));
    const Rect column{std::round(middle - width / 2), base - height, width, height};
    if (height > 0)
      box(scene, column, bar.now ? t.primary : t.primary_soft, std::min(ui.px(5), height / 2),
          t.primary, 1);
    label(scene, ui, {middle - step / 2, column.y - ui.px(24), step, ui.px(22)}, text_of(bar.value),
          kNumber, true, bar.value > 0 ? t.text : t.text_second, Align::Center);
    // Counted from the newest, which always has its label.
    if ((bars.size() - 1 - n) % every == 0) {
      const float room = step * static_cast<float>(every);
      const float x =
          std::clamp(middle - room / 2, rect.x - ui.px(8), rect.right() + ui.px(8) - room);
      label(scene, ui, {x, base + 2, room, below - 2}, bar.label, kSmall, false, t.text_second,
            Align::Center);
    }
  }
  box(scene, {rect.x, base, rect.w, std::max(1.0F, ui.px(1))}, t.line);
}

void line_chart(Scene& scene, const Ui& ui, const Rect& rect, const LineChart& chart) {
  if (chart.values.empty() || chart.high <= chart.low) return;
  const Theme& t = *ui.theme;
  const float left = ui.text_width(text_of(chart.high) + chart.unit, kSmall, false) + ui.px(10),
              right = ui.px(28);
  const float below = ui.px(24), above = ui.px(14);
  const Rect plot{rect.x + left, rect.y + above, rect.w - left - right, rect.h - above - below};
  const auto y_of = [&](double value) {
    const double part =
        (std::clamp(value, chart.low, chart.high) - chart.low) / (chart.high - chart.low);
    return plot.bottom() - plot.h * static_cast<float>(part);
  };
  for (const double tick : {chart.low, (chart.low + chart.high) / 2, chart.high}) {
    const float y = std::round(y_of(tick));
    box(scene, {plot.x, y, plot.w + right, 1}, t.border);
    label(scene, ui, {rect.x, y - ui.px(10), left - ui.px(8), ui.px(20)},
          text_of(tick) + chart.unit, kSmall, false, t.text_second, Align::Right);
  }
  std::vector<Point> points;
  const float count = static_cast<float>(chart.values.size());
  for (std::size_t n = 0; n < chart.values.size(); ++n) {
    const float part = count < 2 ? 0.5F : static_cast<float>(n) / (count - 1);
    points.push_back({plot.x + ui.px(8) + (plot.w - ui.px(8)) * part, y_of(chart.values[n])});
  }
  polyline(scene, points, t.primary, ui.px(3));
  const float dot = ui.px(10);
  for (std::size_t n = 0; n < points.size(); ++n) {
    const bool newest = n + 1 == points.size();
    box(scene, {points[n].x - dot / 2, points[n].y - dot / 2, dot, dot},
        newest ? t.primary : t.surface, dot / 2, t.primary, ui.px(2));
  }
  const Point& end = points.back();
  const float width = ui.px(72),
              y = end.y - ui.px(30) < rect.y ? end.y + ui.px(8) : end.y - ui.px(30);
  label(scene, ui, {std::min(end.x - width / 2, rect.right() - width), y, width, ui.px(22)},
        text_of(chart.values.back()) + chart.unit, kNumber, true, t.text,
        count < 2 ? Align::Center : Align::Right);
  const Rect labels{plot.x, plot.bottom() + 2, plot.w + right, below - 2};
  if (count >= 2)
    label(scene, ui, {labels.x, labels.y, labels.w / 2, labels.h}, chart.first, kSmall, false,
          t.text_second);
  label(scene, ui, {labels.mid_x(), labels.y, labels.w / 2, labels.h}, chart.last, kSmall, false,
        t.text_second, Align::Right);
}

void part_row(Scene& scene, const Ui& ui, const Rect& rect, const std::vector<Part>& parts,
              double whole) {
  if (whole <= 0) return;
  float x = rect.x;
  for (const Part& part : parts) {
    const float width = std::round(rect.w * static_cast<float>(part.value / whole));
    if (part.value <= 0 || width < 1) continue;
    box(scene, {x, rect.y, width - ui.px(2), rect.h}, part.fill, ui.px(5), part.line,
        part.line.visible() ? 1.5F : 0);
    if (ui.text_width(part.sign, kNumber, true) + ui.px(8) <= width)
      label(scene, ui, {x, rect.y, width - ui.px(2), rect.h}, part.sign, kNumber, true, part.text,
            Align::Center);
    x += width;
  }
}

}  // namespace rostok::widgets
