// SPDX-License-Identifier: MIT
// Help with a move in three steps: the piece, the square, the arrow.
#pragma once
#include <optional>

#include "rostok/chess/types.h"
#include "rostok/viewmodel/opponent.h"

namespace rostok::viewmodel {

inline constexpr int kHintsInGame = 3;  // positions that help may be asked for

class Hints {
 public:
  enum class Step : std::uint8_t { None, Piece, Square, Arrow };

  explicit Hints(Opponent& opponent) : opponent_(&opponent) {}

  // The first step asks for the best move of `game`, the others only show more of it.
  void ask(const SavedGame& game);
  // The position is another one.
  void forget();
  // Takes the answer. True when a hint arrived that counts.
  bool poll(const chess::Position& position);

  [[nodiscard]] Step step() const { return step_; }
  [[nodiscard]] std::optional<chess::Move> move() const { return move_; }
  [[nodiscard]] bool waits() const { return waits_; }
  [[nodiscard]] bool failed() const { return failed_; }
  [[nodiscard]] std::uint64_t version() const { return version_; }

 private:
  Opponent* opponent_;
  Step step_ = Step::None;
  std::optional<chess::Move> move_;
  std::uint64_t request_ = 0, version_ = 1;
  bool waits_ = false, failed_ = false;
};

}  // namespace rostok::viewmodel
