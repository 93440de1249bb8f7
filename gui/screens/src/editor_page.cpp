// SPDX-License-Identifier: MIT
#include "rostok/screens/editor_page.h"

#include <cmath>

#include "rostok/base/text.h"

namespace rostok::screens {

using chess::CastlingSide;
using chess::Color;
using chess::kNoSquare;
using chess::Square;

namespace {

constexpr float kClickTolerance = 6;

// "piece-wK" and the like.
std::optional<chess::Piece> piece_of(const std::string& id) {
  constexpr std::string_view kPrefix = "piece-";
  if (!id.starts_with(kPrefix) || id.size() != kPrefix.size() + 2) return std::nullopt;
  auto piece = chess::parse_fen_letter(id.back());
  if (piece) piece->color = id[kPrefix.size()] == 'w' ? Color::White : Color::Black;
  return piece;
}

}  // namespace

EditorPage::EditorPage(Services services, const std::optional<chess::Position>& from)
    : BoardPage(std::move(services)), editor_(*services_.settings, from) {
  fen_.set(editor_.fen());
}

PageBar EditorPage::bar() const {
  return {.back = words().tr("Back"), .title = words().tr("Set up a position")};
}

std::string EditorPage::hint_line() const {
  return words().tr(
      "Right button takes away · Ctrl+C, Ctrl+V — FEN · F3 — undo · F4 — turn the board");
}

BoardShown EditorPage::board_shown() const {
  BoardShown shown;
  const auto& position = editor_.position();
  if (position) shown.position = *position;
  shown.pieces = editor_.setup().pieces;
  shown.hand = brush_ ? Hand::Squares : Hand::Pieces;
  shown.show_check = position.has_value();
  if (selected_) {
    shown.marked.push_back(*selected_);
  } else if (!position) {
    const auto remarks = editor_.remarks();
    if (!remarks.empty()) shown.marked = remarks.front().squares;
  }
  return shown;
}

void EditorPage::page_tick() {
  if (focused() == fen_.id()) return;
  fen_problem_.reset();
  if (const std::string now = editor_.fen(); fen_.text() != now) fen_.set(now);
}

// --- The hand ---

void EditorPage::pointed_at(Square square) {
  const auto standing = editor_.setup().pieces[square];
  if (brush_) {
    // The same piece once more takes it away again.
    const auto wanted = brush_->piece == standing ? std::nullopt : brush_->piece;
    editor_.put(square, wanted);
    return services_.play_sound(widgets::Sound::Move);
  }
  if (!selected_) {
    if (standing) selected_ = square;
    return;
  }
  const Square from = *selected_;
  selected_.reset();
  if (from != square) carried(from, square);
}

void EditorPage::carried(Square from, Square to) {
  selected_.reset();
  if (from == to) return;
  editor_.carry(from, to);
  services_.play_sound(widgets::Sound::Move);
}

void EditorPage::toggle_brush(const Brush& brush) {
  selected_.reset();
  if (brush_ == brush)
    brush_.reset();
  else
    brush_ = brush;
}

bool EditorPage::is_grip(const std::string& id) const {
  return piece_of(id).has_value();
}

void EditorPage::board_down(float x, float y, PointerButton button, Modifiers with) {
  pointer_x_ = press_x_ = x;
  pointer_y_ = press_y_ = y;
  dragging_ = false;
  held_.reset();
  if (button == PointerButton::Right) {
    selected_.reset();
    if (const Square square = pane_.square_under(x, y); square != kNoSquare)
      editor_.put(square, std::nullopt);
    return;
  }
  for (const Grip& grip : grips_)
    if (grip.rect.contains(x, y)) {
      held_ = grip.piece;
      return;
    }
  BoardPage::board_down(x, y, button, with);
}

void EditorPage::board_move(float x, float y) {
  pointer_x_ = x;
  pointer_y_ = y;
  if (held_ && std::hypot(x - press_x_, y - press_y_) > kClickTolerance) dragging_ = true;
  BoardPage::board_move(x, y);
}

void EditorPage::board_up(float x, float y, PointerButton button, Modifiers with) {
  if (button == PointerButton::Right) return;
  const auto held = std::exchange(held_, std::nullopt);
  if (!held) return BoardPage::board_up(x, y, button, with);
  if (!std::exchange(dragging_, false)) return toggle_brush({*held});
  if (const Square square = pane_.square_under(x, y); square != kNoSquare) {
    editor_.put(square, *held);
    services_.play_sound(widgets::Sound::Move);
  }
}

std::vector<MovingPiece> EditorPage::moving() {
  auto pieces = BoardPage::moving();
  if (!held_ || !dragging_) return pieces;
  const int side = static_cast<int>(pane_.rect().w / 8 * 1.1F);
  const float half = static_cast<float>(side) / 2;
  pieces.push_back({*held_, pointer_x_ - half, pointer_y_ - half, side});
  return pieces;
}

// --- Keys and text ---

bool EditorPage::text(char32_t letter) {
  if (focused() != fen_.id()) return false;
  fen_.insert(letter);
  read_fen_field();
  return true;
}

void EditorPage::read_fen_field() {
  fen_problem_.reset();
  if (const auto read = editor_.read(fen_.text()); !read) fen_problem_ = read.error();
}

void EditorPage::paste() {
  const std::string text = services_.paste();
  if (const auto read = editor_.read(text); !read) {
    // What was pasted is shown with its fault instead of being swallowed.
    fen_.set(text);
    fen_problem_ = read.error();
    want_focus(fen_.id());
  }
}

bool EditorPage::page_key(Key key, const std::string& focused) {
  if (focused == fen_.id()) {
    if (key == Key::Enter) return read_fen_field(), true;
    if (key == Key::Paste) return paste(), true;  // takes the place of what stands there
    if (fen_.key(key, services_)) {
      if (key != Key::Copy && key != Key::Left && key != Key::Right && key != Key::Home &&
          key != Key::End)
        read_fen_field();
      return true;
    }
  }
  if (key == Key::Copy) return services_.copy(editor_.fen()), true;
  if (key == Key::Paste) return paste(), true;
  if (key == Key::Undo || key == Key::F3) return act("undo"), true;
  if (key == Key::Delete && selected_) return carried(*selected_, kNoSquare), true;
  if (key == Key::Escape && (selected_ || brush_)) {
    selected_.reset();
    brush_.reset();
    return true;
  }
  return scroll_.key(key);
}

// --- Buttons ---

bool EditorPage::command(const std::string& id) {
  if (const auto piece = piece_of(id)) return toggle_brush({*piece}), true;
  if (id == "eraser") return toggle_brush({std::nullopt}), true;
  if (id == "hand") return brush_.reset(), true;
  return change_position(id) || leave_with_position(id);
}

bool EditorPage::change_position(const std::string& id) {
  constexpr std::array<const char*, 4> kRights = {"castle-wk", "castle-wq", "castle-bk",
                                                  "castle-bq"};
  for (std::size_t n = 0; n < kRights.size(); ++n)
    if (id == kRights[n])
      return editor_.toggle_right(static_cast<Color>(n / 2), static_cast<CastlingSide>(n % 2)),
             true;
  const auto& setup = editor_.setup();
  if (id == "turn-white")
    editor_.set_turn(Color::White);
  else if (id == "turn-black")
    editor_.set_turn(Color::Black);
  else if (id == "number-less")
    editor_.set_move_number(setup.move_number - 1);
  else if (id == "number-more")
    editor_.set_move_number(setup.move_number + 1);
  else if (id == "chess960")
    editor_.set_chess960(!setup.chess960);
  else if (id == "clear")
    editor_.clear();
  else if (id == "start-position")
    editor_.set_start();
  else if (id == "mirror")
    editor_.mirror();
  else if (id == "swap-colours")
    editor_.swap_colours();
  else if (id == "undo")
    editor_.undo();
  else if (id == "passant-none")
    editor_.set_en_passant(kNoSquare);
  else if (id.starts_with("passant-")) {
    if (const auto square = chess::parse_square(std::string_view(id).substr(8)))
      editor_.set_en_passant(*square);
  } else
    return id == fen_.id();
  selected_.reset();
  return true;
}

bool EditorPage::leave_with_position(const std::string& id) {
  const auto& position = editor_.position();
  if (!position) return false;
  if (id == "analyse") {
    auto game = std::make_shared<chess::PgnGame>();
    game->tree.reset(*position);
    game->set_tag("SetUp", "1");
    game->set_tag("FEN", position->to_fen());
    return services_.go(ToAnalysis{std::move(game), 0, pane_.flipped()}), true;
  }
  if (id == "find") return services_.go(ToLibrary{.position = *position}), true;
  if (id != "play" || !editor_.playable()) return false;
  return services_.go(ToNewGame{practice::Rival::Computer, *position}), true;
}

std::string EditorPage::status() const {
  std::string text = BoardPage::status() + "setup " + editor_.fen() + "\nplayable " +
                     (editor_.playable() ? "yes" : "no") + '\n';
  for (const viewmodel::Remark& remark : editor_.remarks())
    text += "remark " + remark.text + '\n';
  if (fen_problem_)
    text += "fen-problem " + words().tr(fen_problem_->message, fen_problem_->args) + '\n';
  return text;
}

}  // namespace rostok::screens
