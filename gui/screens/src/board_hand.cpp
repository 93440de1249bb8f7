// SPDX-License-Identifier: MIT
// The board under mouse and keyboard.
#include <algorithm>
#include <cmath>

#include "rostok/base/text.h"
#include "rostok/chess/notation.h"
#include "rostok/screens/board_pane.h"

namespace rostok::screens {

using chess::kNoSquare;
using chess::Square;

namespace {

constexpr float kClickTolerance = 6;  // pixels of a shaky hand that still are a click
constexpr std::size_t kLongestTyped = 12;

}  // namespace

Square BoardPane::square_under(float x, float y) const {
  return widgets::square_at(x - rect_.x, y - rect_.y, square_, flipped_);
}

HandDone BoardPane::finish(std::optional<chess::Move> move) {
  HandDone done;
  done.move = move;
  if (move) {
    typed_.clear();
    typed_problem_.clear();
  }
  return done;
}

HandDone BoardPane::down(float x, float y, PointerButton button, Modifiers /*with*/) {
  const Square square = square_under(x, y);
  HandDone done;
  if (button == PointerButton::Right) {
    arrow_from_ = square;
    return done;
  }
  done.arrows = !drawn_.empty() && shown_.hand != Hand::Pieces && !shown_.keep_drawn;
  if (done.arrows) drawn_.clear();
  cursor_.reset();
  press_x_ = pointer_x_ = x;
  press_y_ = pointer_y_ = y;
  dragging_ = false;
  if (shown_.hand == Hand::Moves || shown_.hand == Hand::Ahead) input_.press(square);
  if (shown_.hand == Hand::Pieces && square != kNoSquare && pieces_[square]) carried_ = square;
  return done;
}

void BoardPane::move(float x, float y) {
  pointer_x_ = x;
  pointer_y_ = y;
  if (!carried_ && !input_.dragged()) return;
  if (std::hypot(x - press_x_, y - press_y_) > kClickTolerance) dragging_ = true;
  pointed_ = square_under(x, y);
}

void BoardPane::draw_arrow(Square to, Modifiers with) {
  using widgets::ArrowKind;
  const ArrowKind kind = with.shift     ? ArrowKind::Mistake
                         : with.control ? ArrowKind::Alternative
                         : with.alt     ? ArrowKind::Idea
                                        : ArrowKind::Best;
  const widgets::Arrow arrow{arrow_from_, to, kind};
  const auto same = std::find_if(drawn_.begin(), drawn_.end(), [&](const widgets::Arrow& each) {
    return each.from == arrow.from && each.to == arrow.to;
  });
  if (same == drawn_.end())
    drawn_.push_back(arrow);
  else if (*same == arrow)
    drawn_.erase(same);
  else
    *same = arrow;
}

HandDone BoardPane::up(float x, float y, PointerButton button, Modifiers with) {
  Square square = square_under(x, y);
  if (button == PointerButton::Right) {
    HandDone done;
    if (arrow_from_ != kNoSquare && square != kNoSquare) {
      draw_arrow(square, with);
      done.arrows = true;
    }
    arrow_from_ = kNoSquare;
    return done;
  }
  // A small shake over the edge of the square is still a click on it.
  if (!dragging_) square = square_under(press_x_, press_y_);
  return drop(square);
}

HandDone BoardPane::drop(Square square) {
  HandDone done;
  const bool dragged = std::exchange(dragging_, false);
  pointed_ = kNoSquare;
  switch (shown_.hand) {
    case Hand::Moves:
    case Hand::Ahead:
      done = finish(input_.release(square));
      if (done.move && dragged && shown_.hand == Hand::Moves) dropped_on_ = square;
      break;
    case Hand::Squares:
      if (square != kNoSquare) done.square = square;
      break;
    case Hand::Pieces:
      if (const auto from = std::exchange(carried_, std::nullopt); from && dragged)
        done.carried = HandDone::Carried{*from, square};
      else if (square != kNoSquare)
        done.square = square;
      break;
    case Hand::Nothing:
      break;
  }
  return done;
}

std::optional<HandDone> BoardPane::act(const std::string& id) {
  using chess::PieceType;
  if (id == "promote-queen") return finish(input_.promote(PieceType::Queen));
  if (id == "promote-knight") return finish(input_.promote(PieceType::Knight));
  if (id == "promote-rook") return finish(input_.promote(PieceType::Rook));
  if (id == "promote-bishop") return finish(input_.promote(PieceType::Bishop));
  if (id != "promote-cancel") return std::nullopt;
  input_.cancel();
  return HandDone{};
}

BoardPane::KeyDone BoardPane::board_key(Key key) {
  if (key != Key::Left && key != Key::Right && key != Key::Up && key != Key::Down &&
      key != Key::Enter && key != Key::Space)
    return {};
  if (!cursor_) {
    cursor_ = flipped_ ? chess::make_square(3, 6) : chess::make_square(4, 1);
    return {true, {}};
  }
  int file = chess::file_of(*cursor_), rank = chess::rank_of(*cursor_);
  const int step = flipped_ ? -1 : 1;
  switch (key) {
    case Key::Left:
      file -= step;
      break;
    case Key::Right:
      file += step;
      break;
    case Key::Up:
      rank += step;
      break;
    case Key::Down:
      rank -= step;
      break;
    default: {
      HandDone done;
      if (shown_.hand == Hand::Moves || shown_.hand == Hand::Ahead)
        done = finish(input_.click(*cursor_));
      else if (shown_.hand != Hand::Nothing)
        done.square = *cursor_;
      return {true, done};
    }
  }
  cursor_ = chess::make_square(std::clamp(file, 0, 7), std::clamp(rank, 0, 7));
  return {true, {}};
}

BoardPane::KeyDone BoardPane::enter_typed() {
  if (const auto move = chess::parse_typed(shown_.position, typed_);
      move && shown_.hand == Hand::Moves)
    return {true, finish(*move)};
  typed_problem_ = services_->words().tr("There is no such move: {1}", {typed_});
  services_->play_sound(widgets::Sound::Refuse);
  return {true, {}};
}

BoardPane::KeyDone BoardPane::key(Key key, const std::string& focused) {
  if (key == Key::Escape) {
    if (promoting() || input_.selected()) return input_.cancel(), KeyDone{true, {}};
    if (typed_.empty()) return {};
    typed_.clear();
    typed_problem_.clear();
    return {true, {}};
  }
  if (key == Key::Backspace && !typed_.empty()) {
    std::u32string letters = base::to_code_points(typed_);
    letters.pop_back();
    typed_ = base::to_utf8(letters);
    typed_problem_.clear();
    return {true, {}};
  }
  if (key == Key::Enter && !typed_.empty()) return enter_typed();
  if (focused == "board" && !promoting()) return board_key(key);
  return {};
}

bool BoardPane::text(char32_t letter) {
  if (promoting() || letter <= U' ' || shown_.hand != Hand::Moves) return false;
  if (base::utf8_length(typed_) >= kLongestTyped) return true;
  typed_problem_.clear();
  typed_ += base::to_utf8(std::u32string(1, letter));
  return true;
}

std::string BoardPane::typed_line() const {
  if (!typed_problem_.empty()) return typed_problem_;
  if (typed_.empty()) return {};
  return services_->words().tr("Your move: {1} · Enter — play it, Esc — clear", {typed_ + "▏"});
}

}  // namespace rostok::screens
