// SPDX-License-Identifier: MIT
// What the material on the board allows (Laws of Chess, articles 5.2.2 and 6.9).
#include "rostok/chess/game.h"

namespace rostok::chess {

namespace {

bool on_one_colour(Bitboard bishops) {
  return (bishops & kDarkSquares) == 0 || (bishops & ~kDarkSquares) == 0;
}

}  // namespace

bool is_dead_position(const Position& position) {
  const Bitboard heavy = position.pieces(PieceType::Pawn) | position.pieces(PieceType::Rook) |
                         position.pieces(PieceType::Queen);
  if (heavy != 0) return false;
  const Bitboard knights = position.pieces(PieceType::Knight);
  const Bitboard bishops = position.pieces(PieceType::Bishop);
  if (knights == 0) return on_one_colour(bishops);
  return bishops == 0 && !more_than_one(knights);
}

bool can_mate(const Position& position, Color side) {
  const Color other = opposite(side);
  const Bitboard ours = position.pieces(side) & ~position.pieces(PieceType::King);
  const Bitboard theirs = position.pieces(other) & ~position.pieces(PieceType::King);
  if (ours == 0) return false;
  const Bitboard strong = position.pieces(side, PieceType::Pawn) |
                          position.pieces(side, PieceType::Rook) |
                          position.pieces(side, PieceType::Queen);
  if (strong != 0) return true;
  const Bitboard knights = position.pieces(side, PieceType::Knight);
  if (knights != 0) {
    if (more_than_one(ours)) return true;
    // A lone knight mates only a king that its own men shut in; queens never do, because
    // the mating square's neighbours stay covered by the knight's victim itself.
    return (theirs & ~position.pieces(PieceType::Queen)) != 0;
  }
  // Bishops only: on both colours they mate alone; on one colour the enemy needs a man that can
  // stand on a square of the other colour: a pawn, a knight, or a bishop of that colour.
  const Bitboard bishops = position.pieces(side, PieceType::Bishop);
  if (!on_one_colour(bishops)) return true;
  const Bitboard ours_colour = (bishops & kDarkSquares) != 0 ? kDarkSquares : ~kDarkSquares;
  return (position.pieces(other, PieceType::Pawn) | position.pieces(other, PieceType::Knight) |
          (position.pieces(other, PieceType::Bishop) & ~ours_colour)) != 0;
}

}  // namespace rostok::chess
