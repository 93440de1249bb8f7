// SPDX-License-Identifier: MIT
// A player's record of one round in a few letters: "1 w 17", "U - -".
#pragma once
#include <optional>
#include <string>

#include "rostok/model/round_entry.h"

namespace rostok::club::codec {

[[nodiscard]] std::string entry_text(const model::RoundEntry& entry);
[[nodiscard]] std::optional<model::RoundEntry> entry_from_text(const std::string& text);

}  // namespace rostok::club::codec
