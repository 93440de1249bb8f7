// SPDX-License-Identifier: MIT
// What a mistake of a game was about, as facts that the board shows and as one sentence for the
// child that made it. Nothing is guessed: what no rule finds is told in chances.
#pragma once
#include "rostok/i18n/i18n.h"
#include "rostok/review/report.h"

namespace rostok::training {

enum class Reason : std::uint8_t {
  Stalemate,        // the played move ends the game without a winner
  MateMissed,       // `moves` = length of the mate
  MateAllowed,      // the opponent has it
  FreePieceMissed,  // nobody protected `piece` on `square`; `other` could take it
  CaptureMissed,    // it was protected, but taking it with `other` paid
  PieceLeft,        // own `piece` on `square` is unprotected; `other` on `from` takes it
  PieceAttacked,    // it is protected, but `other` takes it with gain
  ForkMissed,       // `move` in the position before the mistake
  ForkAllowed,      // `move` in the position behind it; the same for the next pairs
  PinMissed,
  PinAllowed,
  DiscoveryMissed,
  DiscoveryAllowed,
  PromotionMissed,
  PromotionAllowed,
  Chances  // nothing of the above: `before` and `after`
};

struct Explanation {
  Reason reason = Reason::Chances;
  chess::Square square = chess::kNoSquare, from = chess::kNoSquare;
  chess::PieceType piece = chess::PieceType::Pawn, other = chess::PieceType::Pawn;
  int moves = 0;
  chess::Position position;  // in which `move` is played
  chess::Move move;
  double before = 50, after = 50;  // win per cent of the mover
};

// `ply`: index into Report::moves of a move with a class.
[[nodiscard]] Explanation explain(const review::Report& report, std::size_t ply);

// "Конь g5 без защиты. Можно было взять пешкой."
[[nodiscard]] std::string sentence(const Explanation& explanation, const i18n::Translator& words);

}  // namespace rostok::training
