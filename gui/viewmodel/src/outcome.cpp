// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/outcome.h"

namespace rostok::viewmodel {
namespace {

std::string won(const i18n::Translator& words, Ending ending, bool white) {
  switch (ending) {
    case Ending::Resignation:
      return white ? words.tr("Black resigned. White wins.")
                   : words.tr("White resigned. Black wins.");
    case Ending::Flag:
      return white ? words.tr("Black's time is up. White wins.")
                   : words.tr("White's time is up. Black wins.");
    default:
      return white ? words.tr("Checkmate. White wins.") : words.tr("Checkmate. Black wins.");
  }
}

}  // namespace

Outcome flag_outcome(Side flagged, bool opponent_can_mate) {
  if (opponent_can_mate) return {Ending::Flag, opposite(flagged)};
  return {Ending::FlagButNoMate, std::nullopt};
}

const char* result_code(const Outcome& outcome) {
  if (!outcome.winner) return "1/2-1/2";
  return *outcome.winner == Side::White ? "1-0" : "0-1";
}

std::string result_text(const i18n::Translator& words, const Outcome& outcome) {
  if (outcome.winner) return won(words, outcome.ending, *outcome.winner == Side::White);
  switch (outcome.ending) {
    case Ending::Stalemate:
      return words.tr("Stalemate. Draw.");
    case Ending::DeadPosition:
      return words.tr("Nobody can give mate any more. Draw.");
    case Ending::FlagButNoMate:
      return words.tr("Time is up, but the opponent cannot give mate. Draw.");
    case Ending::ThreefoldRepetition:
      return words.tr("The position came up three times. Draw.");
    case Ending::FivefoldRepetition:
      return words.tr("The position came up five times. Draw.");
    case Ending::FiftyMoves:
      return words.tr("50 moves without a capture or a pawn move. Draw.");
    case Ending::SeventyFiveMoves:
      return words.tr("75 moves without a capture or a pawn move. Draw.");
    default:
      return words.tr("Draw by agreement.");
  }
}

}  // namespace rostok::viewmodel
