// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/move_text.h"

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
