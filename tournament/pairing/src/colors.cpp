// SPDX-License-Identifier: MIT
#include "colors.h"

#include "rostok/base/contract.h"

namespace rostok::pairing {
namespace {

ColorSign negated(ColorSign sign) {
  return static_cast<ColorSign>(-sign);
}

// Art. 5.2.2: positive if the higher-ranked player has the stronger claim, negative if the other.
int stronger_claim(const Competitor& higher, const Competitor& lower) {
  if (higher.kind != lower.kind) return higher.kind > lower.kind ? 1 : -1;
  if (!higher.absolute()) return 0;
  return std::abs(higher.color_difference) - std::abs(lower.color_difference);
}

// Art. 5.2.3: the colour the other player had when the two histories last differed; 0 if never.
ColorSign last_difference(Field::History higher, Field::History lower) {
  while (higher.end != higher.begin && lower.end != lower.begin) {
    --higher.end;
    --lower.end;
    if (*higher.end != *lower.end) return *lower.end;
  }
  return 0;
}

}  // namespace

const char* article(ColorRule rule) {
  constexpr const char* kArticles[] = {"5.2.1", "5.2.2", "5.2.3", "5.2.4", "5.2.5"};
  return kArticles[static_cast<std::size_t>(rule)];
}

ColorDecision decide_colors(const Field& field, Seat higher, Seat lower, model::Color initial) {
  ROSTOK_EXPECTS(higher < lower);
  const Competitor& a = field[higher];
  const Competitor& b = field[lower];
  if (!a.wanted && !b.wanted) {
    const ColorSign drawn = initial == model::Color::White ? 1 : -1;
    return {a.tpn % 2 == 1 ? drawn : negated(drawn), ColorRule::InitialColor};
  }
  if (a.wanted != b.wanted)
    return {a.wanted ? a.wanted : negated(b.wanted), ColorRule::BothGranted};
  if (const int claim = stronger_claim(a, b))
    return {claim > 0 ? a.wanted : negated(a.wanted), ColorRule::Stronger};
  if (const ColorSign color = last_difference(field.history(higher), field.history(lower)))
    return {color, ColorRule::LastDifference};
  return {a.wanted, ColorRule::HigherRanked};
}

}  // namespace rostok::pairing
