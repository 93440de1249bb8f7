// SPDX-License-Identifier: MIT
// The computer of a game: an engine as its level weakens it, asked without waiting. One process
// serves moves, hints and draws in turn, through the queue of analysis::Service.
//
//   link::EngineOpponent opponent({.wake = [&] { sleeper.wake(); }}, room);  // from any thread
//   ComputerGame::Ports ports{&settings, &opponent, …};
//   new_game_presenter(settings, link::level_names(settings.words()));
//
// One opponent serves the whole run of the program; it outlives the games that use it.
#pragma once
#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "rostok/analysis/service.h"
#include "rostok/base/mailbox.h"
#include "rostok/levels/player.h"
#include "rostok/link/delivery.h"
#include "rostok/link/engine_room.h"
#include "rostok/viewmodel/opponent.h"

namespace rostok::chess {
class Game;
}

namespace rostok::link {

// "Росток" … "Чемпион", first = level 1.
[[nodiscard]] std::vector<std::string> level_names(const i18n::Translator& words);

struct EngineOpponentSettings {
  std::function<void()> wake;  // called on other threads when poll() or poll_hint() has news
  bool human_pace = true;               // answers after levels::thinking_time, not at once
  std::optional<std::uint64_t> seed{};  // for games that repeat; none: every game is another
};

using viewmodel::HintReply;

class EngineOpponent final : public viewmodel::Opponent {
 public:
  // The room outlives the opponent.
  EngineOpponent(EngineOpponentSettings settings, EngineRoom& room);
  ~EngineOpponent() override;
  EngineOpponent(const EngineOpponent&) = delete;
  EngineOpponent& operator=(const EngineOpponent&) = delete;

  void ask_move(std::uint64_t request, const viewmodel::SavedGame& game) override;
  void ask_draw(std::uint64_t request, const viewmodel::SavedGame& game) override;
  void cancel() override;  // a cancelled question has no answer
  std::optional<viewmodel::OpponentReply> poll() override;

  // The game is left: cancels, and ends the engine.
  void leave();

  void ask_hint(std::uint64_t request, const viewmodel::SavedGame& game) override;
  std::optional<HintReply> poll_hint() override;

 private:
  using Judged = std::function<void(base::Result<analysis::Evaluation>)>;
  void search(engine_host::SearchRequest request, engine_host::Engine::Done done);
  void judge(const chess::Game& game, Judged done);
  void answer(viewmodel::OpponentReply reply, std::chrono::steady_clock::time_point when);
  void fail(std::uint64_t request, const base::Error& error);

  EngineOpponentSettings settings_;
  std::uint64_t seed_ = 0;
  std::atomic<std::uint64_t> generation_{0};  // grows with each cancel()
  base::Mailbox<HintReply> hints_{16};
  Delivery<viewmodel::OpponentReply> replies_;
  EngineRoom* room_;
  std::vector<analysis::Ticket> tickets_;  // asked since the last cancel()
};

}  // namespace rostok::link
