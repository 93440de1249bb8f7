// SPDX-License-Identifier: MIT
// Mouse, touch and cursor on the board, by square: two clicks or a drag, dots and rings, the
// choice of a piece for a pawn. Knows the rules, not the game.
#pragma once
#include <array>
#include <optional>
#include <vector>

#include "rostok/chess/position.h"

namespace rostok::viewmodel {

struct Target {
  chess::Square square = chess::kNoSquare;
  bool capture = false;  // drawn as a ring, otherwise as a dot
  bool operator==(const Target&) const = default;
};

// A pawn waits on `to` for a piece. Nothing has been played yet.
struct PromotionChoice {
  chess::Square from = chess::kNoSquare;
  chess::Square to = chess::kNoSquare;
  bool operator==(const PromotionChoice&) const = default;
};
// The order in which the picker shows them, nearest the edge of the board first.
inline constexpr std::array<chess::PieceType, 4> kPromotionPieces = {
    chess::PieceType::Queen, chess::PieceType::Knight, chess::PieceType::Rook,
    chess::PieceType::Bishop};

enum class InputMode : std::uint8_t {
  Locked,  // takes no move
  Legal,   // legal moves of the side to move
  Ahead    // moves of the other side, before it is its turn: what its pieces could do at all
};

class BoardInput {
 public:
  // A new position forgets selection, drag and promotion.
  void set_position(const chess::Position& position, InputMode mode);

  // Pointer down and up on a square; kNoSquare = beside the board. A move is returned at the
  // moment it is complete. Down and up on one square is a click: the second click on a target
  // moves, the second click on the selected piece lets go.
  void press(chess::Square square);
  std::optional<chess::Move> release(chess::Square square);
  // The same by keyboard or by a test.
  std::optional<chess::Move> click(chess::Square square);
  // Completes a waiting promotion; nullopt when none waits or the piece is none of the four.
  std::optional<chess::Move> promote(chess::PieceType piece);
  // Esc: drops what is most inside, promotion first, then drag and selection.
  void cancel();

  [[nodiscard]] std::optional<chess::Square> selected() const { return selected_; }
  // The piece that hangs on the pointer.
  [[nodiscard]] std::optional<chess::Square> dragged() const { return dragged_; }
  [[nodiscard]] std::optional<PromotionChoice> promotion() const { return promotion_; }
  // Where the selected piece may go, by square. Castling is shown on the king's target square;
  // the own rook is accepted too (Chess960 shows only the rook).
  [[nodiscard]] std::vector<Target> targets() const;

 private:
  [[nodiscard]] bool is_own(chess::Square square) const;
  [[nodiscard]] bool may_go(chess::Square from, chess::Square to) const;
  std::optional<chess::Move> try_move(chess::Square from, chess::Square to);

  chess::Position position_;
  InputMode mode_ = InputMode::Locked;
  bool let_go_on_release_ = false;
  std::optional<chess::Square> selected_;
  std::optional<chess::Square> dragged_;
  std::optional<PromotionChoice> promotion_;
};

// Could the piece on `from` ever go to `to` in one move, whatever stands in between or on `to`?
// Castling as the king two squares aside or onto an own rook of its rank.
[[nodiscard]] bool reaches(const chess::Position& position, chess::Square from, chess::Square to);
// The legal move that a move made ahead means now, a pawn becoming a queen; nullopt: none.
[[nodiscard]] std::optional<chess::Move> made_good(const chess::Position& position, chess::Move ahead);

// Square on which a castling king lands: file g or c of its rank.
[[nodiscard]] chess::Square castling_king_target(chess::Move castling);

}  // namespace rostok::viewmodel
