// SPDX-License-Identifier: MIT
#include "rostok/screens/text_field.h"

#include <algorithm>
#include <cmath>

#include "rostok/base/text.h"

namespace rostok::screens {

std::string TextField::text() const {
  return base::to_utf8(letters_);
}

void TextField::set(const std::string& utf8) {
  letters_ = base::to_code_points(utf8);
  letters_.resize(std::min(letters_.size(), longest_));
  caret_ = letters_.size();
}

void TextField::insert(char32_t letter) {
  if (letters_.size() >= longest_ || letter < U' ' || letter == 0x7F) return;
  letters_.insert(caret_++, 1, letter);
}

void TextField::insert(const std::string& utf8) {
  for (const char32_t letter : base::to_code_points(utf8)) insert(letter == U'\n' || letter == U'\t' ? U' ' : letter);
}

bool TextField::key(Key key, const Services& services) {
  switch (key) {
    case Key::Left: caret_ -= caret_ > 0 ? 1 : 0; return true;
    case Key::Right: caret_ += caret_ < letters_.size() ? 1 : 0; return true;
    case Key::Home: caret_ = 0; return true;
    case Key::End: caret_ = letters_.size(); return true;
    case Key::Space: insert(U' '); return true;
    case Key::Backspace:
      if (caret_ > 0) letters_.erase(--caret_, 1);
      return true;
    case Key::Delete:
      if (caret_ < letters_.size()) letters_.erase(caret_, 1);
      return true;
    case Key::Copy:
      if (!hidden_) services.copy(text());
      return true;
    case Key::Paste: insert(services.paste()); return true;
    default: return false;
  }
}

void TextField::build(const Ui& ui, Scene& page, const Rect& rect, const std::string& placeholder, bool focused,
                      bool wrong) const {
  const widgets::Theme& t = *ui.theme;
  constexpr float kSize = 18;
  const bool hot = ui.pointer.hovered == id_;
  widgets::box(page, rect, hot && !focused ? t.sunken : t.surface, ui.px(8), wrong ? t.danger : focused ? t.primary : t.line,
               focused || wrong ? 2 : t.control_line);
  const float pad = ui.px(12), room = rect.w - 2 * pad;
  const Rect inside{rect.x + pad, rect.y, room, rect.h};
  const auto shown = [this](const std::u32string& letters) { return hidden_ ? base::to_utf8(std::u32string(letters.size(), U'•')) : base::to_utf8(letters); };
  if (letters_.empty()) {
    widgets::fitting_label(page, ui, inside, placeholder, kSize, false, t.text_second);
  }
  // The part around the caret when the text is wider than the field.
  const float before = ui.text_width(shown(letters_.substr(0, caret_)), kSize, false);
  const float shift = focused ? std::max(0.0F, before - room + 2) : 0;
  if (!letters_.empty()) {
    widgets::Item item{widgets::Op::Text, {inside.x - shift, inside.y, std::max(room, ui.text_width(shown(letters_), kSize, false) + ui.px(8)), inside.h}};
    if (shift <= 0 && !focused) item.rect.w = room;
    item.text = shown(letters_);
    item.size = ui.px(kSize);
    item.fill = t.text;
    item.clip = inside;
    page.items.push_back(std::move(item));
  }
  if (focused) {
    const float height = ui.px(24);
    widgets::box(page, {std::round(inside.x + before - shift), std::round(rect.mid_y() - height / 2), 2, height}, t.text);
  }
  widgets::focus_ring(page, ui, rect, ui.px(8), id_);
  page.hits.push_back({id_, rect, true, true});
}

}  // namespace rostok::screens
