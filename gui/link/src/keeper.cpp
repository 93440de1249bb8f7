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
    games_[game.student] = game;
  }
  changed_.notify_all();
}

void Keeper::forget(practice::StudentId student) {
  {
    const std::lock_guard lock(mutex_);
    games_[student] = Forget{};
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
    const auto games = std::exchange(games_, {});
    const auto settings = std::exchange(settings_, std::nullopt);
    writing_ = true;
    lock.unlock();
    base::Result<void> saved;
    if (settings) saved = files_.save(*settings);
    for (const auto& [student, job] : games) {
      const auto* game = std::get_if<viewmodel::SavedGame>(&job);
      if (auto done = game != nullptr ? files_.save(*game) : files_.remove_game(student); !done) saved = done;
    }
    lock.lock();
    writing_ = false;
    if (!saved) problem_ = saved.error();
    changed_.notify_all();
  }
}

}  // namespace rostok::link
