// SPDX-License-Identifier: MIT
// What the material on the board and a wall of pawns allow (Laws of Chess, articles 5.2.2 and 6.9).
#include "rostok/chess/game.h"

namespace rostok::chess {

namespace {

bool on_one_colour(Bitboard bishops) {
  return (bishops & kDarkSquares) == 0 || (bishops & ~kDarkSquares) == 0;
}

// Whether a king can ever take a pawn, walking wherever enemy pawns do not strike. The enemy king
// is left out of account, which can only give it more ways.
bool king_gets_at_pawns(const Position& position, Color side, Bitboard struck) {
  const Bitboard prey = position.pieces(opposite(side), PieceType::Pawn) & ~struck;
  const Bitboard barred = position.pieces(side, PieceType::Pawn) | struck;
  Bitboard reached = bit(position.king(side)), fresh = reached;
  while (fresh != 0) {
    const Bitboard next = king_attacks(pop_first(fresh));
    if ((next & prey) != 0) return true;
    fresh |= next & ~barred & ~reached;
    reached |= next & ~barred;
  }
  return false;
}

// Kings and pawns only, no pawn can ever move or take, and no king can take one: then only the
// kings move, and no check is possible any more.
bool is_closed_wall(const Position& position) {
  const Bitboard pawns = position.pieces(PieceType::Pawn);
  if (pawns == 0 || (position.occupied() & ~pawns & ~position.pieces(PieceType::King)) != 0)
    return false;
  if (position.en_passant() != kNoSquare) return false;
  for (const Color side : {Color::White, Color::Black}) {
    const Bitboard own = pawns & position.pieces(side), theirs = pawns & ~own;
    const Bitboard ahead = side == Color::White ? own << 8 : own >> 8;
    if ((ahead & ~pawns) != 0) return false;
    const Bitboard struck = ((ahead & ~kFileA) >> 1) | ((ahead & ~kFileH) << 1);
    if ((struck & theirs) != 0 || king_gets_at_pawns(position, opposite(side), struck))
      return false;
  }
  return true;
}

}  // namespace

bool is_dead_position(const Position& position) {
  if (is_closed_wall(position)) return true;
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
  if (ours == 0 || is_closed_wall(position)) return false;
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
