// SPDX-License-Identifier: MIT
// A part of a page that may be longer than its place. What does not fit is scrolled to by wheel,
// by PageUp and PageDown, and by itself when the keyboard focus goes there: nothing is cut off.
//
//   Scene content;                     // built from the area's upper left corner downwards
//   float bottom = build_rows(ui, content, area);
//   scroll_.lay(ui, page, area, std::move(content), bottom - area.y);
#pragma once
#include "rostok/screens/screen.h"

namespace rostok::screens {

class ScrollArea {
 public:
  // Adds the visible part of `content`, `height` pixels long, and a bar when there is more.
  void lay(const Ui& ui, Scene& page, const Rect& area, Scene content, float height);
  void wheel(float steps);
  // PageUp and PageDown; false for other keys and when everything is visible.
  bool key(Key key);
  void to_top() { offset_ = 0; }
  // Scrolls no further than needed to show the part of the content from `top` to `bottom`, in pixels
  // from its beginning, at the next lay().
  void reveal(float top, float bottom) { wanted_ = {top, bottom}; }
  [[nodiscard]] float offset() const { return offset_; }

 private:
  void show_focused(const Ui& ui, const Scene& content, const Rect& area);

  float offset_ = 0, most_ = 0, view_ = 0, line_ = 40;
  std::string focused_;
  std::optional<std::pair<float, float>> wanted_;
};

}  // namespace rostok::screens
