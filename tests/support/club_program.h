// SPDX-License-Identifier: MIT
// rostok club … on a file of its own, started anew for every command.
#pragma once
#include <unistd.h>

#include <filesystem>
#include <string>

#include "catch.h"
#include "run_program.h"

class ClubProgram {
 public:
  explicit ClubProgram(const char* name)
      : folder_(std::filesystem::temp_directory_path() /
                ("rostok-" + std::string(name) + "-" + std::to_string(::getpid()))) {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  ~ClubProgram() { std::filesystem::remove_all(folder_); }
  ClubProgram(const ClubProgram&) = delete;
  ClubProgram& operator=(const ClubProgram&) = delete;

  [[nodiscard]] std::filesystem::path folder() const { return folder_; }
  [[nodiscard]] std::filesystem::path file() const { return folder_ / "club.db"; }

  // "child add" and the rest: the file comes between.
  Outcome run(const std::string& command, const std::string& rest = {}) const {
    return run_program("ROSTOK_LANG=en '" ROSTOK_BIN_DIR "/rostok' club " + command + " '" +
                       file().string() + "' " + rest + " 2>&1");
  }
  // Must succeed; what was printed.
  std::string done(const std::string& command, const std::string& rest = {}) const {
    const Outcome outcome = run(command, rest);
    INFO("club " << command << " " << rest << "\n" << outcome.out);
    CHECK(outcome.code == 0);
    return outcome.out;
  }
  // Must fail with exit code 3 and say this.
  void refused(const std::string& command, const std::string& rest,
               const std::string& words) const {
    const Outcome outcome = run(command, rest);
    INFO("club " << command << " " << rest << "\n" << outcome.out);
    CHECK(outcome.code == 3);
    CHECK(outcome.out.find(words) != std::string::npos);
  }

 private:
  std::filesystem::path folder_;
};

inline bool says(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}
