// SPDX-License-Identifier: MIT
#include "rostok/screens/scroll_area.h"

#include <algorithm>
#include <cmath>

namespace rostok::screens {

void ScrollArea::show_focused(const Ui& ui, const Scene& content, const Rect& area) {
  if (ui.pointer.focused == focused_) return;
  focused_ = ui.pointer.focused;
  const widgets::Hit* hit = focused_.empty() ? nullptr : content.find(focused_);
  if (hit == nullptr) return;
  const float margin = ui.px(12);
  if (hit->rect.y - offset_ < area.y + margin) offset_ = hit->rect.y - area.y - margin;
  if (hit->rect.bottom() - offset_ > area.bottom() - margin) offset_ = hit->rect.bottom() - area.bottom() + margin;
}

void ScrollArea::lay(const Ui& ui, Scene& page, const Rect& area, Scene content, float height) {
  view_ = area.h;
  line_ = ui.px(40);
  most_ = std::max(0.0F, height - area.h);
  show_focused(ui, content, area);
  if (const auto wanted = std::exchange(wanted_, std::nullopt)) {
    if (wanted->second > offset_ + area.h) offset_ = wanted->second - area.h;
    if (wanted->first < offset_) offset_ = wanted->first;
  }
  offset_ = std::round(std::clamp(offset_, 0.0F, most_));
  for (widgets::Item& item : content.items) {
    item.rect.y -= offset_;
    if (item.clip) item.clip->y -= offset_;
    if (most_ > 0) {
      if (!item.rect.touches(area)) continue;
      item.clip = item.clip ? item.clip->clipped(area) : area;
    }
    page.items.push_back(std::move(item));
  }
  for (widgets::Hit& hit : content.hits) {
    hit.rect.y -= offset_;
    // Out of sight it cannot be pressed, but Tab still goes there.
    const float whole = hit.rect.h;
    hit.rect = hit.rect.clipped(area);
    if (hit.rect.h < std::min(whole, ui.px(30))) hit.rect = {};
    page.hits.push_back(std::move(hit));
  }
  if (most_ <= 0) return;
  const float track = area.h - 8, part = std::max(ui.px(24), track * area.h / height);
  const float at = (track - part) * offset_ / most_;
  widgets::box(page, {area.right() - ui.px(7), area.y + 4 + at, ui.px(5), part}, ui.theme->line, ui.px(3));
}

void ScrollArea::wheel(float steps) {
  offset_ = std::clamp(offset_ - steps * 2 * line_, 0.0F, most_);
}

bool ScrollArea::key(Key key) {
  if (most_ <= 0 || (key != Key::PageUp && key != Key::PageDown)) return false;
  const float page = std::max(line_, view_ - line_);
  offset_ = std::clamp(offset_ + (key == Key::PageDown ? page : -page), 0.0F, most_);
  return true;
}

}  // namespace rostok::screens
