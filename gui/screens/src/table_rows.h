// SPDX-License-Identifier: MIT
// What both kinds of table say in the same way.
#pragma once
#include "rostok/i18n/i18n.h"
#include "rostok/screens/table.h"
#include "rostok/viewmodel/played_game.h"

namespace rostok::screens {

// Moves, positions, clocks, whose turn, end.
void fill_game(TableState& state, const viewmodel::PlayedGame& game, const i18n::Translator& words);

}  // namespace rostok::screens
