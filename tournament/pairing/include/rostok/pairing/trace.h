// SPDX-License-Identifier: MIT
// Why a pairing is what it is: the material for an arbiter's explanation (C.04.1 art. 9).
// Numbers and codes only; sentences are made by whoever shows them.
#pragma once
#include <cstdint>
#include <vector>

#include "rostok/model/tournament.h"

namespace rostok::pairing {

// The rule of art. 5.2 that gave the colours of a pair.
enum class ColorRule : std::uint8_t {
  BothGranted,     // 5.2.1
  Stronger,        // 5.2.2
  LastDifference,  // 5.2.3
  HigherRanked,    // 5.2.4
  InitialColor     // 5.2.5
};
[[nodiscard]] const char* article(ColorRule rule);  // "5.2.1"

// Quality criteria that a pair costs something in (art. 2.4).
enum class Criterion : std::uint8_t { C10, C11, C12, C13, C14, C15, C16, C17, C18, C19, C20, C21 };
[[nodiscard]] const char* to_string(Criterion criterion);  // "C10"

// Why the opponent of the unaltered candidate (S1[i]–S2[i], art. 3.3) was not taken.
enum class Avoided : std::uint8_t {
  Nothing,        // he was taken, or the pair has no such opponent
  Rematch,        // C1
  Forbidden,      // C1, by the event's own list
  AbsoluteColor,  // C3
  Quality,        // legal, but another candidate is better in C4–C21
};

enum class FloatReason : std::uint8_t {
  OddNumber,           // an odd number of players in the bracket: somebody must
  NoOpponent,          // no further pair can be made inside the bracket (C1, C3, C6)
  NeededBelow,         // the players below could not be completed otherwise (C4, C5)
  PairingAllocatedBye  // stays without opponent in the last bracket
};

struct PairTrace {
  model::PlayerIndex higher = model::kNobody;  // higher-ranked player (art. 1.2)
  model::PlayerIndex lower = model::kNobody;
  model::PlayerIndex white = model::kNobody;
  ColorRule color_rule = ColorRule::BothGranted;
  std::vector<Criterion> costs;
  model::PlayerIndex natural = model::kNobody;  // the opponent of the unaltered candidate
  Avoided avoided = Avoided::Nothing;
};

struct FloatTrace {
  model::PlayerIndex player = model::kNobody;
  FloatReason reason = FloatReason::OddNumber;
  std::vector<Criterion> costs;
};

struct BracketTrace {
  model::Score score;                          // of the residents
  std::vector<model::PlayerIndex> moved_down;  // MDPs, in order
  std::vector<model::PlayerIndex> residents;   // in order
  std::vector<PairTrace> pairs;                // by the higher-ranked member
  std::vector<FloatTrace> floaters;
  bool by_classes = false;  // method that solved it
};

struct PairingTrace {
  std::vector<BracketTrace> brackets;  // top down
};

}  // namespace rostok::pairing
