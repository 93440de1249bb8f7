// SPDX-License-Identifier: MIT
// Cells that several pages share.
#pragma once
#include <string>

#include "rostok/club/commands/check_in.h"
#include "rostok/i18n/i18n.h"

namespace rostok::presenter {

// The year of a birth date, a number; "–" when unknown.
[[nodiscard]] std::string year_text(const std::string& birth);
[[nodiscard]] std::string number_text(int number);
// How a player stands for the next round: "пришёл", "пропуск ½" …
[[nodiscard]] std::string attendance_text(const club::TournamentState& state,
                                          model::PlayerIndex player, const i18n::Translator& words);

}  // namespace rostok::presenter
