// SPDX-License-Identifier: MIT
// Finds the multipliers of engine/chess/src/magic_numbers.h and prints that file.
//   g++ -O2 -std=c++20 find_magic_numbers.cpp -o find_magic_numbers && ./find_magic_numbers
#include <bit>
#include <cstdint>
#include <cstdio>
#include <random>
#include <vector>

using Bitboard = std::uint64_t;
using Directions = int[4][2];
constexpr Directions kBishop{{1, 1}, {1, -1}, {-1, 1}, {-1, -1}};
constexpr Directions kRook{{1, 0}, {-1, 0}, {0, 1}, {0, -1}};

static bool inside(int file, int rank) { return file >= 0 && file < 8 && rank >= 0 && rank < 8; }

static Bitboard rays(int square, Bitboard occupied, const Directions& directions, bool mask) {
  Bitboard set = 0;
  for (const auto& d : directions)
    for (int f = square % 8 + d[0], r = square / 8 + d[1]; inside(f, r); f += d[0], r += d[1]) {
      if (mask && !inside(f + d[0], r + d[1])) break;
      set |= Bitboard{1} << (r * 8 + f);
      if (occupied >> (r * 8 + f) & 1) break;
    }
  return set;
}

static Bitboard find(int square, const Directions& directions, std::mt19937_64& random) {
  const Bitboard mask = rays(square, 0, directions, true);
  const int bits = std::popcount(mask);
  std::vector<Bitboard> subsets, attacks;
  Bitboard subset = 0;
  do {
    subsets.push_back(subset);
    attacks.push_back(rays(square, subset, directions, false));
    subset = (subset - mask) & mask;
  } while (subset != 0);
  std::vector<Bitboard> used(subsets.size());
  for (;;) {
    const Bitboard magic = random() & random() & random();
    if (std::popcount(mask * magic >> 56) < 6) continue;
    used.assign(used.size(), 0);
    bool good = true;
    for (std::size_t i = 0; good && i < subsets.size(); ++i) {
      Bitboard& slot = used[subsets[i] * magic >> (64 - bits)];
      good = slot == 0 || slot == attacks[i];
      slot = attacks[i];
    }
    if (good) return magic;
  }
}

int main() {
  std::mt19937_64 random(20261124);
  std::puts("// SPDX-License-Identifier: MIT\n// Printed by tools/magic/find_magic_numbers.cpp.\n#pragma once\n#include <array>\n#include <cstdint>\n\nnamespace rostok::chess::detail {\n// clang-format off");
  for (const bool rook : {true, false}) {
    std::printf("inline constexpr std::array<std::uint64_t, 64> %s{", rook ? "kRookMagics" : "kBishopMagics");
    for (int square = 0; square < 64; ++square)
      std::printf("%s0x%016llXu%s", square % 4 == 0 ? "\n  " : " ",
                  static_cast<unsigned long long>(find(square, rook ? kRook : kBishop, random)), square < 63 ? "," : "};\n");
  }
  std::puts("// clang-format on\n}  // namespace rostok::chess::detail");
}
