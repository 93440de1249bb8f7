// SPDX-License-Identifier: MIT
// Moves as the list shows them, and the balance of material.
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

// In pawns: 1, 3, 3, 5, 9; positive when White has more.
[[nodiscard]] int material_of(const chess::Position& position);

}  // namespace rostok::viewmodel
