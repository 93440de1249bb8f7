// SPDX-License-Identifier: MIT
#include "interrupt.h"

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

}  // namespace rostok::cli
