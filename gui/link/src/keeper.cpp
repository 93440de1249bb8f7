// SPDX-License-Identifier: MIT
#include "rostok/link/keeper.h"

#include <utility>

namespace rostok::link {

Keeper::Keeper(PersonalFiles files) : files_(std::move(files)), thread_([this] { run(); }) {}

Keeper::~Keeper() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void Keeper::keep(const viewmodel::SavedGame& game) {
  {
    const std::lock_guard lock(mutex_);
    game_ = game;
  }
  changed_.notify_all();
}

void Keeper::forget() {
  {
    const std::lock_guard lock(mutex_);
    game_ = Forget{};
  }
  changed_.notify_all();
}

void Keeper::finished(const viewmodel::SavedGame& game, const chess::GameEnd& end) {
  {
    const std::lock_guard lock(mutex_);
    finished_.push_back({game, end});
    game_ = Forget{};
  }
  changed_.notify_all();
}

void Keeper::keep(const viewmodel::Settings& settings) {
  {
    const std::lock_guard lock(mutex_);
    settings_ = settings;
  }
  changed_.notify_all();
}

void Keeper::flush() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return !has_work() && !writing_; });
}

std::optional<base::Error> Keeper::take_problem() {
  const std::lock_guard lock(mutex_);
  return std::exchange(problem_, std::nullopt);
}

void Keeper::run() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return has_work() || stopping_; });
    if (!has_work()) return;
    const auto game = std::exchange(game_, std::nullopt);
    const auto settings = std::exchange(settings_, std::nullopt);
    const auto finished = std::exchange(finished_, {});
    writing_ = true;
    lock.unlock();
    base::Result<void> saved;
    if (settings) saved = files_.save(*settings);
    // Added first: a crash between the two leaves the game twice, not nowhere.
    for (const FinishedGame& each : finished)
      if (auto done = files_.add(each); !done) saved = done;
    if (game && std::holds_alternative<viewmodel::SavedGame>(*game)) {
      if (auto done = files_.save(std::get<viewmodel::SavedGame>(*game)); !done) saved = done;
    } else if (game) {
      if (auto done = files_.remove_game(); !done) saved = done;
    }
    lock.lock();
    writing_ = false;
    if (!saved) problem_ = saved.error();
    changed_.notify_all();
  }
}

}  // namespace rostok::link
