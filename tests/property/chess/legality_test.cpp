// SPDX-License-Identifier: MIT
// Every conceivable move of a position against the plainest reading of the rules: pieces on an
// array, rays walked square by square, the move made and the king looked at.
#include <array>
#include <cstdlib>
#include <random>
#include <vector>

#include "catch.h"
#include "rostok/chess/attack_lookup.h"
#include "rostok/chess/game.h"

using namespace rostok;
using namespace rostok::chess;

namespace {

using Board = std::array<std::optional<Piece>, 64>;

Board board_of(const Position& position) {
  Board board;
  for (int i = 0; i < 64; ++i)
    board[i] = position.piece_on(static_cast<Square>(i));
  return board;
}

bool is_way_free(const Board& board, int from, int to) {
  const int df = (to & 7) - (from & 7), dr = (to >> 3) - (from >> 3);
  const int step = (df > 0 ? 1 : df < 0 ? -1 : 0) + 8 * (dr > 0 ? 1 : dr < 0 ? -1 : 0);
  for (int at = from + step; at != to; at += step)
    if (board[at]) return false;
  return true;
}

// Whether the piece on `from` strikes at `to` (Laws 3.2 – 3.8).
bool strikes(const Board& board, int from, int to) {
  const int df = std::abs((to & 7) - (from & 7)), dr = std::abs((to >> 3) - (from >> 3));
  if (df == 0 && dr == 0) return false;
  switch (board[from]->type) {
    case PieceType::Pawn:
      return df == 1 && (to >> 3) - (from >> 3) == (board[from]->color == Color::White ? 1 : -1);
    case PieceType::Knight:
      return df * dr == 2;
    case PieceType::King:
      return df <= 1 && dr <= 1;
    case PieceType::Bishop:
      return df == dr && is_way_free(board, from, to);
    case PieceType::Rook:
      return (df == 0 || dr == 0) && is_way_free(board, from, to);
    case PieceType::Queen:
      return (df == 0 || dr == 0 || df == dr) && is_way_free(board, from, to);
  }
  return false;
}

bool is_struck(const Board& board, int square, Color by) {
  for (int from = 0; from < 64; ++from)
    if (board[from] && board[from]->color == by && strikes(board, from, square)) return true;
  return false;
}

bool pawn_may_go(const Position& position, const Board& board, Move move) {
  const Color us = position.turn();
  const int from = move.from(), to = move.to(), forward = us == Color::White ? 8 : -8;
  const bool last = (to >> 3) == (us == Color::White ? 7 : 0);
  if (move.kind() == MoveKind::EnPassant)
    return strikes(board, from, to) && to == position.en_passant() && !board[to];
  if (move.kind() == MoveKind::DoubleStep)
    return to == from + 2 * forward && (from >> 3) == (us == Color::White ? 1 : 6) &&
           !board[from + forward] && !board[to];
  if (move.is_promotion() != last) return false;
  return board[to] ? strikes(board, from, to) : to == from + forward;
}

bool castling_is_legal(const Position& position, Board board, Move move) {
  const Color us = position.turn();
  for (const CastlingSide side : {CastlingSide::King, CastlingSide::Queen}) {
    if (position.castling_rook(us, side) != move.to() || position.king(us) != move.from()) continue;
    const int rank = move.from() & ~7;
    const int king_to = rank + (side == CastlingSide::King ? 6 : 2);
    const int rook_to = rank + (side == CastlingSide::King ? 5 : 3);
    const auto king = board[move.from()], rook = board[move.to()];
    board[move.from()].reset();
    board[move.to()].reset();
    const int king_step = king_to > move.from() ? 1 : -1, rook_step = rook_to > move.to() ? 1 : -1;
    for (int at = move.to(); at != rook_to + rook_step; at += rook_step)
      if (board[at]) return false;
    // "Attacked" means with the king still to come: only the rook's shadow is gone (B4).
    board[move.to()] = rook;
    if (is_struck(board, move.from(), opposite(us))) return false;
    board[move.to()].reset();
    for (int at = move.from(); at != king_to + king_step; at += king_step)
      if (board[at] || is_struck(board, at, opposite(us))) return false;
    board[king_to] = king;
    board[rook_to] = rook;
    return !is_struck(board, king_to, opposite(us));
  }
  return false;
}

bool is_legal_by_the_book(const Position& position, const Board& board, Move move) {
  const Color us = position.turn();
  const auto piece = board[move.from()];
  if (!piece || piece->color != us) return false;
  if (move.is_castling()) return castling_is_legal(position, board, move);
  if (board[move.to()] && board[move.to()]->color == us) return false;
  if (piece->type == PieceType::Pawn
          ? !pawn_may_go(position, board, move)
          : move.kind() != MoveKind::Normal || !strikes(board, move.from(), move.to()))
    return false;
  Board after = board;
  if (move.kind() == MoveKind::EnPassant)
    after[make_square(file_of(move.to()), rank_of(move.from()))].reset();
  after[move.to()] = Piece{us, move.promotion().value_or(piece->type)};
  after[move.from()].reset();
  const int king = piece->type == PieceType::King ? move.to() : position.king(us);
  return !is_struck(after, king, opposite(us));
}

void check_all_moves(const Position& position) {
  const Board board = board_of(position);
  std::size_t legal = 0;
  for (int bits = 0; bits < 0x8000; ++bits) {
    const Move move(static_cast<Square>(bits & 63), static_cast<Square>(bits >> 6 & 63),
                    static_cast<MoveKind>(bits >> 12));
    const bool expected = is_legal_by_the_book(position, board, move);
    legal += expected ? 1 : 0;
    if (position.is_legal(move) == expected) continue;
    INFO(position.to_fen() << " " << to_string(move.from()) << to_string(move.to()) << " kind "
                           << static_cast<int>(move.kind()));
    REQUIRE(position.is_legal(move) == expected);
  }
  REQUIRE(position.count_legal_moves() == legal);
}

}  // namespace

TEST_CASE("of all conceivable moves exactly the legal ones are in the list") {
  std::mt19937_64 random(31);
  for (int number = 0; number < 10; ++number) {
    Game game(number % 2 == 0 ? Position()
                              : Position::chess960_start(static_cast<int>(random() % 960)));
    while (!game.result_by_rule() && game.plies() < 150) {
      const MoveList moves = game.position().legal_moves();
      if (game.plies() % 6 == 0 || game.position().in_check() ||
          game.position().en_passant() != kNoSquare)
        check_all_moves(game.position());
      REQUIRE(game.play(moves[random() % moves.size()]));
    }
    check_all_moves(game.position());
  }
}

TEST_CASE("castling in Chess960 is legal where the rules say so") {
  std::mt19937_64 random(32);
  int castlings = 0;
  for (int number = 0; number < 60; ++number) {
    // Pieces are taken off at random, so that kings and rooks have room and enemies have lines.
    Position start = Position::chess960_start(static_cast<int>(random() % 960));
    std::string fen = start.to_fen();
    for (std::size_t i = 0; fen[i] != ' '; ++i)
      if (std::string("nbqNBQpP").find(fen[i]) != std::string::npos && random() % 3 != 0)
        fen[i] = '1';
    std::string spaced;  // digits in a row are not FEN
    for (std::size_t i = 0; i < fen.size(); ++i)
      if (fen[i] == '1' && !spaced.empty() && spaced.back() >= '1' && spaced.back() < '8' &&
          spaced.find(' ') == std::string::npos)
        ++spaced.back();
      else if (fen[i] == '8' && spaced.find(' ') == std::string::npos)
        spaced += "8";
      else
        spaced += fen[i];
    const auto position = Position::from_fen(spaced);
    INFO(spaced);
    if (!position) continue;  // the side not to move may have come into check
    check_all_moves(*position);
    for (const Move move : position->legal_moves())
      castlings += move.is_castling() ? 1 : 0;
  }
  CHECK(castlings > 10);
}

TEST_CASE("every attack lookup gives the same moves") {
  const AttackLookup best = attack_lookup();
  CHECK(best == best_attack_lookup());
  for (const char* fen : {"rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1",
                          "r3k2r/p1ppqpb1/bn2pnp1/3PN3/1p2P3/2N2Q1p/PPPBBPPP/R3K2R w KQkq - 0 1"}) {
    const Position position = Position::from_fen(fen).value();
    std::vector<std::uint64_t> counts;
    for (const AttackLookup each : {AttackLookup::Plain, AttackLookup::Popcnt, AttackLookup::Pext})
      if (use_attack_lookup(each)) {
        CHECK(attack_lookup() == each);
        counts.push_back(perft(position, 4));
      }
    use_attack_lookup(best);
    CHECK_FALSE(counts.empty());
    for (const std::uint64_t count : counts)
      CHECK(count == counts.front());
  }
}
