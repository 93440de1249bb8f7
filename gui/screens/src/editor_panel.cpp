// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include "page_frame.h"
#include "rostok/screens/editor_page.h"

namespace rostok::screens {

using chess::CastlingSide;
using chess::Color;
using chess::PieceType;
using viewmodel::Remark;
using viewmodel::RemarkKind;
using widgets::Button;

namespace {

constexpr float kGap = 12;
constexpr std::array<PieceType, 6> kPalette = {PieceType::King,   PieceType::Queen,
                                               PieceType::Rook,   PieceType::Bishop,
                                               PieceType::Knight, PieceType::Pawn};

// The arrow of a mouse: picks pieces up.
void build_pointer(Scene& page, const Rect& rect, widgets::Color color) {
  constexpr std::array<widgets::Point, 7> kArrow = {
      {{0, 0}, {0, 17}, {4, 13}, {7, 19}, {10, 18}, {7, 12}, {12, 12}}};
  const float unit = rect.h / 32, x = rect.mid_x() - 5 * unit, y = rect.mid_y() - 9 * unit;
  std::vector<widgets::Point> points;
  for (const widgets::Point& point : kArrow)
    points.push_back({x + point.x * unit, y + point.y * unit});
  widgets::polygon(page, std::move(points), color);
}

}  // namespace

void EditorPage::build_panel(const Ui& ui, Scene& page, const BoardLayout& at) {
  const float gap = ui.px(kGap), remarks = remarks_height(ui, at.panel);
  const Rect area{at.panel.x, at.panel.y, at.panel.w, at.panel.h - remarks - gap};
  Scene content;
  grips_.clear();
  float y = area.y;
  const auto next = [&] { return Rect{area.x, y, area.w, 0}; };
  y += build_palette(ui, content, next()) + gap;
  y += build_turn(ui, content, next()) + gap;
  y += build_rights(ui, content, next()) + gap;
  if (const float height = build_en_passant(ui, content, next()); height > 0) y += height + gap;
  y += build_fen(ui, content, next()) + gap;
  y += build_tools(ui, content, next()) + ui.px(4);
  scroll_.lay(ui, page, area, std::move(content), y - area.y);
  for (Grip& grip : grips_)
    grip.rect.y -= scroll_.offset();
  build_remarks(ui, page, {at.panel.x, at.panel.bottom() - remarks, at.panel.w, remarks});
  const bool legal = editor_.position().has_value();
  button_row(ui, page, at.actions,
             {{.id = "play",
               .text = words().tr("Play from here"),
               .icon = "icons/computer.svg",
               .enabled = editor_.playable(),
               .size = 16},
              {.id = "find",
               .text = words().tr("Find in games"),
               .icon = "icons/search.svg",
               .enabled = legal,
               .size = 16},
              {.id = "analyse",
               .text = words().tr("Analyse"),
               .icon = "icons/analyse.svg",
               .kind = widgets::ButtonKind::Primary,
               .enabled = legal}});
}

float EditorPage::build_palette(const Ui& ui, Scene& page, const Rect& at) {
  const widgets::Theme& t = *ui.theme;
  const auto& colors =
      widgets::board_colors(static_cast<widgets::BoardName>(services_.options().board));
  const auto set = static_cast<widgets::PieceSet>(services_.options().pieces);
  const float gap = ui.px(6), pad = ui.px(10);
  const float cell = std::floor(std::min(ui.px(64), (at.w - 2 * pad - 6 * gap) / 7));
  const float height = 2 * cell + gap + 2 * pad;
  widgets::card(page, ui, {at.x, at.y, at.w, height}, 12);
  const float x0 = std::floor(at.x + (at.w - 7 * cell - 6 * gap) / 2);
  const auto place = [&](std::size_t column, std::size_t row) {
    return Rect{x0 + static_cast<float>(column) * (cell + gap),
                at.y + pad + static_cast<float>(row) * (cell + gap), cell, cell};
  };
  const auto frame = [&](const Rect& rect, const std::string& id, bool chosen,
                         widgets::Color fill) {
    widgets::box(page, rect, ui.pointer.hovered == id && !chosen ? t.primary_soft : fill, ui.px(8),
                 chosen ? t.primary : t.border, chosen ? 4 : 1);
  };
  for (std::size_t row = 0; row < 2; ++row)
    for (std::size_t column = 0; column < kPalette.size(); ++column) {
      const chess::Piece piece{static_cast<Color>(row), kPalette[column]};
      const std::string id = std::string("piece-") + (row == 0 ? 'w' : 'b') +
                             chess::fen_letter({Color::White, piece.type});
      const Rect rect = place(column, row);
      frame(rect, id, brush_ == Brush{piece}, row == 0 ? colors.dark : colors.light);
      widgets::picture(page, rect.inset(3), widgets::piece_file(set, piece));
      widgets::focus_ring(page, ui, rect.inset(3), ui.px(8), id);
      page.hits.push_back({id, rect, true, true});
      grips_.push_back({rect, piece});
    }
  const auto tool = [&](std::size_t row, const char* id, const char* icon, bool chosen) {
    const Rect rect = place(6, row);
    frame(rect, id, chosen, t.surface);
    const float size = std::round(cell * 0.5F);
    if (*icon != '\0')
      widgets::picture(
          page,
          {std::round(rect.mid_x() - size / 2), std::round(rect.mid_y() - size / 2), size, size},
          icon, t.text);
    widgets::focus_ring(page, ui, rect.inset(3), ui.px(8), id);
    page.hits.push_back({id, rect, true, true});
  };
  tool(0, "hand", "", !brush_);
  build_pointer(page, place(6, 0), t.text);
  tool(1, "eraser", "icons/trash.svg", brush_ == Brush{});
  return height;
}

float EditorPage::build_turn(const Ui& ui, Scene& page, const Rect& at) const {
  const auto& setup = editor_.setup();
  const float side = ui.px(44), gap = ui.px(6);
  const std::string number = words().tr("Move {1}", {std::to_string(setup.move_number)});
  const float text = ui.text_width(number, 18, true) + ui.px(16), stepper = 2 * side + text;
  const std::vector<Button> turns = {{.id = "turn-white",
                                      .text = words().tr("White to move"),
                                      .chosen = setup.turn == Color::White,
                                      .size = 16},
                                     {.id = "turn-black",
                                      .text = words().tr("Black to move"),
                                      .chosen = setup.turn == Color::Black,
                                      .size = 16}};
  const bool beside = widgets::button_width(ui, turns[0]) + widgets::button_width(ui, turns[1]) +
                          stepper + 4 * gap <
                      at.w;
  const float height =
      choice_row(ui, page, {at.x, at.y, beside ? at.w - stepper - gap : at.w, 0}, turns);
  const float x = beside ? at.right() - stepper : at.x, y = beside ? at.y : at.y + height + gap;
  widgets::button(
      page, ui, {x, y, side, side},
      {.id = "number-less", .icon = "icons/minus.svg", .enabled = setup.move_number > 1});
  widgets::label(page, ui, {x + side, y, text, side}, number, 18, true, ui.theme->text,
                 widgets::Align::Center);
  widgets::button(page, ui, {x + side + text, y, side, side},
                  {.id = "number-more", .icon = "icons/plus.svg"});
  return beside ? height : height + gap + side;
}

// "White: 0-0 0-0-0" and the same for Black, beside each other where there is room.
float EditorPage::build_rights(const Ui& ui, Scene& page, const Rect& at) const {
  const float gap = ui.px(8), height = ui.px(44);
  widgets::label(page, ui, {at.x, at.y, at.w, ui.px(24)}, words().tr("Castling is still allowed"),
                 16, true, ui.theme->text_second);
  float x = at.x, y = at.y + ui.px(28);
  for (const Color color : {Color::White, Color::Black}) {
    const bool white = color == Color::White;
    const std::string name = white ? words().tr("White:") : words().tr("Black:");
    const auto button = [&](const char* id, const char* text, CastlingSide side) {
      const bool on = editor_.has_right(color, side);
      return Button{.id = id,
                    .text = text,
                    .icon = on ? "icons/check.svg" : "icons/close.svg",
                    .kind = widgets::ButtonKind::Choice,
                    .enabled = editor_.can_have_right(color, side),
                    .chosen = on,
                    .size = 16};
    };
    const Button king = button(white ? "castle-wk" : "castle-bk", "0-0", CastlingSide::King),
                 queen = button(white ? "castle-wq" : "castle-bq", "0-0-0", CastlingSide::Queen);
    const float label = ui.text_width(name, 16, false) + ui.px(4),
                first = widgets::button_width(ui, king), second = widgets::button_width(ui, queen);
    if (x > at.x && x + label + first + second + 2 * gap > at.right()) {
      x = at.x;
      y += height + gap;
    }
    widgets::label(page, ui, {x, y, label, height}, name, 16, false, ui.theme->text);
    x += label + gap;
    widgets::button(page, ui, {x, y, first, height}, king);
    x += first + gap;
    widgets::button(page, ui, {x, y, second, height}, queen);
    x += second + 2 * gap;
  }
  return y + height - at.y;
}

float EditorPage::build_en_passant(const Ui& ui, Scene& page, const Rect& at) const {
  const auto squares = viewmodel::possible_en_passant(editor_.setup());
  if (squares.empty()) return 0;
  const auto now = editor_.setup().en_passant;
  std::vector<Button> buttons = {{.id = "passant-none",
                                  .text = words().tr("None"),
                                  .chosen = now == chess::kNoSquare,
                                  .size = 16}};
  for (const chess::Square square : squares)
    buttons.push_back({.id = "passant-" + chess::to_string(square),
                       .text = chess::to_string(square),
                       .chosen = now == square,
                       .size = 16});
  const std::string name = words().tr("Taking en passant");
  const float label = std::min(at.w * 0.5F, ui.text_width(name, 16, true) + ui.px(12));
  widgets::fitting_label(page, ui, {at.x, at.y, label, ui.px(44)}, name, 16, true,
                         ui.theme->text_second);
  return choice_row(ui, page, {at.x + label, at.y, at.w - label, 0}, buttons);
}

float EditorPage::build_tools(const Ui& ui, Scene& page, const Rect& at) const {
  const bool chess960 = editor_.setup().chess960;
  std::vector<Button> tools = {
      {.id = "start-position", .text = words().tr("Start position"), .size = 16},
      {.id = "clear", .text = words().tr("Clear the board"), .size = 16},
      {.id = "swap-colours", .text = words().tr("Swap colours"), .size = 16},
      {.id = "mirror", .text = words().tr("Mirror"), .size = 16},
      {.id = "undo",
       .text = words().tr("Undo"),
       .icon = "icons/undo.svg",
       .enabled = editor_.can_undo(),
       .size = 16},
      {.id = "chess960",
       .text = words().tr("Chess960"),
       .icon = chess960 ? "icons/check.svg" : "",
       .chosen = chess960,
       .size = 16}};
  return choice_row(ui, page, at, tools);
}

float EditorPage::build_fen(const Ui& ui, Scene& page, const Rect& at) const {
  const float height = ui.px(42);
  fen_.build(ui, page, {at.x, at.y, at.w, height}, "FEN", focused() == fen_.id(),
             fen_problem_.has_value());
  if (!fen_problem_) return height;
  const std::string text =
      words().tr("Sign {1}: {2}", {std::to_string(fen_problem_->place.column),
                                   words().tr(fen_problem_->message, fen_problem_->args)});
  return height + ui.px(4) +
         widgets::paragraph(page, ui,
                            {at.x + ui.px(4), at.y + height + ui.px(4), at.w - ui.px(8), 0}, text,
                            16, false, ui.theme->danger);
}

// As high as the first sentences need, but never more than a third of the panel or so.
float EditorPage::remarks_height(const Ui& ui, const Rect& panel) const {
  const auto remarks = editor_.remarks();
  if (remarks.empty()) return ui.px(56);
  const float width = panel.w - ui.px(2 * 14 + 28 + 12);
  float height = ui.px(19);
  for (std::size_t n = 0; n < remarks.size(); ++n)
    height += ui.painter->measure(remarks[n].text, ui.px(17), n == 0, width).height + ui.px(5);
  return std::clamp(height, ui.px(72), std::max(ui.px(72), std::min(ui.px(130), panel.h * 0.36F)));
}

// The first two in words; more of them are counted.
void EditorPage::build_remarks(const Ui& ui, Scene& page, const Rect& at) const {
  const widgets::Theme& t = *ui.theme;
  const auto remarks = editor_.remarks();
  const bool error = !remarks.empty() && remarks[0].kind == RemarkKind::Error;
  const widgets::Color fill = error             ? t.danger_soft
                              : remarks.empty() ? t.primary_soft
                                                : t.accent_soft;
  widgets::box(page, at, fill, ui.px(12),
               error             ? t.danger
               : remarks.empty() ? t.primary
                                 : t.accent,
               t.control_line);
  const float pad = ui.px(14), icon = ui.px(28);
  widgets::picture(page, {at.x + pad, at.y + pad, icon, icon},
                   error             ? "icons/warning.svg"
                   : remarks.empty() ? "icons/check.svg"
                                     : "icons/info.svg",
                   error ? t.danger : t.text);
  const float x = at.x + pad + icon + ui.px(12), w = at.right() - pad - x,
              bottom = at.bottom() - ui.px(8);
  float y = at.y + ui.px(11);
  if (remarks.empty()) {
    widgets::fitting_label(page, ui, {x, at.y + ui.px(4), w, at.h - ui.px(8)},
                           words().tr("This position is fine. What shall we do with it?"), 18,
                           false, t.text);
    return;
  }
  std::size_t shown = 0;
  for (const Remark& remark : remarks) {
    const float size = 17,
                height = ui.painter->measure(remark.text, ui.px(size), shown == 0, w).height;
    if (shown > 0 && y + height > bottom) break;
    widgets::paragraph(page, ui, {x, y, w, std::min(height, bottom - y)}, remark.text, size,
                       shown == 0, t.text);
    y += height + ui.px(5);
    ++shown;
  }
  const auto rest = static_cast<long long>(remarks.size() - shown);
  if (rest > 0 && y + ui.px(22) <= at.bottom())
    widgets::label(page, ui, {x, y, w, ui.px(22)},
                   words().trn("and {1} more", "and {1} more", rest), 16, false, t.text_second);
}

}  // namespace rostok::screens
