// SPDX-License-Identifier: MIT
// Which positions with a mate are worth showing to a child, and how hard they are.
#pragma once
#include <optional>

#include "rostok/chess/position.h"
#include "rostok/training/mate_picture.h"

namespace rostok::mates {

struct Found {
  chess::Position position;
  chess::Move key;
  training::MatePicture picture;
  int mate_in = 0;
  int difficulty = 0;        // comparable within one `mate_in`
  chess::PieceType mover{};  // of the key
};

// The position without castling rights as a puzzle, if it is one: a mate in exactly one of 1 … 3
// moves by a single first move, natural material, something left to defend with, few idle pieces,
// no under-promotion.
[[nodiscard]] std::optional<Found> as_puzzle(const chess::Position& position, int longest);

}  // namespace rostok::mates
