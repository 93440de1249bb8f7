// SPDX-License-Identifier: MIT
// Which pages lie over each other, and how each is made.
#pragma once
#include <array>
#include <functional>
#include <memory>
#include <vector>

#include "rostok/screens/route.h"
#include "rostok/screens/screen.h"

namespace rostok::app {

class Router {
 public:
  using Page = std::unique_ptr<screens::Screen>;

  // How a page is made; nullptr from `make` leaves everything as it is.
  template <typename Target>
  void on(std::function<Page(const Target&)> make) {
    makers_[screens::Route(Target{}).index()] = [make = std::move(make)](const screens::Route& route) {
      return make(std::get<Target>(route));
    };
  }
  [[nodiscard]] bool knows(const screens::Route& route) const { return makers_[route.index()] != nullptr; }

  // Both take effect in settle(), so that a page may call them from inside itself.
  void go(screens::Route route) { wanted_.push_back({std::move(route), false}); }
  void replace(screens::Route route) { wanted_.push_back({std::move(route), true}); }
  // Goes where it was told to. False once Quit was wanted.
  bool settle();

  // Every open page writes what it has.
  void keep() const {
    for (const Entry& each : pages_) each.page->keep();
  }

  [[nodiscard]] screens::Screen* shown() const { return pages_.empty() ? nullptr : pages_.back().page.get(); }

 private:
  struct Wish {
    screens::Route route;
    bool instead = false;
  };
  struct Entry {
    std::size_t kind = 0;  // index of its Route
    Page page;
  };
  bool follow(const Wish& wish);

  std::array<std::function<Page(const screens::Route&)>, std::variant_size_v<screens::Route>> makers_;
  std::vector<Wish> wanted_;
  std::vector<Entry> pages_;
};

}  // namespace rostok::app
