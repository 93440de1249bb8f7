// SPDX-License-Identifier: MIT
#include "move_text.h"

#include <array>
#include <bit>

#include "rostok/chess/notation.h"
#include "rostok/review/wording.h"

namespace rostok::viewmodel {
namespace {

// Piece letters of English SAN as figurines; the letters of files are lower case.
std::string with_figurines(const std::string& san) {
  std::string text;
  for (const char letter : san) {
    switch (letter) {
      case 'K':
        text += "♔";
        break;
      case 'Q':
        text += "♕";
        break;
      case 'R':
        text += "♖";
        break;
      case 'B':
        text += "♗";
        break;
      case 'N':
        text += "♘";
        break;
      default:
        text += letter;
    }
  }
  return text;
}

}  // namespace

int material_of(const chess::Position& position) {
  constexpr std::array<int, chess::kPieceTypes> kValues = {1, 3, 3, 5, 9, 0};
  int sum = 0;
  for (int type = 0; type < chess::kPieceTypes; ++type) {
    const auto piece = static_cast<chess::PieceType>(type);
    sum += kValues[static_cast<std::size_t>(type)] *
           (std::popcount(position.pieces(Side::White, piece)) -
            std::popcount(position.pieces(Side::Black, piece)));
  }
  return sum;
}

std::string shown(const chess::Position& position, chess::Move move, const Settings& settings) {
  if (settings.notation == Notation::Figurines)
    return with_figurines(chess::to_san(position, move, chess::PieceLetters::English));
  return review::move_text(position, move, settings.language);
}

std::string numbered(const chess::Position& before, chess::Move move, const Settings& settings) {
  return std::to_string(before.fullmove_number()) + (before.turn() == Side::White ? "." : "…") +
         shown(before, move, settings);
}

}  // namespace rostok::viewmodel
