// SPDX-License-Identifier: MIT
#include "rostok/screens/board_pane.h"

#include <algorithm>
#include <cmath>

#include "rostok/base/text.h"
#include "rostok/chess/notation.h"

namespace rostok::screens {

using chess::kNoSquare;
using chess::Square;

namespace {

constexpr Milliseconds kFlight{140}, kWayBack{160}, kFrame{12};
constexpr float kDragGrowth = 1.1F;

Pieces pieces_of(const chess::Position& position) {
  Pieces pieces;
  for (Square square = 0; square < 64; ++square)
    pieces[square] = position.piece_on(square);
  return pieces;
}

Square landing(chess::Move move) {
  return move.is_castling() ? viewmodel::castling_king_target(move) : move.to();
}

// Coordinates beside the board, in pixels whatever the scale.
float coordinate_size(viewmodel::Coordinates size) {
  switch (size) {
    case viewmodel::Coordinates::Small: return 14;
    case viewmodel::Coordinates::Large: return 28;
    default: return 18;
  }
}

}  // namespace

void BoardPane::show(BoardShown shown, Travel travel) {
  const bool hand_changed = shown.hand != shown_.hand;
  const Pieces before = pieces_;
  Pieces pieces = shown.pieces ? *shown.pieces : pieces_of(shown.position);
  const bool moved = fresh_ || pieces != pieces_ || !shown.position.same_position(shown_.position);
  shown_ = std::move(shown);
  pieces_ = std::move(pieces);
  if (moved || hand_changed) {
    input_.set_position(shown_.position, shown_.hand == Hand::Moves   ? viewmodel::InputMode::Legal
                                         : shown_.hand == Hand::Ahead ? viewmodel::InputMode::Ahead
                                                                      : viewmodel::InputMode::Locked);
    carried_.reset();
  }
  if (moved) {
    drawn_.clear();
    typed_.clear();
    typed_problem_.clear();
    if (!fresh_) start_flights(before, travel);
    dragging_ = false;
  }
  dropped_on_.reset();
  fresh_ = false;
}

// Pieces that stand somewhere else now: each new place takes a piece of its kind that has gone.
void BoardPane::start_flights(const Pieces& before, Travel travel) {
  flights_.clear();
  if (!services_->options().motion || travel == Travel::Jump) return;
  std::vector<Square> gone, come;
  for (Square square = 0; square < 64; ++square) {
    if (before[square] == pieces_[square]) continue;
    if (before[square]) gone.push_back(square);
    if (pieces_[square]) come.push_back(square);
  }
  for (const Square to : come) {
    const auto piece = pieces_[to];
    const auto from = std::find_if(gone.begin(), gone.end(),
                                   [&](Square square) { return before[square] == piece; });
    if (from == gone.end()) continue;
    // A piece that the hand has put down is there already.
    if (dropped_on_ != to) flights_.push_back({*piece, *from, to});
    gone.erase(from);
  }
  constexpr std::size_t kMostFlights = 4;  // a jump through the game simply shows the new position
  if (flights_.size() > kMostFlights) flights_.clear();
  flights_began_ = services_->time->now();
  flight_time_ = travel == Travel::Back ? kWayBack : kFlight;
}

void BoardPane::place(const Rect& rect, int square, bool inner_coordinates) {
  rect_ = rect;
  square_ = square;
  inner_coordinates_ = inner_coordinates;
}

void BoardPane::flip() {
  set_flipped(!flipped_);
}

void BoardPane::set_flipped(bool flipped) {
  flipped_ = flipped;
  flights_.clear();
}

void BoardPane::tick() {
  if (!flights_.empty() && services_->time->now() - flights_began_ >= flight_time_)
    flights_.clear();
}

std::optional<Milliseconds> BoardPane::until_change() const {
  if (flights_.empty()) return std::nullopt;
  return kFrame;
}

std::string BoardPane::status() const {
  return "square " + std::to_string(square_) + (flipped_ ? " flipped" : "") + "\nfen " +
         shown_.position.to_fen() + '\n';
}

BoardPlacement BoardPane::placement(const Ui& ui) const {
  const viewmodel::Settings& options = services_->options();
  BoardPlacement at{rect_.x, rect_.y, {}};
  widgets::BoardPicture& picture = at.picture;
  picture.square = square_;
  picture.flipped = flipped_;
  picture.inner_coordinates = inner_coordinates_ && shown_.coordinates;
  picture.colors = static_cast<widgets::BoardName>(options.board);
  picture.pieces = static_cast<widgets::PieceSet>(options.pieces);
  picture.focus = ui.theme->focus;
  picture.arrows = shown_.arrows;
  if (options.last_move_arrow && shown_.last) picture.arrows.insert(picture.arrows.begin(), {shown_.last->from(), landing(*shown_.last), widgets::ArrowKind::Idea});
  picture.arrows.insert(picture.arrows.end(), drawn_.begin(), drawn_.end());
  const chess::Position& position = shown_.position;
  for (Square square = 0; square < 64; ++square)
    picture.cells[square].piece = pieces_[square];
  for (const Flight& flight : flights_)
    picture.cells[flight.to].piece.reset();
  if (shown_.last) {
    picture.cells[shown_.last->from()].last = widgets::LastMove::From;
    picture.cells[landing(*shown_.last)].last = widgets::LastMove::To;
  }
  if (shown_.show_check && !shown_.pieces && position.in_check())
    picture.cells[position.king(position.turn())].check = true;
  for (const Square square : shown_.marked)
    picture.cells[square].selected = true;
  for (const Square square : shown_.barred)
    picture.cells[square].dot = widgets::Dot::Barred;
  for (const BoardBadge& badge : shown_.badges)
    picture.cells[badge.square].badge = badge.badge;
  if (const auto selected = input_.selected()) {
    picture.cells[*selected].selected = true;
    if (options.show_targets)
      for (const viewmodel::Target& target : input_.targets())
        picture.cells[target.square].dot =
            target.capture ? widgets::Dot::Capture : widgets::Dot::Move;
  }
  const auto held = carried_ ? carried_ : input_.dragged();
  if (dragging_ && held) {
    picture.cells[*held].faded = true;
    if (pointed_ != kNoSquare) picture.cells[pointed_].drop_target = true;
  }
  if (const auto promotion = input_.promotion()) picture.cells[promotion->from].faded = true;
  if (cursor_ && ui.pointer.focused == "board") picture.cells[*cursor_].cursor = true;
  return at;
}

std::vector<MovingPiece> BoardPane::moving() const {
  std::vector<MovingPiece> pieces;
  const float past = static_cast<float>((services_->time->now() - flights_began_).count()) /
                     static_cast<float>(std::max<Milliseconds::rep>(1, flight_time_.count()));
  const float rest = 1 - std::clamp(past, 0.0F, 1.0F), eased = 1 - rest * rest * rest;
  for (const Flight& flight : flights_) {
    const Rect from = widgets::square_rect(flight.from, square_, flipped_);
    const Rect to = widgets::square_rect(flight.to, square_, flipped_);
    pieces.push_back({flight.piece, rect_.x + from.x + (to.x - from.x) * eased,
                      rect_.y + from.y + (to.y - from.y) * eased, square_});
  }
  const auto held = carried_ ? carried_ : input_.dragged();
  if (dragging_ && held)
    if (const auto piece = pieces_[*held]) {
      const int grown = static_cast<int>(static_cast<float>(square_) * kDragGrowth);
      const float half = static_cast<float>(grown) / 2;
      pieces.push_back({*piece, pointer_x_ - half, pointer_y_ - half, grown});
    }
  return pieces;
}

void BoardPane::build(const Ui& ui, Scene& page) const {
  const viewmodel::Settings& options = services_->options();
  const widgets::BoardColors& colors =
      widgets::board_colors(static_cast<widgets::BoardName>(options.board));
  widgets::box(page, rect_.inset(-2), colors.frame, 3);
  if (shown_.hidden) widgets::box(page, rect_, ui.theme->surface);
  if (!inner_coordinates_ && options.coordinates != viewmodel::Coordinates::Off && shown_.coordinates) {
    constexpr float kBand = 30;
    const float size = coordinate_size(options.coordinates);
    Ui plain = ui;
    plain.scale = 1;
    const float side = static_cast<float>(square_);
    for (int n = 0; n < 8; ++n) {
      const float along = side * static_cast<float>(n);
      const char rank = static_cast<char>('1' + (flipped_ ? n : 7 - n)),
                 file = static_cast<char>('a' + (flipped_ ? 7 - n : n));
      widgets::label(page, plain, {rect_.x - kBand, rect_.y + along, kBand, side},
                     std::string(1, rank), size, true, ui.theme->text_second,
                     widgets::Align::Center);
      widgets::label(page, plain, {rect_.x + along, rect_.bottom() + 3, side, size + 6},
                     std::string(1, file), size, true, ui.theme->text_second,
                     widgets::Align::Center);
    }
  }
  page.hits.push_back({"board", rect_, true, true});
  if (ui.pointer.focused == "board") widgets::box(page, rect_.inset(-5), {}, 5, ui.theme->focus, 3);
}

void BoardPane::build_promotion(const Ui& ui, Scene& overlay) const {
  const auto choice = input_.promotion();
  if (!choice) return;
  const widgets::Theme& t = *ui.theme;
  const chess::Color side = shown_.position.turn();
  const Rect target = widgets::square_rect(choice->to, square_, flipped_);
  const float s = static_cast<float>(square_);
  const bool down = target.y < s * 4;
  const Rect column{rect_.x + target.x, rect_.y + (down ? target.y : target.y - 3 * s), s, 4 * s};
  widgets::box(overlay, rect_, t.veil);
  widgets::box(overlay, column.inset(-4), t.surface, 8, t.primary, 3);
  overlay.hits.push_back({"promote-cancel", ui.window, true, false});
  constexpr std::array<const char*, 4> kIds = {"promote-queen", "promote-knight", "promote-rook",
                                               "promote-bishop"};
  for (std::size_t n = 0; n < 4; ++n) {
    const float y = down ? column.y + s * static_cast<float>(n)
                         : column.bottom() - s * static_cast<float>(n + 1);
    const Rect cell{column.x, y, s, s};
    const std::string id = kIds[n];
    if (ui.pointer.hovered == id || ui.pointer.focused == id)
      widgets::box(overlay, cell, t.primary_soft, 6);
    widgets::picture(
        overlay, cell,
        widgets::piece_file(static_cast<widgets::PieceSet>(services_->options().pieces),
                            {side, viewmodel::kPromotionPieces[n]}));
    if (ui.pointer.focused == id) widgets::box(overlay, cell.inset(2), {}, 6, t.focus, 3);
    overlay.hits.push_back({id, cell, true, true});
  }
}

}  // namespace rostok::screens
