// SPDX-License-Identifier: MIT
// The board page of a game against the computer: state to draw, commands, version and the time
// at which it wants to be woken.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rostok/chess/game.h"
#include "rostok/viewmodel/board_input.h"
#include "rostok/viewmodel/menu_presenters.h"
#include "rostok/viewmodel/opponent.h"

namespace rostok::viewmodel {

struct MoveRow {
  int number = 1;
  std::array<std::string, 2> text;  // empty where nothing was played
};

struct GameState {
  chess::Position position;  // the one that is looked at, not always the last
  bool black_below = false;
  std::optional<chess::Square> selected;
  std::optional<chess::Square> dragged;
  std::vector<Target> targets;
  std::optional<PromotionChoice> promotion;
  std::optional<chess::Move> last_move;
  std::optional<chess::Square> check;
  std::vector<MoveRow> rows;
  std::size_t ply = 0;  // looked at
  std::size_t last_ply = 0;
  int material = 0;  // in pawns, positive = White has more
  bool timed = false;
  std::array<std::string, 2> clocks;  // White, Black; empty without clocks
  std::optional<Side> running;
  std::string status;  // whose turn, or how the game ended
  std::string note;    // what happened apart from moves; empty = nothing
  std::optional<chess::GameEnd> end;
  bool can_take_back = false;
  bool can_offer_draw = false;
  bool can_claim_draw = false;
  bool can_retry = false;     // the computer gave up answering
  bool resign_asked = false;  // show "Resign? This cannot be undone."
};

class GamePresenter {
 public:
  struct Ports {
    const SettingsPresenter* settings;
    const TimeSource* time;
    Opponent* opponent;
    SavedGameKeeper* keeper;
  };
  GamePresenter(const GameRequest& request, Ports ports);
  // Goes on with a kept game. Errors: what is illegal in it.
  [[nodiscard]] static base::Result<GamePresenter> resume(const SavedGame& saved, Ports ports);

  [[nodiscard]] GameState state() const;
  [[nodiscard]] std::uint64_t version() const { return version_; }
  [[nodiscard]] const chess::Game& game() const { return game_; }
  [[nodiscard]] SavedGame saved() const;
  // Takes replies and fallen flags; call when woken and once for each frame.
  void tick();
  // nullopt: nothing happens until an event comes.
  [[nodiscard]] std::optional<Milliseconds> until_next_wake() const;

  void press(chess::Square square);
  void release(chess::Square square);
  void click(chess::Square square);
  void promote(chess::PieceType piece);
  void cancel();
  // False: no such move, the text stays in the field.
  bool type(std::string_view text);
  // Legal moves, as the list shows them, that begin with the text.
  [[nodiscard]] std::vector<std::string> candidates(std::string_view text) const;

  void flip();
  void look_at(std::size_t ply);  // beyond the end = the end
  void back();
  void forward();

  void take_back();
  void offer_draw();
  void claim_draw();
  void ask_resign();
  void keep_playing();
  void resign();
  void retry();
  // The same opponent and clock with the colours changed.
  [[nodiscard]] GameRequest rematch() const;

 private:
  // Shows `game` without telling keeper and opponent yet.
  GamePresenter(const GameRequest& request, Ports ports, chess::Game game);
  [[nodiscard]] bool humans_turn() const;
  [[nodiscard]] bool can_take_back() const;
  [[nodiscard]] std::string move_text(std::size_t ply) const;
  [[nodiscard]] std::string status() const;
  void play(chess::Move move);
  void after_change();
  void request_move();
  void handle(const OpponentReply& reply);
  void finish(chess::GameEnd end);
  void check_flag();
  void refresh_input();

  GameRequest request_;
  Ports ports_;
  chess::Game game_;
  ChessClock clock_;
  BoardInput input_;
  std::optional<chess::GameEnd> end_;
  enum class Note : std::uint8_t { None, Restarted, Silent, DrawOffered, DrawDeclined };
  Note note_ = Note::None;
  std::size_t ply_ = 0;
  bool black_below_ = false;
  bool resign_asked_ = false;
  bool draw_waiting_ = false;
  std::optional<std::size_t> draw_offered_at_;  // one offer for a position
  int failures_ = 0;
  std::optional<base::Error> problem_;  // why the computer is silent
  std::uint64_t asked_ = 0;  // number of the request that is waited for
  bool waiting_ = false;
  std::array<std::string, 2> shown_clocks_;
  std::uint64_t version_ = 1;
};

}  // namespace rostok::viewmodel
