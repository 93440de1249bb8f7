// SPDX-License-Identifier: MIT
#include "rostok/tables/table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace rostok::tables {

bool has_titles(const Table& table) {
  return std::any_of(table.columns.begin(), table.columns.end(),
                     [](const Column& column) { return !column.title.empty(); });
}

bool is_number(const Cell& cell) {
  return std::holds_alternative<double>(cell);
}

bool is_empty(const Cell& cell) {
  return !is_number(cell) && std::get<std::string>(cell).empty();
}

std::string number_text(double number, char decimal_sign) {
  if (number == 0) return "0";  // never "-0"
  std::array<char, 64> digits{};
  const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  std::string text(digits.data(), written.ptr);
  if (const auto point = text.find('.'); point != std::string::npos) text[point] = decimal_sign;
  return text;
}

std::string points_text(double number, char decimal_sign) {
  double whole = 0;
  if (std::abs(std::modf(number, &whole)) != 0.5 || std::abs(whole) > 1e9)
    return number_text(number, decimal_sign);
  const std::string sign = number < 0 ? "-" : "";
  return sign + (whole == 0 ? "" : number_text(std::abs(whole))) + "½";
}

std::string cell_text(const Cell& cell, Numbers numbers, char decimal_sign) {
  if (!is_number(cell)) return std::get<std::string>(cell);
  const double number = std::get<double>(cell);
  return numbers == Numbers::Points ? points_text(number, decimal_sign)
                                    : number_text(number, decimal_sign);
}

namespace {

// Takes "½", "¼" or "¾" off the end.
double take_fraction(std::string_view& text) {
  constexpr std::array<std::pair<std::string_view, double>, 3> kFractions{
      {{"½", 0.5}, {"¼", 0.25}, {"¾", 0.75}}};
  for (const auto& [sign, value] : kFractions)
    if (text.ends_with(sign)) {
      text.remove_suffix(sign.size());
      return value;
    }
  return 0;
}

bool take_prefix(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

}  // namespace

std::optional<double> parse_number(std::string_view text) {
  const bool negative = take_prefix(text, "-") || take_prefix(text, "−");
  const double fraction = take_fraction(text);
  if (text.empty())
    return fraction == 0 ? std::nullopt : std::optional(negative ? -fraction : fraction);
  std::string plain;
  int signs = 0;
  for (const char c : text) {
    const bool sign = c == '.' || c == ',';
    if (!sign && (c < '0' || c > '9')) return std::nullopt;
    signs += sign ? 1 : 0;
    plain += sign ? '.' : c;
  }
  const bool edges = plain.front() == '.' || plain.back() == '.';
  if (edges || signs > 1 || (signs > 0 && fraction != 0)) return std::nullopt;
  double value = 0;
  const auto read = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  if (read.ec != std::errc()) return std::nullopt;
  return negative ? -(value + fraction) : value + fraction;
}

Cell number_or_text(std::string text) {
  if (const auto number = parse_number(text)) return *number;
  return text;
}

}  // namespace rostok::tables
