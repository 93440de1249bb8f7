// SPDX-License-Identifier: MIT
// Names as they are compared and searched: case, diacritics, punctuation and Ё do not count.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace rostok::rating_lists {

// "Ivanov, Ivan" → "ivanov ivan"; «СОЛОВЬЁВ-Седой  А.» → «соловьев седой а»; "Müller" → "muller".
// Letters and digits separated by single blanks; apostrophes vanish ("O'Neil" → "oneil"). A letter
// of another script stays as it is; invalid UTF-8 separates words. A key of a prefix that ends
// inside a word is a prefix of the key of the whole.
[[nodiscard]] std::string name_key(std::string_view name);

// The same into `key`, whose memory is used again: for lists of millions.
void make_name_key(std::string_view name, std::string& key);

enum class Script : std::uint8_t { Latin, Cyrillic };
// The script of the first letter of a key; everything that is not Cyrillic counts as Latin.
[[nodiscard]] Script script_of(std::string_view key);

}  // namespace rostok::rating_lists
