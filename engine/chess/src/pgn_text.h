// SPDX-License-Identifier: MIT
// What the readers of PGN know about single bytes and lines.
#pragma once
#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace rostok::chess::detail {

enum class CharClass : std::uint8_t { Blank, Delimiter, Word };

inline constexpr std::array<CharClass, 256> kCharClasses = [] {
  std::array<CharClass, 256> table{};
  table.fill(CharClass::Word);
  for (const char blank : {' ', '\t', '\n', '\r', '\v', '\f'})
    table[static_cast<unsigned char>(blank)] = CharClass::Blank;
  for (const char mark : {'{', '}', '(', ')', ';', '$', '[', ']', '<', '>'})
    table[static_cast<unsigned char>(mark)] = CharClass::Delimiter;
  return table;
}();

[[nodiscard]] inline CharClass class_of(char c) {
  return kCharClasses[static_cast<unsigned char>(c)];
}

// Offset of the first LF or CR at or behind `from`, else the size.
[[nodiscard]] inline std::size_t line_end(std::string_view text, std::size_t from) {
  while (from < text.size() && text[from] != '\n' && text[from] != '\r')
    ++from;
  return from;
}

// Offset of a byte at or behind `from`, else npos.
[[nodiscard]] inline std::size_t find_byte(std::string_view text, char wanted, std::size_t from) {
  if (from >= text.size()) return std::string_view::npos;
  const void* at = std::memchr(text.data() + from, wanted, text.size() - from);
  return at == nullptr ? std::string_view::npos
                       : static_cast<std::size_t>(static_cast<const char*>(at) - text.data());
}

[[nodiscard]] inline bool is_ascii(std::string_view text) {
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t word;
    std::memcpy(&word, text.data() + at, 8);
    if ((word & 0x8080808080808080) != 0) return false;
  }
  for (; at < text.size(); ++at)
    if ((text[at] & 0x80) != 0) return false;
  return true;
}

}  // namespace rostok::chess::detail
