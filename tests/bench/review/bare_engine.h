// SPDX-License-Identifier: MIT
// A UCI engine on two pipes with nothing in between: the peer of the review's bench.
#pragma once
#include <sys/types.h>

#include <cstdio>
#include <string>

class BareEngine {
 public:
  explicit BareEngine(const std::string& path);  // ends the program when it cannot start
  ~BareEngine();                                 // quit, and wait for its end
  BareEngine(const BareEngine&) = delete;
  BareEngine& operator=(const BareEngine&) = delete;
  void send(const std::string& line);
  // Reads until a line that begins with `word`.
  void wait_for(const std::string& word);

 private:
  pid_t child_ = 0;
  std::FILE* in_ = nullptr;   // to the engine
  std::FILE* out_ = nullptr;  // from it
};
