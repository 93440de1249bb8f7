// SPDX-License-Identifier: MIT
#include <cstdlib>
#include <vector>

#include "lookup.h"
#include "magic_numbers.h"

namespace rostok::chess {
namespace detail {
namespace {

using Directions = std::array<std::array<int, 2>, 4>;
constexpr Directions kBishopDirections{{{1, 1}, {1, -1}, {-1, 1}, {-1, -1}}};
constexpr Directions kRookDirections{{{1, 0}, {-1, 0}, {0, 1}, {0, -1}}};

constexpr bool on_board(int file, int rank) {
  return file >= 0 && file < 8 && rank >= 0 && rank < 8;
}

Bitboard slide_slowly(Square from, Bitboard occupied, const Directions& directions) {
  Bitboard set = 0;
  for (const auto& [df, dr] : directions) {
    int file = file_of(from) + df, rank = rank_of(from) + dr;
    while (on_board(file, rank)) {
      set |= bit(make_square(file, rank));
      if (has(occupied, make_square(file, rank))) break;
      file += df;
      rank += dr;
    }
  }
  return set;
}

Bitboard step(Square from, int df, int dr) {
  const int file = file_of(from) + df, rank = rank_of(from) + dr;
  return on_board(file, rank) ? bit(make_square(file, rank)) : 0;
}

// A blocker on the last square of a ray changes nothing, so it is not part of the index.
Bitboard relevant_blockers(Square from, const Directions& directions) {
  Bitboard set = 0;
  for (const auto& [df, dr] : directions) {
    int file = file_of(from) + df, rank = rank_of(from) + dr;
    while (on_board(file + df, rank + dr)) {
      set |= bit(make_square(file, rank));
      file += df;
      rank += dr;
    }
  }
  return set;
}

class TableBuilder {
 public:
  TableBuilder() {
    const std::size_t entries = 107648;  // 2^bits of every square, rook and bishop
    magic_store_.resize(entries);
    pext_store_.resize(entries);
    for (int i = 0; i < 64; ++i) {
      const auto square = static_cast<Square>(i);
      add_slider(tables_.rook[square], square, kRookDirections, kRookMagics[square]);
      add_slider(tables_.bishop[square], square, kBishopDirections, kBishopMagics[square]);
      add_steps(square);
    }
    for (int i = 0; i < 64; ++i) add_lines(static_cast<Square>(i));
  }
  [[nodiscard]] const Tables& tables() const { return tables_; }

 private:
  void add_slider(SliderEntry& entry, Square square, const Directions& directions, Bitboard magic) {
    entry.mask = relevant_blockers(square, directions);
    entry.magic = magic;
    entry.shift = static_cast<unsigned>(64 - std::popcount(entry.mask));
    entry.by_magic = magic_store_.data() + used_;
    entry.by_pext = pext_store_.data() + used_;
    std::size_t nth = 0;
    Bitboard subset = 0;
    do {  // subsets in the order in which PEXT numbers them
      const Bitboard attacks = slide_slowly(square, subset, directions);
      magic_store_[used_ + (subset * magic >> entry.shift)] = attacks;
      pext_store_[used_ + nth++] = attacks;
      subset = (subset - entry.mask) & entry.mask;
    } while (subset != 0);
    used_ += nth;
  }
  void add_steps(Square square) {
    for (const int side : {-1, 1}) {
      tables_.pawn[0][square] |= step(square, side, 1);
      tables_.pawn[1][square] |= step(square, side, -1);
    }
    for (int df = -2; df <= 2; ++df)
      for (int dr = -2; dr <= 2; ++dr) {
        if (std::abs(df * dr) == 2) tables_.knight[square] |= step(square, df, dr);
        if ((df != 0 || dr != 0) && std::abs(df) < 2 && std::abs(dr) < 2)
          tables_.king[square] |= step(square, df, dr);
      }
  }
  void add_lines(Square a) {
    for (const Directions& directions : {kBishopDirections, kRookDirections}) {
      const Bitboard reach = slide_slowly(a, 0, directions);
      for (int i = 0; i < 64; ++i) {
        const auto b = static_cast<Square>(i);
        if (!has(reach, b)) continue;
        tables_.between[a][b] =
            slide_slowly(a, bit(b), directions) & slide_slowly(b, bit(a), directions);
        tables_.line[a][b] = (reach & slide_slowly(b, 0, directions)) | bit(a) | bit(b);
      }
    }
  }

  Tables tables_{};
  std::vector<Bitboard> magic_store_, pext_store_;
  std::size_t used_ = 0;
};

const TableBuilder& builder() {
  static const TableBuilder instance;
  return instance;
}

}  // namespace

const Tables& tables = builder().tables();

}  // namespace detail

namespace {

bool has_instructions(AttackLookup lookup) {
#if ROSTOK_HAS_X86_INSTRUCTIONS
  if (lookup == AttackLookup::Pext)
    return __builtin_cpu_supports("bmi2") != 0 && __builtin_cpu_supports("popcnt") != 0;
  if (lookup == AttackLookup::Popcnt) return __builtin_cpu_supports("popcnt") != 0;
#endif
  return lookup == AttackLookup::Plain;
}

AttackLookup chosen = best_attack_lookup();

}  // namespace

AttackLookup best_attack_lookup() {
#if ROSTOK_HAS_X86_INSTRUCTIONS
  __builtin_cpu_init();
  // PEXT is microcode, and slow, on AMD processors before Zen 3.
  const bool slow_pext = __builtin_cpu_is("znver1") || __builtin_cpu_is("znver2") ||
                         __builtin_cpu_is("bdver4");
  if (has_instructions(AttackLookup::Pext) && !slow_pext) return AttackLookup::Pext;
  if (has_instructions(AttackLookup::Popcnt)) return AttackLookup::Popcnt;
#endif
  return AttackLookup::Plain;
}

AttackLookup attack_lookup() {
  return chosen;
}

bool use_attack_lookup(AttackLookup lookup) {
  if (!has_instructions(lookup)) return false;
  chosen = lookup;
  return true;
}

Bitboard pawn_attacks(Color color, Square from) {
  return detail::tables.pawn[static_cast<int>(color)][from];
}
Bitboard knight_attacks(Square from) {
  return detail::tables.knight[from];
}
Bitboard king_attacks(Square from) {
  return detail::tables.king[from];
}
Bitboard bishop_attacks(Square from, Bitboard occupied) {
  return detail::PlainLookup::slide(detail::tables.bishop[from], occupied);
}
Bitboard rook_attacks(Square from, Bitboard occupied) {
  return detail::PlainLookup::slide(detail::tables.rook[from], occupied);
}
Bitboard squares_between(Square a, Square b) {
  return detail::tables.between[a][b];
}
Bitboard line_through(Square a, Square b) {
  return detail::tables.line[a][b];
}

}  // namespace rostok::chess
