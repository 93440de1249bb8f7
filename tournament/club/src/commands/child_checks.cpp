// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>

#include "rostok/base/text.h"
#include "rostok/club/commands/children.h"
#include "tidy.h"

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

Result<Child> checked(Child child) {
  for (std::string* text : {&child.surname, &child.first_name, &child.school, &child.rank,
                            &child.fide_id, &child.national_id, &child.rating_list})
    *text = tidy(*text);
  if (child.surname.empty()) return fail(ErrorKind::BadInput, "A child needs a surname");
  auto birth = checked_date(child.birth);
  if (!birth) return tl::unexpected(birth.error());
  child.birth = std::move(*birth);
  for (const std::string& id : {child.fide_id, child.national_id})
    if (!std::all_of(id.begin(), id.end(), [](char c) { return c >= '0' && c <= '9'; }))
      return fail(ErrorKind::BadInput, "“{1}” is no id: only digits", {id});
  const auto& f = child.fide;
  const auto& n = child.national;
  for (const int rating : {child.club_rating, child.first_rating, f.standard, f.rapid, f.blitz,
                           n.standard, n.rapid, n.blitz})
    if (rating < 0 || rating > 4000)
      return fail(ErrorKind::BadInput, "{1} is no rating", {std::to_string(rating)});
  return child;
}

}  // namespace rostok::club
