// SPDX-License-Identifier: MIT
// What each picture costs, for benchmarks: a line "milliseconds-on-the-clock processor-milliseconds"
// from the look at the page until the picture is on the screen. All threads count.
#pragma once
#include <chrono>
#include <ctime>
#include <filesystem>
#include <fstream>

namespace rostok::app {

class FrameLog {
 public:
  // An empty path logs nothing.
  explicit FrameLog(const std::filesystem::path& path);
  void begin();
  void end();

 private:
  std::ofstream out_;
  std::chrono::steady_clock::time_point began_{};
  std::clock_t processor_ = 0;
};

}  // namespace rostok::app
