// SPDX-License-Identifier: MIT
// How far two colours are apart for different eyes.
#pragma once
#include "rostok/widgets/theme.h"

namespace rostok {

enum class Eyes { Normal, Deuteranopia, Protanopia };

// Contrast ratio of WCAG 2.1, 1 … 21.
double contrast(widgets::Color a, widgets::Color b);
// CIEDE2000, after the colours are turned into what these eyes see (Viénot, Brettel and Mollon 1999,
// in linear RGB).
double difference(widgets::Color a, widgets::Color b, Eyes eyes);

}  // namespace rostok
