// SPDX-License-Identifier: MIT
// What the menu pages share: ground, bar with the way back, rows of choices.
#pragma once
#include "rostok/screens/page_bar.h"

namespace rostok::screens {

// Ground and bar of a page without a board; returns the free area under it.
Rect page_bar(const Ui& ui, Scene& page, const Services& services, const PageBar& bar);

// Choices side by side, breaking into rows; returns the height used.
float choice_row(const Ui& ui, Scene& page, const Rect& at, const std::vector<widgets::Button>& choices);

}  // namespace rostok::screens
