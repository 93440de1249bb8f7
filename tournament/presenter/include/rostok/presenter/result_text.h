// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "rostok/club/board_result.h"
#include "rostok/i18n/i18n.h"

namespace rostok::presenter {

// As a table shows it: "1:0", "½:½", "+:−" in Russian, "1–0" in English; games of less than one
// move say so; empty for no result.
[[nodiscard]] std::string result_text(const club::BoardResult& result,
                                      const i18n::Translator& words);

}  // namespace rostok::presenter
