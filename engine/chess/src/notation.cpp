// SPDX-License-Identifier: MIT
#include "rostok/chess/notation.h"

#include <cctype>

namespace rostok::chess {

using base::ErrorKind;
using base::fail;
using base::Result;

std::string to_uci(const Position& position, Move move) {
  Square to = move.to();
  if (move.is_castling() && !position.is_chess960())
    to = make_square(file_of(to) > file_of(move.from()) ? 6 : 2, rank_of(to));
  std::string text = to_string(move.from()) + to_string(to);
  if (const auto promotion = move.promotion())
    text += fen_letter({Color::Black, *promotion});
  return text;
}

Result<Move> parse_uci(const Position& position, std::string_view text) {
  if (text.size() == 4 || text.size() == 5) {
    std::string wanted(text);
    if (wanted.size() == 5)
      wanted[4] = static_cast<char>(std::tolower(static_cast<unsigned char>(wanted[4])));
    for (const Move move : position.legal_moves())
      if (to_uci(position, move) == wanted) return move;
  }
  return fail(ErrorKind::IllegalState, "“{1}” is not a legal move here", {std::string(text)});
}

}  // namespace rostok::chess
