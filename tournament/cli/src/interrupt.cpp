// SPDX-License-Identifier: MIT
#include "interrupt.h"

#include <chrono>
#include <csignal>

namespace rostok::cli {

namespace {

volatile std::sig_atomic_t interrupted = 0;

void mark(int signal) {
  interrupted = 1;
  std::signal(signal, SIG_DFL);
}

}  // namespace

InterruptGuard::InterruptGuard() {
  interrupted = 0;
  old_interrupt_ = std::signal(SIGINT, mark);
  old_terminate_ = std::signal(SIGTERM, mark);
}

InterruptGuard::~InterruptGuard() {
  std::signal(SIGINT, old_interrupt_);
  std::signal(SIGTERM, old_terminate_);
}

bool InterruptGuard::was_interrupted() {
  return interrupted != 0;
}

Interrupt::Interrupt()
    : watch_([this](const std::stop_token& over) {
        constexpr std::chrono::milliseconds kGlance{50};
        for (; !over.stop_requested(); std::this_thread::sleep_for(kGlance))
          if (InterruptGuard::was_interrupted()) source_.request_stop();
      }) {}

}  // namespace rostok::cli
