// SPDX-License-Identifier: MIT
#include "rostok/training/endgame.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <random>
#include <string>

#include "rostok/chess/game.h"

namespace rostok::training {

using chess::Bitboard;
using chess::Color;
using chess::Move;
using chess::PieceType;
using chess::Position;
using chess::Square;

namespace {

// More than the longest wins with best play (10, 16, 19 moves with queen, rook, bishops).
constexpr std::array<int, kEndings> kMoves = {20, 30, 40, 30, 15};

class Dice {
 public:
  explicit Dice(int number) : random_(static_cast<std::uint32_t>(number) * 747'796'405U + 2'891) {}
  int below(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }
  Square square() { return static_cast<Square>(below(64)); }

 private:
  std::mt19937 random_;
};

struct Man {
  Square square;
  chess::Piece piece;
};

std::optional<Position> position_of(const std::vector<Man>& men, Color turn) {
  std::array<char, 64> board;
  board.fill(0);
  for (const Man& man : men) {
    if (board[man.square] != 0) return std::nullopt;
    board[man.square] = chess::fen_letter(man.piece);
  }
  std::string fen;
  for (int rank = 7; rank >= 0; --rank) {
    for (int file = 0; file < 8; ++file) {
      const char letter = board[chess::make_square(file, rank)];
      if (letter != 0)
        fen += letter;
      else if (!fen.empty() && fen.back() >= '1' && fen.back() <= '7')
        ++fen.back();
      else
        fen += '1';
    }
    if (rank > 0) fen += '/';
  }
  const auto position =
      Position::from_fen(fen + (turn == Color::White ? " w - - 0 1" : " b - - 0 1"));
  if (!position) return std::nullopt;
  return *position;
}

int distance(Square a, Square b) {
  return std::max(std::abs(chess::file_of(a) - chess::file_of(b)),
                  std::abs(chess::rank_of(a) - chess::rank_of(b)));
}

// Whether the side to move can take anything.
bool can_take(const Position& position) {
  const auto moves = position.legal_moves();
  return std::any_of(moves.begin(), moves.end(),
                     [&](Move move) { return position.is_capture(move); });
}

// With the bare king to move: he takes something, is stalemated, or attacks two bishops at once,
// so that one falls whatever is played.
bool lets_win_slip(const Position& position) {
  if (can_take(position) || (!position.has_legal_move() && !position.in_check())) return true;
  for (const Move reply : position.legal_moves()) {
    const Position next = position.after(reply);
    const auto moves = next.legal_moves();
    if (std::all_of(moves.begin(), moves.end(), [&](Move move) {
          const Position then = next.after(move);
          return can_take(then) || (!then.has_legal_move() && !then.in_check());
        }))
      return true;
  }
  return false;
}

std::vector<Man> men_of(Ending ending, Color strong, Dice& dice) {
  std::vector<Man> men = {{dice.square(), {strong, PieceType::King}},
                          {dice.square(), {chess::opposite(strong), PieceType::King}}};
  switch (ending) {
    case Ending::Queen:
      men.push_back({dice.square(), {strong, PieceType::Queen}});
      break;
    case Ending::Rook:
      men.push_back({dice.square(), {strong, PieceType::Rook}});
      break;
    case Ending::TwoBishops:
      men.push_back({dice.square(), {strong, PieceType::Bishop}});
      men.push_back({dice.square(), {strong, PieceType::Bishop}});
      break;
    case Ending::PawnWins:
    case Ending::PawnHolds: {
      const int rank = 1 + dice.below(5);  // as its side sees it, from the second to the sixth
      men.push_back({chess::make_square(dice.below(8), chess::relative_rank(strong, rank)),
                     {strong, PieceType::Pawn}});
      break;
    }
  }
  return men;
}

bool is_won(Ending ending, const Position& position) {
  if (ending == Ending::PawnWins || ending == Ending::PawnHolds) return pawn_wins(position);
  const auto moves = position.legal_moves();
  return std::any_of(moves.begin(), moves.end(),
                     [&](Move move) { return !lets_win_slip(position.after(move)); });
}

// Not decided by one obvious move, and not hopeless either.
bool is_instructive(Ending ending, const Position& position) {
  const Color student = position.turn();
  const Square own = position.king(student), other = position.king(chess::opposite(student));
  if (position.in_check() || can_take(position)) return false;
  switch (ending) {
    case Ending::Queen:
    case Ending::Rook:
    case Ending::TwoBishops: {
      const int file = chess::file_of(other), rank = chess::rank_of(other);
      return distance(own, other) > 2 && std::min({file, rank, 7 - file, 7 - rank}) > 0 &&
             is_won(ending, position);
    }
    case Ending::PawnWins: {
      // At least one tempting king move throws the win away.
      if (!pawn_wins(position)) return false;
      const auto moves = position.legal_moves();
      const auto good = std::count_if(moves.begin(), moves.end(),
                                      [&](Move move) { return pawn_wins(position.after(move)); });
      return good * 2 <= static_cast<std::ptrdiff_t>(moves.size());
    }
    case Ending::PawnHolds:
      break;
  }
  // Some moves hold and some lose.
  const Square pawn = chess::first_square(position.pieces(PieceType::Pawn));
  const auto moves = position.legal_moves();
  const auto losing = std::count_if(moves.begin(), moves.end(),
                                    [&](Move move) { return pawn_wins(position.after(move)); });
  return !pawn_wins(position) && losing > 0 && losing < static_cast<std::ptrdiff_t>(moves.size()) &&
         distance(own, pawn) < 4;
}

EndgameState judge_pieces(const Position& now, Color student) {
  if (!now.has_legal_move())
    return now.in_check() && now.turn() != student ? EndgameState::Done : EndgameState::Spoiled;
  if (chess::is_dead_position(now) || !chess::can_mate(now, student)) return EndgameState::Spoiled;
  return now.turn() != student && lets_win_slip(now) ? EndgameState::Spoiled : EndgameState::Open;
}

EndgameState judge_pawn(const Position& now, Color student) {
  const bool promoted = now.pieces(PieceType::Pawn) == 0;
  if (promoted) {
    const bool strong =
        (now.pieces(student, PieceType::Queen) | now.pieces(student, PieceType::Rook)) != 0;
    if (!strong) return EndgameState::Spoiled;
    if (now.turn() != student && (can_take(now) || (!now.has_legal_move() && !now.in_check())))
      return EndgameState::Spoiled;
    return EndgameState::Done;
  }
  return pawn_wins(now) ? EndgameState::Open : EndgameState::Spoiled;
}

EndgameState judge_holding(const std::vector<Position>& positions, Color student) {
  const Position& now = positions.back();
  const bool pawn = now.pieces(PieceType::Pawn) != 0;
  if (!now.has_legal_move() && !now.in_check()) return EndgameState::Done;
  if (chess::is_dead_position(now)) return EndgameState::Done;
  if (std::count_if(positions.begin(), positions.end(),
                    [&](const Position& each) { return each.same_position(now); }) >= 3)
    return EndgameState::Done;
  if (pawn) return pawn_wins(now) ? EndgameState::Spoiled : EndgameState::Open;
  return now.turn() == student && can_take(now) ? EndgameState::Open : EndgameState::Spoiled;
}

}  // namespace

EndgameExercise endgame_exercise(int number) {
  number = std::clamp(number, 1, kEndgameExercises);
  EndgameExercise exercise;
  exercise.number = number;
  exercise.ending = static_cast<Ending>((number - 1) / kEndgamesEach);
  exercise.moves = kMoves[static_cast<std::size_t>(exercise.ending)];
  const bool holds = exercise.ending == Ending::PawnHolds;
  Dice dice(number);
  while (true) {
    const Color student = dice.below(2) == 0 ? Color::White : Color::Black;
    const auto position = position_of(
        men_of(exercise.ending, holds ? chess::opposite(student) : student, dice), student);
    if (!position) continue;
    if (exercise.ending == Ending::TwoBishops) {
      const Bitboard bishops = position->pieces(PieceType::Bishop);
      if ((bishops & chess::kDarkSquares) == 0 || (bishops & ~chess::kDarkSquares) == 0) continue;
    }
    if (!is_instructive(exercise.ending, *position)) continue;
    exercise.position = *position;
    return exercise;
  }
}

EndgameState judge_endgame(const EndgameExercise& exercise,
                           const std::vector<Position>& positions) {
  const Position& now = positions.back();
  const Color student = exercise.student();
  const bool holds = exercise.ending == Ending::PawnHolds;
  const EndgameState state = holds ? judge_holding(positions, student)
                             : exercise.ending == Ending::PawnWins ? judge_pawn(now, student)
                                                                   : judge_pieces(now, student);
  if (state != EndgameState::Open) return state;
  const auto own_moves = static_cast<int>(positions.size() / 2);
  if (own_moves < exercise.moves || now.turn() != student) return EndgameState::Open;
  return holds ? EndgameState::Done : EndgameState::TooLong;
}

}  // namespace rostok::training
