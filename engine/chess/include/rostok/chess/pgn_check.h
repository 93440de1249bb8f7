// SPDX-License-Identifier: MIT
// One line per game for comparing readers of PGN with each other.
#pragma once
#include <string>
#include <string_view>

#include "rostok/chess/pgn.h"

namespace rostok::chess {

// Names of the columns, tab-separated.
[[nodiscard]] std::string pgn_check_header();

// file, game, white, black, result, plies of the main line, final FEN, Chess960 flag, MD5 of the
// main line in UCI notation joined by blanks (castling as king takes rook in Chess960), fault.
[[nodiscard]] std::string pgn_check_line(std::string_view file, const PgnGame& game);

}  // namespace rostok::chess
