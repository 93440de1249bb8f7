// SPDX-License-Identifier: MIT
// Numbers already seen: eight bytes for each place of an open table, at most 2/3 full.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace rostok::rating_lists {

class IdSet {
 public:
  // False if `id` (not 0) was there already.
  bool insert(std::int64_t id) {
    if (3 * (count_ + 1) > 2 * places_.size()) grow();
    std::int64_t& place = find(id);
    if (place == id) return false;
    place = id;
    ++count_;
    return true;
  }

 private:
  std::int64_t& find(std::int64_t id) {
    constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15;  // 2^64 divided by the golden ratio
    const std::size_t mask = places_.size() - 1;
    std::size_t at =
        static_cast<std::size_t>(static_cast<std::uint64_t>(id) * kSpread >> 20) & mask;
    while (places_[at] != 0 && places_[at] != id)
      at = (at + 1) & mask;
    return places_[at];
  }

  void grow() {
    std::vector<std::int64_t> old(places_.empty() ? 1024 : 2 * places_.size());
    old.swap(places_);
    for (const std::int64_t id : old)
      if (id != 0) find(id) = id;
  }

  std::vector<std::int64_t> places_;
  std::size_t count_ = 0;
};

}  // namespace rostok::rating_lists
