// SPDX-License-Identifier: MIT
#include "rostok/chess/position.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

#include "rostok/base/contract.h"
#include "zobrist.h"

namespace rostok::chess {

using detail::zobrist;

Position::Position() : Position(Empty{}) {
  static const Position start = [] {
    Position orthodox = chess960_start(518);
    orthodox.chess960_ = false;
    return orthodox;
  }();
  *this = start;
}

std::optional<Piece> Position::piece_on(Square square) const {
  if (board_[square] == kEmpty) return std::nullopt;
  return Piece{has(colors_[0], square) ? Color::White : Color::Black,
               static_cast<PieceType>(board_[square])};
}

void Position::put(Color color, PieceType type, Square square) {
  const Bitboard set = bit(square);
  types_[index(type)] |= set;
  colors_[index(color)] |= set;
  board_[square] = static_cast<std::uint8_t>(type);
  if (type == PieceType::King) kings_[index(color)] = square;
  key_ ^= zobrist.piece[index(color)][index(type)][square];
}

void Position::remove(Color color, PieceType type, Square square) {
  const Bitboard set = bit(square);
  types_[index(type)] ^= set;
  colors_[index(color)] ^= set;
  board_[square] = kEmpty;
  key_ ^= zobrist.piece[index(color)][index(type)][square];
}

Bitboard Position::attackers_of(Square square, Color by, Bitboard occupied) const {
  const Bitboard queens = types_[index(PieceType::Queen)];
  const Bitboard all =
      (pawn_attacks(opposite(by), square) & types_[index(PieceType::Pawn)]) |
      (knight_attacks(square) & types_[index(PieceType::Knight)]) |
      (king_attacks(square) & types_[index(PieceType::King)]) |
      (bishop_attacks(square, occupied) & (types_[index(PieceType::Bishop)] | queens)) |
      (rook_attacks(square, occupied) & (types_[index(PieceType::Rook)] | queens));
  return all & colors_[index(by)];
}

Bitboard Position::checkers() const {
  return attackers_of(king(turn_), opposite(turn_), occupied());
}

bool Position::is_capture(Move move) const {
  if (move.is_castling()) return false;
  return move.kind() == MoveKind::EnPassant || board_[move.to()] != kEmpty;
}

bool Position::same_position(const Position& other) const {
  return key_ == other.key_ && turn_ == other.turn_ && types_ == other.types_ &&
         colors_ == other.colors_ && castling_rooks_ == other.castling_rooks_ &&
         en_passant_ == other.en_passant_;
}

void Position::drop_rights_at(Square square) {
  for (Square& rook : castling_rooks_)
    if (rook == square) {
      key_ ^= zobrist.castling[rook];
      rook = kNoSquare;
    }
}

void Position::play_castling(Square king_from, Square rook_from) {
  const bool king_side = file_of(rook_from) > file_of(king_from);
  const int rank = rank_of(king_from);
  remove(turn_, PieceType::King, king_from);
  remove(turn_, PieceType::Rook, rook_from);
  put(turn_, PieceType::King, make_square(king_side ? 6 : 2, rank));
  put(turn_, PieceType::Rook, make_square(king_side ? 5 : 3, rank));
}

void Position::play(Move move) {
  const Square from = move.from(), to = move.to();
  ROSTOK_EXPECTS(board_[from] != kEmpty);
  const auto moved = static_cast<PieceType>(board_[from]);
  const Color us = turn_, them = opposite(us);
  Square double_step_target = kNoSquare;
  bool resets_clock = moved == PieceType::Pawn;

  if (en_passant_ != kNoSquare) {
    key_ ^= zobrist.en_passant[en_passant_];
    en_passant_ = kNoSquare;
  }
  if (move.is_castling()) {
    play_castling(from, to);
  } else {
    if (move.kind() == MoveKind::EnPassant) {
      remove(them, PieceType::Pawn, make_square(file_of(to), rank_of(from)));
    } else if (board_[to] != kEmpty) {
      remove(them, static_cast<PieceType>(board_[to]), to);
      drop_rights_at(to);
      resets_clock = true;
    }
    remove(us, moved, from);
    put(us, move.promotion().value_or(moved), to);
    if (move.kind() == MoveKind::DoubleStep)
      double_step_target = static_cast<Square>((from + to) / 2);
  }
  if (moved == PieceType::King) {
    drop_rights_at(castling_rook(us, CastlingSide::King));
    drop_rights_at(castling_rook(us, CastlingSide::Queen));
  } else if (moved == PieceType::Rook) {
    drop_rights_at(from);
  }
  constexpr auto kMost = std::numeric_limits<std::uint16_t>::max();
  halfmove_clock_ =
      resets_clock ? 0 : static_cast<std::uint16_t>(std::min(halfmove_clock_ + 1, +kMost));
  if (us == Color::Black && fullmove_number_ < kMost) ++fullmove_number_;
  turn_ = them;
  key_ ^= zobrist.black_to_move;
  if (double_step_target != kNoSquare) set_en_passant_if_legal(double_step_target);
}

Position Position::after_null_move() const {
  Position next = *this;
  if (next.en_passant_ != kNoSquare) next.key_ ^= zobrist.en_passant[next.en_passant_];
  next.en_passant_ = kNoSquare;
  next.turn_ = opposite(turn_);
  next.key_ ^= zobrist.black_to_move;
  ++next.halfmove_clock_;
  if (turn_ == Color::Black) ++next.fullmove_number_;
  return next;
}

void Position::set_en_passant_if_legal(Square target) {
  if (!en_passant_capture_exists(target)) return;
  en_passant_ = target;
  key_ ^= zobrist.en_passant[target];
}

bool Position::en_passant_capture_exists(Square target) const {
  Bitboard pawns = pawn_attacks(opposite(turn_), target) & pieces(turn_, PieceType::Pawn);
  while (pawns != 0)
    if (en_passant_is_legal(pop_first(pawns), target)) return true;
  return false;
}

bool Position::en_passant_is_legal(Square from, Square target) const {
  const Square captured = make_square(file_of(target), rank_of(from));
  const Bitboard after = (occupied() & ~bit(from) & ~bit(captured)) | bit(target);
  return (attackers_of(king(turn_), opposite(turn_), after) & ~bit(captured)) == 0;
}

std::uint64_t Position::compute_key() const {
  std::uint64_t key = turn_ == Color::Black ? zobrist.black_to_move : 0;
  for (Bitboard set = occupied(); set != 0;) {
    const Square square = pop_first(set);
    const Piece piece = *piece_on(square);
    key ^= zobrist.piece[index(piece.color)][index(piece.type)][square];
  }
  for (const Square rook : castling_rooks_)
    key ^= zobrist.castling[rook];
  return key ^ zobrist.en_passant[en_passant_];
}

}  // namespace rostok::chess
