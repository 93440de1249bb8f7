// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

namespace rostok::rating_lists {

// What the same keys write on the other layout: "Bdfyjd" ↔ «Иванов» (QWERTY and ЙЦУКЕН).
[[nodiscard]] std::string other_keyboard(std::string_view text);

}  // namespace rostok::rating_lists
