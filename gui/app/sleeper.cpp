// SPDX-License-Identifier: MIT
#include "sleeper.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace rostok::app {
namespace {

constexpr int kHighestFd = 256;
constexpr std::chrono::milliseconds kPolling{10};    // where no connection was found
constexpr std::chrono::milliseconds kLongest{2000};  // a lost wake-up costs no more than this

bool leads_to_x_server(int fd) {
  sockaddr_un peer{};
  socklen_t length = sizeof peer;
  if (getpeername(fd, reinterpret_cast<sockaddr*>(&peer), &length) != 0) return false;
  if (peer.sun_family != AF_UNIX) return false;
  const std::size_t path_length = length > offsetof(sockaddr_un, sun_path) ? length - offsetof(sockaddr_un, sun_path) : 0;
  return std::string_view(peer.sun_path, path_length).find(".X11-unix/X") != std::string_view::npos;
}

}  // namespace

Sleeper::Sleeper() : wake_fd_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {}
Sleeper::~Sleeper() {
  if (wake_fd_ >= 0) close(wake_fd_);
}

void Sleeper::find_connections() {
  connections_.clear();
  for (int fd = 3; fd < kHighestFd; ++fd)
    if (leads_to_x_server(fd)) connections_.push_back(fd);
}

void Sleeper::sleep(std::optional<std::chrono::milliseconds> at_most) {
  std::vector<pollfd> watched;
  if (wake_fd_ >= 0) watched.push_back({wake_fd_, POLLIN, 0});
  for (const int fd : connections_) watched.push_back({fd, POLLIN, 0});
  const auto limit = connections_.empty() ? kPolling : kLongest;
  const auto time = std::clamp(at_most.value_or(limit), std::chrono::milliseconds{0}, limit);
  if (poll(watched.data(), watched.size(), static_cast<int>(time.count())) <= 0) return;
  std::uint64_t count = 0;
  if (wake_fd_ >= 0 && (watched.front().revents & POLLIN) != 0 && read(wake_fd_, &count, sizeof count) < 0) return;
}

void Sleeper::wake() const {
  const std::uint64_t one = 1;
  // A full counter means that a wake-up is waiting already.
  if (wake_fd_ >= 0 && write(wake_fd_, &one, sizeof one) < 0) return;
}

}  // namespace rostok::app
