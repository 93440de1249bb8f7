// SPDX-License-Identifier: MIT
// An own game in a list: result, rival, date, accuracy.
#pragma once
#include "rostok/screens/screen.h"
#include "rostok/viewmodel/home.h"

namespace rostok::screens {

// Hit "game-ID" when the game can be opened.
void build_game_row(const Ui& ui, Scene& page, const Rect& rect, const viewmodel::GameRow& row,
                    const i18n::Translator& words, bool opens);

}  // namespace rostok::screens
