// SPDX-License-Identifier: MIT
// Words as they are compared when somebody searches, or types a name a second time.
#pragma once
#include <string>
#include <string_view>

namespace rostok::base {

// Lower case, Ё as Е (Latin and Cyrillic), one blank for everything between letters and digits:
// "Фёдоров-Юн,  Пётр" gives "федоров юн петр".
[[nodiscard]] std::string fold_words(std::string_view utf8);

// Whether every word of `query` begins some word of `text`, both folded: "ив пе" finds
// "петрова ивета". True for an empty query.
[[nodiscard]] bool has_prefixes(std::string_view text, std::string_view query);

}  // namespace rostok::base
