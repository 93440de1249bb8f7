// SPDX-License-Identifier: MIT
// Slider attack tables with two ways to index them: multiplication ("magic") and the PEXT
// instruction. The choice is made at run time so that one build serves old and new processors.
#pragma once
#include <array>
#include <cstdint>

#include "rostok/chess/attack_lookup.h"
#include "rostok/chess/bitboard.h"

namespace rostok::chess::detail {

#if defined(__x86_64__) && defined(__GNUC__)
#define ROSTOK_HAS_X86_INSTRUCTIONS 1
#else
#define ROSTOK_HAS_X86_INSTRUCTIONS 0
#endif

struct SliderEntry {
  Bitboard mask;
  Bitboard magic;
  const Bitboard* by_magic;
  const Bitboard* by_pext;
  unsigned shift;
};

struct Tables {
  std::array<SliderEntry, 64> bishop, rook;
  std::array<std::array<Bitboard, 64>, 2> pawn;
  std::array<Bitboard, 64> knight, king;
  std::array<std::array<Bitboard, 64>, 64> between, line;
};
extern const Tables& tables;

// Works on every processor.
struct PlainLookup {
  static Bitboard slide(const SliderEntry& entry, Bitboard occupied) {
    return entry.by_magic[(occupied & entry.mask) * entry.magic >> entry.shift];
  }
  static int count(Bitboard set) {
    set -= set >> 1 & 0x5555555555555555;
    set = (set & 0x3333333333333333) + (set >> 2 & 0x3333333333333333);
    set = (set + (set >> 4)) & 0x0F0F0F0F0F0F0F0F;
    return static_cast<int>(set * 0x0101010101010101 >> 56);
  }
};

#if ROSTOK_HAS_X86_INSTRUCTIONS
// The instructions stand as assembly because a `target` attribute would forbid inlining.
struct PopcntLookup {
  static Bitboard slide(const SliderEntry& entry, Bitboard occupied) {
    return PlainLookup::slide(entry, occupied);
  }
  static int count(Bitboard set) {
    Bitboard result;
    asm("popcntq %1, %0" : "=r"(result) : "r"(set) : "cc");
    return static_cast<int>(result);
  }
};
struct PextLookup {
  static Bitboard slide(const SliderEntry& entry, Bitboard occupied) {
    Bitboard index;
    asm("pextq %2, %1, %0" : "=r"(index) : "r"(occupied), "r"(entry.mask));
    return entry.by_pext[index];
  }
  static int count(Bitboard set) { return PopcntLookup::count(set); }
};
#endif

}  // namespace rostok::chess::detail
