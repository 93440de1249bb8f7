// SPDX-License-Identifier: MIT
#include "quick_san.h"

#include "lookup.h"

namespace rostok::chess::detail {

namespace {

constexpr unsigned kNotBoard = 8;

unsigned file_letter(char c) {
  const auto file = static_cast<unsigned>(static_cast<unsigned char>(c)) - 'a';
  return file < 8 ? file : kNotBoard;
}
unsigned rank_digit(char c) {
  const auto rank = static_cast<unsigned>(static_cast<unsigned char>(c)) - '1';
  return rank < 8 ? rank : kNotBoard;
}

Bitboard bishop(Square from, Bitboard occupied) {
  return PlainLookup::slide(tables.bishop[from], occupied);
}
Bitboard rook(Square from, Bitboard occupied) {
  return PlainLookup::slide(tables.rook[from], occupied);
}

// Whether the mover's king is safe once `from` is empty and `to` is the mover's. Not for king
// moves and en passant.
bool king_is_safe(const Position& p, Square from, Square to) {
  const Color us = p.turn();
  const Square king = p.king(us);
  const Bitboard enemies = p.pieces(opposite(us)) & ~bit(to);
  const Bitboard occupied = (p.occupied() & ~bit(from)) | bit(to);
  const Bitboard queens = p.pieces(PieceType::Queen);
  if (((tables.knight[king] & p.pieces(PieceType::Knight) & enemies) |
       (tables.pawn[static_cast<int>(us)][king] & p.pieces(PieceType::Pawn) & enemies)) != 0)
    return false;
  // Rarely more than two: quicker than two look-ups of the lines as they stand.
  Bitboard snipers = ((bishop(king, 0) & (p.pieces(PieceType::Bishop) | queens)) |
                      (rook(king, 0) & (p.pieces(PieceType::Rook) | queens))) &
                     enemies;
  while (snipers != 0)
    if ((tables.between[king][pop_first(snipers)] & occupied) == 0) return false;
  return true;
}

Move king_move(const Position& p, Square to) {
  const Color us = p.turn();
  const Square from = p.king(us);
  if (!has(tables.king[from], to)) return {};
  const Bitboard attackers = p.attackers_of(to, opposite(us), p.occupied() & ~bit(from));
  return attackers == 0 ? Move(from, to) : Move();
}

Bitboard reach(PieceType type, Square to, Bitboard occupied) {
  switch (type) {
    case PieceType::Knight:
      return tables.knight[to];
    case PieceType::Bishop:
      return bishop(to, occupied);
    case PieceType::Rook:
      return rook(to, occupied);
    default:
      return bishop(to, occupied) | rook(to, occupied);
  }
}

// `rest`: the token behind its letter, without marks of check.
Move piece_move(const Position& p, PieceType type, std::string_view rest) {
  if (rest.size() < 2) return {};
  const unsigned to_file = file_letter(rest[rest.size() - 2]), to_rank = rank_digit(rest.back());
  if (to_file == kNotBoard || to_rank == kNotBoard) return {};
  const Square to = make_square(static_cast<int>(to_file), static_cast<int>(to_rank));
  if (has(p.pieces(p.turn()), to)) return {};
  rest.remove_suffix(2);
  Bitboard origins = ~Bitboard{0};
  if (!rest.empty())
    if (const unsigned file = file_letter(rest.front()); file != kNotBoard) {
      origins &= file_set(static_cast<int>(file));
      rest.remove_prefix(1);
    }
  if (!rest.empty())
    if (const unsigned rank = rank_digit(rest.front()); rank != kNotBoard) {
      origins &= rank_set(static_cast<int>(rank));
      rest.remove_prefix(1);
    }
  if (!rest.empty() && rest != "x") return {};
  if (type == PieceType::King) {
    const Move move = king_move(p, to);
    return move.is_null() || has(origins, move.from()) ? move : Move();
  }
  Bitboard candidates = reach(type, to, p.occupied()) & p.pieces(p.turn(), type) & origins;
  Move found;
  while (candidates != 0) {
    const Square from = pop_first(candidates);
    if (!king_is_safe(p, from, to)) continue;
    if (!found.is_null()) return {};
    found = Move(from, to);
  }
  return found;
}

// Castling, which no pawn does, for other letters.
MoveKind promotion_kind(char letter) {
  switch (letter) {
    case 'Q':
      return MoveKind::PromoteQueen;
    case 'R':
      return MoveKind::PromoteRook;
    case 'B':
      return MoveKind::PromoteBishop;
    case 'N':
      return MoveKind::PromoteKnight;
    default:
      return MoveKind::Castling;
  }
}

Move pawn_move(const Position& p, std::string_view token) {
  const bool promotes = token.size() > 3 && token[token.size() - 2] == '=';
  const std::size_t end = token.size() - (promotes ? 2 : 0);
  if (end != 2 && (end != 4 || token[1] != 'x')) return {};
  const unsigned to_file = file_letter(token[end - 2]), to_rank = rank_digit(token[end - 1]);
  const unsigned from_file = file_letter(token[0]);
  const Color us = p.turn();
  const unsigned behind = us == Color::White ? to_rank - 1 : to_rank + 1;
  if (to_file == kNotBoard || to_rank == kNotBoard || behind >= 8) return {};
  MoveKind kind = promotes ? promotion_kind(token.back()) : MoveKind::Normal;
  if (promotes != (to_rank == (us == Color::White ? 7U : 0U)) || kind == MoveKind::Castling)
    return {};
  const Square to = make_square(static_cast<int>(to_file), static_cast<int>(to_rank));
  const Bitboard pawns = p.pieces(us, PieceType::Pawn);
  auto from = make_square(static_cast<int>(from_file), static_cast<int>(behind));
  if (end == 4) {
    if (from_file + 1 != to_file && to_file + 1 != from_file) return {};
    if (!has(pawns, from) || !has(p.pieces(opposite(us)), to)) return {};
  } else {
    if (has(p.occupied(), to)) return {};
    if (!has(pawns, from)) {
      const unsigned middle = us == Color::White ? 3 : 4;
      if (to_rank != middle || has(p.occupied(), from)) return {};
      from = make_square(static_cast<int>(from_file), us == Color::White ? 1 : 6);
      if (!has(pawns, from)) return {};
      kind = MoveKind::DoubleStep;
    }
  }
  return king_is_safe(p, from, to) ? Move(from, to, kind) : Move();
}

// Castling of king and rook on their orthodox squares.
Move castling(const Position& p, CastlingSide side) {
  const Color us = p.turn();
  const Square king = p.king(us), rook_from = p.castling_rook(us, side);
  if (rook_from == kNoSquare || file_of(king) != 4) return {};
  if (file_of(rook_from) != (side == CastlingSide::King ? 7 : 0)) return {};
  if ((tables.between[king][rook_from] & p.occupied()) != 0) return {};
  const int step = side == CastlingSide::King ? 1 : -1;
  for (int i = 0; i <= 2; ++i)
    if (p.attackers_of(static_cast<Square>(king + i * step), opposite(us), p.occupied()) != 0)
      return {};
  return Move(king, rook_from, MoveKind::Castling);
}

}  // namespace

Move quick_san(const Position& position, std::string_view token) {
  if (token.size() > 2 && (token.back() == '+' || token.back() == '#')) token.remove_suffix(1);
  if (token.size() < 2) return {};
  const std::string_view rest = token.substr(1);
  switch (token.front()) {
    case 'N':
      return piece_move(position, PieceType::Knight, rest);
    case 'B':
      return piece_move(position, PieceType::Bishop, rest);
    case 'R':
      return piece_move(position, PieceType::Rook, rest);
    case 'Q':
      return piece_move(position, PieceType::Queen, rest);
    case 'K':
      return piece_move(position, PieceType::King, rest);
    case 'O':
      if (token == "O-O") return castling(position, CastlingSide::King);
      return token == "O-O-O" ? castling(position, CastlingSide::Queen) : Move();
    default:
      break;
  }
  return file_letter(token.front()) != kNotBoard ? pawn_move(position, token) : Move();
}

}  // namespace rostok::chess::detail
