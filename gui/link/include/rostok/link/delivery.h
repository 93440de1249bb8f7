// SPDX-License-Identifier: MIT
// Values that arrive not before their time, from any thread to the one that polls.
#pragma once
#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "rostok/base/mailbox.h"

namespace rostok::link {

template <typename T>
class Delivery {
 public:
  using Clock = std::chrono::steady_clock;

  // `wake` is called on another thread each time something can be polled.
  explicit Delivery(std::function<void()> wake)
      : wake_(std::move(wake)), thread_([this] { run(); }) {}
  ~Delivery() {
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    changed_.notify_all();
    thread_.join();
  }
  Delivery(const Delivery&) = delete;
  Delivery& operator=(const Delivery&) = delete;

  void send(T value, Clock::time_point when) {
    {
      const std::lock_guard lock(mutex_);
      waiting_.push_back({when, std::move(value)});
    }
    changed_.notify_all();
  }
  // Forgets what has not arrived yet.
  void clear() {
    const std::lock_guard lock(mutex_);
    waiting_.clear();
  }
  std::optional<T> poll() { return arrived_.try_pop(); }

 private:
  struct Waiting {
    Clock::time_point when;
    T value;
  };

  void run() {
    std::unique_lock lock(mutex_);
    while (!stopping_) {
      const auto first =
          std::min_element(waiting_.begin(), waiting_.end(),
                           [](const Waiting& a, const Waiting& b) { return a.when < b.when; });
      if (first == waiting_.end()) {
        changed_.wait(lock);
      } else if (const auto when = first->when; Clock::now() < when) {
        changed_.wait_until(lock, when);
      } else {
        T value = std::move(first->value);
        waiting_.erase(first);
        lock.unlock();
        arrived_.push(std::move(value));
        if (wake_) wake_();
        lock.lock();
      }
    }
  }

  std::function<void()> wake_;
  base::Mailbox<T> arrived_{64};
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Waiting> waiting_;
  bool stopping_ = false;
  std::thread thread_;  // last: starts when the rest is there
};

}  // namespace rostok::link
