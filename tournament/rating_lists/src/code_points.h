// SPDX-License-Identifier: MIT
// One code point at a time, without building a text of them.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace rostok::rating_lists {

constexpr char32_t kBadByte = 0xFFFD;

// The code point at `at`, which moves behind it; kBadByte for a byte that is not UTF-8.
[[nodiscard]] inline char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned first = byte(at++);
  if (first < 0x80) return first;
  const std::size_t more = first >= 0xF0 && first < 0xF5 ? 3
                           : first >= 0xE0               ? 2
                           : first >= 0xC2               ? 1
                                                         : 0;
  if (more == 0 || first >= 0xF5 || at + more > text.size()) return kBadByte;
  char32_t value = first & (0x3FU >> more);
  for (std::size_t i = 0; i < more; ++i) {
    if ((byte(at + i) & 0xC0) != 0x80) return kBadByte;
    value = (value << 6) | (byte(at + i) & 0x3F);
  }
  const bool overlong = (more == 2 && value < 0x800) || (more == 3 && value < 0x10000);
  if (overlong || (value >= 0xD800 && value <= 0xDFFF) || value > 0x10FFFF) return kBadByte;
  at += more;
  return value;
}

// `c` below U+110000.
inline void append_code_point(char32_t c, std::string& text) {
  if (c < 0x80) {
    text += static_cast<char>(c);
    return;
  }
  const int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
  constexpr unsigned kLead[]{0, 0xC0, 0xE0, 0xF0};
  text += static_cast<char>(kLead[more] | (c >> (6 * more)));
  for (int i = more - 1; i >= 0; --i)
    text += static_cast<char>(0x80 | ((c >> (6 * i)) & 0x3F));
}

}  // namespace rostok::rating_lists
