// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/board_input.h"

#include <algorithm>

namespace rostok::viewmodel {

using chess::Move;
using chess::MoveKind;
using chess::Square;

chess::Square castling_king_target(Move castling) {
  const bool king_side = castling.to() > castling.from();
  return chess::make_square(king_side ? 6 : 2, chess::rank_of(castling.from()));
}

void BoardInput::set_position(const chess::Position& position, bool locked) {
  position_ = position;
  locked_ = locked;
  selected_.reset();
  dragged_.reset();
  promotion_.reset();
  let_go_on_release_ = false;
}

bool BoardInput::is_own(Square square) const {
  if (square >= chess::kNoSquare) return false;
  const auto piece = position_.piece_on(square);
  return piece && piece->color == position_.turn();
}

void BoardInput::press(Square square) {
  if (locked_ || promotion_) return;
  // A king that is selected and pressed on its rook castles; every other own piece is taken up.
  const bool is_target = selected_ && std::ranges::any_of(position_.legal_moves(), [&](Move move) {
                           return move.from() == *selected_ && move.to() == square;
                         });
  if (is_target || !is_own(square)) return;
  let_go_on_release_ = selected_ == square;
  selected_ = square;
  dragged_ = square;
}

std::optional<Move> BoardInput::release(Square square) {
  if (locked_) return std::nullopt;
  if (promotion_) {
    if (square != promotion_->to) cancel();
    return std::nullopt;
  }
  const bool was_drag = dragged_.has_value();
  dragged_.reset();
  if (!selected_) return std::nullopt;
  if (square == *selected_) {
    if (let_go_on_release_) selected_.reset();
    let_go_on_release_ = false;
    return std::nullopt;
  }
  const auto move = try_move(*selected_, square);
  // A drag to a wrong square keeps the piece selected, a click on one lets go.
  if (!move && !promotion_ && !was_drag) selected_.reset();
  return move;
}

std::optional<Move> BoardInput::click(Square square) {
  press(square);
  return release(square);
}

std::optional<Move> BoardInput::try_move(Square from, Square to) {
  for (const Move move : position_.legal_moves()) {
    if (move.from() != from) continue;
    const bool castles =
        move.is_castling() && !position_.is_chess960() && castling_king_target(move) == to;
    if (move.to() != to && !castles) continue;
    if (move.is_promotion()) {
      promotion_ = PromotionChoice{from, to};
      return std::nullopt;
    }
    selected_.reset();
    return move;
  }
  return std::nullopt;
}

std::optional<Move> BoardInput::promote(chess::PieceType piece) {
  if (!promotion_) return std::nullopt;
  for (const Move move : position_.legal_moves()) {
    if (move.from() != promotion_->from || move.to() != promotion_->to) continue;
    if (move.promotion() != piece) continue;
    promotion_.reset();
    selected_.reset();
    return move;
  }
  return std::nullopt;
}

void BoardInput::cancel() {
  if (promotion_) {
    promotion_.reset();
    return;
  }
  dragged_.reset();
  selected_.reset();
}

std::vector<Target> BoardInput::targets() const {
  std::vector<Target> found;
  if (!selected_ || locked_) return found;
  for (const Move move : position_.legal_moves()) {
    if (move.from() != *selected_) continue;
    const bool as_king = move.is_castling() && !position_.is_chess960();
    const Target target{as_king ? castling_king_target(move) : move.to(),
                        position_.is_capture(move)};
    if (std::ranges::find(found, target) == found.end()) found.push_back(target);
  }
  std::ranges::sort(found, {}, &Target::square);
  return found;
}

}  // namespace rostok::viewmodel
