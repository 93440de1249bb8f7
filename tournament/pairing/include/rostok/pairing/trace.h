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

// The criteria of art. 2.2 to 2.4 that may be weighed against each other.
enum class Criterion : std::uint8_t {
  C4,
  C5,
  C6,
  C7,
  C8,
  C9,
  C10,
  C11,
  C12,
  C13,
  C14,
  C15,
  C16,
  C17,
  C18,
  C19,
  C20,
  C21
};
[[nodiscard]] const char* to_string(Criterion criterion);  // "C10"

// Why what comes first by order was not done.
enum class Avoided : std::uint8_t {
  Rematch,        // C1
  Forbidden,      // C1, by the event's own list
  ByeBarred,      // C2
  AbsoluteColor,  // C3
  Quality,        // Refusal::criterion would be worse in the best candidate that has it
  Order,          // just as good, but another candidate is generated earlier (art. 4)
  NotComputed     // the bracket is too large for the comparison
};

// `player` was due to meet `instead`, or (in a FloatTrace) `instead` to float before `player`.
struct Refusal {
  model::PlayerIndex player = model::kNobody;
  model::PlayerIndex instead = model::kNobody;
  Avoided avoided = Avoided::Order;
  // For Quality: the first criterion in which the best candidate with it is worse. C4, C5: there
  // is none at all (C5: there would be one if the bye could go to somebody with more points).
  Criterion criterion = Criterion::C4;
  // What the criterion counts, in the pairing as it is and with the refused choice. C7, C8 and
  // C18 to C21 compare by score levels: the count on the first level that differs.
  int count = 0;
  int count_with = 0;
};

enum class FloatReason : std::uint8_t {
  OddNumber,           // an odd number of players in the bracket: somebody must
  NoOpponent,          // no further pair can be made inside the bracket (C1, C3)
  NeededBelow,         // the players below could not be completed otherwise (C4)
  NeededForBye,        // the bye would go to somebody with more points otherwise (C5)
  PairingAllocatedBye  // stays without opponent in the last bracket
};

struct PairTrace {
  model::PlayerIndex higher = model::kNobody;  // higher-ranked player (art. 1.2)
  model::PlayerIndex lower = model::kNobody;
  model::PlayerIndex white = model::kNobody;
  ColorRule color_rule = ColorRule::BothGranted;
  std::vector<Criterion> costs;   // criteria that this pair cannot satisfy
  std::vector<Refusal> refusals;  // opponents of the unaltered candidate (art. 3.3) not taken
};

struct FloatTrace {
  model::PlayerIndex player = model::kNobody;
  FloatReason reason = FloatReason::OddNumber;
  std::vector<Criterion> costs;
  bool no_opponent = false;       // may meet nobody of the bracket (C1, C3)
  std::vector<Refusal> refusals;  // lower-ranked members who stay, the lowest first, at most three
  int more = 0;                   // further such members, not compared
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
