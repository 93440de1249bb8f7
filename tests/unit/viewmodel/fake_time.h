// SPDX-License-Identifier: MIT
#pragma once
#include "rostok/viewmodel/chess_clock.h"

// Time that passes only when a test says so.
struct FakeTime final : rostok::viewmodel::TimeSource {
  rostok::viewmodel::Milliseconds at{1'000};
  [[nodiscard]] rostok::viewmodel::Milliseconds now() const override { return at; }
  void pass(int ms) { at += rostok::viewmodel::Milliseconds{ms}; }
};
