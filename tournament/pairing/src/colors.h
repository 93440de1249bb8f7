// SPDX-License-Identifier: MIT
// C.04.3 art. 5: who has which colour.
#pragma once
#include "field.h"

namespace rostok::pairing {

struct ColorDecision {
  ColorSign higher = 1;  // colour of the higher-ranked player
  ColorRule rule = ColorRule::BothGranted;
};

// `higher` is ranked above `lower`, so its seat is the smaller one.
[[nodiscard]] ColorDecision decide_colors(const Field& field, Seat higher, Seat lower,
                                          model::Color initial);

}  // namespace rostok::pairing
