// SPDX-License-Identifier: MIT
// The values of a list of people, each from the many ways in which they are written.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "rostok/tables/person.h"

namespace rostok::tables {

inline constexpr int kHighestRating = 3500;

[[nodiscard]] bool is_possible_year(int year, int this_year);
// 15 → 2015, 85 → 1985.
[[nodiscard]] int year_of_two_digits(int number, int this_year);

// "2015", "15", "2015 г.р.", "01.03.2015", "1.3.15", "2015-03-01", "2015/03/00" (the year),
// "03/25/2015". nullopt for what is no date or names an impossible year.
[[nodiscard]] std::optional<Birth> parse_birth(std::string_view text, int this_year);

// "м", "муж.", "юноша", "m", "ж", "девочка", "f", "w" …
[[nodiscard]] std::optional<Sex> parse_sex(std::string_view text);

// "1 юн.", "I юношеский", "третий разряд", "КМС" … as PersonRow::rank; "б/р" gives "".
[[nodiscard]] std::optional<std::string> parse_rank(std::string_view text);

// 100 … 3500; 0 for "0", "-", "б/р", "нет".
[[nodiscard]] std::optional<int> parse_rating(std::string_view text);

// Digits only, at most 12.
[[nodiscard]] bool is_id(std::string_view text);

// "5Б", "10 «А»", "5-б", "7 класс".
[[nodiscard]] bool is_school_class(std::string_view text);
// "МБОУ СОШ № 2", "Гимназия № 1".
[[nodiscard]] bool is_school(std::string_view text);

}  // namespace rostok::tables
