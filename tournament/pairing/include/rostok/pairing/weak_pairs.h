// SPDX-License-Identifier: MIT
// Meetings that an event would rather not have (classmates in the first rounds): how many of them
// cannot be helped.
#pragma once
#include <utility>
#include <vector>

#include "rostok/pairing/dutch.h"

namespace rostok::pairing {

using PlayerPair = std::pair<model::PlayerIndex, model::PlayerIndex>;

// The fewest pairs of `weak` that have to be allowed so that the round can be paired at all; among
// equally few those with the nearest scores. Empty: a pairing exists with none. No player is in two
// of them. tournament.forbidden holds what is never given up. Errors: as pair_dutch(), NoSolution
// when allowing every weak pair would not help. Takes O(players²) memory.
[[nodiscard]] base::Result<std::vector<PlayerPair>> fewest_weak_pairs(
    const model::Tournament& tournament, const std::vector<model::ForbiddenGroup>& weak,
    const DutchOptions& options = {});

// The same prohibitions without these pairs (nobody in two of them), as groups again: a group that
// holds both players of an allowed pair is replaced by several that hold every other pair of it.
[[nodiscard]] std::vector<model::ForbiddenGroup> without_pairs(
    const std::vector<model::ForbiddenGroup>& groups, const std::vector<PlayerPair>& allowed);

}  // namespace rostok::pairing
