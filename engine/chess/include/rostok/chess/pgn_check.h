// SPDX-License-Identifier: MIT
// One line per game for comparing readers of PGN with each other.
#pragma once
#include <string>
#include <string_view>

#include "rostok/chess/pgn.h"

namespace rostok::chess {

// Separated by tabs: file, game, white, black, result, plies of the main line, final FEN, Chess960
// flag, MD5 of the main line in UCI notation joined by blanks (castling as king takes rook in
// Chess960). Of a faulty game: as far as it was understood.
[[nodiscard]] std::string pgn_check_line(std::string_view file, const PgnGame& game);

}  // namespace rostok::chess
