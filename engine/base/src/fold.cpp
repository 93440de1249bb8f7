// SPDX-License-Identifier: MIT
#include "rostok/base/fold.h"

#include <algorithm>

#include "rostok/base/text.h"

namespace rostok::base {

namespace {

char32_t fold_letter(char32_t c) {
  if ((c >= U'A' && c <= U'Z') || (c >= U'А' && c <= U'Я')) c += 32;
  if (c >= 0x00C0 && c <= 0x00DE && c != 0x00D7) c += 32;  // À … Þ
  if (c >= 0x0400 && c <= 0x040F) c += 80;                 // Ё and her neighbours
  return c == U'ё' ? U'е' : c;
}

bool is_word_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') || (c >= 0x00C0 && c < 0x2000);
}

}  // namespace

std::string fold_words(std::string_view utf8) {
  std::u32string folded;
  for (const char32_t raw : to_code_points(utf8)) {
    const char32_t c = fold_letter(raw);
    if (is_word_letter(c))
      folded += c;
    else if (!folded.empty() && folded.back() != U' ')
      folded += U' ';
  }
  if (!folded.empty() && folded.back() == U' ') folded.pop_back();
  return to_utf8(folded);
}

bool has_prefixes(std::string_view text, std::string_view query) {
  if (query.empty()) return true;
  const auto words = split(text, ' ');
  const auto wanted = split(query, ' ');
  return std::all_of(wanted.begin(), wanted.end(), [&](std::string_view prefix) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
      return word.substr(0, prefix.size()) == prefix;
    });
  });
}

}  // namespace rostok::base
