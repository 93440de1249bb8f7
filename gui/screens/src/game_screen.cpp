// SPDX-License-Identifier: MIT
#include "rostok/screens/game_screen.h"

#include <algorithm>
#include <cmath>

#include "rostok/base/text.h"
#include "rostok/chess/notation.h"

namespace rostok::screens {

using chess::Square;
using widgets::Sound;

namespace {

constexpr Milliseconds kFlight{140};
constexpr Milliseconds kFrame{12};
constexpr float kClickTolerance = 6;  // pixels of a shaky hand that still are a click
constexpr float kDragGrowth = 1.1F;
constexpr std::size_t kLongestTyped = 12;

}  // namespace

GameScreen::GameScreen(Services services, std::unique_ptr<Table> table,
                       const viewmodel::TimeSource& time)
    : services_(std::move(services)), table_(std::move(table)), time_(&time) {
  flipped_ = table_->seat() == Side::Black;
  refresh();
  ply_ = state_.moves.size();
  flights_.clear();
}

std::string GameScreen::san(std::size_t ply) const {
  const bool russian = services_.words().language() == i18n::Language::Russian;
  return chess::to_san(state_.positions[ply], state_.moves[ply],
                       russian ? chess::PieceLetters::Russian : chess::PieceLetters::English);
}

// Takes the table's state over; what is new flies and sounds.
void GameScreen::refresh() {
  const bool was_live = seen_ == 0 || live();
  const std::size_t before = state_.moves.size();
  const bool changed = seen_ != table_->version();
  std::optional<chess::Position> old;
  if (seen_ != 0) old = shown();
  state_ = table_->state();
  const i18n::Language language = services_.words().language();
  if (changed || language != san_language_) {
    sans_.clear();
    for (std::size_t ply = 0; ply < state_.moves.size(); ++ply) sans_.push_back(san(ply));
    san_language_ = language;
  }
  if (changed) {
    const bool first = seen_ == 0;
    seen_ = table_->version();
    if (was_live || ply_ > state_.moves.size()) ply_ = state_.moves.size();
    arrows_.clear();
    scroll_ = 0;
    if (!first) announce(before);
    if (old && was_live) start_flights(*old, shown(), std::nullopt);
  }
  const bool free = state_.hand_may_move && live() && question_ == Question::None;
  if (changed || !free) input_.set_position(shown(), !free);
}

void GameScreen::announce(std::size_t before) {
  if (state_.end) {
    services_.play_sound(Sound::GameOver);
  } else if (state_.moves.size() == before + 1) {
    const chess::Position& was = state_.positions[before];
    services_.play_sound(state_.positions.back().in_check()                ? Sound::Check
                         : was.is_capture(state_.moves.back()) ? Sound::Capture
                                                               : Sound::Move);
  }
}

// Pieces that stand somewhere else now: each new place takes the nearest piece of its kind.
void GameScreen::start_flights(const chess::Position& before, const chess::Position& after,
                               std::optional<chess::Move> dropped) {
  flights_.clear();
  if (!services_.options().motion || dragging_) return;
  std::vector<Square> gone, come;
  for (Square square = 0; square < 64; ++square) {
    const auto was = before.piece_on(square), now = after.piece_on(square);
    if (was == now) continue;
    if (was) gone.push_back(square);
    if (now) come.push_back(square);
  }
  for (const Square to : come) {
    const auto piece = after.piece_on(to);
    const auto from = std::find_if(gone.begin(), gone.end(),
                                   [&](Square square) { return before.piece_on(square) == piece; });
    if (from == gone.end() || (dropped && dropped->to() == to)) continue;
    flights_.push_back({*piece, *from, to});
    gone.erase(from);
  }
  constexpr std::size_t kMostFlights = 4;  // a jump through the game simply shows the new position
  if (flights_.size() > kMostFlights) flights_.clear();
  flights_began_ = time_->now();
}

void GameScreen::play(chess::Move move) {
  typed_.clear();
  typed_problem_.clear();
  table_->play(move);
  refresh();
}

void GameScreen::show_ply(std::size_t ply) {
  ply = std::min(ply, state_.moves.size());
  if (ply == ply_) return;
  const chess::Position before = shown();
  const bool step = ply + 1 == ply_ || ply_ + 1 == ply;
  ply_ = ply;
  dragging_ = false;
  if (step) start_flights(before, shown(), std::nullopt);
  input_.set_position(shown(), !(state_.hand_may_move && live()));
  const std::size_t rows = (state_.moves.size() + 1) / 2;
  const std::size_t row = ply_ == 0 ? 0 : (ply_ - 1) / 2;
  constexpr float kSeenAround = 4;
  scroll_ = std::max(0.0F, static_cast<float>(rows - std::min(rows, row + 1)) - kSeenAround);
}

void GameScreen::tick() {
  table_->tick();
  if (seen_ != table_->version()) refresh();
  else state_ = table_->state();
  if (!flights_.empty() && time_->now() - flights_began_ >= kFlight) flights_.clear();
}

std::optional<Milliseconds> GameScreen::until_change() const {
  if (!flights_.empty()) return kFrame;
  return table_->until_change();
}

std::string GameScreen::status() const {
  std::string text = "square " + std::to_string(layout_.square) + (flipped_ ? " flipped" : "") + '\n';
  text += "fen " + shown().to_fen() + '\n';
  text += "ply " + std::to_string(ply_) + ' ' + std::to_string(state_.moves.size()) + '\n';
  for (const widgets::Arrow& arrow : state_.hint) text += "arrow " + chess::to_string(arrow.from) + chess::to_string(arrow.to) + '\n';
  if (state_.end) text += std::string("end ") + chess::to_string(state_.end->result) + '\n';
  return text;
}

std::string GameScreen::first_focus() const {
  return "board";
}

void GameScreen::act(const std::string& id) {
  const auto promote = [this](chess::PieceType piece) {
    if (const auto move = input_.promote(piece)) play(*move);
  };
  if (id == "promote-queen") return promote(chess::PieceType::Queen);
  if (id == "promote-knight") return promote(chess::PieceType::Knight);
  if (id == "promote-rook") return promote(chess::PieceType::Rook);
  if (id == "promote-bishop") return promote(chess::PieceType::Bishop);
  if (id == "promote-cancel") return input_.cancel();
  if (id == "question-no") {
    question_ = Question::None;
    return input_.set_position(shown(), !(state_.hand_may_move && live()));
  }
  if (id == "question-yes") {
    const Question asked = question_;
    question_ = Question::None;
    if (asked == Question::Resign) table_->resign();
    if (asked == Question::Draw) table_->offer_draw();
    if (asked == Question::Leave) return services_.go(ToHome{});
    return refresh();
  }
  if (id == "first") return show_ply(0);
  if (id == "back-move") return show_ply(ply_ == 0 ? 0 : ply_ - 1);
  if (id == "forward-move") return show_ply(ply_ + 1);
  if (id == "last") return show_ply(state_.moves.size());
  if (id == "flip") {
    flipped_ = !flipped_;
    return flights_.clear();
  }
  if (id == "take-back") {
    table_->take_back();
    return refresh();
  }
  if (id == "hint") {
    table_->hint();
    return refresh();
  }
  if (id == "draw") question_ = Question::Draw;
  if (id == "resign") question_ = Question::Resign;
  if (id == "rematch") {
    table_->rematch();
    flipped_ = table_->seat() == Side::Black;
    return refresh();
  }
  if (id == "new-game") return services_.replace(ToNewGame{});
  if (id == "settings") return services_.go(ToSettings{});
  if (id == "home") {
    // A game in progress is not lost by one wrong click.
    if (state_.end || state_.moves.empty()) return services_.go(ToHome{});
    question_ = Question::Leave;
  }
  if (id == "sound") {
    viewmodel::Settings wanted = services_.options();
    wanted.sounds = !wanted.sounds;
    services_.settings->change(wanted);
  }
  if (id.starts_with("move-")) {
    if (const auto ply = base::parse_integer(id.substr(5)))
      show_ply(static_cast<std::size_t>(*ply));
  }
}

bool GameScreen::board_key(Key key) {
  if (!cursor_) {
    cursor_ = flipped_ ? chess::make_square(3, 6) : chess::make_square(4, 1);
    return true;
  }
  int file = chess::file_of(*cursor_), rank = chess::rank_of(*cursor_);
  const int step = flipped_ ? -1 : 1;
  switch (key) {
    case Key::Left: file -= step; break;
    case Key::Right: file += step; break;
    case Key::Up: rank += step; break;
    case Key::Down: rank -= step; break;
    case Key::Enter:
      if (const auto move = input_.click(*cursor_)) play(*move);
      return true;
    default: return false;
  }
  cursor_ = chess::make_square(std::clamp(file, 0, 7), std::clamp(rank, 0, 7));
  return true;
}

bool GameScreen::key(Key key, const std::string& focused) {
  switch (key) {
    case Key::Escape:
      if (question_ != Question::None) act("question-no");
      else if (input_.promotion() || input_.selected()) input_.cancel();
      else if (!typed_.empty()) typed_.clear(), typed_problem_.clear();
      else act("home");
      return true;
    case Key::Backspace:
      if (typed_.empty()) return false;
      {
        std::u32string letters = base::to_code_points(typed_);
        letters.pop_back();
        typed_ = base::to_utf8(letters);
        typed_problem_.clear();
      }
      return true;
    case Key::F2: if (state_.can_hint) act("hint"); return true;
    case Key::F3:
    case Key::Undo: if (state_.can_take_back) act("take-back"); return true;
    case Key::F4: act("flip"); return true;
    case Key::F6: act("sound"); return true;
    case Key::Home: act("first"); return true;
    case Key::End: act("last"); return true;
    case Key::PageUp: act("back-move"); return true;
    case Key::PageDown: act("forward-move"); return true;
    default: break;
  }
  if (key == Key::Enter && !typed_.empty()) {
    if (const auto move = chess::parse_typed(shown(), typed_); move && state_.hand_may_move && live())
      play(*move);
    else {
      typed_problem_ = services_.words().tr("There is no such move: {1}", {typed_});
      services_.play_sound(Sound::Refuse);
    }
    return true;
  }
  if (focused == "board" && question_ == Question::None && !input_.promotion()) return board_key(key);
  return false;
}

bool GameScreen::text(char32_t letter) {
  if (question_ != Question::None || input_.promotion() || letter <= U' ') return false;
  if (!state_.hand_may_move || !live()) return false;
  if (base::utf8_length(typed_) >= kLongestTyped) return true;
  typed_problem_.clear();
  typed_ += base::to_utf8(std::u32string(1, letter));
  return true;
}

void GameScreen::wheel(float steps) {
  const float rows = static_cast<float>((state_.moves.size() + 1) / 2);
  scroll_ = std::clamp(scroll_ + steps * 2, 0.0F, std::max(0.0F, rows - 3));
}

Square GameScreen::square_under(float x, float y) const {
  return widgets::square_at(x - layout_.board.x, y - layout_.board.y, layout_.square, flipped_);
}

void GameScreen::board_down(float x, float y, PointerButton button, Modifiers /*with*/) {
  const Square square = square_under(x, y);
  if (button == PointerButton::Right) {
    arrow_from_ = square;
    return;
  }
  arrows_.clear();
  cursor_.reset();
  press_x_ = pointer_x_ = x;
  press_y_ = pointer_y_ = y;
  dragging_ = false;
  input_.press(square);
}

void GameScreen::board_move(float x, float y) {
  pointer_x_ = x;
  pointer_y_ = y;
  if (!input_.dragged()) return;
  if (std::hypot(x - press_x_, y - press_y_) > kClickTolerance) dragging_ = true;
  pointed_ = square_under(x, y);
}

void GameScreen::board_up(float x, float y, PointerButton button, Modifiers with) {
  Square square = square_under(x, y);
  if (button == PointerButton::Right) {
    if (arrow_from_ == chess::kNoSquare || square == chess::kNoSquare) return;
    const auto kind = with.shift     ? widgets::ArrowKind::Mistake
                      : with.control ? widgets::ArrowKind::Alternative
                      : with.alt     ? widgets::ArrowKind::Idea
                                     : widgets::ArrowKind::Best;
    const widgets::Arrow arrow{arrow_from_, square, kind};
    const auto same = std::find(arrows_.begin(), arrows_.end(), arrow);
    if (same != arrows_.end()) arrows_.erase(same);
    else arrows_.push_back(arrow);
    return;
  }
  // A small shake over the edge of the square is still a click on it.
  if (!dragging_) square = square_under(press_x_, press_y_);
  const auto move = input_.release(square);
  if (move) play(*move);
  dragging_ = false;
  pointed_ = chess::kNoSquare;
}

std::optional<BoardPlacement> GameScreen::board(const Ui& ui) {
  const viewmodel::Settings& options = services_.options();
  layout_ = layout_game(ui, options.show_coordinates);
  BoardPlacement at{layout_.board.x, layout_.board.y, {}};
  widgets::BoardPicture& picture = at.picture;
  picture.square = layout_.square;
  picture.flipped = flipped_;
  picture.inner_coordinates = layout_.inner_coordinates;
  picture.colors = static_cast<widgets::BoardName>(options.board);
  picture.pieces = static_cast<widgets::PieceSet>(options.pieces);
  picture.focus = ui.theme->focus;
  picture.arrows = arrows_;
  if (live()) picture.arrows.insert(picture.arrows.end(), state_.hint.begin(), state_.hint.end());
  const chess::Position& position = shown();
  for (Square square = 0; square < 64; ++square) picture.cells[square].piece = position.piece_on(square);
  for (const Flight& flight : flights_) picture.cells[flight.to].piece.reset();
  if (ply_ > 0) {
    const chess::Move last = state_.moves[ply_ - 1];
    picture.cells[last.from()].last = widgets::LastMove::From;
    const Square to = last.is_castling() ? viewmodel::castling_king_target(last) : last.to();
    picture.cells[to].last = widgets::LastMove::To;
  }
  if (position.in_check()) picture.cells[position.king(position.turn())].check = true;
  if (const auto selected = input_.selected()) {
    picture.cells[*selected].selected = true;
    if (options.show_targets)
      for (const viewmodel::Target& target : input_.targets())
        picture.cells[target.square].dot = target.capture ? widgets::Dot::Capture : widgets::Dot::Move;
  }
  if (dragging_ && input_.dragged()) {
    picture.cells[*input_.dragged()].faded = true;
    if (pointed_ != chess::kNoSquare) picture.cells[pointed_].drop_target = true;
  }
  if (const auto promotion = input_.promotion()) picture.cells[promotion->from].faded = true;
  if (cursor_ && ui.pointer.focused == "board") picture.cells[*cursor_].cursor = true;
  return at;
}

std::vector<MovingPiece> GameScreen::moving() {
  std::vector<MovingPiece> pieces;
  const float side = static_cast<float>(layout_.square);
  const float past = static_cast<float>((time_->now() - flights_began_).count()) /
                     static_cast<float>(kFlight.count());
  const float rest = 1 - std::clamp(past, 0.0F, 1.0F), eased = 1 - rest * rest * rest;
  for (const Flight& flight : flights_) {
    const Rect from = widgets::square_rect(flight.from, layout_.square, flipped_);
    const Rect to = widgets::square_rect(flight.to, layout_.square, flipped_);
    pieces.push_back({flight.piece, layout_.board.x + from.x + (to.x - from.x) * eased,
                      layout_.board.y + from.y + (to.y - from.y) * eased, layout_.square});
  }
  if (dragging_ && input_.dragged()) {
    if (const auto piece = shown().piece_on(*input_.dragged())) {
      const int grown = static_cast<int>(side * kDragGrowth);
      const float half = static_cast<float>(grown) / 2;
      pieces.push_back({*piece, pointer_x_ - half, pointer_y_ - half, grown});
    }
  }
  return pieces;
}

}  // namespace rostok::screens
