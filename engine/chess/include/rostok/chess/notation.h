// SPDX-License-Identifier: MIT
// Moves from and to text: UCI and standard algebraic notation, English and Russian letters
// (PGN standard section 8.2; Laws of Chess, appendix C).
#pragma once
#include <string>
#include <string_view>

#include "rostok/base/result.h"
#include "rostok/chess/position.h"

namespace rostok::chess {

// "e2e4", "e7e8q"; castling is e1g1, or king takes own rook when `position.is_chess960()`.
[[nodiscard]] std::string to_uci(const Position& position, Move move);
// A legal move of `position`; an upper-case promotion letter is accepted.
[[nodiscard]] base::Result<Move> parse_uci(const Position& position, std::string_view text);

enum class PieceLetters : std::uint8_t { English /* KQRBN */, Russian /* Кр Ф Л С К */ };

// "Nbd2", "exd8=Q+", "O-O-O#". `move` is legal.
[[nodiscard]] std::string to_san(const Position& position, Move move,
                                 PieceLetters letters = PieceLetters::English);

// What stood behind a move in import: "!?" and the like.
struct SanMove {
  Move move;
  int nag = 0;  // 1–6 for ! ? !! ?? !? ?!, else 0
};

// Reads SAN as programs write it: zeros in castling, needless or missing x, +, #, "=", long
// algebraic forms, glyphs. Piece letters are upper case. Errors name the token: unknown,
// illegal, ambiguous (with the candidates), promotion piece missing.
[[nodiscard]] base::Result<SanMove> parse_san(const Position& position, std::string_view text,
                                              PieceLetters letters = PieceLetters::English);

// What a person types at the board: SAN in either language and either case where that is not
// ambiguous, or UCI ("e2e4", "Кf3", "nf3").
[[nodiscard]] base::Result<Move> parse_typed(const Position& position, std::string_view text);

}  // namespace rostok::chess
