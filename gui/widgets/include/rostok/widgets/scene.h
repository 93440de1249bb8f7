// SPDX-License-Identifier: MIT
// A page as a list of values: what is drawn and what can be pressed. Two lists can be compared,
// so only what differs is painted again.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "rostok/widgets/geometry.h"
#include "rostok/widgets/theme.h"

namespace rostok::widgets {

enum class Op : std::uint8_t { Box, Text, Picture, Shape };
enum class Align : std::uint8_t { Left, Center, Right };

struct Item {
  Op op = Op::Box;
  Rect rect;
  Color fill{};             // box, shape: inside; text and picture: colour (none = the picture's own)
  Color line{};             // box: outline, inside the rectangle; shape: along the points
  float radius = 0;         // box
  float stroke = 0;         // box, shape: width of the line
  std::string text{};       // text, or the picture's file below share/rostok
  float size = 0;           // text: pixels
  bool bold = false;        // text
  bool wrap = false;        // text: several lines from the top; otherwise one line, "…" at the end
  Align align = Align::Left;
  std::optional<Rect> clip{};
  std::vector<Point> points{};  // shape, inside `rect`: a line through them; filled, the area they enclose
  bool operator==(const Item&) const = default;
};

// Something with a name that can be pressed or looked up by tests. Order = order of Tab.
struct Hit {
  std::string id;
  Rect rect;
  bool enabled = true;
  bool tab_stop = true;
  bool operator==(const Hit&) const = default;
};

struct Scene {
  std::vector<Item> items;
  std::vector<Hit> hits;

  [[nodiscard]] bool empty() const { return items.empty(); }
  [[nodiscard]] const Hit* find(const std::string& id) const;
  // The topmost thing under the point.
  [[nodiscard]] const Hit* at(float x, float y) const;
};

// Where two scenes look different: few rectangles, none if they look the same.
[[nodiscard]] std::vector<Rect> difference(const Scene& before, const Scene& after);

}  // namespace rostok::widgets
