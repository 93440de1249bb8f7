// SPDX-License-Identifier: MIT
// What is remembered of the games of a file: a compact table, made piece by piece while the file is
// read. A piece never changes once it is made, so any number of threads may read it.
#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rostok/base/error.h"
#include "rostok/chess/pgn.h"

namespace rostok::library {

using TextId = std::uint32_t;  // into the texts of the same segment; 0 = ""

// One game. What a tag does not tell is 0.
struct Entry {
  std::uint64_t offset = 0;      // of its text in the file
  std::uint32_t bytes = 0;       // of its text
  std::uint32_t line = 0;        // of its first line, from 1
  std::uint32_t first_move = 0;  // in the moves of the segment
  TextId white = 0, black = 0, event = 0;
  TextId start = 0;         // FEN; 0 = the orthodox start position
  std::uint32_t fault = 0;  // number of the fault in the segment + 1; 0 = healthy
  std::uint32_t date = 0;   // 20261125; month and day may be 0
  std::uint16_t plies = 0;  // of the main line, up to the fault
  std::uint16_t white_elo = 0, black_elo = 0;
  std::uint16_t opening = 0;  // number in OpeningNames::all() + 1
  chess::PgnResult result = chess::PgnResult::Unknown;
  bool operator==(const Entry&) const = default;
};

class Segment {
 public:
  [[nodiscard]] std::span<const Entry> games() const { return games_; }
  [[nodiscard]] std::string_view text(TextId id) const;
  [[nodiscard]] std::size_t texts() const { return text_ends_.size(); }  // "" included
  [[nodiscard]] std::span<const chess::Move> moves(const Entry& game) const;
  // Orthodox when the kept text is no position.
  [[nodiscard]] chess::Position start(const Entry& game) const;
  // The fault at which reading of the game stopped, with its line in the file, else nullptr.
  [[nodiscard]] const base::Error* fault(const Entry& game) const;
  [[nodiscard]] std::size_t memory() const;  // bytes

 private:
  friend class SegmentBuilder;
  friend class SegmentCodec;
  std::vector<Entry> games_;
  std::vector<chess::Move> moves_;
  std::string blob_;
  std::vector<std::uint32_t> text_ends_;  // in blob_
  std::vector<base::Error> faults_;
};

// The pieces read so far, seen as one list. Copies share the pieces.
class Index {
 public:
  struct Found {
    const Segment* segment = nullptr;
    const Entry* game = nullptr;
    [[nodiscard]] std::string_view white() const { return segment->text(game->white); }
    [[nodiscard]] std::string_view black() const { return segment->text(game->black); }
    [[nodiscard]] std::string_view event() const { return segment->text(game->event); }
  };

  void add(std::shared_ptr<const Segment> segment);
  [[nodiscard]] std::size_t size() const { return ends_.empty() ? 0 : ends_.back(); }
  [[nodiscard]] Found at(std::size_t game) const;  // from 0, in the order of the file
  [[nodiscard]] const std::vector<std::shared_ptr<const Segment>>& segments() const {
    return segments_;
  }
  // Number of the first game of a segment.
  [[nodiscard]] std::size_t first_of(std::size_t segment) const {
    return segment == 0 ? 0 : ends_[segment - 1];
  }
  [[nodiscard]] std::size_t faulty() const { return faulty_; }
  [[nodiscard]] std::size_t memory() const;  // bytes

 private:
  std::vector<std::shared_ptr<const Segment>> segments_;
  std::vector<std::size_t> ends_;  // games up to and with each segment
  std::size_t faulty_ = 0;
};

// Calls `visit(position, ply)` for the positions of a game from its start until it returns false.
// Moves that cannot be played (of a damaged list) end the game.
template <typename Visit>
void replay(const Segment& segment, const Entry& game, Visit&& visit);

// Can this move be played without breaking the position? Cheaper than is_legal(): checks and pins
// are not looked at.
[[nodiscard]] bool is_sound(const chess::Position& position, chess::Move move);

template <typename Visit>
void replay(const Segment& segment, const Entry& game, Visit&& visit) {
  chess::Position position = segment.start(game);
  std::size_t ply = 0;
  for (const chess::Move move : segment.moves(game)) {
    if (!visit(static_cast<const chess::Position&>(position), ply)) return;
    if (!is_sound(position, move)) return;
    position.play(move);
    ++ply;
  }
  visit(static_cast<const chess::Position&>(position), ply);
}

}  // namespace rostok::library
