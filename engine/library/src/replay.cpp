// SPDX-License-Identifier: MIT
#include "rostok/library/segment.h"

namespace rostok::library {

using chess::Color;
using chess::file_of;
using chess::MoveKind;
using chess::Piece;
using chess::PieceType;
using chess::Position;
using chess::rank_of;
using chess::Square;

namespace {

bool is_sound_castling(const Position& position, chess::Move move, Piece moved) {
  if (moved.type != PieceType::King ||
      position.piece_on(move.to()) != Piece{moved.color, PieceType::Rook})
    return false;
  const int rank = rank_of(move.from());
  if (rank_of(move.to()) != rank) return false;
  const bool king_side = file_of(move.to()) > file_of(move.from());
  // Nothing but the two may stand where they land.
  for (const int file : {king_side ? 6 : 2, king_side ? 5 : 3}) {
    const Square target = chess::make_square(file, rank);
    if (target != move.from() && target != move.to() && position.piece_on(target)) return false;
  }
  return true;
}

bool is_sound_pawn_move(const Position& position, chess::Move move, Color mover) {
  const int to = relative_rank(mover, rank_of(move.to()));
  if (move.is_promotion() != (to == 7) || to == 0) return false;
  if (move.kind() == MoveKind::DoubleStep)
    return to == 3 && file_of(move.from()) == file_of(move.to()) &&
           relative_rank(mover, rank_of(move.from())) == 1;
  if (move.kind() != MoveKind::EnPassant) return true;
  const Square taken = chess::make_square(file_of(move.to()), rank_of(move.from()));
  return !position.piece_on(move.to()) && taken != move.from() &&
         position.piece_on(taken) == Piece{opposite(mover), PieceType::Pawn};
}

}  // namespace

bool is_sound(const Position& position, chess::Move move) {
  const auto moved = position.piece_on(move.from());
  if (move.is_null() || !moved || moved->color != position.turn()) return false;
  if (move.is_castling()) return is_sound_castling(position, move, *moved);
  const auto taken = position.piece_on(move.to());
  if (taken && (taken->color == moved->color || taken->type == PieceType::King)) return false;
  if (moved->type == PieceType::Pawn) return is_sound_pawn_move(position, move, moved->color);
  return move.kind() == MoveKind::Normal;
}

}  // namespace rostok::library
