// SPDX-License-Identifier: MIT
#include "rostok/rating_lists/name_key.h"

#include <array>

#include "code_points.h"

namespace rostok::rating_lists {

namespace {

// U+00C0 … U+017F without their marks; "" = not a letter.
constexpr std::array<const char*, 0xC0> kLatin{
    "a", "a", "a",  "a",  "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",  // À
    "d", "n", "o",  "o",  "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "th", "ss",
    "a", "a", "a",  "a",  "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",  // à
    "d", "n", "o",  "o",  "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "th", "y",
    "a", "a", "a",  "a",  "a", "a", "c",  "c", "c", "c", "c", "c", "c", "c", "d",  "d",  // Ā
    "d", "d", "e",  "e",  "e", "e", "e",  "e", "e", "e", "e", "e", "g", "g", "g",  "g",
    "g", "g", "g",  "g",  "h", "h", "h",  "h", "i", "i", "i", "i", "i", "i", "i",  "i",  // Ġ
    "i", "i", "ij", "ij", "j", "j", "k",  "k", "k", "l", "l", "l", "l", "l", "l",  "l",
    "l", "l", "l",  "n",  "n", "n", "n",  "n", "n", "n", "n", "n", "o", "o", "o",  "o",  // ŀ
    "o", "o", "oe", "oe", "r", "r", "r",  "r", "r", "r", "s", "s", "s", "s", "s",  "s",
    "s", "s", "t",  "t",  "t", "t", "t",  "t", "u", "u", "u", "u", "u", "u", "u",  "u",  // Š
    "u", "u", "u",  "u",  "w", "w", "y",  "y", "y", "z", "z", "z", "z", "z", "z",  "s"};

enum class Sign : std::uint8_t { Letter, Separator, Dropped };

constexpr bool is_combining(char32_t c) {
  return c >= 0x300 && c <= 0x36F;
}

constexpr Sign sign_of(char32_t c) {
  if (c < 0x80) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter) return Sign::Letter;
    return c == '\'' || c == '`' ? Sign::Dropped : Sign::Separator;
  }
  if (c == 0xB4 || c == 0xAD || c == 0x2018 || c == 0x2019 || c == 0x2BC || is_combining(c))
    return Sign::Dropped;
  if (c < 0xC0 || c == 0xD7 || c == 0xF7) return Sign::Separator;
  // General punctuation, signs and the mark of a byte that was not UTF-8.
  if ((c >= 0x2000 && c < 0x2C00) || c == 0xFEFF || c >= 0xFFF0) return Sign::Separator;
  return Sign::Letter;
}

constexpr char32_t kCyrillicE = 0x435;

constexpr char32_t lower_cyrillic(char32_t c) {
  if (c == 0x401 || c == 0x451) return kCyrillicE;  // Ё is written Е as often as not
  if (c >= 0x410 && c <= 0x42F) return c + 0x20;
  if (c >= 0x400 && c <= 0x40F) return c + 0x50;
  if (c >= 0x460 && c <= 0x4FF && c != 0x4C0 && c != 0x4CF) {
    const bool odd_is_large = c >= 0x4C1 && c <= 0x4CE;
    return c + ((c % 2 == 1) == odd_is_large ? 1 : 0);
  }
  return c;
}

// Й written as И with a breve of its own.
bool join_breve(char32_t c, std::string& key) {
  if (c != 0x306 || !key.ends_with("и")) return false;
  key.replace(key.size() - 2, 2, "й");
  return true;
}

void append_folded(char32_t c, std::string& key) {
  if (c < 0x80)
    key += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 0x20 : c);
  else if (c >= 0xC0 && c < 0x180)
    key += kLatin[c - 0xC0];
  else if (c >= 0x218 && c <= 0x21B)  // Romanian Ș and Ț
    key += c < 0x21A ? 's' : 't';
  else
    append_code_point(c >= 0x400 && c < 0x500 ? lower_cyrillic(c) : c, key);
}

}  // namespace

void make_name_key(std::string_view name, std::string& key) {
  key.clear();
  bool pending_blank = false;
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = next_code_point(name, at);
    const Sign sign = sign_of(c);
    if (sign == Sign::Dropped) {
      join_breve(c, key);
      continue;
    }
    if (sign == Sign::Separator) {
      pending_blank = !key.empty();
      continue;
    }
    if (pending_blank) key += ' ';
    pending_blank = false;
    append_folded(c, key);
  }
}

std::string name_key(std::string_view name) {
  std::string key;
  make_name_key(name, key);
  return key;
}

Script script_of(std::string_view key) {
  for (std::size_t at = 0; at < key.size();) {
    const char32_t c = next_code_point(key, at);
    if (c >= 0x400 && c < 0x530) return Script::Cyrillic;
    if (c > '9') return Script::Latin;
  }
  return Script::Latin;
}

}  // namespace rostok::rating_lists
