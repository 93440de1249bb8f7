// SPDX-License-Identifier: MIT
// Ctrl-C as a question that long commands ask, so that they can clean up behind themselves.
#pragma once

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

}  // namespace rostok::cli
