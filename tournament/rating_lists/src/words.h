// SPDX-License-Identifier: MIT
// Keys of names as words.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace rostok::rating_lists {

[[nodiscard]] std::vector<std::string> words_of(std::string_view key);
// The first `count` words of a key, or all.
[[nodiscard]] std::string_view first_words(std::string_view key, std::size_t count);

}  // namespace rostok::rating_lists
