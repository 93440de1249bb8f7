// SPDX-License-Identifier: MIT
// Where the engine looks a second time.
#pragma once
#include <optional>

#include "rostok/review/game_record.h"

namespace rostok::review {

// Lines for the closer look at position `index`, 0 = no look. Critical is a position when the win
// chances jump in the move that leads to it or in the one that leaves it: a good answer is found
// in the first, something better in the second. A mistake leaves it: three lines, so that a task
// can tell whether there is anything to find; else two.
[[nodiscard]] int closer_lines(const std::vector<chess::Position>& positions,
                               const std::vector<std::optional<Score>>& scores,
                               std::size_t book_moves, std::size_t index,
                               const ReportModel& model = kModel);

}  // namespace rostok::review
