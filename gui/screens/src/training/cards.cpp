// SPDX-License-Identifier: MIT
#include "cards.h"

#include <algorithm>
#include <cmath>

namespace rostok::screens {

using viewmodel::StepMark;
using viewmodel::Tone;
using widgets::Color;
using widgets::Theme;

std::vector<widgets::Arrow> arrows_of(const std::vector<viewmodel::Pointed>& pointed) {
  std::vector<widgets::Arrow> arrows;
  for (const viewmodel::Pointed& each : pointed)
    arrows.push_back({each.from, each.to, static_cast<widgets::ArrowKind>(each.kind)});
  return arrows;
}

void side_tile(const Ui& ui, Scene& scene, const Services& services, const Rect& rect,
               chess::Color side) {
  const viewmodel::Settings& options = services.options();
  widgets::box(scene, rect,
               widgets::board_colors(static_cast<widgets::BoardName>(options.board)).dark,
               ui.px(6));
  widgets::picture(scene, rect,
                   widgets::piece_file(static_cast<widgets::PieceSet>(options.pieces),
                                       {side, chess::PieceType::Pawn}));
}

float Cards::height_of(const std::string& text, float size, bool bold, float width) const {
  return text.empty() ? 0 : ui_.painter->measure(text, ui_.px(size), bold, width).height;
}

Rect Cards::open_card(float height) {
  const Rect rect{area_.x, y_, area_.w, height};
  widgets::card(content_, ui_, rect);
  close(height);
  return {rect.x + pad(), rect.y + ui_.px(16), rect.w - 2 * pad(), rect.h - ui_.px(32)};
}

void Cards::question(const QuestionCard& card) {
  const Theme& t = *ui_.theme;
  const float width = area_.w - 2 * pad(), tile = card.side ? ui_.px(34) + ui_.px(12) : 0;
  const float right =
      card.right.empty()
          ? 0
          : std::min(width * 0.4F, ui_.text_width(card.right, 16, false) + ui_.px(12));
  const float title_width = width - tile - right;
  const float above = card.above.empty() ? 0 : ui_.px(28);
  const float title = std::max(ui_.px(34), height_of(card.title, 24, true, title_width));
  const float text = height_of(card.text, 18, false, width),
              wanted = height_of(card.wanted, 20, true, width);
  const Rect in = open_card(ui_.px(32) + above + title + (text > 0 ? text + ui_.px(8) : 0) +
                            (wanted > 0 ? wanted + ui_.px(6) : 0));
  float y = in.y;
  if (above > 0)
    widgets::label(content_, ui_, {in.x, y, in.w, ui_.px(24)}, card.above, 16, false,
                   t.text_second);
  y += above;
  if (card.side) side_tile(ui_, content_, services_, {in.x, y, ui_.px(34), ui_.px(34)}, *card.side);
  widgets::paragraph(content_, ui_, {in.x + tile, y, title_width, title}, card.title, 24, true,
                     t.text);
  if (right > 0)
    widgets::label(content_, ui_, {in.right() - right, y, right, ui_.px(34)}, card.right, 16, false,
                   t.text_second, widgets::Align::Right);
  y += title;
  if (text > 0) {
    widgets::paragraph(content_, ui_, {in.x, y + ui_.px(8), in.w, text}, card.text, 18, false,
                       t.text);
    y += text + ui_.px(8);
  }
  if (wanted > 0)
    widgets::paragraph(content_, ui_, {in.x, y + ui_.px(6), in.w, wanted}, card.wanted, 20, true,
                       t.primary);
}

void Cards::verdict(const viewmodel::Verdict& verdict, float least_height) {
  if (verdict.tone == Tone::None && !roomy()) return;
  const Theme& t = *ui_.theme;
  const float icon = ui_.px(44), left = icon + ui_.px(20), width = area_.w - 2 * pad() - left;
  const float title = height_of(verdict.title, 20, true, width),
              text = height_of(verdict.text, 18, false, width);
  const float height =
      std::max(roomy() ? ui_.px(least_height) : ui_.px(76), ui_.px(32) + title + text);
  const Rect rect{area_.x, y_, area_.w, height};
  close(height);
  if (verdict.tone == Tone::None) return;
  const bool right = verdict.tone == Tone::Right, calm = verdict.tone == Tone::Waiting;
  const Color fill = right ? t.primary_soft : calm ? t.info_soft : t.accent_soft;
  const Color line = right ? t.primary : calm ? t.info : t.accent;
  widgets::box(content_, rect, fill, ui_.px(12), line, std::max(1.0F, t.control_line - 0.5F));
  const Rect circle{rect.x + pad(), std::round(rect.mid_y() - icon / 2), icon, icon};
  if (right) widgets::box(content_, circle, t.primary, icon / 2);
  const char* picture = right                           ? "icons/check.svg"
                        : verdict.tone == Tone::Problem ? "icons/warning.svg"
                        : calm                          ? "icons/info.svg"
                                                        : "icons/hint.svg";
  widgets::picture(content_, circle.inset(right ? ui_.px(10) : ui_.px(6)), picture,
                   right ? t.on_primary : t.text);
  const float x = circle.right() + ui_.px(20);
  float y = std::round(rect.mid_y() - (title + text) / 2);
  widgets::paragraph(content_, ui_, {x, y, width, title}, verdict.title, 20, true, t.text);
  y += title;
  if (text > 0)
    widgets::paragraph(content_, ui_, {x, y, width, text}, verdict.text, 18, false, t.text);
  content_.hits.push_back({std::string("verdict-") + (right                           ? "right"
                                                      : calm                          ? "waiting"
                                                      : verdict.tone == Tone::Problem ? "problem"
                                                                                      : "almost"),
                           rect, true, false});
}

namespace {

// A circle or square with the sign of a mark: number, tick, back arrow, bulb, eye.
void build_mark(const Ui& ui, Scene& scene, const Rect& rect, float radius, StepMark mark,
                const std::string& number) {
  const Theme& t = *ui.theme;
  const auto signed_box = [&](Color fill, Color line, Color ink, const char* icon) {
    widgets::box(scene, rect, fill, radius, line, line.visible() ? 2.0F : 0.0F);
    widgets::picture(scene, rect.inset(std::round(rect.w * 0.24F)), icon, ink);
  };
  switch (mark) {
    case StepMark::Clean:
      return signed_box(t.primary, {}, t.on_primary, "icons/check.svg");
    case StepMark::Helped:
      return signed_box(t.primary_soft, t.primary, t.primary, "icons/hint.svg");
    case StepMark::Retried:
      return signed_box(t.accent, {}, t.on_accent, "icons/undo.svg");
    case StepMark::Shown:
      return signed_box(t.sunken, t.line, t.text, "icons/info.svg");
    case StepMark::Now:
      widgets::box(scene, rect, t.primary_soft, radius, t.primary, 2.5F);
      break;
    case StepMark::Rest:
      widgets::box(scene, rect, t.surface, radius, t.line, 1.5F);
  }
  widgets::label(scene, ui, rect, number, 16, true,
                 mark == StepMark::Now ? t.primary : t.text_second, widgets::Align::Center);
}

}  // namespace

void Cards::steps(const std::vector<StepMark>& steps, const std::string& right) {
  const Theme& t = *ui_.theme;
  const float height = ui_.px(66), side = ui_.px(36);
  const Rect rect{area_.x, y_, area_.w, height};
  widgets::card(content_, ui_, rect);
  close(height);
  const float words = right.empty() ? 0 : ui_.text_width(right, 16, false) + ui_.px(16);
  const float room = rect.w - 2 * ui_.px(20) - words;
  const auto count = static_cast<float>(steps.size());
  const float pitch = std::min(ui_.px(150), count > 1 ? (room - side) / (count - 1) : 0);
  const float size = count > 1 ? std::min(side, pitch - 2) : side;
  for (std::size_t n = 0; n < steps.size(); ++n) {
    const float x = std::round(rect.x + ui_.px(20) + pitch * static_cast<float>(n));
    const Rect circle{x, std::round(rect.mid_y() - size / 2), size, size};
    if (n + 1 < steps.size() && pitch - size > ui_.px(16))
      widgets::box(
          content_, {circle.right() + ui_.px(6), rect.mid_y() - 1, pitch - size - ui_.px(12), 3},
          steps[n] == StepMark::Rest || steps[n] == StepMark::Now ? t.border : t.primary, 1);
    build_mark(ui_, content_, circle, size / 2, steps[n], std::to_string(n + 1));
  }
  widgets::label(content_, ui_, {rect.right() - ui_.px(20) - words, rect.y, words, rect.h}, right,
                 16, false, t.text_second, widgets::Align::Right);
}

void Cards::row(const std::string& title, const std::vector<StepMark>& marks,
                const std::string& text) {
  const Theme& t = *ui_.theme;
  const float width = area_.w - 2 * pad(), gap = ui_.px(9), largest = ui_.px(40);
  const auto count = static_cast<float>(std::max<std::size_t>(1, marks.size()));
  const bool two = (width - gap * (count - 1)) / count < ui_.px(30);
  const float columns = two ? std::ceil(count / 2) : count;
  const float side = std::floor(std::min(largest, (width - gap * (columns - 1)) / columns));
  const float rows = two ? 2 * side + gap : side, words = height_of(text, 16, false, width);
  const Rect in = open_card(ui_.px(32) + ui_.px(30) + rows + ui_.px(8) + words);
  widgets::label(content_, ui_, {in.x, in.y, in.w, ui_.px(24)}, title, 18, true, t.text);
  for (std::size_t n = 0; n < marks.size(); ++n) {
    const auto column = static_cast<float>(n % static_cast<std::size_t>(columns)),
               line = static_cast<float>(n / static_cast<std::size_t>(columns));
    const Rect rect{std::round(in.x + column * (side + gap)),
                    std::round(in.y + ui_.px(30) + line * (side + gap)), side, side};
    build_mark(ui_, content_, rect, ui_.px(7), marks[n], std::to_string(n + 1));
  }
  widgets::paragraph(content_, ui_, {in.x, in.y + ui_.px(30) + rows + ui_.px(8), in.w, words}, text,
                     16, false, t.text_second);
}

void Cards::hints(const std::array<std::string, 3>& names, int used, bool enabled,
                  const std::string& right, const std::string& text) {
  const Theme& t = *ui_.theme;
  const i18n::Translator& words = services_.words();
  const float width = area_.w - 2 * pad(), gap = ui_.px(12);
  const std::string title = words.tr("Hints");
  const float name = ui_.text_width(title, 18, true) + ui_.px(16);
  const bool beside = ui_.text_width(right, 16, false) <= width - name;
  const float promise = beside || right.empty() ? 0 : height_of(right, 16, false, width);
  const float below = height_of(text, 16, false, width);
  const Rect in = open_card(ui_.px(32) + ui_.px(28) + promise + ui_.px(52) + ui_.px(8) + below);
  widgets::label(content_, ui_, {in.x, in.y, name, ui_.px(24)}, title, 18, true, t.text);
  if (beside)
    widgets::label(content_, ui_, {in.x + name, in.y, in.w - name, ui_.px(24)}, right, 16, false,
                   t.text_second, widgets::Align::Right);
  else
    widgets::paragraph(content_, ui_, {in.x, in.y + ui_.px(26), in.w, promise}, right, 16, false,
                       t.text_second);
  const float y = in.y + ui_.px(28) + promise, side = std::floor((in.w - 2 * gap) / 3);
  for (int n = 0; n < 3; ++n) {
    widgets::Button hint{.id = "hint-" + std::to_string(n + 1),
                         .text = names[static_cast<std::size_t>(n)],
                         .kind = widgets::ButtonKind::Soft,
                         .enabled = enabled && n == used,
                         .size = 16};
    if (n < used) hint.icon = "icons/check.svg";
    widgets::button(content_, ui_,
                    {std::round(in.x + static_cast<float>(n) * (side + gap)), y, side, ui_.px(52)},
                    hint);
  }
  widgets::paragraph(content_, ui_, {in.x, y + ui_.px(60), in.w, below}, text, 16, false,
                     t.text_second);
}

void Cards::advice(const std::vector<std::pair<std::string, std::string>>& lines) {
  const Theme& t = *ui_.theme;
  const float icon = ui_.px(26), left = icon + ui_.px(14), width = area_.w - 2 * pad() - left;
  float height = ui_.px(32) - ui_.px(10);
  for (const auto& [picture, line] : lines)
    height += std::max(icon, height_of(line, 18, false, width)) + ui_.px(10);
  const Rect in = open_card(height);
  float y = in.y;
  for (const auto& [picture, line] : lines) {
    const float text = height_of(line, 18, false, width), tall = std::max(icon, text);
    widgets::picture(content_, {in.x, y, icon, icon}, picture, t.text_second);
    widgets::paragraph(
        content_, ui_,
        {in.x + left, y + (text < icon ? std::round((icon - text) / 2) : 0), width, text}, line, 18,
        false, t.text);
    y += tall + ui_.px(10);
  }
}

void Cards::lay(Scene& page, ScrollArea& scroll) {
  scroll.lay(ui_, page, area_, std::move(content_), y_ - ui_.px(14) + 4 - area_.y);
}

void build_calm_card(const Ui& ui, Scene& page, const Rect& area, const std::string& icon,
                     const std::string& title, const std::string& text,
                     const std::vector<widgets::Button>& buttons) {
  const Theme& t = *ui.theme;
  const float pad = ui.px(28), circle = ui.px(72), inner = area.w - 2 * pad;
  const float head = ui.painter->measure(title, ui.px(24), true, inner).height;
  const float body = ui.painter->measure(text, ui.px(18), false, inner).height;
  const float foot = static_cast<float>(buttons.size()) * ui.px(66);
  const float height =
      pad + circle + ui.px(20) + head + ui.px(8) + body + ui.px(24) + foot + ui.px(12);
  const Rect rect{area.x, area.y + std::max(0.0F, std::round((area.h - height) / 2)), area.w,
                  std::min(height, area.h)};
  widgets::card(page, ui, rect, 16);
  float y = rect.y + pad;
  const Rect round{std::round(rect.mid_x() - circle / 2), y, circle, circle};
  widgets::box(page, round, t.primary_soft, circle / 2);
  widgets::picture(page, round.inset(ui.px(18)), icon, t.primary);
  y += circle + ui.px(20);
  widgets::paragraph(page, ui, {rect.x + pad, y, inner, head}, title, 24, true, t.text,
                     widgets::Align::Center);
  y += head + ui.px(8);
  widgets::paragraph(page, ui, {rect.x + pad, y, inner, body}, text, 18, false, t.text_second,
                     widgets::Align::Center);
  y += body + ui.px(24);
  for (const widgets::Button& each : buttons) {
    const float width = std::min(inner, std::max(ui.px(220), widgets::button_width(ui, each)));
    widgets::button(page, ui, {std::round(rect.mid_x() - width / 2), y, width, ui.px(52)}, each);
    y += ui.px(66);
  }
}

}  // namespace rostok::screens
