// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/outcome.h"

namespace rostok::viewmodel {

using chess::EndReason;

std::string result_text(const i18n::Translator& words, const chess::GameEnd& end) {
  const bool white = end.result == chess::GameResult::WhiteWins;
  switch (end.reason) {
    case EndReason::Checkmate:
      return white ? words.tr("Checkmate. White wins.") : words.tr("Checkmate. Black wins.");
    case EndReason::Resignation:
      return white ? words.tr("Black resigned. White wins.")
                   : words.tr("White resigned. Black wins.");
    case EndReason::FlagFall:
      return white ? words.tr("Black's time is up. White wins.")
                   : words.tr("White's time is up. Black wins.");
    case EndReason::Stalemate:
      return words.tr("Stalemate. Draw.");
    case EndReason::DeadPosition:
      return words.tr("Nobody can give mate any more. Draw.");
    case EndReason::FlagFallCannotMate:
      return words.tr("Time is up, but the opponent cannot give mate. Draw.");
    case EndReason::ThreefoldRepetition:
      return words.tr("The position came up three times. Draw.");
    case EndReason::FivefoldRepetition:
      return words.tr("The position came up five times. Draw.");
    case EndReason::FiftyMoves:
      return words.tr("50 moves without a capture or a pawn move. Draw.");
    case EndReason::SeventyFiveMoves:
      return words.tr("75 moves without a capture or a pawn move. Draw.");
    case EndReason::Agreement:
      return words.tr("Draw by agreement.");
    case EndReason::Adjudication:
      break;
  }
  if (end.result == chess::GameResult::Draw) return words.tr("Draw by decision.");
  return white ? words.tr("White wins by decision.") : words.tr("Black wins by decision.");
}

}  // namespace rostok::viewmodel
