// SPDX-License-Identifier: MIT
// A club evening for tests: a desk in memory and the words for what an arbiter does at it.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "memory_storage.h"
#include "rostok/club/board_result.h"
#include "rostok/club/tournament_desk.h"

namespace rostok::test {

class Evening {
 public:
  // Players "P1", "P2" …, ratings falling; 5 rounds, White for the first number.
  explicit Evening(int players, int rounds = 5);
  explicit Evening(club::TournamentState state);

  // Does it with every consent; fails the test on an error.
  club::Outcome must(const club::TournamentCommand& command);
  // Without more consent than this; fails the test on an error.
  club::Outcome ask(const club::TournamentCommand& command, club::Consent consent);
  // The kind of error that a command gives.
  base::ErrorKind refused(const club::TournamentCommand& command);

  [[nodiscard]] const club::TournamentState& state() const { return desk_->state(); }
  [[nodiscard]] club::TournamentDesk& desk() { return *desk_; }
  [[nodiscard]] club::Storage& storage() { return *storage_; }
  [[nodiscard]] const club::RoundState& last() const { return state().rounds.back(); }
  [[nodiscard]] model::RoundEntry entry(model::PlayerIndex player) const;
  [[nodiscard]] int board_of(model::PlayerIndex player) const;  // 0 = none

  void pair();
  // White wins everywhere.
  void play();

 private:
  std::unique_ptr<MemoryStorage> storage_ = std::make_unique<MemoryStorage>();
  std::unique_ptr<club::TournamentDesk> desk_;
};

// Codes of warnings, sorted.
[[nodiscard]] std::vector<std::string> codes(const club::Outcome& outcome);
[[nodiscard]] bool has_code(const club::Outcome& outcome, const std::string& code);
[[nodiscard]] const club::Warning& warning(const club::Outcome& outcome, const std::string& code);

}  // namespace rostok::test
