// SPDX-License-Identifier: MIT
// What is wrong with the look of a page, as far as a program can see it: texts that are cut or lie
// over each other, controls that are too small, outside the window or over each other.
#pragma once
#include <string>
#include <vector>

#include "rostok/widgets/painter.h"

namespace rostok::widgets {

// One sentence for each fault, in English, for those who build pages. `scale`: of the page.
[[nodiscard]] std::vector<std::string> audit(const Scene& scene, Painter& painter, const Rect& window, float scale);

}  // namespace rostok::widgets
