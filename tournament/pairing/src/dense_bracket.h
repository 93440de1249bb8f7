// SPDX-License-Identifier: MIT
// A bracket solved by weighted matching: exact for every bracket, cubic in its size.
#pragma once
#include <cstdint>

#include "bracket.h"
#include "completion.h"

namespace rostok::pairing {

// How the players below take part in the matching.
struct LowerModel {
  // Collapsed: only the number of downfloaters is kept.
  int dummies = -1;
  const std::vector<int>* prices = nullptr;  // C8 of each member when he floats, -1 never
  // Explicit (dummies < 0): the next scoregroup and, if `all_rest`, everybody below as vertices;
  // else a clique of `clique` stand-ins, because the rest can take anybody.
  bool all_rest = true;
  int clique = 0;
  [[nodiscard]] bool collapsed() const { return dummies >= 0; }
};

enum class SolveStatus : std::uint8_t {
  Solved,
  Infeasible,       // a proof: no legal pairing in this model
  CliqueExhausted,  // more floaters than stand-ins: ask again with all_rest
  TooLarge          // beyond the limits of the dense solver
};

[[nodiscard]] SolveStatus solve_dense(const Field& field, const Completion& completion,
                                      const Bracket& bracket, const LowerModel& lower,
                                      BracketPairing& result);

}  // namespace rostok::pairing
