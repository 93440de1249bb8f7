// SPDX-License-Identifier: MIT
// A thread for work that must not hold the window.
#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "rostok/viewmodel/background.h"

namespace rostok::link {

class Worker final : public viewmodel::Background {
 public:
  // `wake` is called on the worker's thread when deliver() has something to do.
  explicit Worker(std::function<void()> wake);
  ~Worker() override;  // does what was posted, tells nobody
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  void post(std::function<viewmodel::Afterwards()> job) override;
  // Runs what finished jobs have returned. On the thread of the window.
  void deliver();
  // The same from other sources of news than posted jobs; from any thread.
  void tell(viewmodel::Afterwards what);
  // Waits until everything posted so far is done.
  void flush();

 private:
  void run();

  std::function<void()> wake_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<viewmodel::Afterwards()>> jobs_;
  std::vector<viewmodel::Afterwards> told_;
  bool busy_ = false, stopping_ = false;
  std::thread thread_;  // last: starts when the rest is there
};

}  // namespace rostok::link
