// SPDX-License-Identifier: MIT
#include <cstdlib>
#include <filesystem>

#include "rostok/base/text.h"
#include "rostok/engine_host/engine.h"

namespace rostok::engine_host {

namespace fs = std::filesystem;

namespace {

bool is_program(const fs::path& path) {
  std::error_code error;
  const auto status = fs::status(path, error);
  constexpr auto kExecute = fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec;
  return !error && fs::is_regular_file(status) && (status.permissions() & kExecute) != fs::perms::none;
}

}  // namespace

base::Result<std::string> find_engine(const std::string& setting) {
  const char* variable = std::getenv("ROSTOK_ENGINE");
  for (const std::string& wanted : {setting, std::string(variable != nullptr ? variable : "")}) {
    if (wanted.empty()) continue;
    if (is_program(wanted)) return wanted;
    return base::fail(base::ErrorKind::NotFound, "There is no chess engine at {1}", {wanted});
  }
  const char* path = std::getenv("PATH");
  std::vector<std::string> folders;
  for (const auto folder : base::split(path != nullptr ? path : "", ':')) folders.emplace_back(folder);
  folders.insert(folders.end(), {"/usr/games", "/usr/local/bin", "/usr/bin"});
  for (const std::string& folder : folders)
    if (!folder.empty() && is_program(fs::path(folder) / "stockfish"))
      return (fs::path(folder) / "stockfish").string();
  return base::fail(base::ErrorKind::NotFound,
                    "No chess engine found: install the package stockfish or set ROSTOK_ENGINE");
}

}  // namespace rostok::engine_host
