// SPDX-License-Identifier: MIT
// Why each pair is what it is, in sentences with the article of C.04.3 (C.04.1 art. 9).
#pragma once
#include <string>

#include "rostok/base/result.h"
#include "rostok/i18n/i18n.h"
#include "rostok/model/tournament.h"
#include "rostok/pairing/dutch.h"

namespace rostok::pair_cli {

[[nodiscard]] base::Result<std::string> explain(const i18n::Translator& words,
                                                const model::Tournament& tournament,
                                                const pairing::RoundPairing& round);

}  // namespace rostok::pair_cli
