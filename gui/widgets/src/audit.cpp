// SPDX-License-Identifier: MIT
#include "rostok/widgets/audit.h"

#include <algorithm>
#include <cmath>

namespace rostok::widgets {
namespace {

constexpr float kLeastHit = 30;   // logical pixels; rows of lists may be a little lower than buttons
constexpr float kSlack = 1.5F;    // of rounded widths
constexpr float kLeastText = 13;  // pixels

std::string place(const Rect& rect) {
  const auto whole = [](float value) { return std::to_string(std::lround(value)); };
  return " at " + whole(rect.x) + "," + whole(rect.y) + " " + whole(rect.w) + "x" + whole(rect.h);
}

// Where the letters are, about.
Rect ink(const Item& item, Painter& painter) {
  const TextSize size = painter.measure(item.text, item.size, item.bold, item.wrap ? item.rect.w : 0);
  Rect at = item.rect;
  const float width = std::min(size.width, item.rect.w);
  if (item.align == Align::Right) at.x = at.right() - width;
  if (item.align == Align::Center) at.x += (at.w - width) / 2;
  at.w = width;
  if (!item.wrap) at.y += (item.rect.h - size.height) / 2;
  at.h = size.height;
  // Line height is more than letters.
  const float air = item.size * 0.3F;
  at.y += air / 2;
  at.h = std::max(1.0F, at.h - air);
  return item.clip ? at.clipped(*item.clip) : at;
}

void audit_text(const Item& item, Painter& painter, const Rect& window, std::vector<std::string>& faults) {
  const TextSize size = painter.measure(item.text, item.size, item.bold, item.wrap ? item.rect.w : 0);
  if (!item.wrap && size.width > item.rect.w + kSlack) faults.push_back("cut text \"" + item.text + "\"" + place(item.rect));
  if (item.size < kLeastText) faults.push_back("tiny text \"" + item.text + "\"" + place(item.rect));
  if (item.clip) return;  // of a part that scrolls
  const Rect letters = ink(item, painter);
  if (letters.united(window) != window) faults.push_back("text outside the window \"" + item.text + "\"" + place(letters));
}

void audit_hits(const Scene& scene, const Rect& window, float scale, std::vector<std::string>& faults) {
  std::vector<const Hit*> pressable;
  for (const Hit& hit : scene.hits) {
    if (!hit.enabled || hit.rect.empty()) continue;
    if (hit.rect.united(window) != window) faults.push_back("control outside the window: " + hit.id + place(hit.rect));
    if (hit.tab_stop && std::min(hit.rect.w, hit.rect.h) < kLeastHit * std::min(scale, 1.0F)) faults.push_back("small control: " + hit.id + place(hit.rect));
    if (hit.tab_stop) pressable.push_back(&hit);
  }
  for (std::size_t a = 0; a < pressable.size(); ++a)
    for (std::size_t b = a + 1; b < pressable.size(); ++b) {
      const Rect common = pressable[a]->rect.clipped(pressable[b]->rect);
      // A button inside a row is meant so.
      if (common == pressable[a]->rect || common == pressable[b]->rect) continue;
      if (common.w > 3 && common.h > 3) faults.push_back("controls over each other: " + pressable[a]->id + " and " + pressable[b]->id);
    }
}

}  // namespace

std::vector<std::string> audit(const Scene& scene, Painter& painter, const Rect& window, float scale) {
  std::vector<std::string> faults;
  struct Written {
    const Item* item;
    Rect ink;
  };
  std::vector<Written> texts;
  for (const Item& item : scene.items) {
    // What is covered by a box drawn later does not count.
    if (item.op == Op::Box && item.fill.a == 255)
      std::erase_if(texts, [&](const Written& text) { return text.ink.united(item.rect) == item.rect; });
    if (item.op != Op::Text || item.text.empty() || !item.fill.visible()) continue;
    audit_text(item, painter, window, faults);
    const Rect letters = ink(item, painter);
    for (const Written& other : texts) {
      const Rect common = letters.clipped(other.ink);
      if (common.w > 3 && common.h > 4) faults.push_back("texts over each other: \"" + other.item->text + "\" and \"" + item.text + "\"" + place(common));
    }
    texts.push_back({&item, letters});
  }
  audit_hits(scene, window, scale, faults);
  return faults;
}

}  // namespace rostok::widgets
