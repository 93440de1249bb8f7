// SPDX-License-Identifier: MIT
// Text helpers: UTF-8, legacy Russian encodings, trimming and splitting. All functions are
// total: any bytes are accepted.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rostok::base {

[[nodiscard]] bool is_valid_utf8(std::string_view bytes);

// Offset of the first byte that is not part of valid UTF-8; nullopt if all is valid.
[[nodiscard]] std::optional<std::size_t> find_invalid_utf8(std::string_view bytes);

// Decodes Windows-1251 to UTF-8; the one unassigned byte 0x98 becomes U+FFFD.
[[nodiscard]] std::string cp1251_to_utf8(std::string_view bytes);

// Decodes ISO 8859-1 to UTF-8.
[[nodiscard]] std::string latin1_to_utf8(std::string_view bytes);

// Code points of valid UTF-8; an invalid byte counts as one U+FFFD.
[[nodiscard]] std::u32string to_code_points(std::string_view utf8);
[[nodiscard]] std::string to_utf8(std::u32string_view code_points);

// Number of code points.
[[nodiscard]] std::size_t utf8_length(std::string_view utf8);

// Without leading and trailing blanks, tabs, CR and LF.
[[nodiscard]] std::string_view trim(std::string_view text);

// Pieces between separators; "a,,b" gives three, "" gives one empty piece.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

// Whole text as a decimal integer, sign allowed; nullopt otherwise or when out of range.
[[nodiscard]] std::optional<long long> parse_integer(std::string_view text);

}  // namespace rostok::base
