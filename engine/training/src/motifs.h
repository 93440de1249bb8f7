// SPDX-License-Identifier: MIT
// What a move does to the pieces of the other side, by simple rules.
#pragma once
#include <vector>

#include "rostok/chess/position.h"

namespace rostok::training {

inline constexpr int kPieceValue = 200;            // centipawns: less is a pawn
inline constexpr std::size_t kPromotionPlies = 5;  // half-moves of a line that count

// A move in its position; `after` is the position behind it.
struct Step {
  chess::Position before, after;
  chess::Move move;
  Step(const chess::Position& position, chess::Move played)
      : before(position), after(position.after(played)), move(played) {}
  [[nodiscard]] chess::Color side() const { return before.turn(); }
  // Castling moves two pieces and attacks with the rook; for these rules it is no attack.
  [[nodiscard]] bool attacks() const { return !move.is_castling(); }
  [[nodiscard]] chess::PieceType piece() const { return after.piece_on(move.to())->type; }
};

[[nodiscard]] bool is_stalemate(const chess::Position& position);
// Behind the legal part of a line.
[[nodiscard]] chess::Position end_of(chess::Position position,
                                     const std::vector<chess::Move>& line);
[[nodiscard]] bool mates_on_back_rank(const chess::Position& start,
                                      const std::vector<chess::Move>& line, chess::Color loser);
// The move takes a piece, and that pays.
[[nodiscard]] bool wins_hanging_piece(const Step& step);
[[nodiscard]] bool is_fork(const Step& step);
// The moved piece now looks through an enemy piece at the king or at something dearer behind it.
[[nodiscard]] bool is_pin(const Step& step);
// A piece behind the one that moved attacks something it could not see before.
[[nodiscard]] bool is_discovery(const Step& step);
// The side that begins the line promotes within its first `plies` half-moves.
[[nodiscard]] bool promotes(const chess::Position& start, const std::vector<chess::Move>& line,
                            std::size_t plies);

}  // namespace rostok::training
