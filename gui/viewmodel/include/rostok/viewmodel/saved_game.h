// SPDX-License-Identifier: MIT
// A game against the computer as it is kept between two runs of the program, and the port that
// keeps it.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "rostok/base/result.h"
#include "rostok/chess/game.h"
#include "rostok/viewmodel/chess_clock.h"
#include "rostok/viewmodel/settings.h"

namespace rostok::viewmodel {

struct SavedGame {
  std::string start_fen;
  std::vector<std::string> moves;  // UCI, castling as king's target ("e1g1") unless Chess960
  int level = 1;
  Side human = Side::White;
  TimeControl control;
  Milliseconds white_left{0};
  Milliseconds black_left{0};
  bool operator==(const SavedGame&) const = default;
};

// Neither call waits for the disk.
class SavedGameKeeper {
 public:
  virtual ~SavedGameKeeper() = default;
  // The newest state wins; an older one that is not on the disk yet may be skipped.
  virtual void keep(const SavedGame& game) = 0;
  virtual void forget() = 0;
  // The game is over: nothing is left to go on with, but it may be kept elsewhere.
  virtual void finished(const SavedGame& /*game*/, const chess::GameEnd& /*end*/) { forget(); }
};

// Same for the settings of the window.
class SettingsKeeper {
 public:
  virtual ~SettingsKeeper() = default;
  virtual void keep(const Settings& settings) = 0;
};

}  // namespace rostok::viewmodel
