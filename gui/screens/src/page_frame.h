// SPDX-License-Identifier: MIT
// What the menu pages share: ground, bar with the way back, rows of choices.
#pragma once
#include "rostok/screens/page_bar.h"

namespace rostok::screens {

// Ground and bar of a page without a board; returns the free area under it.
Rect page_bar(const Ui& ui, Scene& page, const Services& services, const PageBar& bar);

// The line at the foot that names the keys; what is left above it.
Rect hint_line(const Ui& ui, Scene& page, const Rect& area, float width, const std::string& keys);

// Choices side by side, breaking into rows; returns the height used.
float choice_row(const Ui& ui, Scene& page, const Rect& at, const std::vector<widgets::Button>& choices);

}  // namespace rostok::screens
