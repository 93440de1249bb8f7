// SPDX-License-Identifier: MIT
// Buttons, cards, labels: functions that add to a scene. Nothing here remembers anything.
#pragma once
#include <string>
#include <vector>

#include "rostok/widgets/painter.h"
#include "rostok/widgets/scene.h"

namespace rostok::widgets {

enum class ButtonKind : std::uint8_t { Primary, Accent, Secondary, Soft, Danger, Ghost, Choice, Tile };

struct Pointer {
  std::string hovered, pressed, focused;  // ids
};

// Everything a control needs besides its own words.
struct Ui {
  const Theme* theme = nullptr;
  float scale = 1;
  Painter* painter = nullptr;
  Pointer pointer;
  Rect window;

  [[nodiscard]] float px(float logical) const;  // whole pixels
  [[nodiscard]] float text_width(const std::string& text, float size, bool bold) const;
};

struct Button {
  std::string id{}, text{}, icon{}, key{};  // `key`: cap printed inside, like "F3"
  ButtonKind kind = ButtonKind::Secondary;
  bool enabled = true;
  bool chosen = false;
  float size = 18;  // logical text size
  std::string second{};  // Tile: the line below
};

void card(Scene& scene, const Ui& ui, const Rect& rect, float radius = 12);
void box(Scene& scene, const Rect& rect, Color fill, float radius = 0, Color line = {}, float stroke = 0);
void label(Scene& scene, const Ui& ui, const Rect& rect, const std::string& text, float size, bool bold,
           Color color, Align align = Align::Left);
// As large as fits, from `size` down to `least`, then two lines if the place is high enough.
void fitting_label(Scene& scene, const Ui& ui, const Rect& rect, const std::string& text, float size, bool bold,
                   Color color, Align align = Align::Left, float least = 14);
// Several lines; the height they take.
float paragraph(Scene& scene, const Ui& ui, const Rect& rect, const std::string& text, float size,
                bool bold, Color color, Align align = Align::Left);
void picture(Scene& scene, const Rect& rect, const std::string& file, Color tint = {});
// A line through points with round corners and ends, for charts.
void polyline(Scene& scene, std::vector<Point> points, Color color, float width);
// The area that points enclose.
void polygon(Scene& scene, std::vector<Point> points, Color fill);
void button(Scene& scene, const Ui& ui, const Rect& rect, const Button& what);
void icon_button(Scene& scene, const Ui& ui, const Rect& rect, const std::string& id,
                 const std::string& icon, bool enabled = true);
// A sliding switch with its words at the right; the whole row can be pressed.
void toggle(Scene& scene, const Ui& ui, const Rect& rect, const std::string& id,
            const std::string& text, bool on);
// Natural width of a button.
[[nodiscard]] float button_width(const Ui& ui, const Button& what);
void focus_ring(Scene& scene, const Ui& ui, const Rect& rect, float radius, const std::string& id);

}  // namespace rostok::widgets
