// SPDX-License-Identifier: MIT
// How a game ended, in words for a child.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "rostok/i18n/i18n.h"
#include "rostok/viewmodel/chess_clock.h"

namespace rostok::viewmodel {

// Articles of the Laws of Chess (2023) beside each.
enum class Ending : std::uint8_t {
  Checkmate,            // 5.1.1
  Resignation,          // 5.1.2
  Flag,                 // 6.9
  FlagButNoMate,        // 6.9, second sentence: the opponent cannot mate by any legal moves
  Stalemate,            // 5.2.1
  DeadPosition,         // 5.2.2
  Agreement,            // 5.2.3
  ThreefoldRepetition,  // 9.2
  FiftyMoves,           // 9.3
  FivefoldRepetition,   // 9.6.1
  SeventyFiveMoves      // 9.6.2
};

struct Outcome {
  Ending ending = Ending::Checkmate;
  std::optional<Side> winner;  // none = draw
  bool operator==(const Outcome&) const = default;
};

// What a fallen flag means: a loss, or a draw when the opponent cannot mate at all.
[[nodiscard]] Outcome flag_outcome(Side flagged, bool opponent_can_mate);

// "1-0", "0-1", "1/2-1/2" as in PGN.
[[nodiscard]] const char* result_code(const Outcome& outcome);

// "Мат. Победа белых." / "Пат. Ничья."
[[nodiscard]] std::string result_text(const i18n::Translator& words, const Outcome& outcome);

}  // namespace rostok::viewmodel
