// SPDX-License-Identifier: MIT
#include "exchange.h"

#include <algorithm>
#include <array>

#include "rostok/training/task.h"

namespace rostok::training {

using chess::Move;
using chess::PieceType;
using chess::Position;
using chess::Square;

namespace {

// What the move takes, and what a promotion adds.
int taken(const Position& position, Move move) {
  int gain = 0;
  if (move.kind() == chess::MoveKind::EnPassant)
    gain = value_of(PieceType::Pawn);
  else if (const auto piece = position.piece_on(move.to()))
    gain = value_of(piece->type);
  if (const auto promoted = move.promotion())
    gain += value_of(*promoted) - value_of(PieceType::Pawn);
  return gain;
}

// The best that the side to move gets by taking on `square`, 0 for leaving it.
int best_exchange(const Position& position, Square square) {
  Move cheapest;
  int cost = 0;
  for (const Move move : position.legal_moves()) {
    if (move.to() != square || move.is_castling()) continue;
    const int attacker = value_of(position.piece_on(move.from())->type);
    if (move.is_promotion() && move.kind() != chess::MoveKind::PromoteQueen) continue;
    if (cheapest.is_null() || attacker < cost) cheapest = move, cost = attacker;
  }
  if (cheapest.is_null()) return 0;
  return std::max(0, taken(position, cheapest) - best_exchange(position.after(cheapest), square));
}

}  // namespace

int value_of(PieceType type) {
  // The king is worth more than anything that could be won for it.
  constexpr std::array<int, chess::kPieceTypes> kValues{100, 300, 300, 500, 900, 10'000};
  return kValues[static_cast<std::size_t>(type)];
}

bool is_safe(const Position& position, Square square) {
  return best_exchange(position, square) == 0;
}

int static_exchange(const Position& position, Move move) {
  if (move.is_castling()) return 0;
  return taken(position, move) - best_exchange(position.after(move), move.to());
}

}  // namespace rostok::training
