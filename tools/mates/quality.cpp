// SPDX-License-Identifier: MIT
#include "quality.h"

#include <array>
#include <bit>
#include <cstdlib>
#include <string>

#include "rostok/base/text.h"
#include "rostok/training/mate.h"

namespace rostok::mates {

using chess::Color;
using chess::Move;
using chess::PieceType;
using chess::Position;
using chess::Square;

namespace {

constexpr int kMostIdle = 4;           // pieces without a task, pawns not counted
constexpr int kLargestAdvantage = 10;  // pawns
constexpr std::array<int, 4> kMostPieces = {0, 24, 22, 20};

int count(const Position& position, Color color, PieceType piece) {
  return std::popcount(position.pieces(color, piece));
}

int material(const Position& position, Color color) {
  return count(position, color, PieceType::Pawn) + 3 * count(position, color, PieceType::Knight) +
         3 * count(position, color, PieceType::Bishop) +
         5 * count(position, color, PieceType::Rook) + 9 * count(position, color, PieceType::Queen);
}

bool has_natural_men(const Position& position, Color color) {
  const auto bishops = position.pieces(color, PieceType::Bishop);
  return count(position, color, PieceType::Queen) <= 1 &&
         count(position, color, PieceType::Rook) <= 2 &&
         count(position, color, PieceType::Knight) <= 2 &&
         std::popcount(bishops & chess::kDarkSquares) <= 1 &&
         std::popcount(bishops & ~chess::kDarkSquares) <= 1;
}

bool is_natural(const Position& position) {
  if (!has_natural_men(position, Color::White) || !has_natural_men(position, Color::Black))
    return false;
  const Color attacker = position.turn();
  const int mine = material(position, attacker),
            theirs = material(position, chess::opposite(attacker));
  return theirs >= 4 && mine - theirs <= kLargestAdvantage && mine - theirs >= -kLargestAdvantage;
}

std::optional<Position> with_fields(std::string board, Color turn) {
  board += turn == Color::White ? " w - - 0 1" : " b - - 0 1";
  const auto position = Position::from_fen(board);
  if (!position) return std::nullopt;
  return *position;
}

std::string board_without(const Position& position, Square removed) {
  std::string board;
  for (int rank = 7; rank >= 0; --rank) {
    int gap = 0;
    for (int file = 0; file < 8; ++file) {
      const Square square = chess::make_square(file, rank);
      const auto piece = position.piece_on(square);
      if (!piece || square == removed) {
        ++gap;
        continue;
      }
      if (gap > 0) board += std::to_string(gap);
      gap = 0;
      board += chess::fen_letter(*piece);
    }
    if (gap > 0) board += std::to_string(gap);
    if (rank > 0) board += '/';
  }
  return board;
}

bool is_solved_by(const Position& position, int mate_in, Move key) {
  if (training::forces_mate(position, mate_in - 1)) return false;
  const auto moves = training::mating_moves(position, mate_in);
  return moves.size() == 1 && moves.front() == key;
}

int idle_pieces(const Position& position, int mate_in, Move key) {
  int idle = 0;
  auto men =
      position.occupied() & ~position.pieces(PieceType::King) & ~position.pieces(PieceType::Pawn);
  while (men != 0) {
    const Square square = chess::pop_first(men);
    if (square == key.from()) continue;
    const auto less = with_fields(board_without(position, square), position.turn());
    if (less && is_solved_by(*less, mate_in, key)) ++idle;
  }
  return idle;
}

// Tempting moves make it harder: checks that do not mate, captures that are not the key.
int temptations(const Position& position, Move key) {
  int result = 0;
  for (const Move move : position.legal_moves()) {
    if (move == key) continue;
    if (position.after(move).in_check()) result += 2;
    if (position.is_capture(move)) ++result;
  }
  return result;
}

int difficulty_of(const Found& found) {
  const Position& position = found.position;
  const Position next = position.after(found.key);
  int result = 2 * std::popcount(position.occupied()) + temptations(position, found.key);
  if (!next.in_check()) result += 18;
  if (found.mate_in > 1) result += 2 * static_cast<int>(next.count_legal_moves());
  // A sacrifice: the piece can be taken where it goes, and it was not a capture itself.
  if (found.mate_in > 1 && !position.is_capture(found.key))
    for (const Move reply : next.legal_moves())
      if (reply.to() == found.key.to() && next.is_capture(reply)) {
        result += 10;
        break;
      }
  using training::MateKind;
  if (found.picture.kind == MateKind::Discovered || found.picture.kind == MateKind::DoubleCheck)
    result += 10;
  if (found.picture.piece == PieceType::Knight || found.picture.piece == PieceType::Pawn)
    result += 6;
  if (found.picture.piece == PieceType::Bishop) result += 3;
  if (position.is_capture(found.key)) result -= 4;
  return result;
}

}  // namespace

std::optional<Found> as_puzzle(const Position& source, int longest) {
  if (!is_natural(source)) return std::nullopt;
  const auto position = with_fields(board_without(source, chess::kNoSquare), source.turn());
  if (!position) return std::nullopt;
  const auto mate = training::shortest_mate(*position, longest);
  if (!mate || std::popcount(position->occupied()) > kMostPieces[static_cast<std::size_t>(*mate)])
    return std::nullopt;
  const auto keys = training::mating_moves(*position, *mate);
  if (keys.size() != 1) return std::nullopt;
  Found found{*position, keys.front(), {}, *mate, 0, position->piece_on(keys.front().from())->type};
  if (found.key.is_promotion() && found.key.kind() != chess::MoveKind::PromoteQueen)
    return std::nullopt;
  if (idle_pieces(*position, *mate, found.key) > kMostIdle) return std::nullopt;
  const auto line = training::mating_line(*position, *mate);
  Position before = *position;
  for (std::size_t n = 0; n + 1 < line.size(); ++n)
    before.play(line[n]);
  found.picture = training::picture_of_mate(before, line.back());
  found.difficulty = difficulty_of(found);
  return found;
}

}  // namespace rostok::mates
