// SPDX-License-Identifier: MIT
// Runs a shell command and keeps what it said.
#pragma once
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <string>

#include "catch.h"

struct Outcome {
  int code = -1;  // −1: ended by a signal
  std::string out;
  [[nodiscard]] bool says(const std::string& text) const {
    return out.find(text) != std::string::npos;
  }
};

// The standard output; write 2>&1 into the command for both streams.
inline Outcome run_program(const std::string& command) {
  std::FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  Outcome outcome;
  std::array<char, 4096> buffer{};
  for (std::size_t got = 0; (got = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
    outcome.out.append(buffer.data(), got);
  const int status = pclose(pipe);
  outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return outcome;
}
