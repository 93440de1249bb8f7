// SPDX-License-Identifier: MIT
// A bracket solved by classes of players, in nearly linear time. It either gives the exact answer,
// proves that there is none with this number of floaters, or gives up (the dense solver goes on).
#pragma once
#include <cstdint>

#include "bracket.h"
#include "completion.h"
#include "wide_int.h"

namespace rostok::pairing {

struct ClassQuery {
  int floaters = 0;
  bool bye = false;                          // the one floater gets the bye (last bracket)
  const std::vector<int>* prices = nullptr;  // C8 of each member when he floats, -1 never
  // The lower players who take the floaters; kNoSeat: the bye; or kAnyone.
  const Seats* partners = nullptr;
};

enum class ClassStatus : std::uint8_t { Solved, Infeasible, GaveUp };

struct ClassAnswer {
  BracketPairing pairing;
  Int128 value = 0;        // comparable between queries of one bracket that differ in partners
  std::vector<int> order;  // earlier generated = lexicographically smaller
};

[[nodiscard]] ClassStatus solve_by_classes(const Field& field, const Completion& completion,
                                           const Bracket& bracket, const ClassQuery& query,
                                           ClassAnswer& answer);

}  // namespace rostok::pairing
