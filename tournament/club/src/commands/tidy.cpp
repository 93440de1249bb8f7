// SPDX-License-Identifier: MIT
#include "tidy.h"

#include <algorithm>

#include "rostok/base/text.h"

namespace rostok::club {

using base::ErrorKind;
using base::fail;
using base::Result;

std::string tidy(const std::string& text) {
  std::string tidied;
  for (const char c : text)
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      if (!tidied.empty() && tidied.back() != ' ') tidied += ' ';
    } else {
      tidied += c;
    }
  if (!tidied.empty() && tidied.back() == ' ') tidied.pop_back();
  return tidied;
}

Result<std::string> checked_date(const std::string& text) {
  std::string date = text;
  if (date.size() == 4) date += "/00/00";
  std::replace(date.begin(), date.end(), '-', '/');
  if (date.empty()) return date;
  const auto parts = base::split(date, '/');
  const auto number = [&](std::size_t i) {
    return parts.size() == 3 ? base::parse_integer(parts[i]).value_or(-1) : -1;
  };
  static constexpr int kDays[]{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const auto year = number(0), month = number(1), day = number(2);
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  const bool good = date.size() == 10 && year >= 1850 && year <= 2200 &&
                    ((month == 0 && day == 0) || (month >= 1 && month <= 12 && day >= 1 &&
                                                  day <= kDays[month] + (leap && month == 2)));
  if (!good) return fail(ErrorKind::BadInput, "“{1}” is no date: write 2015 or 2015-03-14", {text});
  return date;
}

std::vector<std::string> parts_of(const std::string& text, char separator) {
  std::vector<std::string> parts;
  for (const auto part : base::split(text, separator))
    if (auto tidied = tidy(std::string(part)); !tidied.empty()) parts.push_back(std::move(tidied));
  return parts;
}

std::string joined(const std::vector<std::string>& parts, const char* separator) {
  std::string text;
  for (const std::string& part : parts)
    text += (text.empty() ? "" : separator) + part;
  return text;
}

}  // namespace rostok::club
