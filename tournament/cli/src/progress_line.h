// SPDX-License-Identifier: MIT
// "45 %" at the foot of the terminal, redrawn in place.
#pragma once
#include <cstdint>
#include <ostream>

namespace rostok::cli {

class ProgressLine {
 public:
  // Silent unless the error stream is a terminal.
  explicit ProgressLine(std::ostream& err);
  ~ProgressLine() { clear(); }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  // `all` is 0 when the end is not known: then megabytes are shown.
  void show(std::uint64_t done, std::uint64_t all);
  // Takes the line away before something else is written.
  void clear();

 private:
  std::ostream& err_;
  bool on_, visible_ = false;
  std::uint64_t shown_ = ~std::uint64_t{0};
};

}  // namespace rostok::cli
