// SPDX-License-Identifier: MIT
#include "rostok/widgets/controls.h"

#include <algorithm>
#include <cmath>

namespace rostok::widgets {
namespace {

constexpr float kIcon = 22, kIconGap = 8;

struct Look {
  Color fill, line, text;
};

Look look_of(const Ui& ui, const Button& what, bool hot) {
  const Theme& t = *ui.theme;
  if (!what.enabled) return {t.sunken, t.border, t.disabled};
  switch (what.kind) {
    case ButtonKind::Primary: return {hot ? t.primary_hover : t.primary, {}, t.on_primary};
    case ButtonKind::Accent: return {t.accent, hot ? t.on_accent : Color{}, t.on_accent};
    case ButtonKind::Soft: return {t.primary_soft, hot ? t.primary : Color{}, t.primary};
    case ButtonKind::Danger: return {hot ? t.danger_soft : t.surface, t.danger, t.danger};
    case ButtonKind::Ghost: return {hot ? t.sunken : Color{}, {}, t.text};
    case ButtonKind::Choice:
    case ButtonKind::Tile:
      if (what.chosen) return {t.primary_soft, t.primary, t.text};
      return {hot ? t.sunken : t.surface, what.kind == ButtonKind::Tile ? t.border : t.line, t.text};
    case ButtonKind::Secondary: break;
  }
  return {hot ? t.sunken : t.surface, t.line, t.text};
}

float key_cap_width(const Ui& ui, const std::string& key) {
  return key.empty() ? 0 : ui.text_width(key, 14, false) + ui.px(12) + ui.px(8);
}

}  // namespace

float Ui::px(float logical) const {
  return std::round(logical * scale);
}
float Ui::text_width(const std::string& text, float size, bool bold) const {
  return painter->measure(text, px(size), bold).width;
}

void box(Scene& scene, const Rect& rect, Color fill, float radius, Color line, float stroke) {
  Item item{Op::Box, rect};
  item.fill = fill;
  item.line = line;
  item.radius = radius;
  item.stroke = stroke;
  scene.items.push_back(std::move(item));
}

void card(Scene& scene, const Ui& ui, const Rect& rect, float radius) {
  const Theme& t = *ui.theme;
  if (t.shadow.visible()) box(scene, {rect.x, rect.y + 2, rect.w, rect.h}, t.shadow, ui.px(radius));
  box(scene, rect, t.surface, ui.px(radius), t.border, t.control_line > 1.5F ? 2.0F : 1.0F);
}

void label(Scene& scene, const Ui& ui, const Rect& rect, const std::string& text, float size, bool bold,
           Color color, Align align) {
  Item item{Op::Text, rect};
  item.text = text;
  item.size = ui.px(size);
  item.bold = bold;
  item.fill = color;
  item.align = align;
  scene.items.push_back(std::move(item));
}

float paragraph(Scene& scene, const Ui& ui, const Rect& rect, const std::string& text, float size,
                bool bold, Color color, Align align) {
  const float height = ui.painter->measure(text, ui.px(size), bold, rect.w).height;
  Item item{Op::Text, {rect.x, rect.y, rect.w, rect.h > 0 ? rect.h : height}};
  item.text = text;
  item.size = ui.px(size);
  item.bold = bold;
  item.fill = color;
  item.align = align;
  item.wrap = true;
  scene.items.push_back(std::move(item));
  return height;
}

void picture(Scene& scene, const Rect& rect, const std::string& file, Color tint) {
  Item item{Op::Picture, rect};
  item.text = file;
  item.fill = tint;
  scene.items.push_back(std::move(item));
}

void focus_ring(Scene& scene, const Ui& ui, const Rect& rect, float radius, const std::string& id) {
  if (ui.pointer.focused != id) return;
  box(scene, rect.inset(-5), {}, radius + 5, ui.theme->focus, 3);
}

float button_width(const Ui& ui, const Button& what) {
  float width = ui.text_width(what.text, what.size, true) + ui.px(32) + key_cap_width(ui, what.key);
  if (!what.icon.empty()) width += ui.px(kIcon) + ui.px(kIconGap);
  return width;
}

namespace {

// What of a button is shown where there is little room: the key cap goes first, then letters get
// smaller, then the picture goes.
struct ButtonFit {
  float size = 18;
  float icon = 0, gap = 0, cap = 0;
  float words = 0;
  bool two_lines = false;
  [[nodiscard]] float all() const { return icon + gap + words + cap; }
};

ButtonFit fit_button(const Ui& ui, const Button& what, const Rect& rect) {
  const float room = rect.w - ui.px(12);
  ButtonFit full;
  full.icon = what.icon.empty() ? 0 : ui.px(kIcon);
  full.gap = full.icon > 0 && !what.text.empty() ? ui.px(kIconGap) : 0;
  full.cap = key_cap_width(ui, what.key);
  constexpr float kSmaller = 16, kSmallest = 14;
  for (const bool icon : {true, false})
    for (const float size : {what.size, kSmaller, kSmallest}) {
      if (size > what.size || (icon && size == kSmallest && what.size > kSmallest)) continue;
      ButtonFit fit = full;
      fit.size = size;
      fit.words = ui.text_width(what.text, size, true);
      if (!icon) fit.icon = fit.gap = 0;
      if (fit.all() <= room) return fit;
      fit.cap = 0;
      if (fit.all() <= room) return fit;
    }
  ButtonFit last;
  last.size = kSmallest;
  last.words = room;
  last.two_lines = what.text.find(' ') != std::string::npos;
  return last;
}

void shape(Scene& scene, std::vector<Point> points, Color fill, Color line, float stroke) {
  if (points.empty()) return;
  Rect around{points.front().x, points.front().y, 0, 0};
  float right = around.x, bottom = around.y;
  for (const Point& p : points) {
    around.x = std::min(around.x, p.x);
    around.y = std::min(around.y, p.y);
    right = std::max(right, p.x);
    bottom = std::max(bottom, p.y);
  }
  around.w = right - around.x;
  around.h = bottom - around.y;
  Item item{Op::Shape, around.inset(-stroke / 2 - 1)};
  item.fill = fill;
  item.line = line;
  item.stroke = stroke;
  item.points = std::move(points);
  scene.items.push_back(std::move(item));
}

}  // namespace

void polyline(Scene& scene, std::vector<Point> points, Color color, float width) {
  shape(scene, std::move(points), {}, color, width);
}

void polygon(Scene& scene, std::vector<Point> points, Color fill) {
  shape(scene, std::move(points), fill, {}, 0);
}

void button(Scene& scene, const Ui& ui, const Rect& rect, const Button& what) {
  const Theme& t = *ui.theme;
  const bool hot = what.enabled && (ui.pointer.hovered == what.id || ui.pointer.pressed == what.id);
  const Look look = look_of(ui, what, hot);
  const float radius = ui.px(8);
  const float line = what.chosen ? std::max(2.0F, t.control_line) : t.control_line;
  box(scene, rect, look.fill, radius, look.line, look.line.visible() ? line : 0);
  const ButtonFit fit = fit_button(ui, what, rect);
  float x = std::round(rect.mid_x() - fit.all() / 2);
  if (fit.icon > 0) {
    picture(scene, {x, std::round(rect.mid_y() - fit.icon / 2), fit.icon, fit.icon}, what.icon, look.text);
    x += fit.icon + fit.gap;
  }
  if (fit.two_lines) {
    const float height = ui.painter->measure(what.text, ui.px(fit.size), true, fit.words).height;
    paragraph(scene, ui, {x, std::round(rect.mid_y() - height / 2), fit.words, 0}, what.text, fit.size, true, look.text, Align::Center);
  } else {
    label(scene, ui, {x, rect.y, fit.words + 1, rect.h}, what.text, fit.size, true, look.text);
  }
  if (fit.cap > 0) {
    const float h = ui.px(20);
    const Rect key{x + fit.words + ui.px(8), std::round(rect.mid_y() - h / 2), fit.cap - ui.px(8), h};
    box(scene, key, {}, ui.px(4), look.text, 1);
    label(scene, ui, key, what.key, 14, false, look.text, Align::Center);
  }
  focus_ring(scene, ui, rect, radius, what.id);
  scene.hits.push_back({what.id, rect, what.enabled, true});
}

void fitting_label(Scene& scene, const Ui& ui, const Rect& rect, const std::string& text, float size, bool bold,
                   Color color, Align align, float least) {
  while (size > least && ui.text_width(text, size, bold) > rect.w) size -= 1;
  if (ui.text_width(text, size, bold) <= rect.w) return label(scene, ui, rect, text, size, bold, color, align);
  // Two lines where they fit, around the middle of the place.
  const float height = ui.painter->measure(text, ui.px(size), bold, rect.w).height;
  if (height > rect.h + ui.px(8)) return label(scene, ui, rect, text, size, bold, color, align);
  paragraph(scene, ui, {rect.x, std::round(rect.mid_y() - height / 2), rect.w, 0}, text, size, bold, color, align);
}

void icon_button(Scene& scene, const Ui& ui, const Rect& rect, const std::string& id,
                 const std::string& icon, bool enabled) {
  const Theme& t = *ui.theme;
  const bool hot = enabled && (ui.pointer.hovered == id || ui.pointer.pressed == id);
  const float radius = ui.px(8);
  box(scene, rect, hot ? t.sunken : Color{}, radius);
  const float size = ui.px(24);
  picture(scene, {std::round(rect.mid_x() - size / 2), std::round(rect.mid_y() - size / 2), size, size},
          icon, enabled ? t.text : t.disabled);
  focus_ring(scene, ui, rect.inset(3), radius, id);
  scene.hits.push_back({id, rect, enabled, true});
}

void toggle(Scene& scene, const Ui& ui, const Rect& rect, const std::string& id,
            const std::string& text, bool on) {
  const Theme& t = *ui.theme;
  const float h = ui.px(26), w = ui.px(48);
  const Rect track{rect.x, std::round(rect.mid_y() - h / 2), w, h};
  box(scene, track, on ? t.primary : t.surface, h / 2, on ? t.primary : t.line, t.control_line);
  const float knob = h - ui.px(8);
  const float x = on ? track.right() - knob - ui.px(4) : track.x + ui.px(4);
  box(scene, {x, track.y + ui.px(4), knob, knob}, on ? t.on_primary : t.line, knob / 2);
  label(scene, ui, {track.right() + ui.px(12), rect.y, rect.right() - track.right() - ui.px(12), rect.h},
        text, 18, false, t.text);
  focus_ring(scene, ui, track, h / 2, id);
  scene.hits.push_back({id, rect, true, true});
}

}  // namespace rostok::widgets
