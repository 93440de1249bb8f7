// SPDX-License-Identifier: MIT
// What was agreed before a game, the game as it is kept between two runs of the program, and the
// port that keeps it.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "rostok/base/result.h"
#include "rostok/chess/game.h"
#include "rostok/practice/records.h"
#include "rostok/viewmodel/chess_clock.h"
#include "rostok/viewmodel/settings.h"

namespace rostok::viewmodel {

struct GameSetup {
  practice::Rival rival = practice::Rival::Computer;
  int level = kFirstLevel;           // of the computer
  bool half_step = false;            // half-way to the next level
  Side human = Side::White;          // of the one who sits here: below on the board
  std::array<std::string, 2> names;  // White, Black; empty = nobody asked
  TimeControl control;
  std::string start_fen;  // Shredder-FEN for Chess960; empty = the orthodox start position
  bool takeback = true;   // moves may be taken back
  bool hints = true;      // only against the computer, as the tutor
  bool tutor = false;     // "think again" after a blunder
  bool operator==(const GameSetup&) const = default;
};

struct SavedGame : GameSetup {
  std::vector<std::string> moves;  // UCI, castling as king's target ("e1g1") unless Chess960
  Milliseconds white_left{0};
  Milliseconds black_left{0};
  int hints_used = 0;
  int warned = 0;                  // times the tutor spoke
  int rescued = 0;                 // … and the move was taken back
  practice::RecordId record = 0;   // under which the finished game is kept
  practice::StudentId student = 0; // who sat here; 0 = a guest
  bool operator==(const SavedGame&) const = default;
};

// A game that begins: no moves, full clocks.
[[nodiscard]] SavedGame begin_game(const GameSetup& setup, practice::StudentId student);
// The game on the board. Errors: the position or the first move that is illegal.
[[nodiscard]] base::Result<chess::Game> replay(const SavedGame& saved);

// Neither call waits for the disk.
class SavedGameKeeper {
 public:
  virtual ~SavedGameKeeper() = default;
  // The newest state of a student's game wins; an older one that is not on the disk yet may be
  // skipped.
  virtual void keep(const SavedGame& game) = 0;
  virtual void forget(practice::StudentId student) = 0;
};

// Same for the settings of the window.
class SettingsKeeper {
 public:
  virtual ~SettingsKeeper() = default;
  virtual void keep(const Settings& settings) = 0;
};

}  // namespace rostok::viewmodel
