// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/board_setup.h"

#include <algorithm>
#include <cctype>

namespace rostok::viewmodel {

using chess::CastlingSide;
using chess::Color;
using chess::file_of;
using chess::kNoSquare;
using chess::make_square;
using chess::Piece;
using chess::PieceType;
using chess::rank_of;
using chess::Square;

namespace {

constexpr std::array<Color, 2> kColors{Color::White, Color::Black};
constexpr std::array<CastlingSide, 2> kSides{CastlingSide::King, CastlingSide::Queen};

std::size_t right_of(Color color, CastlingSide side) {
  return static_cast<std::size_t>(color) * 2 + static_cast<std::size_t>(side);
}

Square only_king(const BoardSetup& setup, Color color) {
  Square king = kNoSquare;
  for (Square square = 0; square < 64; ++square) {
    if (setup.pieces[square] != Piece{color, PieceType::King}) continue;
    if (king != kNoSquare) return kNoSquare;
    king = square;
  }
  return king;
}

std::string board_text(const BoardSetup& setup) {
  std::string text;
  for (int rank = 7; rank >= 0; --rank) {
    int empty = 0;
    for (int file = 0; file < 8; ++file) {
      const auto& piece = setup.pieces[make_square(file, rank)];
      if (!piece) {
        ++empty;
        continue;
      }
      if (empty > 0) text += std::to_string(std::exchange(empty, 0));
      text += chess::fen_letter(*piece);
    }
    if (empty > 0) text += std::to_string(empty);
    if (rank > 0) text += '/';
  }
  return text;
}

std::string rights_text(const BoardSetup& setup) {
  std::string text;
  for (const Color color : kColors)
    for (const CastlingSide side : kSides) {
      const Square rook = setup.rights[right_of(color, side)];
      if (rook == kNoSquare) continue;
      char letter = side == CastlingSide::King ? 'k' : 'q';
      if (setup.chess960) letter = static_cast<char>('a' + file_of(rook));
      text += color == Color::White ? static_cast<char>(std::toupper(letter)) : letter;
    }
  return text.empty() ? "-" : text;
}

}  // namespace

BoardSetup setup_of(const chess::Position& position) {
  BoardSetup setup;
  for (Square square = 0; square < 64; ++square)
    setup.pieces[square] = position.piece_on(square);
  setup.turn = position.turn();
  for (const Color color : kColors)
    for (const CastlingSide side : kSides)
      setup.rights[right_of(color, side)] = position.castling_rook(color, side);
  setup.en_passant = position.en_passant();
  setup.halfmoves = position.halfmove_clock();
  setup.move_number = position.fullmove_number();
  setup.chess960 = position.is_chess960();
  return setup;
}

std::string to_fen(const BoardSetup& setup) {
  return board_text(setup) + (setup.turn == Color::White ? " w " : " b ") + rights_text(setup) +
         ' ' + (setup.en_passant == kNoSquare ? "-" : chess::to_string(setup.en_passant)) + ' ' +
         std::to_string(setup.halfmoves) + ' ' + std::to_string(setup.move_number);
}

Square possible_rook(const BoardSetup& setup, Color color, CastlingSide side) {
  const Square king = only_king(setup, color);
  const int rank = color == Color::White ? 0 : 7;
  if (king == kNoSquare || rank_of(king) != rank) return kNoSquare;
  const Piece rook{color, PieceType::Rook};
  if (!setup.chess960) {
    const Square corner = make_square(side == CastlingSide::King ? 7 : 0, rank);
    return file_of(king) == 4 && setup.pieces[corner] == rook ? corner : kNoSquare;
  }
  for (int step = 0; step < 8; ++step) {  // the outermost one
    const Square square = make_square(side == CastlingSide::King ? 7 - step : step, rank);
    if (square == king) break;
    if (setup.pieces[square] == rook) return square;
  }
  return kNoSquare;
}

std::vector<Square> possible_en_passant(const BoardSetup& setup) {
  std::vector<Square> squares;
  const Color them = opposite(setup.turn), us = setup.turn;
  const int home = them == Color::White ? 1 : 6, step = them == Color::White ? 1 : -1;
  for (int file = 0; file < 8; ++file) {
    const int pawn_rank = home + 2 * step;
    const bool stepped =
        setup.pieces[make_square(file, pawn_rank)] == Piece{them, PieceType::Pawn} &&
        !setup.pieces[make_square(file, home)] && !setup.pieces[make_square(file, home + step)];
    const auto taker = [&](int beside) {
      return beside >= 0 && beside < 8 &&
             setup.pieces[make_square(beside, pawn_rank)] == Piece{us, PieceType::Pawn};
    };
    if (stepped && (taker(file - 1) || taker(file + 1)))
      squares.push_back(make_square(file, home + step));
  }
  return squares;
}

void keep_possible(BoardSetup& setup) {
  for (const Color color : kColors)
    for (const CastlingSide side : kSides) {
      Square& rook = setup.rights[right_of(color, side)];
      if (rook == kNoSquare) continue;
      const Square king = only_king(setup, color);
      const bool stands = setup.pieces[rook] == Piece{color, PieceType::Rook} &&
                          king != kNoSquare && rank_of(king) == rank_of(rook) &&
                          (file_of(rook) > file_of(king)) == (side == CastlingSide::King);
      // With Chess960 a named inner rook keeps its right while it stands there.
      if (!stands || !setup.chess960) rook = possible_rook(setup, color, side);
    }
  const auto squares = possible_en_passant(setup);
  if (std::find(squares.begin(), squares.end(), setup.en_passant) == squares.end())
    setup.en_passant = kNoSquare;
  constexpr int kMost = 9999;
  setup.move_number = std::clamp(setup.move_number, 1, kMost);
  // A double step has just reset the counter; before the first move nothing is counted.
  const int played = 2 * (setup.move_number - 1) + (setup.turn == Color::Black ? 1 : 0);
  setup.halfmoves =
      setup.en_passant != kNoSquare ? 0 : std::clamp(setup.halfmoves, 0, std::max(played, 0));
}

}  // namespace rostok::viewmodel
