// SPDX-License-Identifier: MIT
#include <cstdlib>
#include <filesystem>

#include "mark.h"
#include "rostok/base/paths.h"
#include "rostok/base/text.h"
#include "rostok/engine_host/engine.h"

namespace rostok::engine_host {

namespace fs = std::filesystem;

namespace {

using base::ErrorKind;
using base::fail;

bool is_program(const fs::path& path) {
  std::error_code error;
  const auto status = fs::status(path, error);
  constexpr auto kExecute = fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec;
  return !error && fs::is_regular_file(status) &&
         (status.permissions() & kExecute) != fs::perms::none;
}

std::string on_path(const std::string& name) {
  const char* path = std::getenv("PATH");
  std::vector<std::string> folders;
  for (const auto folder : base::split(path != nullptr ? path : "", ':'))
    folders.emplace_back(folder);
  folders.insert(folders.end(), {"/usr/games", "/usr/local/bin", "/usr/bin"});
  for (const std::string& folder : folders)
    if (!folder.empty() && is_program(fs::path(folder) / name))
      return (fs::path(folder) / name).string();
  return {};
}

base::Error why_not(const std::string& wanted) {
  std::error_code error;
  const auto status = fs::status(wanted, error);
  const auto sentence = [&](const char* message) {
    return base::Error{ErrorKind::NotFound, message, {wanted}, {}, {}};
  };
  if (fs::is_directory(status)) return sentence(N_("{1} is a folder, not a chess engine"));
  if (fs::exists(status))
    return sentence(N_("The file {1} is not allowed to run: make it executable (chmod +x)"));
  return sentence(N_("There is no chess engine at {1}"));
}

}  // namespace

base::Result<std::string> find_engine(const std::string& setting) {
  const char* variable = std::getenv("ROSTOK_ENGINE");
  for (const std::string& wanted : {setting, std::string(variable != nullptr ? variable : "")}) {
    if (wanted.empty()) continue;
    const bool is_name = wanted.find('/') == std::string::npos;
    const std::string found = is_name ? on_path(wanted) : std::string();
    if (!found.empty()) return found;
    if (is_program(wanted)) return is_name ? "./" + wanted : wanted;
    return fail(why_not(wanted));
  }
  // A packed folder brings its own.
  if (const fs::path own = base::program_path().parent_path() / "stockfish"; is_program(own)) return own.string();
  if (const std::string found = on_path("stockfish"); !found.empty()) return found;
  return fail(ErrorKind::NotFound,
              "No chess engine found: install the package stockfish or set ROSTOK_ENGINE");
}

// GNU Chess is the one packaged engine that must be asked for UCI.
std::vector<std::string> arguments_for(const std::string& path) {
  if (fs::path(path).filename() == "gnuchess") return {"--uci"};
  return {};
}

}  // namespace rostok::engine_host
