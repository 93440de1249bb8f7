// SPDX-License-Identifier: MIT
// The table that an arbiter reads beside the pairings (option -l), in the layout of the programs
// we stand in for: columns between tabs, scoregroups between empty lines.
#pragma once
#include <string>

#include "rostok/base/result.h"
#include "rostok/model/tournament.h"
#include "rostok/pairing/dutch.h"

namespace rostok::pair_cli {

// One line per player to be paired in `round`: number, points with virtual ones, colours had,
// preference (W B absolute, (W) (B) strong, w b mild, A none), whether the bye is possible (C2),
// floats one and two rounds ago (C14, C16), opponent and colour now, opponents so far.
// `paired` null: no legal pairing exists, the column of the opponents stays empty.
[[nodiscard]] base::Result<std::string> checklist(const model::Tournament& tournament,
                                                  model::RoundNumber round,
                                                  const pairing::RoundPairing* paired);

// What a file of such tables ends with: who made it.
[[nodiscard]] std::string checklist_end();

}  // namespace rostok::pair_cli
