// SPDX-License-Identifier: MIT
// Faults in a text with their place.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "rostok/base/result.h"

namespace rostok::tables {

// Line and column (code points, from 1) of an offset of `text`; CR, LF and CRLF end lines.
[[nodiscard]] base::TextPlace place_in(const std::string& file, std::string_view text,
                                       std::size_t offset);

// A fault with its place: return placed(base::fail(…), place_in(…));
[[nodiscard]] base::Unexpected placed(base::Unexpected fault, base::TextPlace place);

}  // namespace rostok::tables
