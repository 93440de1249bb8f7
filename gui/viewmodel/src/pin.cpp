// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/pin.h"

#include <algorithm>

namespace rostok::viewmodel {

void PinGuard::wrong(practice::StudentId student) {
  constexpr int kFree = 3, kMostDoublings = 4;
  constexpr Milliseconds kFirst{5'000}, kLongest{60'000};
  Tries& tries = tries_[student];
  if (++tries.wrong < kFree) return;
  const int doublings = std::min(tries.wrong - kFree, kMostDoublings);
  tries.open_at = time_->now() + std::min(kLongest, kFirst * (1 << doublings));
}

Milliseconds PinGuard::wait(practice::StudentId student) const {
  const auto found = tries_.find(student);
  if (found == tries_.end()) return Milliseconds{0};
  return std::max(Milliseconds{0}, found->second.open_at - time_->now());
}

}  // namespace rostok::viewmodel
