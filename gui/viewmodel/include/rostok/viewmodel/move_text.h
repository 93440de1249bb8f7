// SPDX-License-Identifier: MIT
// Moves as the person at the board reads them.
#pragma once
#include <string>

#include "rostok/chess/position.h"
#include "rostok/viewmodel/settings.h"

namespace rostok::viewmodel {

// Letters of the language, or figurines.
[[nodiscard]] std::string shown(const chess::Position& position, chess::Move move,
                                const Settings& settings);

// The same with its number: "12.Кf3", "12…h:g5".
[[nodiscard]] std::string numbered(const chess::Position& before, chess::Move move,
                                   const Settings& settings);

}  // namespace rostok::viewmodel
