// SPDX-License-Identifier: MIT
// The course of a game: White's share is white, Black's hatched.
#pragma once
#include "paper.h"
#include "rostok/i18n/i18n.h"
#include "rostok/report/game_sheet.h"

namespace rostok::report {

void draw_game_graph(Paper& paper, const Box& box, const GameSheet& sheet,
                     const i18n::Translator& words);

}  // namespace rostok::report
