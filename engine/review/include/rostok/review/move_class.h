// SPDX-License-Identifier: MIT
// Which moves a report marks (sources: score.h).
#pragma once
#include "rostok/review/score.h"

namespace rostok::review {

enum class MoveClass : std::uint8_t { None, Inaccuracy, Mistake, Blunder };
// "?!", "?", "??", and the numbers that PGN has for them; empty and 0 for None.
[[nodiscard]] const char* glyph(MoveClass move_class);
[[nodiscard]] int nag(MoveClass move_class);

enum class Praise : std::uint8_t {
  None,
  OnlyMove,  // the second line loses much, the first was played
  Great,     // as above, no mere recapture, and the game stays alive
  Find       // as above, and material was offered
};
[[nodiscard]] const char* glyph(Praise praise);  // "□", "!", "!!"
[[nodiscard]] int nag(Praise praise);

// Points of win chances (−1 … +1) that `mover` lost; negative when the score went up.
[[nodiscard]] double chances_lost(const Score& before, const Score& after, chess::Color mover,
                                  const ReportModel& model = kModel);

// The mover had a mate and has none afterwards.
[[nodiscard]] bool loses_mate(const Score& before, const Score& after, chess::Color mover);

[[nodiscard]] MoveClass classify(const Score& before, const Score& after, chess::Color mover,
                                 const ReportModel& model = kModel);

}  // namespace rostok::review
