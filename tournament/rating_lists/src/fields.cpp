// SPDX-License-Identifier: MIT
#include "fields.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "rostok/base/text.h"

namespace rostok::rating_lists {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string upper(std::string_view text) {
  std::string letters(base::trim(text));
  std::transform(letters.begin(), letters.end(), letters.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return letters;
}

}  // namespace

std::optional<std::int64_t> parse_number(std::string_view text, std::int64_t highest) {
  text = base::trim(text);
  if (text == "-") return 0;
  std::int64_t value = 0;
  for (const char c : text) {
    if (!is_digit(c)) return std::nullopt;
    value = value * 10 + (c - '0');
    if (value > highest) return std::nullopt;
  }
  return value;
}

std::optional<int> parse_birth_year(std::string_view text) {
  text = base::trim(text);
  if (text.find_first_not_of("0-./ ") == std::string_view::npos) return 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end]))
      ++end;
    if (end - at == 4) {
      const auto year = static_cast<int>(*parse_number(text.substr(at, 4), 9999));
      if (year == 0) return 0;
      if (year >= 1850 && year <= 2100) return year;
      return std::nullopt;
    }
    at = std::max(end, at + 1);
  }
  return std::nullopt;
}

model::Title parse_title(std::string_view text) {
  using model::Title;
  struct Known {
    const char *name, *letter;
    Title title;
  };
  constexpr std::array<Known, 8> kTitles{{{"GM", "G", Title::GM},
                                          {"IM", "M", Title::IM},
                                          {"WGM", "WG", Title::WGM},
                                          {"FM", "F", Title::FM},
                                          {"WIM", "WM", Title::WIM},
                                          {"CM", "C", Title::CM},
                                          {"WFM", "WF", Title::WFM},
                                          {"WCM", "WC", Title::WCM}}};
  text = base::trim(text);
  if (text.empty()) return Title::None;
  const std::string letters = upper(text);
  for (const Known& known : kTitles)
    if (letters == known.name || letters == known.letter) return known.title;
  return Title::None;
}

model::Sex parse_sex(std::string_view text) {
  const std::string letter = upper(text);
  for (const char* female : {"F", "W", "Ж", "ж"})
    if (letter == female) return model::Sex::Female;
  for (const char* male : {"M", "М", "м"})
    if (letter == male) return model::Sex::Male;
  return model::Sex::Unknown;
}

bool is_plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

void assign_utf8(std::string_view text, Legacy legacy, std::string& to) {
  if (is_plain_ascii(text) || base::is_valid_utf8(text))
    to.assign(text);
  else
    to = legacy == Legacy::Cp1251 ? base::cp1251_to_utf8(text) : base::latin1_to_utf8(text);
  // A control character would not survive a table, a page or JSON.
  std::replace_if(
      to.begin(), to.end(),
      [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7F;
      },
      ' ');
}

std::string shown(std::string_view text, Legacy legacy) {
  constexpr std::size_t kLetters = 40;
  std::string whole;
  assign_utf8(text, legacy, whole);
  if (whole.size() <= kLetters) return whole;
  return base::to_utf8(base::to_code_points(whole).substr(0, kLetters));
}

}  // namespace rostok::rating_lists
