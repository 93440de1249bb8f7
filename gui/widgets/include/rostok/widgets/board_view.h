// SPDX-License-Identifier: MIT
// The board as pixels: squares, marks, pieces, dots, arrows. Only squares that changed are
// painted again. Moving pieces are not part of it: the window lays them over.
#pragma once
#include <array>
#include <optional>
#include <vector>

#include "rostok/chess/types.h"
#include "rostok/widgets/painter.h"

namespace rostok::widgets {

enum class Dot : std::uint8_t { None, Move, Capture, Barred };
enum class LastMove : std::uint8_t { None, From, To };
enum class ArrowKind : std::uint8_t { Best, Alternative, Mistake, Idea };

// Signs of move classes, at the upper right corner of a square.
enum class Badge : std::uint8_t { None, Find, Great, OnlyMove, Inaccuracy, Mistake, Blunder };

struct Arrow {
  chess::Square from = chess::kNoSquare;
  chess::Square to = chess::kNoSquare;  // the same square: a circle
  ArrowKind kind = ArrowKind::Best;
  bool operator==(const Arrow&) const = default;
};

struct BoardCell {
  std::optional<chess::Piece> piece;
  bool faded = false;  // the piece is in the hand
  LastMove last = LastMove::None;
  Dot dot = Dot::None;
  Badge badge = Badge::None;
  bool selected = false, check = false, cursor = false, drop_target = false;
  bool operator==(const BoardCell&) const = default;
};

struct BoardPicture {
  std::array<BoardCell, 64> cells;
  std::vector<Arrow> arrows;
  bool flipped = false;
  bool inner_coordinates = false;
  int square = 0;  // pixels
  BoardName colors = BoardName::Grove;
  PieceSet pieces = PieceSet::Classic;
  Color focus;  // ring of the keyboard cursor
  bool operator==(const BoardPicture&) const = default;
};

// Left upper corner of a square inside the board.
[[nodiscard]] Rect square_rect(chess::Square square, int side, bool flipped);
// kNoSquare beside the board.
[[nodiscard]] chess::Square square_at(float x, float y, int side, bool flipped);
[[nodiscard]] std::string piece_file(PieceSet set, chess::Piece piece);

class BoardPainter {
 public:
  explicit BoardPainter(Painter& painter) : painter_(&painter) {}
  // Paints what differs from the last call; the places that changed.
  std::vector<Rect> update(const BoardPicture& wanted);
  [[nodiscard]] cairo_surface_t* surface() const { return surface_.get(); }

 private:
  void paint_square(cairo_t* to, chess::Square square);
  void paint_marks(cairo_t* to, const BoardCell& cell, const Rect& rect, bool dark);
  void paint_badge(cairo_t* to, Badge badge, const Rect& rect);
  void paint_coordinates(cairo_t* to, chess::Square square, const Rect& rect, bool dark);
  void paint_arrow(cairo_t* to, const Arrow& arrow);

  Painter* painter_;
  Surface surface_;
  BoardPicture shown_;
};

}  // namespace rostok::widgets
