// SPDX-License-Identifier: MIT
// Single fields of rating lists.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "rostok/rating_lists/listed_player.h"

namespace rostok::rating_lists {

// Digits only, blanks around them allowed; "" and "-" are 0. Nullopt otherwise or above `highest`.
[[nodiscard]] std::optional<std::int64_t> parse_number(std::string_view text, std::int64_t highest);

constexpr std::int64_t kHighestId = 999'999'999'999;
constexpr int kHighestRating = 4000, kHighestK = 100, kHighestGames = 9999;

// The four digits of a year in "2015", "2015-03-08", "08.03.2015"; 0 for "", "0", "0000". Nullopt
// for anything else and for years outside 1850 … 2100.
[[nodiscard]] std::optional<int> parse_birth_year(std::string_view text);

// "GM" … in any case; also the single letters of old lists (g, m, f, c, wg, wm, wf, wc).
[[nodiscard]] model::Title parse_title(std::string_view text);

// M, F, W, «м», «ж» in any case.
[[nodiscard]] model::Sex parse_sex(std::string_view text);

// Makes `to` the text as UTF-8: bytes that are not UTF-8 are read as ISO 8859-1 or Windows-1251.
enum class Legacy : std::uint8_t { Latin1, Cp1251 };
void assign_utf8(std::string_view text, Legacy legacy, std::string& to);

// The first letters of it as UTF-8, for a message.
[[nodiscard]] std::string shown(std::string_view text, Legacy legacy);

// Bytes 0x20 … 0x7E only.
[[nodiscard]] bool is_plain_ascii(std::string_view text);

}  // namespace rostok::rating_lists
