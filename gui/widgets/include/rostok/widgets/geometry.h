// SPDX-License-Identifier: MIT
// Rectangles in window pixels.
#pragma once
#include <algorithm>

namespace rostok::widgets {

struct Point {
  float x = 0, y = 0;
  bool operator==(const Point&) const = default;
};

struct Rect {
  float x = 0, y = 0, w = 0, h = 0;
  bool operator==(const Rect&) const = default;
  [[nodiscard]] float right() const { return x + w; }
  [[nodiscard]] float bottom() const { return y + h; }
  [[nodiscard]] float mid_x() const { return x + w / 2; }
  [[nodiscard]] float mid_y() const { return y + h / 2; }
  [[nodiscard]] bool empty() const { return w <= 0 || h <= 0; }
  [[nodiscard]] bool contains(float px, float py) const {
    return px >= x && py >= y && px < right() && py < bottom();
  }
  [[nodiscard]] bool touches(const Rect& other) const {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }
  [[nodiscard]] Rect inset(float by) const { return {x + by, y + by, w - 2 * by, h - 2 * by}; }
  [[nodiscard]] Rect united(const Rect& other) const {
    if (empty()) return other;
    if (other.empty()) return *this;
    const float left = std::min(x, other.x), top = std::min(y, other.y);
    return {left, top, std::max(right(), other.right()) - left,
            std::max(bottom(), other.bottom()) - top};
  }
  [[nodiscard]] Rect clipped(const Rect& other) const {
    const float left = std::max(x, other.x), top = std::max(y, other.y);
    return {left, top, std::max(0.0F, std::min(right(), other.right()) - left),
            std::max(0.0F, std::min(bottom(), other.bottom()) - top)};
  }
};

}  // namespace rostok::widgets
