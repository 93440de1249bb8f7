// SPDX-License-Identifier: MIT
// Text that every reader of a file accepts.
#pragma once
#include <string>
#include <string_view>

namespace rostok::tables {

// Valid UTF-8 without U+0000 and the two characters that are none (U+FFFE, U+FFFF); what is
// wrong becomes U+FFFD, U+0000 goes.
[[nodiscard]] std::string clean_text(std::string_view text);

}  // namespace rostok::tables
