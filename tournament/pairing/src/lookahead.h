// SPDX-License-Identifier: MIT
// What the players below ask of a bracket: completion (C4, C5) and the next bracket (C8).
#pragma once
#include <optional>

#include "bracket.h"
#include "completion.h"

namespace rostok::pairing {

// C8 is at its lower bound and the rest can be completed when these players float.
[[nodiscard]] bool floats_are_ideal(const Field& field, const Completion& completion,
                                    const Bracket& bracket, const Seats& floaters);

// The next scoregroup is so large that it can pair any `floaters` who come and still spare whomever
// the rest needs.
[[nodiscard]] bool next_takes_anybody(const Completion& completion, const Bracket& bracket,
                                      int floaters);

// For each member, if he is the only floater: 2 per downfloater of the next bracket, +1 if it is
// himself; -1 if he must not float. Exact, by one small matching per set of possible opponents.
// stand_ins > 0: so many vertices without wishes stand for the rest, which can take anybody.
// Nothing: the lower field is too large and too varied for it.
[[nodiscard]] std::optional<std::vector<int>> float_prices(const Field& field,
                                                           const Completion& completion,
                                                           const Bracket& bracket, int stand_ins);

}  // namespace rostok::pairing
