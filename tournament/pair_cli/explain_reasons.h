// SPDX-License-Identifier: MIT
// Criteria in words: what would be worse, and what a pair could not be spared.
#pragma once
#include <string>

#include "rostok/i18n/i18n.h"
#include "rostok/pairing/trace.h"

namespace rostok::pair_cli {

// "2 players would not get the colour they are due, now it is 1": what follows "but then".
[[nodiscard]] std::string worse_text(const i18n::Translator& words,
                                     const pairing::Refusal& refusal);

// What a finished pair or float breaks although nothing better exists.
[[nodiscard]] std::string cost_text(const i18n::Translator& words, pairing::Criterion criterion);

}  // namespace rostok::pair_cli
