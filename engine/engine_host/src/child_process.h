// SPDX-License-Identifier: MIT
// One child process with its pipes on an Asio loop. Everything runs on the loop's thread.
#pragma once
#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/streambuf.hpp>
#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "rostok/base/result.h"

namespace rostok::engine_host {

using Clock = std::chrono::steady_clock;

class ChildProcess {
 public:
  explicit ChildProcess(boost::asio::io_context& loop);
  ~ChildProcess();  // kills and reaps it

  // `with_errors`: what it writes to its error stream is read too, else it is thrown away.
  base::Result<void> start(const std::string& path, const std::vector<std::string>& arguments,
                           bool with_errors = false);
  // A line without its end; Timeout at the deadline, EngineFailed when the child is gone or
  // a line is longer than 64 KiB.
  boost::asio::awaitable<base::Result<std::string>> read_line();
  boost::asio::awaitable<base::Result<void>> write_line(std::string text);
  // The moment at which a running or later read or write gives up, with `missed` (a msgid) as
  // the message of the Timeout.
  void set_deadline(Clock::time_point deadline, const char* missed);
  void kill();
  [[nodiscard]] int id() const;

 private:
  struct Parts;
  static boost::asio::awaitable<base::Error> ended(std::shared_ptr<Parts> parts);
  std::shared_ptr<Parts> parts_;
};

}  // namespace rostok::engine_host
