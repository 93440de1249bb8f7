// SPDX-License-Identifier: MIT
// What the players below ask of a bracket: completion (C4, C5) and the next bracket (C8).
#pragma once
#include "bracket.h"
#include "completion.h"

namespace rostok::pairing {

// C8 is at its lower bound and the rest can be completed when these players float.
[[nodiscard]] bool floats_are_ideal(const Field& field, const Completion& completion,
                                    const Bracket& bracket, const Seats& floaters);

// For each member, if he is the only floater: 2 per downfloater of the next bracket, +1 if it is
// himself; -1 if he must not float. Exact, by one small matching per set of possible opponents.
[[nodiscard]] std::vector<int> float_prices(const Field& field, const Completion& completion,
                                            const Bracket& bracket);

}  // namespace rostok::pairing
