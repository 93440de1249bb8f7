// SPDX-License-Identifier: MIT
// What the menu pages share: ground, bar with the way back, rows of choices.
#pragma once
#include "rostok/screens/screen.h"

namespace rostok::screens {

// The bar of a page below the start page; returns the free area under it.
Rect page_bar(const Ui& ui, Scene& page, const std::string& back, const std::string& title);

// Choices side by side, breaking into rows; returns the height used.
float choice_row(const Ui& ui, Scene& page, const Rect& at, const std::vector<widgets::Button>& choices);

}  // namespace rostok::screens
