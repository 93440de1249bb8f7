// SPDX-License-Identifier: MIT
#include "rostok/widgets/scene.h"

#include <algorithm>

namespace rostok::widgets {

const Hit* Scene::find(const std::string& id) const {
  const auto found = std::find_if(hits.begin(), hits.end(), [&](const Hit& h) { return h.id == id; });
  return found == hits.end() ? nullptr : &*found;
}

const Hit* Scene::at(float x, float y) const {
  const auto found =
      std::find_if(hits.rbegin(), hits.rend(), [&](const Hit& h) { return h.rect.contains(x, y); });
  return found == hits.rend() ? nullptr : &*found;
}

std::vector<Rect> difference(const Scene& before, const Scene& after) {
  // A common head and tail are the usual case: one label changes, or a row is added in between.
  const std::size_t shorter = std::min(before.items.size(), after.items.size());
  std::size_t head = 0;
  while (head < shorter && before.items[head] == after.items[head]) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head && before.items[before.items.size() - 1 - tail] ==
                                      after.items[after.items.size() - 1 - tail])
    ++tail;
  std::vector<Rect> places;
  const auto add = [&places](const Item& item) {
    Rect place = item.rect.inset(-1);
    if (item.clip) place = place.clipped(*item.clip);
    if (place.empty()) return;
    for (Rect& known : places) {
      if (known.touches(place)) {
        known = known.united(place);
        return;
      }
    }
    places.push_back(place);
  };
  const std::size_t before_end = before.items.size() - tail, after_end = after.items.size() - tail;
  const bool in_step = before_end == after_end;
  for (std::size_t i = head; i < before_end; ++i)
    if (!in_step || before.items[i] != after.items[i]) add(before.items[i]);
  for (std::size_t i = head; i < after_end; ++i)
    if (!in_step || before.items[i] != after.items[i]) add(after.items[i]);
  return places;
}

}  // namespace rostok::widgets
