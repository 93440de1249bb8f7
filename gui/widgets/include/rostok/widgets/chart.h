// SPDX-License-Identifier: MIT
// Small charts for a child: few numbers, each of them readable without the picture.
#pragma once
#include <string>
#include <vector>

#include "rostok/widgets/controls.h"

namespace rostok::widgets {

struct Bar {
  double value = 0;
  std::string label{};  // below
  bool now = false;     // filled: the present week, the newest game
};
// Columns over a base line with their values above; labels that would touch are left out.
void bar_chart(Scene& scene, const Ui& ui, const Rect& rect, const std::vector<Bar>& bars);

// A line of values between `low` and `high` with a scale at the left and the first and the last
// value written at their points. One value is a point.
struct LineChart {
  std::vector<double> values{};
  double low = 0, high = 100;
  std::string unit{};           // behind every number
  std::string first{}, last{};  // labels below both ends
};
void line_chart(Scene& scene, const Ui& ui, const Rect& rect, const LineChart& chart);

// A row of parts side by side, as long as their values, with a sign in each where there is room;
// every part has another fill, so that it is readable without colours.
struct Part {
  double value = 0;
  Color fill{}, line{}, text{};
  std::string sign{};
};
void part_row(Scene& scene, const Ui& ui, const Rect& rect, const std::vector<Part>& parts,
              double whole);

}  // namespace rostok::widgets
