// SPDX-License-Identifier: MIT
// Writes the personal files on a thread of its own, so that a slow disk never holds the window.
#pragma once
#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <variant>

#include "rostok/link/personal_files.h"
#include "rostok/viewmodel/saved_game.h"

namespace rostok::link {

class Keeper final : public viewmodel::SavedGameKeeper, public viewmodel::SettingsKeeper {
 public:
  explicit Keeper(PersonalFiles files);
  ~Keeper() override;  // writes what is waiting
  Keeper(const Keeper&) = delete;
  Keeper& operator=(const Keeper&) = delete;

  void keep(const viewmodel::SavedGame& game) override;
  void forget(practice::StudentId student) override;
  void keep(const viewmodel::Settings& settings) override;

  // Waits until everything asked for so far is on the disk or has failed.
  void flush();
  // The newest failure not yet taken, to be shown once.
  [[nodiscard]] std::optional<base::Error> take_problem();

 private:
  struct Forget {};
  using GameJob = std::variant<Forget, viewmodel::SavedGame>;
  [[nodiscard]] bool has_work() const { return !games_.empty() || settings_; }
  void run();

  PersonalFiles files_;
  std::mutex mutex_;
  std::condition_variable changed_;
  // One place each: the newest state replaces an unwritten one.
  std::map<practice::StudentId, GameJob> games_;
  std::optional<viewmodel::Settings> settings_;
  std::optional<base::Error> problem_;
  bool writing_ = false;
  bool stopping_ = false;
  std::thread thread_;  // last: starts when the rest is there
};

}  // namespace rostok::link
