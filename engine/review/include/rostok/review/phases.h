// SPDX-License-Identifier: MIT
// Opening, middlegame and endgame by what stands on the board.
#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "rostok/chess/position.h"
#include "rostok/review/score.h"

namespace rostok::review {

enum class Phase : std::uint8_t { Opening, Middlegame, Endgame };
inline constexpr int kPhases = 3;

// Of each position of a game, from its start. A phase that has begun never goes back. The
// middlegame begins with at most ten pieces (knights to queens of both sides) or fewer than four
// own ones on either back rank, the endgame with at most six. A move belongs to the phase of the
// position it is played in.
[[nodiscard]] std::vector<Phase> phases_of(const std::vector<chess::Position>& positions,
                                           const ReportModel& model = kModel);

}  // namespace rostok::review
