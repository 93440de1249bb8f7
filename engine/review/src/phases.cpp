// SPDX-License-Identifier: MIT
#include "rostok/review/phases.h"

#include <algorithm>
#include <bit>

namespace rostok::review {

using chess::Bitboard;
using chess::Color;
using chess::PieceType;
using chess::Position;

namespace {

int pieces(const Position& position) {
  return std::popcount(position.pieces(PieceType::Knight) | position.pieces(PieceType::Bishop) |
                       position.pieces(PieceType::Rook) | position.pieces(PieceType::Queen));
}

int on_back_rank(const Position& position, Color side) {
  constexpr Bitboard kFirstRank = 0xFF;
  return std::popcount(position.pieces(side) &
                       (side == Color::White ? kFirstRank : kFirstRank << 56));
}

Phase phase_of(const Position& position, const ReportModel& model) {
  const int count = pieces(position);
  if (count <= model.endgame_pieces) return Phase::Endgame;
  const bool middlegame = count <= model.middlegame_pieces ||
                          on_back_rank(position, Color::White) < model.back_rank_pieces ||
                          on_back_rank(position, Color::Black) < model.back_rank_pieces;
  return middlegame ? Phase::Middlegame : Phase::Opening;
}

}  // namespace

std::vector<Phase> phases_of(const std::vector<Position>& positions, const ReportModel& model) {
  std::vector<Phase> phases;
  Phase reached = Phase::Opening;
  for (const Position& position : positions)
    phases.push_back(reached = std::max(reached, phase_of(position, model)));
  return phases;
}

}  // namespace rostok::review
