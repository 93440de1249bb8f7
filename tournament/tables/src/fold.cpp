// SPDX-License-Identifier: MIT
#include "fold.h"

#include "rostok/base/text.h"

namespace rostok::tables {

char32_t lower(char32_t c) {
  if ((c >= U'A' && c <= U'Z') || (c >= U'А' && c <= U'Я')) return c + 32;
  if (c >= 0x00C0 && c <= 0x00DE && c != 0x00D7) return c + 32;
  if (c >= 0x0400 && c <= 0x040F) return c + 80;
  return c;
}

char32_t upper(char32_t c) {
  if ((c >= U'a' && c <= U'z') || (c >= U'а' && c <= U'я')) return c - 32;
  if (c >= 0x00E0 && c <= 0x00FE && c != 0x00F7) return c - 32;
  if (c >= 0x0450 && c <= 0x045F) return c - 80;
  return c;
}

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

bool is_blank(char32_t c) {
  return c == U' ' || (c >= 0x09 && c <= 0x0D) || c == 0x00A0 || (c >= 0x2000 && c <= 0x200B) ||
         c == 0x202F || c == 0x3000 || c == 0xFEFF;
}

std::string fold(std::string_view text) {
  std::u32string out;
  for (const char32_t raw : base::to_code_points(text)) {
    char32_t c = lower(raw);
    if (c == U'ё') c = U'е';
    const bool word =
        (c >= U'a' && c <= U'z') || is_digit(c) || c == U'№' || (c >= 0x00C0 && c < 0x2000);
    if (word)
      out += c;
    else if (!out.empty() && out.back() != U' ')
      out += U' ';
  }
  if (!out.empty() && out.back() == U' ') out.pop_back();
  return base::to_utf8(out);
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::u32string word;
  for (const char32_t c : base::to_code_points(text)) {
    if (!is_blank(c)) {
      word += c;
    } else if (!word.empty()) {
      words.push_back(base::to_utf8(word));
      word.clear();
    }
  }
  if (!word.empty()) words.push_back(base::to_utf8(word));
  return words;
}

std::string tidy(std::string_view text) {
  std::string out;
  for (const std::string& word : words_of(text))
    out += (out.empty() ? "" : " ") + word;
  return out;
}

}  // namespace rostok::tables
