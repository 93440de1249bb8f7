// SPDX-License-Identifier: MIT
#pragma once
#include "rostok/chess/position.h"

namespace rostok::training {

[[nodiscard]] int value_of(chess::PieceType type);  // centipawns
// The side to move wins nothing by taking on this square.
[[nodiscard]] bool is_safe(const chess::Position& position, chess::Square square);

}  // namespace rostok::training
