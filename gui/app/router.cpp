// SPDX-License-Identifier: MIT
#include "router.h"

#include <utility>

namespace rostok::app {
namespace {

template <typename Target>
bool is(const screens::Route& route) {
  return std::holds_alternative<Target>(route);
}

}  // namespace

bool Router::settle() {
  while (!wanted_.empty())
    for (const Wish& wish : std::exchange(wanted_, {}))
      if (!follow(wish)) return false;
  return true;
}

bool Router::follow(const Wish& wish) {
  if (is<screens::Quit>(wish.route)) return false;
  if (is<screens::Back>(wish.route)) {
    if (pages_.size() > 1) {
      pages_.pop_back();
      pages_.back().page->came_back();
    }
    return true;
  }
  if (!knows(wish.route)) return true;
  // Start and home are the ground: what lay over them is left.
  const std::size_t kind = wish.route.index();
  const bool ground = is<screens::ToStart>(wish.route) || is<screens::ToHome>(wish.route);
  std::vector<Entry> left;
  if (ground) {
    while (!pages_.empty() && (is<screens::ToStart>(wish.route) || pages_.back().kind != screens::Route(screens::ToStart{}).index())) {
      left.push_back(std::move(pages_.back()));
      pages_.pop_back();
    }
    left.clear();  // before the new page is made: they write what they have to write
  }
  Page page = makers_[kind](wish.route);
  if (!page) return true;
  if (wish.instead && !ground && !pages_.empty()) pages_.pop_back();
  pages_.push_back({kind, std::move(page)});
  return true;
}

}  // namespace rostok::app
