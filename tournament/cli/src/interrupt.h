// SPDX-License-Identifier: MIT
// Ctrl-C as a question that long commands ask, so that they can clean up behind themselves.
#pragma once
#include <stop_token>
#include <thread>

namespace rostok::cli {

// While one lives, the first Ctrl-C (or a request to end the program) only sets a mark; the second
// one ends the program at once. Not to be nested.
class InterruptGuard {
 public:
  InterruptGuard();
  ~InterruptGuard();
  InterruptGuard(const InterruptGuard&) = delete;
  InterruptGuard& operator=(const InterruptGuard&) = delete;

  [[nodiscard]] static bool was_interrupted();

 private:
  using Handler = void (*)(int);
  Handler old_interrupt_, old_terminate_;
};

// The same as a stop token, for work that takes one.
class Interrupt {
 public:
  Interrupt();
  [[nodiscard]] std::stop_token token() const { return source_.get_token(); }

 private:
  InterruptGuard guard_;
  std::stop_source source_;
  std::jthread watch_;
};

}  // namespace rostok::cli
