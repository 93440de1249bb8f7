// SPDX-License-Identifier: MIT
#include "chance_graph.h"

#include <algorithm>
#include <cmath>

namespace rostok::screens {

using review::MoveClass;
using review::Praise;
using viewmodel::ReportMark;
using widgets::Badge;
using widgets::Point;

widgets::Color mark_color(const ReportMark& mark, const widgets::Theme& theme) {
  switch (mark.move_class) {
    case MoveClass::Blunder:
      return theme.blunder;
    case MoveClass::Mistake:
      return theme.mistake;
    case MoveClass::Inaccuracy:
      return theme.inacc;
    case MoveClass::None:
      break;
  }
  return theme.great;
}

std::string mark_sign(const ReportMark& mark) {
  return mark.move_class == MoveClass::None ? review::glyph(mark.praise)
                                            : review::glyph(mark.move_class);
}

Badge mark_badge(const ReportMark& mark) {
  switch (mark.move_class) {
    case MoveClass::Blunder:
      return Badge::Blunder;
    case MoveClass::Mistake:
      return Badge::Mistake;
    case MoveClass::Inaccuracy:
      return Badge::Inaccuracy;
    case MoveClass::None:
      break;
  }
  switch (mark.praise) {
    case Praise::Find:
      return Badge::Find;
    case Praise::Great:
      return Badge::Great;
    case Praise::OnlyMove:
      return Badge::OnlyMove;
    case Praise::None:
      break;
  }
  return Badge::None;
}

namespace {

class Drawing {
 public:
  Drawing(const Ui& ui, Scene& page, const Rect& rect, const ChanceGraph& graph)
      : ui_(ui), page_(page), at_(rect), graph_(graph), count_(graph.chances->size()) {
    at_.h -= ui.px(30);  // the axis
  }

  void draw() {
    widgets::box(page_, at_, colors_.black, 0);
    if (count_ > 1) {
      for (std::size_t i = 0; i < count_;)
        i = known((*graph_.chances)[i]) ? segment(i) : gap(i);
    }
    middle_line();
    signs();
    cursor();
    axis();
    presses();
  }

 private:
  static bool known(const std::optional<double>& chance) { return chance.has_value(); }
  [[nodiscard]] float x(std::size_t ply) const {
    const auto last = static_cast<float>(std::max<std::size_t>(1, count_ - 1));
    return at_.x + at_.w * static_cast<float>(ply) / last;
  }
  [[nodiscard]] float y(std::size_t ply) const {
    return at_.bottom() - at_.h * static_cast<float>(*(*graph_.chances)[ply]) / 100;
  }

  // Height of the curve; the ground below it is light.
  [[nodiscard]] float curve_at(float across) const {
    const float last = static_cast<float>(count_ - 1);
    const auto ply = static_cast<std::size_t>(
        std::lround(std::clamp((across - at_.x) / std::max(1.0F, at_.w) * last, 0.0F, last)));
    return known((*graph_.chances)[ply]) ? y(ply) : at_.y;
  }

  // From `first` to the last known position in a row; returns the one behind it.
  std::size_t segment(std::size_t first) {
    std::size_t end = first;
    std::vector<Point> curve;
    while (end < count_ && known((*graph_.chances)[end])) {
      curve.push_back({x(end), y(end)});
      ++end;
    }
    std::vector<Point> area = curve;
    area.push_back({curve.back().x, at_.bottom()});
    area.push_back({curve.front().x, at_.bottom()});
    widgets::polygon(page_, std::move(area), colors_.white);
    if (curve.size() > 1)
      widgets::polyline(page_, std::move(curve), colors_.line, std::max(1.5F, ui_.px(1.5F)));
    return end;
  }

  std::size_t gap(std::size_t first) {
    std::size_t end = first;
    while (end < count_ && !known((*graph_.chances)[end]))
      ++end;
    const float left = x(first == 0 ? 0 : first - 1), right = x(std::min(end, count_ - 1));
    const Rect rect{left, at_.y, right - left, at_.h};
    widgets::box(page_, rect, ui_.theme->sunken, 0, ui_.theme->line, 1);
    if (rect.w > ui_.text_width(graph_.gap, 14, false) + 4)
      widgets::label(page_, ui_, rect, graph_.gap, 14, false, ui_.theme->text_second,
                     widgets::Align::Center);
    return end;
  }

  void middle_line() {
    const float middle = std::round(at_.mid_y()), dash = ui_.px(4);
    for (float left = at_.x; left < at_.right(); left += 2 * dash)
      widgets::box(page_, {left, middle, std::min(dash, at_.right() - left), 1}, colors_.middle);
  }

  void signs() {
    const widgets::Theme& light = widgets::theme(widgets::ThemeName::Light);
    float busy = at_.x - 100;  // right end of the last sign
    for (const ReportMark& mark : *graph_.marks) {
      if (mark.ply >= count_ || !known((*graph_.chances)[mark.ply])) continue;
      const bool loud = mark.move_class > MoveClass::Inaccuracy || mark.praise > Praise::OnlyMove;
      const float r = ui_.px(loud ? 7 : 4), cx = x(mark.ply);
      const float cy = std::clamp(y(mark.ply), at_.y + r, at_.bottom() - r);
      const widgets::Color color = mark_color(mark, light);
      widgets::box(page_, {cx - r, cy - r, 2 * r, 2 * r}, color, r, light.surface,
                   std::max(1.5F, ui_.px(1.5F)));
      if (!loud) continue;
      const std::string sign = mark_sign(mark);
      const float width = ui_.text_width(sign, 16, true) + 2, height = ui_.px(20);
      const bool below = cy - at_.y < at_.h / 2;
      const bool right_side = cx + r + width < at_.right();
      const Rect place{
          right_side ? cx + r + 2 : cx - r - width - 2,
          std::clamp(below ? cy + r - 2 : cy - r - height + 2, at_.y, at_.bottom() - height), width,
          height};
      if (place.x < busy) continue;
      busy = place.right() + 4;
      const bool on_white = place.mid_y() > curve_at(place.mid_x());
      widgets::label(page_, ui_, place, sign, 16, true, on_white ? color : light.surface);
    }
  }

  void cursor() {
    if (graph_.ply >= count_) return;
    const float width = std::max(2.0F, ui_.px(2));
    const float left =
        std::clamp(std::round(x(graph_.ply) - width / 2), at_.x, at_.right() - width);
    widgets::box(page_, {left, at_.y, width, at_.h}, ui_.theme->focus);
  }

  void axis() {
    if (graph_.numbers.size() != 3) return;
    const Rect line{at_.x, at_.bottom() + ui_.px(6), at_.w, ui_.px(22)};
    const float now = ui_.text_width(graph_.numbers[1], 14, true) + 2;
    const float left = std::clamp(x(std::min(graph_.ply, count_ - 1)) - now / 2, line.x,
                                  std::max(line.x, line.right() - now));
    const float first = ui_.text_width(graph_.numbers[0], 14, false) + 2,
                last = ui_.text_width(graph_.numbers[2], 14, false) + 2;
    const float air = ui_.px(8);
    if (left > line.x + first + air)
      widgets::label(page_, ui_, {line.x, line.y, first, line.h}, graph_.numbers[0], 14, false,
                     ui_.theme->text_second);
    if (left + now < line.right() - last - air)
      widgets::label(page_, ui_, {line.right() - last, line.y, last, line.h}, graph_.numbers[2], 14,
                     false, ui_.theme->text_second, widgets::Align::Right);
    widgets::label(page_, ui_, {left, line.y, now, line.h}, graph_.numbers[1], 14, true,
                   ui_.theme->text);
  }

  void presses() {
    for (std::size_t i = 0; i < count_; ++i) {
      const float left = i == 0 ? at_.x : (x(i - 1) + x(i)) / 2;
      const float right = i + 1 == count_ ? at_.right() : (x(i) + x(i + 1)) / 2;
      page_.hits.push_back(
          {"graph-" + std::to_string(i), {left, at_.y, right - left, at_.h}, true, false});
    }
  }

  const Ui& ui_;
  Scene& page_;
  Rect at_;
  const ChanceGraph& graph_;
  std::size_t count_;
  const widgets::ShareColors& colors_ = widgets::share_colors();
};

}  // namespace

void build_chance_graph(const Ui& ui, Scene& page, const Rect& rect, const ChanceGraph& graph) {
  if (graph.chances->empty() || rect.h < ui.px(60)) return;
  Drawing(ui, page, rect, graph).draw();
}

}  // namespace rostok::screens
