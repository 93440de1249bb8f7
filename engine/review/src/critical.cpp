// SPDX-License-Identifier: MIT
#include "critical.h"

#include <cmath>

#include "rostok/review/move_class.h"

namespace rostok::review {

namespace {

bool jumps(const std::optional<Score>& before, const std::optional<Score>& after,
           chess::Color mover, const ReportModel& model) {
  if (!before || !after) return false;
  return std::abs(chances_lost(*before, *after, mover, model)) >= model.critical ||
         classify(*before, *after, mover, model) != MoveClass::None;
}

}  // namespace

int closer_lines(const std::vector<chess::Position>& positions,
                 const std::vector<std::optional<Score>>& scores, std::size_t book_moves,
                 std::size_t index, const ReportModel& model) {
  const chess::Position& position = positions[index];
  const bool has_next = index + 1 < positions.size();
  // Nobody plays from the last position, and a book move is not judged.
  if (!has_next || index < book_moves || position.count_legal_moves() < 2) return 0;
  const auto mover = position.turn();
  if (jumps(scores[index], scores[index + 1], mover, model)) {
    const bool mistake =
        classify(*scores[index], *scores[index + 1], mover, model) >= MoveClass::Mistake ||
        loses_mate(*scores[index], *scores[index + 1], mover);
    return mistake ? 3 : 2;
  }
  const bool after_jump =
      index > book_moves && jumps(scores[index - 1], scores[index], chess::opposite(mover), model);
  return after_jump ? 2 : 0;
}

}  // namespace rostok::review
