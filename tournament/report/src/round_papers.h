// SPDX-License-Identifier: MIT
// The papers of one round, drawn one behind the other.
#pragma once
#include "document.h"

namespace rostok::report {

[[nodiscard]] Document pairings_document(const PairingsSheet& sheet, const i18n::Translator& words);
[[nodiscard]] Document by_name_document(const PairingsSheet& sheet, const i18n::Translator& words);
void draw_slips(Paper& paper, const PairingsSheet& sheet, SlipsPerPage per_page,
                const Printing& printing);

}  // namespace rostok::report
