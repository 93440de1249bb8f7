// SPDX-License-Identifier: MIT
#include "keyboard.h"

#include "code_points.h"

namespace rostok::rating_lists {

namespace {

// The keys of both layouts in the same order, small letters and then large ones.
constexpr std::u32string_view kLatin =
    U"`qwertyuiop[]asdfghjkl;'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>";
constexpr std::u32string_view kCyrillic =
    U"ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ";
static_assert(kLatin.size() == kCyrillic.size());

char32_t other_key(char32_t c) {
  if (const auto at = kLatin.find(c); at != std::u32string_view::npos) return kCyrillic[at];
  if (const auto at = kCyrillic.find(c); at != std::u32string_view::npos) return kLatin[at];
  return c;
}

}  // namespace

std::string other_keyboard(std::string_view text) {
  std::string other;
  for (std::size_t at = 0; at < text.size();)
    append_code_point(other_key(next_code_point(text, at)), other);
  return other;
}

}  // namespace rostok::rating_lists
