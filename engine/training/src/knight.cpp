// SPDX-License-Identifier: MIT
#include "rostok/training/knight.h"

#include <algorithm>
#include <array>
#include <random>

namespace rostok::training {

using chess::Bitboard;
using chess::Color;
using chess::kNoSquare;
using chess::Piece;
using chess::PieceType;
using chess::Square;

namespace {

constexpr int kStage = 12;

// The same numbers with every standard library.
class Dice {
 public:
  explicit Dice(int number) : random_(static_cast<std::uint32_t>(number) * 2'654'435'761U + 11) {}
  int below(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }
  Square square() { return static_cast<Square>(below(64)); }

 private:
  std::mt19937 random_;
};

Bitboard occupied(const KnightExercise& exercise) {
  Bitboard set = 0;
  for (const auto& [square, piece] : exercise.men)
    set |= chess::bit(square);
  return set;
}

Bitboard attacks(Square square, Piece piece, Bitboard blockers) {
  switch (piece.type) {
    case PieceType::Pawn:
      return chess::pawn_attacks(piece.color, square);
    case PieceType::Knight:
      return chess::knight_attacks(square);
    case PieceType::Bishop:
      return chess::bishop_attacks(square, blockers);
    case PieceType::Rook:
      return chess::rook_attacks(square, blockers);
    case PieceType::Queen:
      return chess::bishop_attacks(square, blockers) | chess::rook_attacks(square, blockers);
    case PieceType::King:
      break;
  }
  return chess::king_attacks(square);
}

void find_guarded(KnightExercise& exercise) {
  const Bitboard men = occupied(exercise);
  for (const auto& [square, piece] : exercise.men)
    if (piece.color == Color::Black) exercise.guarded |= attacks(square, piece, men);
  exercise.guarded &= ~men;
}

void place(KnightExercise& exercise, Dice& dice, int count, Piece piece) {
  for (int tries = 0; count > 0 && tries < 200; ++tries) {
    const Square square = dice.square();
    const int rank = chess::rank_of(square);
    if (piece.type == PieceType::Pawn && (rank == 0 || rank == 7)) continue;
    if (square == exercise.from || square == exercise.to || chess::has(occupied(exercise), square))
      continue;
    exercise.men.emplace_back(square, piece);
    --count;
  }
}

void furnish(KnightExercise& exercise, Dice& dice, int stage, int step) {
  if (stage == 2) place(exercise, dice, 6 + step, {Color::White, PieceType::Pawn});
  if (stage != 3) return;
  constexpr std::array<PieceType, 4> kGuards = {PieceType::Rook, PieceType::Bishop,
                                                PieceType::Knight, PieceType::Queen};
  place(exercise, dice, 2 + step / 4, {Color::Black, PieceType::Pawn});
  place(exercise, dice, 1 + step / 5,
        {Color::Black, kGuards[static_cast<std::size_t>(dice.below(step < 6 ? 3 : 4))]});
}

bool is_good(const KnightExercise& exercise, int stage, int step) {
  const int empty_board = static_cast<int>(knight_way(exercise.from, exercise.to, 0).size()) - 1;
  if (chess::has(exercise.guarded, exercise.from) || chess::has(exercise.guarded, exercise.to))
    return false;
  switch (stage) {
    case 0:
      return exercise.least == 1 + step / 5;  // 1, 2, 3 moves
    case 1:
      return exercise.least == 3 + step / 6;  // 3 and 4
    case 2:
      return exercise.least >= 3 && exercise.least > empty_board;  // the men are in the way
    default:
      return exercise.least >= 3 && exercise.least > empty_board;
  }
}

}  // namespace

std::vector<Square> knight_way(Square from, Square to, Bitboard forbidden) {
  std::array<Square, 64> came_from{};
  came_from.fill(kNoSquare);
  std::vector<Square> open = {to};  // backwards, so that the way reads forwards
  came_from[to] = to;
  for (std::size_t n = 0; n < open.size() && came_from[from] == kNoSquare; ++n) {
    Bitboard next = chess::knight_attacks(open[n]) & (~forbidden | chess::bit(from));
    while (next != 0) {
      const Square square = chess::pop_first(next);
      if (came_from[square] != kNoSquare) continue;
      came_from[square] = open[n];
      open.push_back(square);
    }
  }
  if (came_from[from] == kNoSquare || (chess::has(forbidden, to) && from != to)) return {};
  std::vector<Square> way = {from};
  while (way.back() != to)
    way.push_back(came_from[way.back()]);
  return way;
}

Bitboard KnightExercise::forbidden() const {
  return occupied(*this) | guarded;
}

KnightExercise knight_exercise(int number) {
  number = std::clamp(number, 1, kKnightExercises);
  const int stage = (number - 1) / kStage, step = (number - 1) % kStage;
  Dice dice(number);
  while (true) {
    KnightExercise exercise;
    exercise.from = dice.square();
    exercise.to = dice.square();
    if (exercise.from == exercise.to) continue;
    furnish(exercise, dice, stage, step);
    find_guarded(exercise);
    exercise.least =
        static_cast<int>(knight_way(exercise.from, exercise.to, exercise.forbidden()).size()) - 1;
    if (exercise.least > 0 && is_good(exercise, stage, step)) return exercise;
  }
}

}  // namespace rostok::training
