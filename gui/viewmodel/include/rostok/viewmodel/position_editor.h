// SPDX-License-Identifier: MIT
// The position editor: pieces are put down, carried and taken away, everything else of a position
// is set, and a FEN is read and written. Nothing is forbidden; what is wrong is said in words.
#pragma once
#include "rostok/viewmodel/board_setup.h"
#include "rostok/viewmodel/menu_presenters.h"

namespace rostok::viewmodel {

class PositionEditor {
 public:
  // None: the start position.
  PositionEditor(const SettingsPresenter& settings, const std::optional<chess::Position>& from);

  [[nodiscard]] const BoardSetup& setup() const { return setup_; }
  [[nodiscard]] std::uint64_t version() const { return version_; }
  [[nodiscard]] std::vector<Remark> remarks() const;  // in the language of now
  // The legal position, or nullopt while there is an error.
  [[nodiscard]] const std::optional<chess::Position>& position() const { return position_; }
  // Something can be played: a legal position in which the game is not over.
  [[nodiscard]] bool playable() const { return playable_; }
  [[nodiscard]] std::string fen() const { return to_fen(setup_); }

  // Every change can be undone.
  void put(chess::Square square, std::optional<chess::Piece> piece);  // nullopt: takes away
  void carry(chess::Square from, chess::Square to);                   // kNoSquare: off the board
  void clear();
  void set_start();
  // Start position `number` of Chess960, 0 … 959.
  void set_chess960_start(int number);
  void mirror();        // left and right
  void swap_colours();  // white pieces become black ones on the other side of the board
  void set_turn(chess::Color turn);
  void set_chess960(bool on);
  // Does nothing for a right that cannot be.
  void toggle_right(chess::Color color, chess::CastlingSide side);
  void set_en_passant(chess::Square square);  // kNoSquare: none
  void set_move_number(int number);
  void undo();
  [[nodiscard]] bool can_undo() const { return !before_.empty(); }

  [[nodiscard]] bool has_right(chess::Color color, chess::CastlingSide side) const;
  [[nodiscard]] bool can_have_right(chess::Color color, chess::CastlingSide side) const;

  // Takes the position of a FEN, or of a single FEN in a longer text. What cannot be read leaves
  // everything as it is; the error has the column.
  [[nodiscard]] base::Result<void> read(std::string_view text);
  // Rights and en passant squares of the last FEN that cannot be, until the next change.
  [[nodiscard]] const std::vector<std::string>& dropped() const { return dropped_; }

 private:
  template <typename Change>
  void change(Change&& how, bool pieces = true);
  void settle();

  const SettingsPresenter* settings_;
  BoardSetup setup_;
  std::vector<BoardSetup> before_;
  std::vector<std::string> dropped_;
  std::optional<chess::Position> position_;
  bool playable_ = false;
  std::uint64_t version_ = 1;
};

}  // namespace rostok::viewmodel
