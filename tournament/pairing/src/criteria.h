// SPDX-License-Identifier: MIT
// What a single pair costs in the colour criteria (C.04.3 art. 2.4.5–2.4.8).
#pragma once
#include "field.h"

namespace rostok::pairing {

[[nodiscard]] inline bool same_wish(const Competitor& a, const Competitor& b) {
  return a.wanted != 0 && a.wanted == b.wanted;
}

// C10: whoever is denied gets a colour difference beyond 2. Only topscorers and their opponents
// can come to this, all others are kept apart by C3.
[[nodiscard]] inline bool costs_c10(const Competitor& a, const Competitor& b) {
  return same_wish(a, b) && std::abs(a.color_difference) > 1 && std::abs(b.color_difference) > 1;
}

// C11: the one who is denied (smaller colour difference, art. 5.2.2) gets a colour for the third
// time running; with equal differences both must have had it twice.
[[nodiscard]] inline bool costs_c11(const Competitor& a, const Competitor& b) {
  if (!same_wish(a, b) || !a.absolute() || !b.absolute()) return false;
  const int cd_a = std::abs(a.color_difference);
  const int cd_b = std::abs(b.color_difference);
  if (cd_a == cd_b) return a.repeated != 0 && a.repeated == b.repeated;
  const Competitor& denied = cd_a < cd_b ? a : b;
  return denied.repeated == -denied.wanted;
}

// C12: somebody is denied the preference.
[[nodiscard]] inline bool costs_c12(const Competitor& a, const Competitor& b) {
  return same_wish(a, b);
}

// C13: somebody is denied a strong preference; between two absolute ones it is not a strong one.
[[nodiscard]] inline bool costs_c13(const Competitor& a, const Competitor& b) {
  return same_wish(a, b) && a.kind >= PreferenceKind::Strong && b.kind >= PreferenceKind::Strong &&
         !(a.absolute() && b.absolute());
}

}  // namespace rostok::pairing
