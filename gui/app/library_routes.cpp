// SPDX-License-Identifier: MIT
// Files of games and the position editor.
#include <cstdlib>

#include "parts.h"
#include "rostok/screens/editor_page.h"
#include "rostok/screens/library_page.h"

namespace rostok::app {

using namespace screens;
namespace fs = std::filesystem;

namespace {

std::vector<LibraryOptions::Folder> folders_of(const Parts& parts, const fs::path& games) {
  const i18n::Translator& words = parts.settings.words();
  std::vector<LibraryOptions::Folder> folders{{words.tr("Games of the club"), games}};
  const char* home = std::getenv("HOME");
  if (home == nullptr || *home == '\0') return folders;
  std::error_code code;
  for (const char* name : {"Документы", "Documents"})
    if (fs::is_directory(fs::path(home) / name, code))
      folders.push_back({words.tr("Documents"), fs::path(home) / name});
  folders.push_back({words.tr("My folder"), home});
  return folders;
}

}  // namespace

void add_library_routes(Parts& parts) {
  // The file that was open last: there a position is looked for at once.
  const auto last = std::make_shared<fs::path>();
  const fs::path data = parts.files.settings_path().parent_path(), games = data / "Партии";
  parts.router.on<ToLibrary>([&parts, last, data, games](const ToLibrary& wanted) {
    std::error_code ignored;
    fs::create_directories(games, ignored);
    LibraryOptions options;
    options.places = {data / "cache" / "games", parts.share, games};
    options.folders = folders_of(parts, games);
    options.file = wanted.file.empty() && wanted.position ? *last : wanted.file;
    options.position = wanted.position;
    options.opened = [last](const fs::path& file) { *last = file; };
    return std::make_unique<LibraryPage>(parts.services, std::move(options));
  });
  parts.router.on<ToEditor>([&parts](const ToEditor& wanted) {
    return std::make_unique<EditorPage>(parts.services, wanted.position);
  });
}

}  // namespace rostok::app
