// SPDX-License-Identifier: MIT
#include "rostok/base/paths.h"

#include <cstdlib>
#include <system_error>

namespace rostok::base {
namespace {

std::filesystem::path from_environment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? std::filesystem::path(value) : std::filesystem::path();
}

}  // namespace

std::filesystem::path program_path() {
  std::error_code error;
  const auto path = std::filesystem::read_symlink("/proc/self/exe", error);
  return error ? std::filesystem::path() : path;
}

std::filesystem::path share_dir() {
  if (auto configured = from_environment("ROSTOK_SHARE"); !configured.empty()) return configured;
  return program_path().parent_path().parent_path() / "share" / "rostok";
}

namespace {

// A folder on a stick keeps its data with it, if somebody has said so.
std::filesystem::path portable_data_dir() {
  const auto program = program_path();
  if (program.empty()) return {};
  const auto root = program.parent_path().parent_path();
  std::error_code ignored;
  return std::filesystem::exists(root / "portable", ignored) ? root / "data" : std::filesystem::path();
}

}  // namespace

std::filesystem::path user_data_dir() {
  if (auto portable = portable_data_dir(); !portable.empty()) return portable;
  if (auto data_home = from_environment("XDG_DATA_HOME"); !data_home.empty())
    return data_home / "rostok";
  if (auto local = from_environment("LOCALAPPDATA"); !local.empty()) return local / "Rostok";
  if (auto home = from_environment("HOME"); !home.empty())
    return home / ".local" / "share" / "rostok";
  return std::filesystem::temp_directory_path() / "rostok";
}

}  // namespace rostok::base
