// SPDX-License-Identifier: MIT
// A game against the computer: its answers, draws, hints, "think again". Knows no board page.
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "rostok/viewmodel/hints.h"
#include "rostok/viewmodel/menu_presenters.h"
#include "rostok/viewmodel/opponent.h"
#include "rostok/viewmodel/played_game.h"
#include "rostok/viewmodel/tutor.h"

namespace rostok::viewmodel {

class ComputerGame {
 public:
  struct Ports {
    const SettingsPresenter* settings = nullptr;
    Opponent* opponent = nullptr;
    Evaluator* evaluator = nullptr;  // of the tutor; may be null
    PlayedGame::Ports game;
  };
  // Begins a game or goes on with a kept one. Errors: what is illegal in it.
  [[nodiscard]] static base::Result<std::unique_ptr<ComputerGame>> open(const SavedGame& saved, Ports ports);
  ComputerGame(const ComputerGame&) = delete;
  ComputerGame& operator=(const ComputerGame&) = delete;

  [[nodiscard]] const PlayedGame& played() const { return played_; }
  [[nodiscard]] const chess::Game& game() const { return played_.game(); }
  [[nodiscard]] std::uint64_t version() const { return version_ + played_.version() + hints_.version(); }

  [[nodiscard]] bool humans_turn() const;
  // Waits for "take back" or "leave it" after a blunder.
  [[nodiscard]] bool asks_again() const { return asks_again_; }
  // The student may put a move on the board now.
  [[nodiscard]] bool may_move() const { return humans_turn() && !asks_again_; }
  [[nodiscard]] bool thinking() const;
  [[nodiscard]] bool can_take_back() const;
  [[nodiscard]] bool can_offer_draw() const;
  [[nodiscard]] bool can_claim_draw() const;
  [[nodiscard]] bool can_retry() const { return note_ == Note::Silent; }
  [[nodiscard]] bool can_hint() const;
  [[nodiscard]] int hints_left() const { return kHintsInGame - played_.hints_used(); }
  [[nodiscard]] const Hints& hints() const { return hints_; }
  // Nothing has happened apart from moves.
  [[nodiscard]] bool quiet() const { return note_ == Note::None; }
  // Whose turn, how the game ended, or what happened apart from moves; in words for a child.
  [[nodiscard]] std::string message() const;

  bool play(chess::Move move);
  void take_back();
  void offer_draw();
  void claim_draw();
  void resign();
  void retry();
  void hint();
  // The answers to "think again".
  void take_blunder_back();
  void leave_blunder();

  // Takes replies and fallen flags; call when woken and once for each frame.
  void tick();
  // nullopt: nothing happens until an event comes.
  [[nodiscard]] std::optional<Milliseconds> until_change() const;
  void keep() { played_.keep(); }
  // The same opponent and clock with the colours changed.
  [[nodiscard]] GameSetup rematch() const;

 private:
  ComputerGame(const SavedGame& saved, chess::Game game, Ports ports);
  void go_on();
  void request_move();
  void answer_arrived(const OpponentReply& reply);
  void failed(const OpponentReply& reply);
  void finish(chess::GameEnd end);
  void stop_waiting();
  void judged(bool blunder);
  [[nodiscard]] const i18n::Translator& words() const { return ports_.settings->words(); }

  Ports ports_;
  PlayedGame played_;
  Hints hints_;
  Tutor tutor_;
  enum class Note : std::uint8_t { None, Restarted, Silent, DrawOffered, DrawDeclined };
  Note note_ = Note::None;
  bool draw_waiting_ = false;
  std::optional<std::size_t> draw_offered_at_;  // one offer for a position
  int failures_ = 0;
  std::optional<base::Error> problem_;  // why the computer is silent
  std::uint64_t asked_ = 0;             // number of the request that is waited for
  bool waiting_ = false, judging_ = false, asks_again_ = false;
  std::optional<ChessClock> before_move_;   // of the move that is judged
  std::optional<OpponentReply> early_;      // the student's piece still flies
  Milliseconds not_before_{0};
  std::uint64_t version_ = 1;
};

}  // namespace rostok::viewmodel
