// SPDX-License-Identifier: MIT
#include "lines.h"

#include <algorithm>

namespace rostok::rating_lists {

using base::Result;

namespace {

constexpr std::size_t kPiece = 256 << 10;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

Result<bool> Lines::refill() {
  buffer_.erase(0, at_);
  at_ = 0;
  const std::size_t kept = buffer_.size();
  buffer_.resize(kept + kPiece);
  const auto got = feed_.read(buffer_.data() + kept, kPiece);
  buffer_.resize(kept + (got ? *got : 0));
  if (!got) return tl::unexpected(got.error());
  ended_ = *got == 0;
  return !ended_;
}

Result<bool> Lines::next(std::string_view& line) {
  while (true) {
    const std::string_view rest = std::string_view(buffer_).substr(at_);
    const std::size_t feed = rest.find('\n');
    const bool last = feed == std::string_view::npos && ended_;
    if (feed == std::string_view::npos && !last && (skipping_ || rest.size() <= kLongest)) {
      if (skipping_) at_ = buffer_.size();
      if (auto more = refill(); !more) return more;
      continue;
    }
    if (last && rest.empty()) return false;
    const bool whole = feed != std::string_view::npos || last;
    line = rest.substr(0, std::min(feed, kLongest));
    at_ = whole ? at_ + std::min(rest.size(), feed + (last ? 0 : 1)) : buffer_.size();
    const bool tail_of_cut = skipping_;
    skipping_ = !whole;
    if (tail_of_cut) continue;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (++number_ == 1 && line.starts_with(kByteOrderMark)) line.remove_prefix(3);
    return true;
  }
}

}  // namespace rostok::rating_lists
