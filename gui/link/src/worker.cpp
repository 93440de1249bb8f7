// SPDX-License-Identifier: MIT
#include "rostok/link/worker.h"

#include <utility>

namespace rostok::link {

Worker::Worker(std::function<void()> wake) : wake_(std::move(wake)), thread_([this] { run(); }) {}

Worker::~Worker() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void Worker::post(std::function<viewmodel::Afterwards()> job) {
  {
    const std::lock_guard lock(mutex_);
    jobs_.push_back(std::move(job));
  }
  changed_.notify_all();
}

void Worker::tell(viewmodel::Afterwards what) {
  if (!what) return;
  {
    const std::lock_guard lock(mutex_);
    told_.push_back(std::move(what));
  }
  if (wake_) wake_();
}

void Worker::deliver() {
  std::vector<viewmodel::Afterwards> news;
  {
    const std::lock_guard lock(mutex_);
    news.swap(told_);
  }
  for (const viewmodel::Afterwards& each : news) each();
}

void Worker::flush() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return jobs_.empty() && !busy_; });
}

void Worker::run() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return stopping_ || !jobs_.empty(); });
    if (jobs_.empty()) return;
    auto job = std::move(jobs_.front());
    jobs_.pop_front();
    busy_ = true;
    lock.unlock();
    tell(job());
    job = nullptr;
    lock.lock();
    busy_ = false;
    changed_.notify_all();
  }
}

}  // namespace rostok::link
