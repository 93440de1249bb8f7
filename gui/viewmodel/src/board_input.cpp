// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/board_input.h"

#include <algorithm>
#include <cstdlib>

namespace rostok::viewmodel {

using chess::Move;
using chess::MoveKind;
using chess::Square;

chess::Square castling_king_target(Move castling) {
  const bool king_side = castling.to() > castling.from();
  return chess::make_square(king_side ? 6 : 2, chess::rank_of(castling.from()));
}

bool reaches(const chess::Position& position, Square from, Square to) {
  const auto piece = position.piece_on(from);
  if (!piece || from == to || to >= chess::kNoSquare) return false;
  const int files = std::abs(chess::file_of(to) - chess::file_of(from));
  const int up = chess::rank_of(to) - chess::rank_of(from), ranks = std::abs(up);
  const bool straight = files == 0 || ranks == 0, diagonal = files == ranks;
  switch (piece->type) {
    case chess::PieceType::Knight: return files * ranks == 2;
    case chess::PieceType::Bishop: return diagonal;
    case chess::PieceType::Rook: return straight;
    case chess::PieceType::Queen: return straight || diagonal;
    case chess::PieceType::King: {
      if (files <= 1 && ranks <= 1) return true;
      const auto on_target = position.piece_on(to);
      const bool own_rook = on_target == chess::Piece{piece->color, chess::PieceType::Rook};
      const bool home = chess::rank_of(from) == (piece->color == chess::Color::White ? 0 : 7);
      return home && ranks == 0 && (files == 2 || own_rook);
    }
    case chess::PieceType::Pawn: {
      const bool white = piece->color == chess::Color::White;
      const bool twice = files == 0 && up == (white ? 2 : -2) && chess::rank_of(from) == (white ? 1 : 6);
      return twice || (files <= 1 && up == (white ? 1 : -1));
    }
  }
  return false;
}

std::optional<Move> made_good(const chess::Position& position, Move ahead) {
  std::optional<Move> found;
  for (const Move move : position.legal_moves()) {
    if (move.from() != ahead.from()) continue;
    const bool castles = move.is_castling() && castling_king_target(move) == ahead.to();
    if (move.to() != ahead.to() && !castles) continue;
    if (move.is_promotion() && move.promotion() != chess::PieceType::Queen) continue;
    // The king's own step goes before a castling that ends on the same square.
    if (!found || !castles) found = move;
  }
  return found;
}

void BoardInput::set_position(const chess::Position& position, InputMode mode) {
  position_ = position;
  mode_ = mode;
  selected_.reset();
  dragged_.reset();
  promotion_.reset();
  let_go_on_release_ = false;
}

bool BoardInput::is_own(Square square) const {
  if (square >= chess::kNoSquare) return false;
  const auto piece = position_.piece_on(square);
  if (mode_ == InputMode::Ahead) return piece && piece->color != position_.turn();
  return piece && piece->color == position_.turn();
}

bool BoardInput::may_go(Square from, Square to) const {
  if (mode_ == InputMode::Ahead) return reaches(position_, from, to);
  return std::ranges::any_of(position_.legal_moves(), [&](Move move) { return move.from() == from && move.to() == to; });
}

void BoardInput::press(Square square) {
  if (mode_ == InputMode::Locked || promotion_) return;
  // A king that is selected and pressed on its rook castles; every other own piece is taken up.
  // Ahead of its turn a piece may go where an own one stands, but a click takes that one up.
  const bool is_target = selected_ && mode_ == InputMode::Legal && may_go(*selected_, square);
  if (is_target || !is_own(square)) return;
  let_go_on_release_ = selected_ == square;
  selected_ = square;
  dragged_ = square;
}

std::optional<Move> BoardInput::release(Square square) {
  if (mode_ == InputMode::Locked) return std::nullopt;
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
  if (mode_ == InputMode::Ahead) {
    if (!may_go(from, to)) return std::nullopt;
    selected_.reset();
    return Move(from, to);
  }
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
  if (!selected_ || mode_ == InputMode::Locked) return found;
  if (mode_ == InputMode::Ahead) {
    for (Square square = 0; square < 64; ++square)
      if (reaches(position_, *selected_, square)) found.push_back({square, position_.piece_on(square).has_value()});
    return found;
  }
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
