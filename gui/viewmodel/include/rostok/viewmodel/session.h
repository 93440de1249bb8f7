// SPDX-License-Identifier: MIT
// Who sits at the computer, with everything he has done so far in memory. Every change is seen at
// once and written behind the window's back; a guest's is never written.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "rostok/base/error.h"
#include "rostok/practice/store.h"
#include "rostok/viewmodel/background.h"

namespace rostok::viewmodel {

class Session {
 public:
  // `store` may be null (no file could be opened): then everybody is a guest.
  Session(std::shared_ptr<practice::Store> store, Background& background);

  [[nodiscard]] bool guest() const { return record_.profile.id == 0; }
  [[nodiscard]] const practice::Record& record() const { return record_; }
  [[nodiscard]] const practice::Profile& profile() const { return record_.profile; }
  [[nodiscard]] std::uint64_t version() const { return version_; }

  // Opened later than the session was made.
  void set_store(std::shared_ptr<practice::Store> store) { store_ = std::move(store); }

  // From now on this student; the old one's writing goes on.
  void enter(practice::Record record);
  // A guest with an empty record.
  void leave();

  // Each replaces the record with the same id or adds it.
  // `written` is called on the worker once the game is on the disk, never when that failed; at
  // once for a guest.
  void save(practice::Game game, std::function<void()> written = {});
  void save(std::vector<practice::Card> cards);
  void save(practice::Attempt attempt, std::optional<practice::Card> card = {});
  // Avatar, PIN and settings of the present student.
  void save(practice::Profile profile);

  // Writing that has not been confirmed yet; 0 = everything is on the disk.
  [[nodiscard]] int unwritten() const { return unwritten_; }
  // The last writing that was confirmed has failed.
  [[nodiscard]] bool write_failed() const { return write_failed_; }
  // The newest failure to write that was not taken yet; to be shown once.
  [[nodiscard]] std::optional<base::Error> take_problem();

  [[nodiscard]] practice::Store* store() const { return store_.get(); }
  [[nodiscard]] const std::shared_ptr<practice::Store>& shared_store() const { return store_; }
  [[nodiscard]] Background& background() const { return *background_; }

 private:
  void write(std::function<base::Result<void>(practice::Store&)> what, std::function<void()> on_disk = {});

  std::shared_ptr<practice::Store> store_;
  Background* background_;
  practice::Record record_;
  int unwritten_ = 0;
  bool write_failed_ = false;
  std::optional<base::Error> problem_;
  std::uint64_t version_ = 1;
  Alive alive_;
};

}  // namespace rostok::viewmodel
