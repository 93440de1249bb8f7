// SPDX-License-Identifier: MIT
// Endings that everybody must be able to win or hold: bare king against queen, rook, two bishops,
// and king and pawn against king. The outcome of every position asked is known.
#pragma once
#include <string_view>
#include <vector>

#include "rostok/chess/position.h"

namespace rostok::training {

enum class Ending : std::uint8_t { Queen, Rook, TwoBishops, PawnWins, PawnHolds };
inline constexpr int kEndings = 5;

struct EndgameExercise {
  int number = 1;
  Ending ending = Ending::Queen;
  chess::Position position;  // the student is to move
  int moves = 0;             // own moves in which it must be done, or that must be held
  [[nodiscard]] chess::Color student() const { return position.turn(); }
};

inline constexpr int kEndgamesEach = 12;
inline constexpr int kEndgameExercises = kEndings * kEndgamesEach;
// Exercise 1 … kEndgameExercises, the same in every run; twelve of each ending, in the order of
// Ending.
[[nodiscard]] EndgameExercise endgame_exercise(int number);

enum class EndgameState : std::uint8_t {
  Open,     // goes on
  Done,     // mated, or the pawn has become a queen or rook that stays; or held
  Spoiled,  // the win is gone, or the game is lost: a move should be taken back
  TooLong   // still won, but not in the moves that were given
};

// `positions`: from the exercise's position to the present one, after every half-move. Judged after
// the student's move and after the answer.
[[nodiscard]] EndgameState judge_endgame(const EndgameExercise& exercise,
                                         const std::vector<chess::Position>& positions);

// Whether the side with the pawn wins king and pawn against king with best play; from a table of
// all such positions, made at the first call (some ten milliseconds). False for other material.
[[nodiscard]] bool pawn_wins(const chess::Position& position);

}  // namespace rostok::training
