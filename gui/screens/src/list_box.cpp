// SPDX-License-Identifier: MIT
#include "rostok/screens/list_box.h"

#include <algorithm>
#include <cmath>

#include "rostok/base/text.h"

namespace rostok::screens {

namespace {

constexpr std::size_t kZones = 24;  // places of the bar that can be pressed
constexpr std::size_t kWheelLines = 3;

}  // namespace

void ListBox::build(const Ui& ui, Scene& page, const Rect& area, std::size_t count,
                    std::optional<std::size_t> chosen, const DrawLine& draw) {
  const float height = ui.px(row_height_);
  count_ = count;
  visible_ = std::max<std::size_t>(1, static_cast<std::size_t>(area.h / height));
  if (wanted_) {
    if (*wanted_ < top_) top_ = *wanted_;
    if (*wanted_ >= top_ + visible_) top_ = *wanted_ + 1 - visible_;
    wanted_.reset();
  }
  top_ = std::min(top_, count > visible_ ? count - visible_ : 0);
  page.hits.push_back({id_, area, count > 0, true});
  const bool bar = count > visible_;
  const float width = area.w - (bar ? ui.px(24) : 0);
  const bool has_focus = ui.pointer.focused == id_;
  for (std::size_t n = 0; n < std::min(visible_, count - top_); ++n) {
    const std::size_t place = top_ + n;
    const Rect rect{area.x, area.y + height * static_cast<float>(n), width, height};
    const std::string id = id_ + "-" + std::to_string(n);
    const bool is_chosen = chosen == place;
    if (is_chosen)
      widgets::box(page, rect.inset(1), ui.theme->primary_soft, ui.px(8),
                   has_focus ? ui.theme->focus : ui.theme->primary, has_focus ? 3 : 1.5F);
    else if (ui.pointer.hovered == id)
      widgets::box(page, rect.inset(1), ui.theme->sunken, ui.px(8));
    else
      widgets::box(page, {rect.x + ui.px(10), rect.bottom() - 1, rect.w - ui.px(20), 1},
                   ui.theme->border);
    draw(page, place, rect, is_chosen);
    page.hits.push_back({id, rect, true, false});
  }
  if (bar) build_bar(ui, page, area);
}

void ListBox::build_bar(const Ui& ui, Scene& page, const Rect& area) {
  const float width = ui.px(8);
  const Rect track{area.right() - ui.px(14), area.y + 4, width, area.h - 8};
  const auto share = [&](std::size_t lines) {
    return static_cast<float>(static_cast<double>(lines) / static_cast<double>(count_));
  };
  const float part = std::max(ui.px(28), track.h * share(visible_));
  const float way = static_cast<float>(top_) / static_cast<float>(count_ - visible_);
  widgets::box(page, track, ui.theme->sunken, width / 2);
  widgets::box(page, {track.x, track.y + (track.h - part) * way, width, part}, ui.theme->line,
               width / 2);
  const float zone = track.h / static_cast<float>(kZones);
  for (std::size_t n = 0; n < kZones; ++n)
    page.hits.push_back(
        {id_ + "-bar-" + std::to_string(n),
         {area.right() - ui.px(24), track.y + zone * static_cast<float>(n), ui.px(24), zone},
         true,
         false});
}

bool ListBox::is_mine(const std::string& id) const {
  return id == id_ || id.starts_with(id_ + "-");
}

std::optional<std::size_t> ListBox::act(const std::string& id) {
  const std::string bar = id_ + "-bar-";
  if (id.starts_with(bar)) {
    const auto zone = base::parse_integer(std::string_view(id).substr(bar.size()));
    const std::size_t most = count_ > visible_ ? count_ - visible_ : 0;
    if (zone) top_ = most * static_cast<std::size_t>(*zone) / (kZones - 1);
    return std::nullopt;
  }
  if (!id.starts_with(id_ + "-")) return std::nullopt;
  const auto line = base::parse_integer(std::string_view(id).substr(id_.size() + 1));
  if (!line || *line < 0 || top_ + static_cast<std::size_t>(*line) >= count_) return std::nullopt;
  return top_ + static_cast<std::size_t>(*line);
}

std::optional<std::size_t> ListBox::key(Key key, std::size_t count,
                                        std::optional<std::size_t> chosen) const {
  if (count == 0) return std::nullopt;
  const std::size_t now = chosen.value_or(0), last = count - 1;
  const std::size_t page = std::max<std::size_t>(1, visible_ - 1);
  switch (key) {
    case Key::Up:
      return chosen && now > 0 ? now - 1 : 0;
    case Key::Down:
      return chosen ? std::min(now + 1, last) : 0;
    case Key::PageUp:
      return now > page ? now - page : 0;
    case Key::PageDown:
      return std::min(now + page, last);
    case Key::Home:
      return 0;
    case Key::End:
      return last;
    default:
      return std::nullopt;
  }
}

void ListBox::wheel(float steps) {
  const std::size_t most = count_ > visible_ ? count_ - visible_ : 0;
  const double wanted = static_cast<double>(top_) - static_cast<double>(steps) * kWheelLines;
  top_ = static_cast<std::size_t>(std::clamp(wanted, 0.0, static_cast<double>(most)));
}

}  // namespace rostok::screens
