// SPDX-License-Identifier: MIT
// The table that an arbiter reads beside the pairings (option -l).
#pragma once
#include <string>

#include "rostok/base/result.h"
#include "rostok/model/tournament.h"
#include "rostok/pairing/dutch.h"

namespace rostok::pair_cli {

// One line per player to be paired: number, points, colour preference (W B absolute, with (w) (b)
// for strong and w b for mild ones), whether the bye is still possible, floats, opponent now.
[[nodiscard]] base::Result<std::string> checklist(const model::Tournament& tournament,
                                                  const pairing::RoundPairing& round);

}  // namespace rostok::pair_cli
