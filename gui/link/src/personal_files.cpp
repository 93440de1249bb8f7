// SPDX-License-Identifier: MIT
#include "rostok/link/personal_files.h"

#include <string>
#include <system_error>
#include <utility>

#include "rostok/base/files.h"
#include "rostok/link/personal_json.h"

namespace rostok::link {
namespace {

namespace fs = std::filesystem;

// A day of moves is some kilobytes; more is not ours.
constexpr std::uintmax_t kLimit = 1'000'000;

base::Error set_aside(const fs::path& path, base::Error why) {
  if (why.kind != base::ErrorKind::Io) {
    std::error_code ignored;
    fs::rename(path, path.string() + ".broken", ignored);
  }
  why.place.file = path.string();
  return why;
}

}  // namespace

PersonalFiles::PersonalFiles(fs::path folder) : folder_(std::move(folder)) {}

fs::path PersonalFiles::game_path(practice::StudentId student) const {
  return folder_ / (student == 0 ? "unfinished.json" : "unfinished-" + std::to_string(student) + ".json");
}

PersonalFiles::Loaded<viewmodel::Settings> PersonalFiles::load_settings() const {
  Loaded<viewmodel::Settings> loaded;
  loaded.value.language = i18n::language_of_environment();
  const auto text = base::read_file(settings_path(), kLimit);
  if (!text) {
    if (text.error().kind != base::ErrorKind::NotFound)
      loaded.problem = set_aside(settings_path(), text.error());
    return loaded;
  }
  auto settings = settings_from_json(*text);
  if (settings)
    loaded.value = *settings;
  else
    loaded.problem = set_aside(settings_path(), settings.error());
  return loaded;
}

PersonalFiles::Loaded<std::optional<viewmodel::SavedGame>> PersonalFiles::load_game(practice::StudentId student) const {
  Loaded<std::optional<viewmodel::SavedGame>> loaded;
  const fs::path path = game_path(student);
  const auto text = base::read_file(path, kLimit);
  if (!text) {
    if (text.error().kind != base::ErrorKind::NotFound)
      loaded.problem = set_aside(path, text.error());
    return loaded;
  }
  auto game = saved_game_from_json(*text);
  if (game)
    loaded.value = std::move(*game);
  else
    loaded.problem = set_aside(path, game.error());
  return loaded;
}

base::Result<void> PersonalFiles::write(const fs::path& path, const std::string& text) const {
  std::error_code error;
  fs::create_directories(folder_, error);
  if (error)
    return base::fail(base::ErrorKind::Io, "Cannot write {1}: {2}",
                      {folder_.string(), error.message()});
  return base::write_file_atomically(path, text);
}

base::Result<void> PersonalFiles::save(const viewmodel::Settings& settings) const {
  return write(settings_path(), to_json(settings));
}

base::Result<void> PersonalFiles::save(const viewmodel::SavedGame& game) const {
  return write(game_path(game.student), to_json(game));
}

base::Result<void> PersonalFiles::remove_game(practice::StudentId student) const {
  std::error_code error;
  fs::remove(game_path(student), error);
  if (error)
    return base::fail(base::ErrorKind::Io, "Cannot write {1}: {2}",
                      {game_path(student).string(), error.message()});
  return {};
}

}  // namespace rostok::link
