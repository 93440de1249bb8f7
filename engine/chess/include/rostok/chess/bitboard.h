// SPDX-License-Identifier: MIT
// Sets of squares as 64-bit words, and the attack sets of the pieces.
#pragma once
#include <bit>
#include <cstdint>

#include "rostok/chess/types.h"

namespace rostok::chess {

using Bitboard = std::uint64_t;  // bit n = square n

[[nodiscard]] constexpr Bitboard bit(Square square) {
  return Bitboard{1} << square;
}
[[nodiscard]] constexpr bool has(Bitboard set, Square square) {
  return (set >> square & 1) != 0;
}
[[nodiscard]] constexpr Square first_square(Bitboard set) {
  return static_cast<Square>(std::countr_zero(set));
}
[[nodiscard]] constexpr Square pop_first(Bitboard& set) {
  const Square square = first_square(set);
  set &= set - 1;
  return square;
}
[[nodiscard]] constexpr bool more_than_one(Bitboard set) {
  return (set & (set - 1)) != 0;
}
inline constexpr Bitboard kFileA = 0x0101010101010101;
inline constexpr Bitboard kFileH = kFileA << 7;
inline constexpr Bitboard kRank1 = 0xFF;
inline constexpr Bitboard kDarkSquares = 0xAA55AA55AA55AA55;
[[nodiscard]] constexpr Bitboard rank_set(int rank) {
  return kRank1 << (8 * rank);
}
[[nodiscard]] constexpr Bitboard file_set(int file) {
  return kFileA << file;
}

// Squares attacked from a square, blockers included. `occupied` holds every piece on the board.
[[nodiscard]] Bitboard pawn_attacks(Color color, Square from);
[[nodiscard]] Bitboard knight_attacks(Square from);
[[nodiscard]] Bitboard king_attacks(Square from);
[[nodiscard]] Bitboard bishop_attacks(Square from, Bitboard occupied);
[[nodiscard]] Bitboard rook_attacks(Square from, Bitboard occupied);

// Squares strictly between two squares of one line, else 0.
[[nodiscard]] Bitboard squares_between(Square a, Square b);
// The whole line through two squares, ends included, else 0.
[[nodiscard]] Bitboard line_through(Square a, Square b);

}  // namespace rostok::chess
