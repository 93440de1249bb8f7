// SPDX-License-Identifier: MIT
// A stream cut into lines.
#pragma once
#include <string>
#include <string_view>

#include "feed.h"

namespace rostok::rating_lists {

class Lines {
 public:
  explicit Lines(Feed& feed) : feed_(feed) {}

  // The next line without its end (LF or CR LF) and without a byte order mark; it is valid
  // until the next call. False at the end. A line is cut at kLongest bytes. Errors: Io, Cancelled.
  [[nodiscard]] base::Result<bool> next(std::string_view& line);
  // Of the line that next() gave, from 1.
  [[nodiscard]] int number() const { return number_; }

  static constexpr std::size_t kLongest = 16 << 10;

 private:
  [[nodiscard]] base::Result<bool> refill();

  Feed& feed_;
  std::string buffer_;
  std::size_t at_ = 0;  // of buffer_, not yet given
  int number_ = 0;
  bool ended_ = false, skipping_ = false;  // skipping: to the end of a line that was cut
};

}  // namespace rostok::rating_lists
