// SPDX-License-Identifier: MIT
// A game as it is played: start position, moves, and what the rules say about its end
// (Laws of Chess, articles 5, 6.9 and 9).
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "rostok/chess/position.h"

namespace rostok::chess {

enum class GameResult : std::uint8_t { WhiteWins, BlackWins, Draw };
[[nodiscard]] const char* to_string(GameResult result);  // "1-0", "0-1", "1/2-1/2"

enum class EndReason : std::uint8_t {
  Checkmate,             // 5.1.1
  Stalemate,             // 5.2.1
  DeadPosition,          // 5.2.2
  FivefoldRepetition,    // 9.6.1
  SeventyFiveMoves,      // 9.6.2
  ThreefoldRepetition,   // 9.2, claimed
  FiftyMoves,            // 9.3, claimed
  Resignation,           // 5.1.2
  Agreement,             // 5.2.3
  FlagFall,              // 6.9
  FlagFallCannotMate,    // 6.9: drawn, the opponent cannot mate by any legal moves
  Adjudication           // an arbiter's or a program's decision
};

struct GameEnd {
  GameResult result;
  EndReason reason;
  bool operator==(const GameEnd&) const = default;
};

// No sequence of legal moves can mate either king: lone kings, one minor piece, bishops of one square
// colour only, or kings on either side of a wall of pawns that nothing can open. Walls with other
// pieces behind them are not recognised.
[[nodiscard]] bool is_dead_position(const Position& position);

// False when `side` cannot mate by any sequence of legal moves, as far as material and a closed wall
// of pawns tell (6.9).
[[nodiscard]] bool can_mate(const Position& position, Color side);

class Game {
 public:
  explicit Game(Position start = Position());

  [[nodiscard]] const Position& start() const { return positions_.front(); }
  [[nodiscard]] const Position& position() const { return positions_.back(); }
  // Position before ply `ply` (0 = start) up to the current one.
  [[nodiscard]] const Position& position_at(std::size_t ply) const { return positions_[ply]; }
  [[nodiscard]] const std::vector<Move>& moves() const { return moves_; }
  [[nodiscard]] std::size_t plies() const { return moves_.size(); }

  // Plays a legal move; IllegalState for any other and after the end by rule.
  base::Result<void> play(Move move);
  // Takes back `plies` half-moves, at most as many as were played.
  void take_back(std::size_t plies);

  // The end that came by itself, without a claim.
  [[nodiscard]] std::optional<GameEnd> result_by_rule() const;
  // A draw that the player to move may claim now.
  [[nodiscard]] std::optional<EndReason> claimable_draw() const;
  // How often the current position has stood on the board, this time included.
  [[nodiscard]] int repetitions() const;
  // What a fallen flag of `loser` means: a loss, or a draw if the other cannot mate.
  [[nodiscard]] GameEnd flag_fall(Color loser) const;

 private:
  std::vector<Position> positions_;
  std::vector<Move> moves_;
};

}  // namespace rostok::chess
