// SPDX-License-Identifier: MIT
// A game in progress whoever plays it: board, clock, end, and the copy on the disk that follows
// every move and, while a clock runs, the clock every few seconds.
#pragma once
#include <functional>
#include <optional>

#include "rostok/viewmodel/saved_game.h"

namespace rostok::viewmodel {

// A running clock is kept at least so often: what a pulled plug may give back to the player.
inline constexpr Milliseconds kClockKept{5'000};

class PlayedGame {
 public:
  struct Ports {
    const TimeSource* time = nullptr;
    SavedGameKeeper* keeper = nullptr;
    // The game is over: puts it where finished games are kept and forgets the unfinished one.
    std::function<void(const SavedGame&, const chess::GameEnd&)> finished;
  };

  // `game` is replay(saved). Nothing is kept before start().
  PlayedGame(const SavedGame& saved, chess::Game game, Ports ports);
  // The clock of the side to move runs (of two people: once White has moved), the game is kept.
  void start();

  [[nodiscard]] const GameSetup& setup() const { return saved_; }
  [[nodiscard]] const chess::Game& game() const { return game_; }
  [[nodiscard]] const ChessClock& clock() const { return clock_; }
  [[nodiscard]] const std::optional<chess::GameEnd>& end() const { return end_; }
  [[nodiscard]] Side turn() const { return game_.position().turn(); }
  [[nodiscard]] bool timed() const { return clock_.control().mode != ClockMode::Untimed; }
  [[nodiscard]] std::uint64_t version() const { return version_; }
  // With the clocks as they are now.
  [[nodiscard]] SavedGame saved() const;

  // False when the game is over or the move is not legal.
  bool play(chess::Move move);
  // False when so many were not played, or the game is over.
  bool take_back(std::size_t plies);
  void finish(chess::GameEnd end);
  // Ends the game when a flag has fallen; keeps a running clock. Call when woken.
  void tick();
  [[nodiscard]] std::optional<Milliseconds> until_change() const;

  void pause() { clock_.stop(); }
  void resume();
  // The clock as it stood when it was stopped, for a move that did not happen after all; it runs
  // on.
  void restore(const ChessClock& before);

  // Counted in the record of the game.
  void count_hint() { ++saved_.hints_used; }
  void count_warning() { ++saved_.warned; }
  void count_rescue() { ++saved_.rescued; }
  [[nodiscard]] int hints_used() const { return saved_.hints_used; }
  [[nodiscard]] int warned() const { return saved_.warned; }

  // Writes the present state, if the game is not over.
  void keep();

 private:
  void run_clock();

  SavedGame saved_;  // its moves and clocks only at construction
  Ports ports_;
  chess::Game game_;
  ChessClock clock_;
  std::optional<chess::GameEnd> end_;
  Milliseconds kept_at_{0};
  std::uint64_t version_ = 1;
};

}  // namespace rostok::viewmodel
