// SPDX-License-Identifier: MIT
// A number of the standings in words: what an arbiter answers to "why have I only 21½?".
#pragma once
#include <string>
#include <vector>

#include "rostok/i18n/i18n.h"
#include "rostok/standings/explanation.h"

namespace rostok::report {

struct ExplanationText {
  std::string sentence;  // "Buchholz 21½ = 4 + 5 + …", in one line
  std::vector<std::string>
      lines;  // one for each part: the round, the opponent, what it gave, what was cut
};

// `tournament` and `competitors` are those the explanation was made for.
[[nodiscard]] ExplanationText explain_in_words(const model::Tournament& tournament,
                                               const standings::Explanation& explanation,
                                               standings::Competitors competitors,
                                               const i18n::Translator& words);

}  // namespace rostok::report
