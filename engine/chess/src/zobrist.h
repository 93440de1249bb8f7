// SPDX-License-Identifier: MIT
// Random words for position keys, the same in every run (splitmix64 from a fixed seed).
#pragma once
#include <array>
#include <cstdint>

#include "rostok/chess/types.h"

namespace rostok::chess::detail {

struct Zobrist {
  std::array<std::array<std::array<std::uint64_t, 64>, kPieceTypes>, 2> piece{};
  std::array<std::uint64_t, 65> castling{};  // by the square of the rook; [kNoSquare] is 0
  std::array<std::uint64_t, 65> en_passant{};
  std::uint64_t black_to_move = 0;
};

constexpr Zobrist make_zobrist() {
  Zobrist zobrist;
  std::uint64_t state = 0x526F73746F6B;  // "Rostok"
  const auto next = [&state] {
    std::uint64_t word = (state += 0x9E3779B97F4A7C15);
    word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9;
    word = (word ^ (word >> 27)) * 0x94D049BB133111EB;
    return word ^ (word >> 31);
  };
  for (auto& color : zobrist.piece)
    for (auto& type : color)
      for (auto& word : type) word = next();
  for (int square = 0; square < 64; ++square) {
    zobrist.castling[static_cast<std::size_t>(square)] = next();
    zobrist.en_passant[static_cast<std::size_t>(square)] = next();
  }
  zobrist.black_to_move = next();
  return zobrist;
}

inline constexpr Zobrist zobrist = make_zobrist();

}  // namespace rostok::chess::detail
