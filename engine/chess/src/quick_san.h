// SPDX-License-Identifier: MIT
// The moves that nearly every file consists of, read without making a list of legal moves.
#pragma once
#include <string_view>

#include "rostok/chess/position.h"

namespace rostok::chess::detail {

// The legal move that a token in English letters means when it is plain SAN: piece or pawn,
// perhaps file or rank of origin, "x", "=Q", one "+" or "#". A null move for everything else;
// en passant, ambiguous and illegal moves included: parse_san decides about those.
[[nodiscard]] Move quick_san(const Position& position, std::string_view token);

}  // namespace rostok::chess::detail
