// SPDX-License-Identifier: MIT
#include "rostok/widgets/board_view.h"

#include <cairo.h>

#include <cmath>
#include <numbers>

namespace rostok::widgets {
namespace {

constexpr int kSmallSquare = 32;  // below: no brackets, no dots, no coordinates

void inner_frame(cairo_t* to, const Rect& rect, float offset, float width, Color color) {
  const Rect line = rect.inset(offset + width / 2);
  cairo_rectangle(to, line.x, line.y, line.w, line.h);
  set_color(to, color);
  cairo_set_line_width(to, width);
  cairo_stroke(to);
}

void corner_brackets(cairo_t* to, const Rect& rect, float width, Color color) {
  const float length = rect.w * 0.24F;
  const Rect in = rect.inset(width / 2);
  for (const float x : {in.x, in.right()}) {
    for (const float y : {in.y, in.bottom()}) {
      const float dx = x == in.x ? length : -length, dy = y == in.y ? length : -length;
      cairo_move_to(to, x + dx, y);
      cairo_line_to(to, x, y);
      cairo_line_to(to, x, y + dy);
    }
  }
  set_color(to, color);
  cairo_set_line_width(to, width);
  cairo_stroke(to);
}

void circle(cairo_t* to, float x, float y, float radius) {
  cairo_new_sub_path(to);
  cairo_arc(to, x, y, radius, 0, 2 * std::numbers::pi);
}

void check_star(cairo_t* to, const Rect& rect, Color color) {
  constexpr int kPoints = 12;
  for (int i = 0; i < 2 * kPoints; ++i) {
    const double radius = rect.w * (i % 2 == 0 ? 0.48 : 0.40);
    const double angle = std::numbers::pi * i / kPoints;
    cairo_line_to(to, rect.mid_x() + radius * std::sin(angle), rect.mid_y() - radius * std::cos(angle));
  }
  cairo_close_path(to);
  set_color(to, color);
  cairo_set_line_width(to, rect.w * 0.0375);
  cairo_set_line_join(to, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke(to);
}

void check_badge(cairo_t* to, const Rect& rect, Color color) {
  const float radius = rect.w * 0.15F, x = rect.right() - radius - 2, y = rect.y + radius + 2;
  circle(to, x, y, radius + 1);
  set_color(to, rgb(0xFFFFFF));
  cairo_fill(to);
  circle(to, x, y, radius);
  set_color(to, color);
  cairo_fill(to);
  const float arm = radius * 0.55F;
  cairo_move_to(to, x - arm, y);
  cairo_line_to(to, x + arm, y);
  cairo_move_to(to, x, y - arm);
  cairo_line_to(to, x, y + arm);
  set_color(to, rgb(0xFFFFFF));
  cairo_set_line_width(to, radius * 0.34F);
  cairo_set_line_cap(to, CAIRO_LINE_CAP_ROUND);
  cairo_stroke(to);
}

bool is_dark(chess::Square square) {
  return (chess::file_of(square) + chess::rank_of(square)) % 2 == 0;
}

constexpr std::array<Color, 4> kArrowColors = {rgb(0x0F5A4A), rgb(0x17498C), rgb(0xB23A1A),
                                               rgb(0x2A2622)};

}  // namespace

Rect square_rect(chess::Square square, int side, bool flipped) {
  const int file = chess::file_of(square), rank = chess::rank_of(square);
  const int column = flipped ? 7 - file : file, row = flipped ? rank : 7 - rank;
  const auto px = [side](int n) { return static_cast<float>(n * side); };
  return {px(column), px(row), px(1), px(1)};
}

chess::Square square_at(float x, float y, int side, bool flipped) {
  if (side <= 0 || x < 0 || y < 0) return chess::kNoSquare;
  const int column = static_cast<int>(x) / side, row = static_cast<int>(y) / side;
  if (column > 7 || row > 7) return chess::kNoSquare;
  return flipped ? chess::make_square(7 - column, row) : chess::make_square(column, 7 - row);
}

std::string piece_file(PieceSet set, chess::Piece piece) {
  const char letter = chess::fen_letter({chess::Color::White, piece.type});
  return std::string("pieces/") + to_code(set) + '/' +
         (piece.color == chess::Color::White ? 'w' : 'b') + letter + ".svg";
}

std::vector<Rect> BoardPainter::update(const BoardPicture& wanted) {
  const float board = static_cast<float>(8 * wanted.square);
  std::vector<Rect> places;
  BoardPicture frame = wanted;  // everything that is not of one square
  frame.cells = shown_.cells;
  if (!surface_ || frame != shown_) {
    if (!surface_ || wanted.square != shown_.square)
      surface_ = make_surface(static_cast<int>(board), static_cast<int>(board));
    places.push_back({0, 0, board, board});
  } else {
    for (chess::Square square = 0; square < 64; ++square)
      if (wanted.cells[square] != shown_.cells[square])
        places.push_back(square_rect(square, wanted.square, wanted.flipped));
  }
  if (places.empty()) return places;
  shown_ = wanted;
  cairo_t* to = cairo_create(surface_.get());
  for (const Rect& place : places) cairo_rectangle(to, place.x, place.y, place.w, place.h);
  cairo_clip(to);
  for (chess::Square square = 0; square < 64; ++square) {
    const Rect rect = square_rect(square, shown_.square, shown_.flipped);
    for (const Rect& place : places) {
      if (!place.touches(rect)) continue;
      paint_square(to, square);
      break;
    }
  }
  for (const Arrow& arrow : shown_.arrows) paint_arrow(to, arrow);
  cairo_destroy(to);
  cairo_surface_flush(surface_.get());
  return places;
}

void BoardPainter::paint_square(cairo_t* to, chess::Square square) {
  const BoardCell& cell = shown_.cells[square];
  const BoardColors& c = board_colors(shown_.colors);
  const bool dark = is_dark(square);
  const Rect rect = square_rect(square, shown_.square, shown_.flipped);
  Color ground = dark ? c.dark : c.light;
  if (cell.last != LastMove::None) ground = dark ? c.last_dark : c.last;
  if (cell.check) ground = dark ? c.check_dark : c.check;
  if (cell.selected) ground = dark ? c.sel_dark : c.sel;
  cairo_save(to);
  cairo_rectangle(to, rect.x, rect.y, rect.w, rect.h);
  cairo_clip(to);
  set_color(to, ground);
  cairo_paint(to);
  paint_marks(to, cell, rect, dark);
  if (shown_.inner_coordinates && shown_.square >= kSmallSquare)
    paint_coordinates(to, square, rect, dark);
  if (cell.piece) {
    const std::string file = piece_file(shown_.pieces, *cell.piece);
    if (cairo_surface_t* piece =
            painter_->pictures().get(file, shown_.square, shown_.square, Color{})) {
      cairo_set_source_surface(to, piece, rect.x, rect.y);
      cairo_paint_with_alpha(to, cell.faded ? 0.35 : 1.0);
    }
  }
  if (cell.check && shown_.square >= kSmallSquare) check_badge(to, rect, c.check_frame);
  if (cell.badge != Badge::None && shown_.square >= kSmallSquare) paint_badge(to, cell.badge, rect);
  const float x = rect.mid_x(), y = rect.mid_y();
  if (cell.dot == Dot::Move && shown_.square >= kSmallSquare) {
    circle(to, x, y, rect.w * (0.15F + 0.035F));
    set_color(to, c.dot_ring);
    cairo_fill(to);
    circle(to, x, y, rect.w * 0.15F);
    set_color(to, c.dot);
    cairo_fill(to);
  } else if (cell.dot == Dot::Capture) {
    circle(to, x, y, rect.w * 0.43F);
    set_color(to, c.dot_ring);
    cairo_set_line_width(to, rect.w * 0.125);
    cairo_stroke(to);
    circle(to, x, y, rect.w * 0.43F);
    set_color(to, c.dot);
    cairo_set_line_width(to, rect.w * 0.075);
    cairo_stroke(to);
  }
  if (cell.dot == Dot::Barred) {
    const float arm = rect.w * 0.17F;
    for (const auto& [width, color] : {std::pair{0.13F, c.dot_ring}, std::pair{0.07F, c.check_frame}}) {
      cairo_move_to(to, x - arm, y - arm);
      cairo_line_to(to, x + arm, y + arm);
      cairo_move_to(to, x - arm, y + arm);
      cairo_line_to(to, x + arm, y - arm);
      set_color(to, color);
      cairo_set_line_width(to, rect.w * width);
      cairo_stroke(to);
    }
  }
  if (cell.cursor) {
    inner_frame(to, rect, 0, 2, rgb(0xFFFFFF));
    inner_frame(to, rect, 2, 4, shown_.focus);
  }
  cairo_restore(to);
}

void BoardPainter::paint_marks(cairo_t* to, const BoardCell& cell, const Rect& rect, bool /*dark*/) {
  const BoardColors& c = board_colors(shown_.colors);
  const float line = std::max(1.5F, rect.w * 0.05F);
  if (cell.last == LastMove::To) inner_frame(to, rect, 0, line, c.last_frame);
  if (cell.last == LastMove::From && shown_.square >= kSmallSquare)
    corner_brackets(to, rect, line, c.last_frame);
  if (cell.selected) {
    inner_frame(to, rect, 0, line, c.sel_frame);
    inner_frame(to, rect, rect.w * 0.095F, std::max(1.0F, rect.w * 0.022F), c.sel_frame);
  }
  if (cell.drop_target) inner_frame(to, rect, 0, std::max(2.0F, rect.w * 0.06F), c.sel_frame);
  if (cell.check) check_star(to, rect, c.check_frame);
}

// Always in the colours of the light theme, for the board does not change with the theme.
void BoardPainter::paint_badge(cairo_t* to, Badge badge, const Rect& rect) {
  struct Sign {
    const char* text;
    Color Theme::*color;
  };
  static constexpr std::array<Sign, 6> kSigns = {{{"!!", &Theme::great}, {"!", &Theme::great}, {"□", &Theme::primary},
                                                  {"?!", &Theme::inacc}, {"?", &Theme::mistake}, {"??", &Theme::blunder}}};
  const Sign& sign = kSigns[static_cast<std::size_t>(badge) - 1];
  const float radius = rect.w * 0.19F, x = std::min(rect.x + rect.w * 0.86F, rect.right() - radius - 2);
  const float y = std::max(rect.y + rect.w * 0.14F, rect.y + radius + 2);
  circle(to, x, y, radius + 2);
  set_color(to, rgb(0xFFFFFF));
  cairo_fill(to);
  circle(to, x, y, radius);
  set_color(to, theme(ThemeName::Light).*sign.color);
  cairo_fill(to);
  Item item{Op::Text, {x - radius, y - radius, 2 * radius, 2 * radius}};
  item.fill = rgb(0xFFFFFF);
  item.text = sign.text;
  item.size = std::max(10.0F, rect.w * 0.24F);
  item.bold = true;
  item.align = Align::Center;
  painter_->paint(to, item);
}

void BoardPainter::paint_coordinates(cairo_t* to, chess::Square square, const Rect& rect, bool dark) {
  const BoardColors& c = board_colors(shown_.colors);
  const float size = std::max(11.0F, rect.w * 0.19F);
  const auto write = [&](const std::string& text, Rect place, Align align) {
    Item item{Op::Text, place};
    item.fill = dark ? rgb(0xFFFFFF) : c.frame;
    item.text = text;
    item.size = size;
    item.bold = true;
    item.align = align;
    painter_->paint(to, item);
  };
  const int left_file = shown_.flipped ? 7 : 0, low_rank = shown_.flipped ? 7 : 0;
  if (chess::file_of(square) == left_file)
    write(std::string(1, static_cast<char>('1' + chess::rank_of(square))),
          {rect.x + 4, rect.y + 2, size, size * 1.2F}, Align::Left);
  if (chess::rank_of(square) == low_rank)
    write(std::string(1, static_cast<char>('a' + chess::file_of(square))),
          {rect.x, rect.bottom() - size * 1.3F, rect.w - 4, size * 1.2F}, Align::Right);
}

void BoardPainter::paint_arrow(cairo_t* to, const Arrow& arrow) {
  const float s = static_cast<float>(shown_.square);
  const Rect a = square_rect(arrow.from, shown_.square, shown_.flipped);
  const Rect b = square_rect(arrow.to, shown_.square, shown_.flipped);
  const Color color = kArrowColors[static_cast<std::size_t>(arrow.kind)];
  const float width = s * 0.11F;
  // The same path twice: a white rim of 2 px, then the colour.
  const auto stroke_twice = [&](auto&& path) {
    cairo_set_line_cap(to, CAIRO_LINE_CAP_BUTT);
    path();
    set_color(to, rgb(0xFFFFFF));
    cairo_set_line_width(to, width + 4);
    cairo_stroke(to);
    path();
    set_color(to, color);
    cairo_set_line_width(to, width);
    std::array<double, 2> dash{s * 0.17, s * 0.10};
    if (arrow.kind == ArrowKind::Mistake) cairo_set_dash(to, dash.data(), 2, 0);
    if (arrow.kind == ArrowKind::Idea) {
      dash = {0, s * 0.18};
      cairo_set_line_cap(to, CAIRO_LINE_CAP_ROUND);
      cairo_set_dash(to, dash.data(), 2, 0);
    }
    cairo_stroke(to);
    cairo_set_dash(to, nullptr, 0, 0);
    if (arrow.kind == ArrowKind::Alternative) {
      path();
      set_color(to, rgb(0xFFFFFF));
      cairo_set_line_width(to, width * 0.36);
      cairo_stroke(to);
    }
  };
  if (arrow.from == arrow.to) {
    stroke_twice([&] { circle(to, a.mid_x(), a.mid_y(), s * 0.42F); });
    return;
  }
  const float dx = b.mid_x() - a.mid_x(), dy = b.mid_y() - a.mid_y(), length = std::hypot(dx, dy);
  const float ux = dx / length, uy = dy / length;
  const float start = s * 0.30F, head = s * 0.34F, half = s * 0.21F;
  const float x0 = a.mid_x() + ux * start, y0 = a.mid_y() + uy * start;
  const float x1 = b.mid_x() - ux * head * 0.6F, y1 = b.mid_y() - uy * head * 0.6F;
  stroke_twice([&] {
    cairo_move_to(to, x0, y0);
    cairo_line_to(to, x1, y1);
  });
  cairo_move_to(to, x1 + ux * head, y1 + uy * head);
  cairo_line_to(to, x1 - uy * half, y1 + ux * half);
  cairo_line_to(to, x1 + uy * half, y1 - ux * half);
  cairo_close_path(to);
  set_color(to, rgb(0xFFFFFF));
  cairo_set_line_width(to, 4);
  cairo_stroke_preserve(to);
  set_color(to, color);
  cairo_fill(to);
}

}  // namespace rostok::widgets
