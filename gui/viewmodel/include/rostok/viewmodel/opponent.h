// SPDX-License-Identifier: MIT
// The other side of a game, asked and answering asynchronously. Replies wait in a
// base::Mailbox behind poll(); the implementation wakes the window when one arrives.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rostok/base/error.h"
#include "rostok/viewmodel/saved_game.h"

namespace rostok::viewmodel {

struct OpponentReply {
  enum class Kind : std::uint8_t {
    Move,  // `move` in UCI
    DrawAccepted,
    DrawDeclined,
    Failed  // the engine died or is silent; a new one is ready for the next request
  };
  std::uint64_t request = 0;
  Kind kind = Kind::Failed;
  std::string move;
  std::optional<base::Error> problem{};  // why it failed
};

struct HintReply {
  std::uint64_t request = 0;
  std::string move;  // UCI; empty when it failed
  std::optional<base::Error> problem{};
};

class Opponent {
 public:
  virtual ~Opponent() = default;
  // None of these waits. The answer carries `request`; only the newest request counts.
  virtual void ask_move(std::uint64_t request, const SavedGame& game) = 0;
  virtual void ask_draw(std::uint64_t request, const SavedGame& game) = 0;
  virtual void cancel() = 0;
  virtual std::optional<OpponentReply> poll() = 0;

  // The best move for the side to move, at full strength. A move asked for later cancels it.
  virtual void ask_hint(std::uint64_t request, const SavedGame& game) = 0;
  virtual std::optional<HintReply> poll_hint() = 0;
};

}  // namespace rostok::viewmodel
