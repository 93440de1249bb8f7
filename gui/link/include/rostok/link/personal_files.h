// SPDX-License-Identifier: MIT
// The files of this computer in one folder: settings.json, the unfinished games (unfinished.json of
// a guest, unfinished-12.json of student 12), and the club file.
#pragma once
#include <filesystem>
#include <optional>

#include "rostok/base/result.h"
#include "rostok/viewmodel/saved_game.h"
#include "rostok/viewmodel/settings.h"

namespace rostok::link {

class PersonalFiles {
 public:
  // `folder` is made at the first save. Usually base::user_data_dir().
  explicit PersonalFiles(std::filesystem::path folder);

  [[nodiscard]] std::filesystem::path settings_path() const { return folder_ / "settings.json"; }
  [[nodiscard]] std::filesystem::path game_path(practice::StudentId student = 0) const;
  [[nodiscard]] std::filesystem::path club_path() const { return folder_ / "club.db"; }

  // Always usable. A broken file is renamed to NAME.broken, so that the next save does not
  // overwrite it; `problem` then says why.
  template <typename T>
  struct Loaded {
    T value{};
    std::optional<base::Error> problem;
  };
  [[nodiscard]] Loaded<viewmodel::Settings> load_settings() const;
  [[nodiscard]] Loaded<std::optional<viewmodel::SavedGame>> load_game(practice::StudentId student = 0) const;

  // On the disk when they return: complete, or an error and the old file. Errors: Io.
  [[nodiscard]] base::Result<void> save(const viewmodel::Settings& settings) const;
  [[nodiscard]] base::Result<void> save(const viewmodel::SavedGame& game) const;
  [[nodiscard]] base::Result<void> remove_game(practice::StudentId student = 0) const;

 private:
  [[nodiscard]] base::Result<void> write(const std::filesystem::path& path,
                                         const std::string& text) const;

  std::filesystem::path folder_;
};

}  // namespace rostok::link
