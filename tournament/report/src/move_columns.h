// SPDX-License-Identifier: MIT
// The moves of a game in as many columns as the room asks for.
#pragma once
#include "paper.h"
#include "rostok/i18n/i18n.h"
#include "rostok/report/game_sheet.h"

namespace rostok::report {

// A game too long for the smallest type ends with "… and N more moves".
void draw_move_columns(Paper& paper, const Box& box, const std::vector<MoveRow>& rows,
                       const i18n::Translator& words);

}  // namespace rostok::report
