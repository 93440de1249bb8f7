// SPDX-License-Identifier: MIT
// The sample club as a tournament that has not begun.
#pragma once
#include <cstdint>

#include "rostok/base/result.h"
#include "rostok/model/tournament.h"

namespace rostok::cli {

// The first `players` of the sample, best rating first; beyond its end, new pairings of its
// first and last names. The same seed gives the same tournament.
[[nodiscard]] base::Result<model::Tournament> make_demo_tournament(int players, int rounds, std::uint32_t seed,
                                                                   const std::string& name);

}  // namespace rostok::cli
