// SPDX-License-Identifier: MIT
// What people type, as it is kept.
#pragma once
#include <string>

#include "rostok/base/result.h"

namespace rostok::club {

// One blank between words, none at the ends.
[[nodiscard]] std::string tidy(const std::string& text);

// "2015" → "2015/00/00", "2015-03-14" → "2015/03/14"; empty stays. BadInput for what is no date.
[[nodiscard]] base::Result<std::string> checked_date(const std::string& text);

}  // namespace rostok::club
