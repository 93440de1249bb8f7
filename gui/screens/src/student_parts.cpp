// SPDX-License-Identifier: MIT
#include "student_parts.h"

#include <algorithm>
#include <cmath>

#include "rostok/base/text.h"

namespace rostok::screens {

using widgets::Align;

void build_face(const Ui& ui, Scene& page, const Rect& square, const std::string& avatar,
                const std::string& first_name) {
  if (!avatar.empty()) return widgets::picture(page, square, "avatars/" + avatar + ".svg");
  const widgets::Theme& t = *ui.theme;
  widgets::box(page, square, t.sunken, square.h / 2, t.line, 1);
  const auto letters = base::to_code_points(first_name);
  if (letters.empty()) return;
  widgets::label(page, ui, square, base::to_utf8(std::u32string_view(letters).substr(0, 1)),
                 square.h * 0.42F / ui.scale, true, t.text_second, Align::Center);
}

float build_avatars(const Ui& ui, Scene& page, const Rect& at, const std::string& chosen) {
  const widgets::Theme& t = *ui.theme;
  const float gap = ui.px(10);
  const int columns = std::clamp(static_cast<int>((at.w + gap) / (ui.px(68) + gap)), 3, 6);
  const float cell = std::min(ui.px(88), std::floor((at.w - gap * static_cast<float>(columns - 1)) /
                                                    static_cast<float>(columns)));
  for (std::size_t n = 0; n < kAvatars.size(); ++n) {
    const auto at_n = static_cast<int>(n);
    const Rect rect{at.x + static_cast<float>(at_n % columns) * (cell + gap),
                    at.y + static_cast<float>(at_n / columns) * (cell + gap), cell, cell};
    const std::string id = std::string("avatar-") + kAvatars[n];
    const bool on = chosen == kAvatars[n];
    if (on || ui.pointer.hovered == id)
      widgets::box(page, rect, on ? t.primary_soft : t.sunken, ui.px(12),
                   on ? t.primary : widgets::Color{}, on ? 3.0F : 0.0F);
    widgets::picture(page, rect.inset(std::round(cell * 0.1F)),
                     std::string("avatars/") + kAvatars[n] + ".svg");
    if (on) {
      const float size = ui.px(22);
      const Rect tick{rect.right() - size, rect.y, size, size};
      widgets::box(page, tick, t.primary, size / 2);
      widgets::picture(page, tick.inset(ui.px(3)), "icons/check.svg", t.on_primary);
    }
    widgets::focus_ring(page, ui, rect, ui.px(12), id);
    page.hits.push_back({id, rect, true, true});
  }
  const int rows = (static_cast<int>(kAvatars.size()) + columns - 1) / columns;
  return static_cast<float>(rows) * (cell + gap) - gap;
}

std::string avatar_of(const std::string& id) {
  if (!id.starts_with("avatar-")) return {};
  const std::string name = id.substr(7);
  return std::find(kAvatars.begin(), kAvatars.end(), name) == kAvatars.end() ? std::string() : name;
}

float build_chip(const Ui& ui, Scene& page, float x, float y, const std::string& id,
                 const std::string& text, bool chosen, float most) {
  const widgets::Theme& t = *ui.theme;
  const float height = ui.px(40),
              width = std::min(most, ui.text_width(text, 18, chosen) + ui.px(32));
  const Rect rect{x, y, width, height};
  widgets::box(page, rect,
               chosen                     ? t.primary
               : ui.pointer.hovered == id ? t.sunken
                                          : t.surface,
               height / 2, chosen ? widgets::Color{} : t.line, chosen ? 0 : t.control_line);
  widgets::label(page, ui, {x + ui.px(14), y, width - ui.px(28), height}, text, 18, chosen,
                 chosen ? t.on_primary : t.text, Align::Center);
  widgets::focus_ring(page, ui, rect, height / 2, id);
  page.hits.push_back({id, rect, true, true});
  return width;
}

float build_chips(const Ui& ui, Scene& page, const Rect& at, const std::vector<Chip>& chips) {
  const float gap = ui.px(12), height = ui.px(40);
  float x = at.x, y = at.y;
  for (const Chip& chip : chips) {
    const float width = ui.text_width(chip.text, 18, chip.chosen) + ui.px(32);
    if (x > at.x && x + width > at.right()) {
      x = at.x;
      y += height + gap;
    }
    x += build_chip(ui, page, x, y, chip.id, chip.text, chip.chosen, at.w) + gap;
  }
  return y + height - at.y;
}

bool build_pressable(const Ui& ui, Scene& page, const Rect& rect, const std::string& id,
                     float radius) {
  const widgets::Theme& t = *ui.theme;
  widgets::card(page, ui, rect, radius);
  const bool hot = ui.pointer.hovered == id;
  if (hot)
    widgets::box(page, rect, t.primary_soft, ui.px(radius), t.primary,
                 std::max(1.5F, t.control_line));
  widgets::focus_ring(page, ui, rect, ui.px(radius), id);
  page.hits.push_back({id, rect, true, true});
  return hot;
}

}  // namespace rostok::screens
