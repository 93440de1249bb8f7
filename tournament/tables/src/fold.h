// SPDX-License-Identifier: MIT
// Words as they are compared: "Ф.И.О. ученика" → "ф и о ученика".
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace rostok::tables {

[[nodiscard]] char32_t lower(char32_t letter);  // Latin and Cyrillic
[[nodiscard]] char32_t upper(char32_t letter);
[[nodiscard]] bool is_digit(char32_t c);
[[nodiscard]] bool is_blank(char32_t c);  // the no-break and other wide ones included

// Lower case, Ё as Е, one blank for everything between letters, digits and №.
[[nodiscard]] std::string fold(std::string_view text);
// Pieces between blanks.
[[nodiscard]] std::vector<std::string> words_of(std::string_view text);
// Every kind of blank as one, none at the ends.
[[nodiscard]] std::string tidy(std::string_view text);

}  // namespace rostok::tables
