// SPDX-License-Identifier: MIT
#include "dates.h"

#include <array>
#include <cctype>
#include <chrono>
#include <cstdio>

#include "rostok/rating_lists/listed_player.h"

namespace rostok::rating_lists {

namespace {

constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                   "jul", "aug", "sep", "oct", "nov", "dec"};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The number of exactly `count` digits at `at`.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size()) return std::nullopt;
  int value = 0;
  for (const char c : text.substr(at, count)) {
    if (!is_digit(c)) return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<std::chrono::sys_days> day_of(std::string_view text) {
  const auto year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
  if (text.size() != 10 || text[4] != '-' || text[7] != '-' || !year || !month || !day)
    return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return std::nullopt;
  return std::chrono::sys_days(date);
}

std::string written(int year, int month, int day) {
  char text[40];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
  return text;
}

// Year, month and perhaps day at `at`, with or without hyphens.
std::optional<std::string> numeric_date_at(std::string_view name, std::size_t at) {
  const auto year = digits(name, at, 4);
  if (!year || *year < 1990 || *year > 2099) return std::nullopt;
  const auto is_hyphen = [&](std::size_t i) {
    return i < name.size() && (name[i] == '-' || name[i] == '_' || name[i] == '.');
  };
  std::size_t next = at + 4 + (is_hyphen(at + 4) ? 1 : 0);
  const auto month = digits(name, next, 2);
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  next += 2;
  const std::size_t day_at = next + (is_hyphen(next) ? 1 : 0);
  const auto day = digits(name, day_at, 2);
  std::size_t end = day ? day_at + 2 : next;
  std::string date = written(*year, *month, day.value_or(1));
  // Digits that go on are no date.
  if (!is_date(date) || (end < name.size() && is_digit(name[end]))) return std::nullopt;
  return date;
}

}  // namespace

std::string date_text(std::time_t time) {
  std::tm parts{};
#if defined(_WIN32)
  if (localtime_s(&parts, &time) != 0) return "";
#else
  if (localtime_r(&time, &parts) == nullptr) return "";
#endif
  return written(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday);
}

std::optional<std::string> date_of_month_heading(std::string_view heading) {
  if (heading.size() != 5) return std::nullopt;
  std::string lower;
  for (const char c : heading.substr(0, 3))
    lower += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  const auto year = digits(heading, 3, 2);
  for (std::size_t month = 0; month < kMonths.size(); ++month)
    if (lower == kMonths[month] && year) {
      constexpr int kFirstListOfTheFederation = 70;  // 1970; two digits must suffice
      const int century = *year >= kFirstListOfTheFederation ? 1900 : 2000;
      return written(century + *year, static_cast<int>(month) + 1, 1);
    }
  return std::nullopt;
}

std::optional<std::string> date_in_name(std::string_view name) {
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (at > 0 && is_digit(name[at - 1]) && is_digit(name[at])) continue;  // inside a number
    if (auto date = numeric_date_at(name, at)) return date;
    const bool goes_on = at + 5 < name.size() && is_digit(name[at + 5]);
    if (auto date = date_of_month_heading(name.substr(at, 5)); date && !goes_on) return date;
  }
  return std::nullopt;
}

bool is_date(std::string_view text) {
  return day_of(text).has_value();
}

std::optional<int> age_in_days(const std::string& date, const std::string& today) {
  const auto from = day_of(date), to = day_of(today);
  if (!from || !to) return std::nullopt;
  return static_cast<int>((*to - *from).count());
}

}  // namespace rostok::rating_lists
