// SPDX-License-Identifier: MIT
// Ways of a knight: from one square to another in as few moves as there can be, past own men and
// past squares that the other side guards.
#pragma once
#include <optional>
#include <utility>
#include <vector>

#include "rostok/chess/bitboard.h"

namespace rostok::training {

// The squares of a shortest way, both ends included; empty when there is none. `forbidden` squares
// are never entered. Among equal ways the one with the lower squares first.
[[nodiscard]] std::vector<chess::Square> knight_way(chess::Square from, chess::Square to,
                                                    chess::Bitboard forbidden);

struct KnightExercise {
  chess::Square from = chess::kNoSquare, to = chess::kNoSquare;
  std::vector<std::pair<chess::Square, chess::Piece>> men;  // apart from the knight, which is White
  chess::Bitboard guarded = 0;  // by the other side's men, themselves left out
  int least = 0;                // moves
  [[nodiscard]] chess::Bitboard forbidden() const;
};

inline constexpr int kKnightExercises = 48;
// Exercise 1 … kKnightExercises, the same in every run: twelve short ways, twelve long ones, twelve
// past own pawns, twelve past guarded squares.
[[nodiscard]] KnightExercise knight_exercise(int number);

}  // namespace rostok::training
