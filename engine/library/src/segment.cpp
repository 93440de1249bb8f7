// SPDX-License-Identifier: MIT
#include "rostok/library/segment.h"

#include <algorithm>

namespace rostok::library {

std::string_view Segment::text(TextId id) const {
  const std::uint32_t begin = id == 0 ? 0 : text_ends_[id - 1];
  return std::string_view(blob_).substr(begin, text_ends_[id] - begin);
}

std::span<const chess::Move> Segment::moves(const Entry& game) const {
  return std::span(moves_).subspan(game.first_move, game.plies);
}

chess::Position Segment::start(const Entry& game) const {
  if (game.start == 0) return {};
  const auto position = chess::Position::from_fen(text(game.start));
  return position ? *position : chess::Position();
}

const base::Error* Segment::fault(const Entry& game) const {
  return game.fault == 0 ? nullptr : &faults_[game.fault - 1];
}

std::size_t Segment::memory() const {
  std::size_t bytes = sizeof(*this) + games_.capacity() * sizeof(Entry) +
                      moves_.capacity() * sizeof(chess::Move) + blob_.capacity() +
                      text_ends_.capacity() * sizeof(std::uint32_t);
  for (const base::Error& fault : faults_) {
    bytes += sizeof fault + fault.message.capacity() + fault.place.file.capacity();
    for (const std::string& arg : fault.args)
      bytes += sizeof arg + arg.capacity();
  }
  return bytes;
}

void Index::add(std::shared_ptr<const Segment> segment) {
  if (!segment || segment->games().empty()) return;
  ends_.push_back(size() + segment->games().size());
  for (const Entry& game : segment->games())
    faulty_ += game.fault != 0 ? 1 : 0;
  segments_.push_back(std::move(segment));
}

Index::Found Index::at(std::size_t game) const {
  const auto end = std::upper_bound(ends_.begin(), ends_.end(), game);
  const auto number = static_cast<std::size_t>(end - ends_.begin());
  const Segment& segment = *segments_[number];
  return {&segment, &segment.games()[game - first_of(number)]};
}

std::size_t Index::memory() const {
  std::size_t bytes = 0;
  for (const auto& segment : segments_)
    bytes += segment->memory();
  return bytes;
}

}  // namespace rostok::library
