// SPDX-License-Identifier: MIT
// Settings of the systems that a tournament value does not hold.
#pragma once
#include "rostok/systems/keizer.h"
#include "rostok/systems/knockout.h"

namespace rostok::systems {

struct Options {
  KnockoutOptions knockout;
  KeizerOptions keizer;
};

// pair_next_round() with other settings than the default ones.
[[nodiscard]] base::Result<NextRound> pair_next_round(const model::Tournament& tournament,
                                                      const Options& options);

}  // namespace rostok::systems
