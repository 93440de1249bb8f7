// SPDX-License-Identifier: MIT
#include "progress_line.h"

#include <unistd.h>

namespace rostok::cli {

ProgressLine::ProgressLine(std::ostream& err) : err_(err), on_(isatty(STDERR_FILENO) != 0) {}

void ProgressLine::show(std::uint64_t done, std::uint64_t all) {
  constexpr std::uint64_t kLong = std::uint64_t{4} << 20;  // shorter ones are done at once
  if (!on_ || (all > 0 && all < kLong)) return;
  const std::uint64_t now = all > 0 ? done * 100 / all : done >> 20;
  if (now == shown_) return;
  shown_ = now;
  visible_ = true;
  err_ << "\r\x1b[K" << now << (all > 0 ? " %" : " MB") << std::flush;
}

void ProgressLine::clear() {
  if (!visible_) return;
  err_ << "\r\x1b[K" << std::flush;
  visible_ = false;
  shown_ = ~std::uint64_t{0};
}

}  // namespace rostok::cli
