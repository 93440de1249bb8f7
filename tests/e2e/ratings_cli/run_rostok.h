// SPDX-License-Identifier: MIT
// The program with report files of the repository and files of one test.
#pragma once
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include "run_program.h"

inline const std::string kSwiss = "'" ROSTOK_TESTS_DIR "/data/tiebreaks/tb001.trf'";

// `rostok tournament …`: what goes to the standard output, or to the error stream.
inline Outcome run(const std::string& arguments, const std::string& language = "en") {
  return run_program("ROSTOK_LANG=" + language + " '" ROSTOK_BIN_DIR "/rostok' tournament " +
                     arguments + " 2>/dev/null");
}
inline std::string errors_of(const std::string& arguments) {
  return run_program("ROSTOK_LANG=en '" ROSTOK_BIN_DIR "/rostok' tournament " + arguments +
                     " 2>&1 >/dev/null")
      .out;
}

// A file that is gone with the test; without `text` there is none at first.
struct TemporaryFile {
  explicit TemporaryFile(const std::string& name, const std::string& text = {})
      : path(std::filesystem::temp_directory_path() /
             ("rostok-ratings-" + std::to_string(::getpid()) + "-" + name)) {
    std::filesystem::remove(path);
    if (!text.empty()) std::ofstream(path, std::ios::binary) << text;
  }
  ~TemporaryFile() { std::filesystem::remove(path); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  [[nodiscard]] std::string quoted() const { return "'" + path.string() + "'"; }
  std::filesystem::path path;
};
