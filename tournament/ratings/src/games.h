// SPDX-License-Identifier: MIT
// Which results count for ratings and norms.
#pragma once
#include <optional>

#include "rostok/model/round_entry.h"

namespace rostok::ratings {

// Half points of a game over the board in which both sides moved; nothing for any other record.
[[nodiscard]] std::optional<int> rated_halves(const model::RoundEntry& entry);

}  // namespace rostok::ratings
