// SPDX-License-Identifier: MIT
// The two sides of a game as the game page sees them: people at one computer, or a person and
// the computer.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "rostok/chess/game.h"
#include "rostok/practice/records.h"
#include "rostok/viewmodel/chess_clock.h"
#include "rostok/widgets/board_view.h"

namespace rostok::screens {

using viewmodel::Milliseconds;
using viewmodel::Side;

struct PlayerRow {
  std::string name, detail, clock;  // clock: empty = no clock
  std::string picture;              // file of a face
  std::optional<Milliseconds> left;
  bool to_move = false;
  bool low_time = false;
  bool human = true;
};

struct TableState {
  std::string title, subtitle;
  std::array<PlayerRow, 2> players;  // by colour
  std::vector<chess::Move> moves;
  std::vector<chess::Position> positions;  // one more than moves
  bool hand_may_move = false;
  bool may_premove = false;  // the person waits for the computer in a game with a clock
  bool can_take_back = false, can_offer_draw = false, can_resign = false;
  bool has_hints = false, can_hint = false;
  std::string hints_left, hints_left_short, hint_words;  // the last: of the button
  std::string message;                 // what the helper says now
  std::string message_short;           // the same where room is scarce
  bool asks_again = false;             // "think again": the move was a blunder
  bool can_retry = false;              // the computer has given up
  std::optional<chess::GameEnd> end;
  std::string outcome_text;
  std::vector<widgets::Arrow> hint;
};

class Table {
 public:
  virtual ~Table() = default;
  [[nodiscard]] virtual TableState state() const = 0;
  // Grows with every change of the state except the clock.
  [[nodiscard]] virtual std::uint64_t version() const = 0;
  // Under which a finished game is kept.
  [[nodiscard]] virtual practice::RecordId record() const = 0;
  virtual void play(chess::Move move) = 0;
  virtual void take_back() = 0;
  virtual void hint() {}
  // After a blunder: true = the move is taken back.
  virtual void answer_think_again(bool /*take_back*/) {}
  virtual void retry() {}
  // The person to move (or the only person) gives up or wants a draw.
  virtual void resign() = 0;
  virtual void offer_draw() = 0;
  // The sentence under "Draw?".
  [[nodiscard]] virtual std::string draw_question() const = 0;
  // What becomes of the game when its page is left.
  [[nodiscard]] virtual std::string leave_words() const = 0;
  // The same game again, colours changed.
  virtual void rematch() = 0;
  // Writes the state with its clock now.
  virtual void keep() = 0;
  virtual void tick() {}
  [[nodiscard]] virtual std::optional<Milliseconds> until_change() const = 0;
  // The side at the bottom of the board when the game begins.
  [[nodiscard]] virtual Side seat() const = 0;
};

}  // namespace rostok::screens
