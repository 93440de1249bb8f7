// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "rostok/i18n/i18n.h"
#include "rostok/model/tournament.h"

namespace rostok::report {

// "Swiss system (Dutch)"; empty for rules that have no name.
[[nodiscard]] std::string system_name(model::PairingSystem system, const i18n::Translator& words);

}  // namespace rostok::report
