// SPDX-License-Identifier: MIT
// Work that must not hold the window: done on another thread, told on the window's own.
#pragma once
#include <functional>
#include <memory>
#include <utility>

namespace rostok::viewmodel {

// What is to be done when the work is over, on the thread of the window. May be empty.
using Afterwards = std::function<void()>;

class Background {
 public:
  virtual ~Background() = default;
  // Jobs are done one after the other in the order in which they were posted, all of them, also
  // when the program ends. What they return runs later on the thread of the window, or never when
  // the window is gone by then.
  virtual void post(std::function<Afterwards()> job) = 0;
};

// Does everything at once; for tests and for programs without a window.
class Foreground final : public Background {
 public:
  void post(std::function<Afterwards()> job) override {
    if (const Afterwards then = job()) then();
  }
};

// Wraps calls into an object that may be gone when they come: `wrap` gives a function that does
// nothing once the Alive is destroyed. One thread.
class Alive {
 public:
  template <typename F>
  [[nodiscard]] auto wrap(F function) const {
    return [token = std::weak_ptr<int>(token_), function = std::move(function)](auto&&... values) mutable {
      if (!token.expired()) function(std::forward<decltype(values)>(values)...);
    };
  }

 private:
  std::shared_ptr<int> token_ = std::make_shared<int>(0);
};

}  // namespace rostok::viewmodel
