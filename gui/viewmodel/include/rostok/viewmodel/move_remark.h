// SPDX-License-Identifier: MIT
// What a child should notice about the move just made against him.
#pragma once
#include <string>

#include "rostok/chess/position.h"
#include "rostok/i18n/i18n.h"

namespace rostok::viewmodel {

// "Конь нападает на слона c4." Of several attacked pieces the dearest that is in danger; what was
// taken goes before what is attacked. Empty when there is nothing to say.
[[nodiscard]] std::string move_remark(const i18n::Translator& words, const chess::Position& before, chess::Move move);

}  // namespace rostok::viewmodel
