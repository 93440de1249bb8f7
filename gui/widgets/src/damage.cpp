// SPDX-License-Identifier: MIT
#include "rostok/widgets/damage.h"

#include <cmath>
#include <utility>

namespace rostok::widgets {


namespace {

Rect whole_pixels(const Rect& rect) {
  const float x = std::floor(rect.x), y = std::floor(rect.y);
  return {x, y, std::ceil(rect.right()) - x, std::ceil(rect.bottom()) - y};
}

// Adds a place; whatever it touches becomes one with it.
void merge(std::vector<Rect>& places, Rect place) {
  for (bool again = true; again;) {
    again = false;
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (!places[i].touches(place)) continue;
      place = place.united(places[i]);
      places[i] = places.back();
      places.pop_back();
      again = true;
      break;
    }
  }
  places.push_back(place);
}

}  // namespace

void Damage::set_window(int width, int height) {
  const Rect window{0, 0, static_cast<float>(width), static_cast<float>(height)};
  if (std::exchange(window_, window) != window) add_everything();
}

void Damage::add(const std::vector<Rect>& places) {
  for (const Rect& place : places) {
    const Rect inside = whole_pixels(place).clipped(window_);
    if (!inside.empty()) merge(now_, inside);
  }
}

// Nothing of the old pictures counts any more.
void Damage::add_everything() {
  now_ = {window_};
  before_.fill({window_});
}

std::vector<Rect> Damage::take() {
  std::vector<Rect> places = now_;
  for (const auto& picture : before_)
    for (const Rect& place : picture)
      if (const Rect inside = place.clipped(window_); !inside.empty()) merge(places, inside);
  for (std::size_t i = before_.size() - 1; i > 0; --i) before_[i] = std::move(before_[i - 1]);
  before_[0] = std::exchange(now_, {});
  return places;
}

}  // namespace rostok::widgets
