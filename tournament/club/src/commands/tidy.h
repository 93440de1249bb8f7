// SPDX-License-Identifier: MIT
// What people type, as it is kept.
#pragma once
#include <string>
#include <vector>

#include "rostok/base/result.h"

namespace rostok::club {

// One blank between words, none at the ends.
[[nodiscard]] std::string tidy(const std::string& text);

// Pieces between separators, tidied, without empty ones; and the other way.
[[nodiscard]] std::vector<std::string> parts_of(const std::string& text, char separator);
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, const char* separator);

// "2015" → "2015/00/00", "2015-03-14" → "2015/03/14"; empty stays. BadInput for what is no date.
[[nodiscard]] base::Result<std::string> checked_date(const std::string& text);

}  // namespace rostok::club
