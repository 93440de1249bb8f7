// SPDX-License-Identifier: MIT
// Turns games that were read into a segment.
#pragma once
#include <unordered_map>

#include "rostok/library/segment.h"
#include "rostok/openings/opening_names.h"

namespace rostok::library {

class SegmentBuilder {
 public:
  explicit SegmentBuilder(const openings::OpeningNames* names);
  void add(const chess::PgnGame& game);
  [[nodiscard]] std::shared_ptr<const Segment> finish();

 private:
  TextId text_of(std::string_view text);
  [[nodiscard]] std::uint16_t opening_of(const chess::Position& start,
                                         std::span<const chess::Move> moves) const;

  const openings::OpeningNames* names_;
  std::size_t deepest_ = 0;  // plies of the longest line with a name
  std::shared_ptr<Segment> segment_;
  std::unordered_map<std::string, TextId> known_;
};

}  // namespace rostok::library
