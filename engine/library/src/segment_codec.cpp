// SPDX-License-Identifier: MIT
#include "segment_codec.h"

#include <algorithm>

namespace rostok::library {

namespace {

constexpr std::size_t kEntryBytes = 53, kLeastFault = 17;

void write_entry(const Entry& game, ByteWriter& out) {
  out.number(game.offset);
  for (const std::uint32_t value : {game.bytes, game.line, game.first_move, game.white, game.black,
                                    game.event, game.start, game.fault, game.date})
    out.number(value);
  for (const std::uint16_t value : {game.plies, game.white_elo, game.black_elo, game.opening})
    out.number(value);
  out.number(static_cast<std::uint8_t>(game.result));
}

Entry read_entry(ByteReader& in) {
  Entry game;
  game.offset = in.number<std::uint64_t>();
  for (std::uint32_t* value : {&game.bytes, &game.line, &game.first_move, &game.white, &game.black,
                               &game.event, &game.start, &game.fault, &game.date})
    *value = in.number<std::uint32_t>();
  for (std::uint16_t* value : {&game.plies, &game.white_elo, &game.black_elo, &game.opening})
    *value = in.number<std::uint16_t>();
  game.result = static_cast<chess::PgnResult>(in.number<std::uint8_t>() & 3);
  return game;
}

void write_fault(const base::Error& fault, ByteWriter& out) {
  out.number(static_cast<std::uint8_t>(fault.kind));
  out.text(fault.message);
  out.number(static_cast<std::uint32_t>(fault.args.size()));
  for (const std::string& arg : fault.args)
    out.text(arg);
  out.number(static_cast<std::uint32_t>(fault.place.line));
  out.number(static_cast<std::uint32_t>(fault.place.column));
}

base::Error read_fault(ByteReader& in) {
  base::Error fault;
  fault.kind = static_cast<base::ErrorKind>(
      std::min<int>(in.number<std::uint8_t>(), static_cast<int>(base::ErrorKind::Conflict)));
  fault.message = in.text();
  for (auto left = in.count(4); left > 0; --left)
    fault.args.emplace_back(in.text());
  fault.place.line = static_cast<int>(in.number<std::uint32_t>() & 0x7FFFFFFF);
  fault.place.column = static_cast<int>(in.number<std::uint32_t>() & 0x7FFFFFFF);
  return fault;
}

}  // namespace

void SegmentCodec::write(const Segment& segment, ByteWriter& out) {
  out.number(static_cast<std::uint32_t>(segment.games_.size()));
  for (const Entry& game : segment.games_)
    write_entry(game, out);
  out.number(static_cast<std::uint32_t>(segment.moves_.size()));
  for (const chess::Move move : segment.moves_)
    out.number(move.bits());
  out.text(segment.blob_);
  out.number(static_cast<std::uint32_t>(segment.text_ends_.size()));
  for (const std::uint32_t end : segment.text_ends_)
    out.number(end);
  out.number(static_cast<std::uint32_t>(segment.faults_.size()));
  for (const base::Error& fault : segment.faults_)
    write_fault(fault, out);
}

std::shared_ptr<const Segment> SegmentCodec::read(ByteReader& in) {
  auto segment = std::make_shared<Segment>();
  segment->games_.resize(in.count(kEntryBytes));
  for (Entry& game : segment->games_)
    game = read_entry(in);
  segment->moves_.resize(in.count(2));
  for (chess::Move& move : segment->moves_) {
    const auto bits = in.number<std::uint16_t>();
    move = chess::Move(static_cast<chess::Square>(bits & 63),
                       static_cast<chess::Square>(bits >> 6 & 63),
                       static_cast<chess::MoveKind>(bits >> 12 & 7));
  }
  segment->blob_ = in.text();
  segment->text_ends_.resize(in.count(4));
  for (std::uint32_t& end : segment->text_ends_)
    end = in.number<std::uint32_t>();
  segment->faults_.resize(in.count(kLeastFault));
  for (base::Error& fault : segment->faults_)
    fault = read_fault(in);
  if (in.failed() || !is_sound(*segment)) return nullptr;
  return segment;
}

bool SegmentCodec::is_sound(const Segment& segment) {
  const auto& ends = segment.text_ends_;
  if (ends.empty() || ends.front() != 0 || ends.back() > segment.blob_.size() ||
      !std::is_sorted(ends.begin(), ends.end()))
    return false;
  return std::all_of(segment.games_.begin(), segment.games_.end(), [&](const Entry& game) {
    return game.first_move <= segment.moves_.size() &&
           game.plies <= segment.moves_.size() - game.first_move && game.white < ends.size() &&
           game.black < ends.size() && game.event < ends.size() && game.start < ends.size() &&
           game.fault <= segment.faults_.size();
  });
}

}  // namespace rostok::library
