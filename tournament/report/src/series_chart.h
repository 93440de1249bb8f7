// SPDX-License-Identifier: MIT
#pragma once
#include "paper.h"
#include "rostok/report/training_sheets.h"

namespace rostok::report {

// A line through the points, the axis at round figures, the last value written out.
void draw_series(Paper& paper, const Box& box, const ChartSeries& series);

}  // namespace rostok::report
