// SPDX-License-Identifier: MIT
// Who sits where in one round of a state, and how to change it. Records of the players and boards
// of the round are kept in step; no rule is asked.
#pragma once
#include "rostok/club/tournament_desk.h"

namespace rostok::club {

// A board's side, or a code without opponent; NotPaired is the bench.
struct Place {
  int board = 0;  // 0: no board
  model::Color color = model::Color::White;
  model::ResultCode code = model::ResultCode::NotPaired;
};

class Seating {
 public:
  // Precondition: the round is paired.
  Seating(TournamentState& state, model::RoundNumber round);

  [[nodiscard]] Place place_of(model::PlayerIndex player) const;
  [[nodiscard]] int boards() const;
  // A board of this round, an empty one too.
  [[nodiscard]] bool exists(int board) const { return board >= 1 && board <= boards(); }
  [[nodiscard]] const pairing::Board& at(int board) const;
  [[nodiscard]] bool is_empty(int board) const { return at(board).white == model::kNobody; }
  // Somebody sits there and the game has a result.
  [[nodiscard]] bool is_decided(int board) const;

  // The two get a pending game on that board; whoever sat there must have been moved before.
  void seat(int board, model::PlayerIndex white, model::PlayerIndex black);
  // A new pair on the first empty board, else behind the last one. Returns its number.
  int add(model::PlayerIndex white, model::PlayerIndex black);
  // Both to the bench. A draft closes the gap; a published round keeps its tables.
  void take_off(int board);
  // Off the board or from anywhere: no opponent, this code.
  void set_code(model::PlayerIndex player, model::ResultCode code);
  // The two change places, whatever these are.
  void exchange(model::PlayerIndex a, model::PlayerIndex b);
  void turn(int board);  // colours
  // A draft moves the boards between; a published round exchanges the two.
  void move(int from, int to);
  void drop_empty_tail();

 private:
  [[nodiscard]] RoundState& round() const;
  model::RoundEntry& entry(model::PlayerIndex player) const;
  void put(model::PlayerIndex player, const Place& place);
  void write(int board);
  void swap_marks(int a, int b);

  TournamentState& state_;
  model::RoundNumber number_;
};

}  // namespace rostok::club
