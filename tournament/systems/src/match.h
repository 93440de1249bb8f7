// SPDX-License-Identifier: MIT
// One match of a knock-out, game by game.
#pragma once
#include "rostok/systems/knockout.h"

namespace rostok::systems {

class Match {
 public:
  Match(KnockoutMatch match, const KnockoutOptions& options, bool first_begins_white)
      : match_(match), options_(&options), first_begins_white_(first_begins_white) {}

  [[nodiscard]] const KnockoutMatch& view() const { return match_; }
  [[nodiscard]] bool decided() const { return match_.decided; }
  // Every main game is played and the sum is level.
  [[nodiscard]] bool is_drawn() const {
    return !match_.decided && match_.phase != MatchPhase::Main;
  }
  [[nodiscard]] pairing::Board next_game() const;

  // The result of the next game from the records of both players.
  void add(const model::RoundEntry& first, const model::RoundEntry& second);
  void set_winner(bool first);
  void cancel() { match_.decided = true; }

 private:
  void settle(bool nobody_came);
  [[nodiscard]] int lot_size() const;

  KnockoutMatch match_;
  const KnockoutOptions* options_;
  bool first_begins_white_;
  std::size_t lot_ = 0;  // 0: the main games, then the tie-breaks in turn
  int lot_games_ = 0, lot_first_ = 0, lot_second_ = 0;  // of the running lot
};

}  // namespace rostok::systems
