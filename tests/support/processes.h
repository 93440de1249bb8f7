// SPDX-License-Identifier: MIT
// Which processes of this machine a test has left behind.
#pragma once
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

// Running processes whose command line holds `text`, this program and its forks excepted.
inline int count_processes(const std::string& text) {
  const auto own = std::filesystem::read_symlink("/proc/self/exe");
  int found = 0;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
    std::ifstream file(entry.path() / "cmdline");
    std::string line, pid, name, state;
    std::getline(file, line);
    if (line.find(text) == std::string::npos) continue;
    std::ifstream stat(entry.path() / "stat");
    stat >> pid >> name >> state;
    if (state != "Z" && std::filesystem::read_symlink(entry.path() / "exe", error) != own) ++found;
  }
  return found;
}
