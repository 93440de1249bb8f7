// SPDX-License-Identifier: MIT
// How a game ended, in words for a child.
#pragma once
#include <string>

#include "rostok/chess/game.h"
#include "rostok/i18n/i18n.h"

namespace rostok::viewmodel {

// "Мат. Победа белых." / "Пат. Ничья."
[[nodiscard]] std::string result_text(const i18n::Translator& words, const chess::GameEnd& end);

}  // namespace rostok::viewmodel
