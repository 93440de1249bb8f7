// SPDX-License-Identifier: MIT
#include "words.h"

#include <algorithm>

namespace rostok::rating_lists {

std::vector<std::string> words_of(std::string_view key) {
  std::vector<std::string> words;
  while (!key.empty()) {
    const std::size_t end = std::min(key.find(' '), key.size());
    if (end > 0) words.emplace_back(key.substr(0, end));
    key.remove_prefix(std::min(key.size(), end + 1));
  }
  return words;
}

std::string_view first_words(std::string_view key, std::size_t count) {
  std::size_t end = 0;
  for (std::size_t word = 0; word < count && end != std::string_view::npos; ++word)
    end = key.find(' ', word == 0 ? 0 : end + 1);
  return key.substr(0, end);
}

}  // namespace rostok::rating_lists
