// SPDX-License-Identifier: MIT
// Sleeps until the X server has news, another thread calls wake(), or time is up. SFML itself
// can only poll.
#pragma once
#include <chrono>
#include <optional>
#include <vector>

namespace rostok::app {

class Sleeper {
 public:
  Sleeper();
  ~Sleeper();
  Sleeper(const Sleeper&) = delete;
  Sleeper& operator=(const Sleeper&) = delete;

  // Looks for the connections to the X server; call after the window is open.
  void find_connections();
  void sleep(std::optional<std::chrono::milliseconds> at_most);
  // From any thread.
  void wake() const;

 private:
  int wake_fd_ = -1;
  std::vector<int> connections_;
};

}  // namespace rostok::app
