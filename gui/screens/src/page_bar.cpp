// SPDX-License-Identifier: MIT
#include "rostok/screens/page_bar.h"

#include <algorithm>

namespace rostok::screens {
namespace {

constexpr float kLargestText = 28;  // pixels: the bar keeps its height at every scale

// From the right edge inwards; the x that is left for the title.
float build_right(const Ui& ui, Scene& page, const Services& services, const PageBar& bar,
                  float grow) {
  const widgets::Theme& t = *ui.theme;
  Ui plain = ui;
  plain.scale = 1;
  const bool sounds = services.options().sounds;
  if (bar.settings)
    widgets::icon_button(page, plain, {ui.window.w - 48, 4, 40, bar.height - 8}, "settings",
                         "icons/settings.svg");
  widgets::icon_button(page, plain, {ui.window.w - (bar.settings ? 92 : 48), 4, 40, bar.height - 8},
                       "sound", sounds ? "icons/sound-on.svg" : "icons/sound-off.svg");
  float x = ui.window.w - (bar.settings ? 100 : 56);
  if (services.session == nullptr || services.session->guest()) return x;
  const practice::Profile& who = services.session->profile();
  const float face = bar.height - 12;
  const float name = std::min(ui.text_width(who.first_name, 16 * grow, true) + 2, ui.window.w / 5);
  const float width = face + 8 + name + 12;
  x -= width;
  const Rect rect{x, 4, width, bar.height - 8};
  if (ui.pointer.hovered == "student") widgets::box(page, rect, t.sunken, 8);
  const std::string picture =
      who.avatar.empty() ? "icons/user.svg" : "avatars/" + who.avatar + ".svg";
  widgets::picture(page, {x + 2, 6, face, face}, picture,
                   who.avatar.empty() ? t.text : widgets::Color{});
  widgets::label(page, ui, {x + face + 8, 0, name, bar.height - 1}, who.first_name, 16 * grow, true,
                 t.text);
  widgets::focus_ring(page, ui, rect.inset(3), 8, "student");
  page.hits.push_back({"student", rect, true, true});
  return x;
}

}  // namespace

void build_bar(const Ui& ui, Scene& page, const Services& services, const PageBar& bar) {
  const widgets::Theme& t = *ui.theme;
  widgets::box(page, {0, 0, ui.window.w, bar.height}, t.surface);
  widgets::box(page, {0, bar.height - 1, ui.window.w, 1}, t.border);
  const float grow = std::min(ui.scale, kLargestText / 20) / ui.scale;
  const float middle = bar.height / 2;
  float x = 12;
  if (!bar.back.empty()) {
    const float width = ui.text_width(bar.back, 16 * grow, false) + 44;
    const Rect rect{x, 4, width, bar.height - 8};
    if (ui.pointer.hovered == bar.back_id) widgets::box(page, rect, t.sunken, 8);
    widgets::picture(page, {x + 4, middle - 12, 24, 24}, "icons/back.svg", t.text);
    widgets::label(page, ui, {x + 30, 0, width - 30, bar.height - 1}, bar.back, 16 * grow, false,
                   t.text_second);
    widgets::focus_ring(page, ui, rect.inset(4), 8, bar.back_id);
    page.hits.push_back({bar.back_id, rect, true, true});
    x = rect.right() + 8;
  }
  widgets::picture(page, {x, middle - 16, 32, 32}, "icons/logo.svg");
  x += 42;
  const float right = build_right(ui, page, services, bar, grow) - 12;
  const float title = std::min(ui.text_width(bar.title, 20 * grow, true) + 1, right - x);
  widgets::label(page, ui, {x, 0, title, bar.height - 1}, bar.title, 20 * grow, true, t.text);
  x += title + 12;
  if (!bar.subtitle.empty() && right - x > 80)
    widgets::label(page, ui, {x, 0, right - x, bar.height}, "· " + bar.subtitle, 16 * grow, false,
                   t.text_second);
}

bool act_on_bar(const Services& services, const std::string& id) {
  if (id == "settings") return services.go(ToSettings{}), true;
  if (id == "student") return services.go(ToStudentCard{}), true;
  if (id != "sound") return false;
  viewmodel::Settings wanted = services.options();
  wanted.sounds = !wanted.sounds;
  services.settings->change(wanted);
  return true;
}

}  // namespace rostok::screens
