// SPDX-License-Identifier: MIT
// What the systems with a schedule share.
#pragma once
#include "rostok/systems/next_round.h"

namespace rostok::systems {

// A scheduled game: a board when both are there, else a forfeit.
void add_game(const model::Tournament& tournament, model::PlayerIndex white,
              model::PlayerIndex black, NextRound& next);

[[nodiscard]] base::Unexpected all_rounds_played(int rounds);

// The error for a pairing while round `round` has games without a result.
[[nodiscard]] base::Unexpected result_missing(const model::Tournament& tournament,
                                              model::PlayerIndex player, model::RoundNumber round);

}  // namespace rostok::systems
