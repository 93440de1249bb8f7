// SPDX-License-Identifier: MIT
#include "motifs.h"

#include "exchange.h"
#include "rostok/training/task.h"

namespace rostok::training {

using chess::Bitboard;
using chess::Color;
using chess::Move;
using chess::PieceType;
using chess::Position;
using chess::Square;

namespace {

Bitboard attacks_from(PieceType type, Color side, Square square, Bitboard occupied) {
  switch (type) {
    case PieceType::Pawn:
      return chess::pawn_attacks(side, square);
    case PieceType::Knight:
      return chess::knight_attacks(square);
    case PieceType::Bishop:
      return chess::bishop_attacks(square, occupied);
    case PieceType::Rook:
      return chess::rook_attacks(square, occupied);
    case PieceType::Queen:
      return chess::bishop_attacks(square, occupied) | chess::rook_attacks(square, occupied);
    case PieceType::King:
      break;
  }
  return chess::king_attacks(square);
}

// An enemy that an attacker of this kind threatens: the king, something dearer, or a piece that
// nobody protects.
bool is_target(const Position& position, Square square, Color attacker, PieceType with) {
  const auto piece = position.piece_on(square);
  if (!piece || piece->color == attacker) return false;
  if (value_of(piece->type) > value_of(with)) return true;
  if (piece->type == PieceType::Pawn) return false;
  return position.attackers_of(square, piece->color, position.occupied()) == 0;
}

}  // namespace

bool is_stalemate(const Position& position) {
  return !position.has_legal_move() && !position.in_check();
}

Position end_of(Position position, const std::vector<Move>& line) {
  for (const Move move : line) {
    if (!position.is_legal(move)) break;
    position.play(move);
  }
  return position;
}

bool mates_on_back_rank(const Position& start, const std::vector<Move>& line, Color loser) {
  const Position end = end_of(start, line);
  if (end.has_legal_move() || !end.in_check() || end.turn() != loser) return false;
  const Square king = end.king(loser);
  if (chess::relative_rank(loser, chess::rank_of(king)) != 0) return false;
  const Bitboard heavy = end.pieces(PieceType::Rook) | end.pieces(PieceType::Queen);
  return (end.checkers() & heavy & chess::rank_set(chess::rank_of(king))) != 0;
}

bool wins_hanging_piece(const Step& step) {
  const auto taken = step.before.piece_on(step.move.to());
  return !step.move.is_castling() && taken && taken->type != PieceType::Pawn &&
         static_exchange(step.before, step.move) >= kPieceValue;
}

bool is_fork(const Step& step) {
  if (!step.attacks() || !is_safe(step.after, step.move.to())) return false;
  Bitboard attacked =
      attacks_from(step.piece(), step.side(), step.move.to(), step.after.occupied()) &
      step.after.pieces(chess::opposite(step.side()));
  int targets = 0;
  while (attacked != 0)
    targets += is_target(step.after, chess::pop_first(attacked), step.side(), step.piece()) ? 1 : 0;
  return targets >= 2;
}

bool is_pin(const Step& step) {
  const PieceType type = step.piece();
  const bool slides =
      type == PieceType::Bishop || type == PieceType::Rook || type == PieceType::Queen;
  if (!step.attacks() || !slides || !is_safe(step.after, step.move.to())) return false;
  const Color enemy = chess::opposite(step.side());
  const Bitboard occupied = step.after.occupied();
  const Square from = step.move.to();
  Bitboard front = attacks_from(type, step.side(), from, occupied) & step.after.pieces(enemy);
  while (front != 0) {
    const Square square = chess::pop_first(front);
    const PieceType pinned = step.after.piece_on(square)->type;
    if (pinned == PieceType::Pawn || pinned == PieceType::King) continue;
    const Bitboard without = occupied & ~chess::bit(square);
    Bitboard behind = attacks_from(type, step.side(), from, without) & step.after.pieces(enemy) &
                      chess::line_through(from, square) &
                      ~attacks_from(type, step.side(), from, occupied);
    while (behind != 0) {
      const PieceType covered = step.after.piece_on(chess::pop_first(behind))->type;
      if (value_of(covered) > value_of(pinned) && value_of(covered) > value_of(type)) return true;
    }
  }
  return false;
}

bool is_discovery(const Step& step) {
  const Color side = step.side();
  const Bitboard sliders =
      step.after.pieces(side) & ~chess::bit(step.move.to()) &
      (step.after.pieces(PieceType::Bishop) | step.after.pieces(PieceType::Rook) |
       step.after.pieces(PieceType::Queen));
  Bitboard each = step.attacks() ? sliders : 0;
  while (each != 0) {
    const Square from = chess::pop_first(each);
    const PieceType type = step.after.piece_on(from)->type;
    Bitboard seen = attacks_from(type, side, from, step.after.occupied()) &
                    ~attacks_from(type, side, from, step.before.occupied()) &
                    chess::line_through(from, step.move.from()) &
                    step.after.pieces(chess::opposite(side));
    while (seen != 0)
      if (is_target(step.after, chess::pop_first(seen), side, type)) return true;
  }
  return false;
}

bool promotes(const Position& start, const std::vector<Move>& line, std::size_t plies) {
  Position position = start;
  for (std::size_t i = 0; i < std::min(plies, line.size()); ++i) {
    if (!position.is_legal(line[i])) return false;
    if (i % 2 == 0 && line[i].is_promotion()) return true;
    position.play(line[i]);
  }
  return false;
}

}  // namespace rostok::training
