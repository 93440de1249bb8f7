// SPDX-License-Identifier: MIT
#include "frame_log.h"

namespace rostok::app {

FrameLog::FrameLog(const std::filesystem::path& path) {
  if (!path.empty()) out_.open(path);
}

void FrameLog::begin() {
  if (!out_.is_open()) return;
  began_ = std::chrono::steady_clock::now();
  processor_ = std::clock();
}

void FrameLog::end() {
  if (!out_.is_open()) return;
  const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - began_;
  constexpr double kThousand = 1000;
  out_ << wall.count() << ' ' << kThousand * static_cast<double>(std::clock() - processor_) / CLOCKS_PER_SEC << std::endl;
}

}  // namespace rostok::app
