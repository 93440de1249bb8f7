// SPDX-License-Identifier: MIT
// Opening books in Polyglot's format: entries of 16 bytes in ascending order of a position's key.
#pragma once
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string_view>
#include <vector>

#include "rostok/base/result.h"
#include "rostok/chess/position.h"

namespace rostok::openings {

// The key of a position by the 781 constants of the format. An en passant file counts as soon as
// a pawn stands beside the one that has just made its double step, pinned or not. A Position knows
// only of legal captures: with a pinned pawn `passed` must tell of the step.
[[nodiscard]] std::uint64_t polyglot_key(const chess::Position& position,
                                         chess::Square passed = chess::kNoSquare);

// The square that a pawn has just stepped over, else kNoSquare: by the move that led to the
// position, or by the en passant field of the FEN that `position` was read from.
[[nodiscard]] chess::Square passed_square(chess::Move last);
[[nodiscard]] chess::Square passed_square(const chess::Position& position, std::string_view fen);

struct BookMove {
  chess::Move move;
  int weight = 0;           // 0 = known, not to be played
  std::uint32_t learn = 0;  // as it stands in the file
  bool operator==(const BookMove&) const = default;
};

// Reads single entries of the file as they are asked for; a book of any size costs no memory.
// To be used by one thread at a time.
class PolyglotBook {
 public:
  // Errors: NotFound, Io; BadInput for a file that is empty or not made of whole entries.
  [[nodiscard]] static base::Result<PolyglotBook> open(const std::filesystem::path& path);

  // The legal moves that the book knows here, the heaviest first, none if it does not know the
  // position. Moves that are not legal are left out. Errors: Io; BadInput where the entries turn
  // out not to be in order.
  // `passed` as for polyglot_key.
  [[nodiscard]] base::Result<std::vector<BookMove>> moves(
      const chess::Position& position, chess::Square passed = chess::kNoSquare);
  [[nodiscard]] std::uint64_t entries() const { return entries_; }

 private:
  struct Entry {
    std::uint64_t key;
    std::uint16_t move, weight;
    std::uint32_t learn;
  };
  [[nodiscard]] base::Result<Entry> read(std::uint64_t index);
  [[nodiscard]] base::Result<std::uint64_t> first_with(std::uint64_t key);
  [[nodiscard]] base::Error damaged() const;

  std::filesystem::path path_;
  std::ifstream file_;
  std::uint64_t entries_ = 0;
};

// One of the moves with a chance in proportion to its weight. `random` from 0 up to, not including,
// 1 decides, so that a seed repeats a game. None when every weight is 0.
[[nodiscard]] std::optional<chess::Move> choose_move(const std::vector<BookMove>& moves,
                                                     double random);

}  // namespace rostok::openings
