// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/calendar.h"

#include <array>

#include "rostok/training/queue.h"

namespace rostok::viewmodel {
namespace {

using std::chrono::days;
using std::chrono::year_month_day;

// Date of a date or a moment.
std::optional<training::Day> day_of(const std::string& date) {
  return training::parse_day(std::string_view(date).substr(0, 10));
}

std::string month_day(const i18n::Translator& words, unsigned month, const std::string& day) {
  switch (month) {
    case 1:
      return words.tr("{1} January", {day});
    case 2:
      return words.tr("{1} February", {day});
    case 3:
      return words.tr("{1} March", {day});
    case 4:
      return words.tr("{1} April", {day});
    case 5:
      return words.tr("{1} May", {day});
    case 6:
      return words.tr("{1} June", {day});
    case 7:
      return words.tr("{1} July", {day});
    case 8:
      return words.tr("{1} August", {day});
    case 9:
      return words.tr("{1} September", {day});
    case 10:
      return words.tr("{1} October", {day});
    case 11:
      return words.tr("{1} November", {day});
    default:
      return words.tr("{1} December", {day});
  }
}

}  // namespace

std::string day_text(const i18n::Translator& words, const std::string& date,
                     const practice::Date& today) {
  const auto day = day_of(date);
  if (!day) return {};
  const year_month_day parts(*day);
  std::string text = month_day(words, static_cast<unsigned>(parts.month()),
                               std::to_string(static_cast<unsigned>(parts.day())));
  if (date.substr(0, 4) != today.substr(0, 4)) text += ' ' + date.substr(0, 4);
  return text;
}

std::string short_day_text(const std::string& date) {
  const auto day = day_of(date);
  if (!day) return {};
  const year_month_day parts(*day);
  const std::string month = std::to_string(static_cast<unsigned>(parts.month()));
  return std::to_string(static_cast<unsigned>(parts.day())) + (month.size() < 2 ? ".0" : ".") +
         month;
}

std::string weekday_text(const i18n::Translator& words, const practice::Date& date) {
  const auto day = day_of(date);
  if (!day) return {};
  const std::string rest = day_text(words, date, date);
  switch (std::chrono::weekday(*day).iso_encoding()) {
    case 1:
      return words.tr("Monday, {1}", {rest});
    case 2:
      return words.tr("Tuesday, {1}", {rest});
    case 3:
      return words.tr("Wednesday, {1}", {rest});
    case 4:
      return words.tr("Thursday, {1}", {rest});
    case 5:
      return words.tr("Friday, {1}", {rest});
    case 6:
      return words.tr("Saturday, {1}", {rest});
    default:
      return words.tr("Sunday, {1}", {rest});
  }
}

practice::Date monday_of(const std::string& date) {
  const auto day = day_of(date);
  if (!day) return {};
  return training::to_text(*day - days{std::chrono::weekday(*day).iso_encoding() - 1});
}

practice::Date days_after(const practice::Date& date, int count) {
  const auto day = day_of(date);
  return day ? training::to_text(*day + days{count}) : practice::Date{};
}

}  // namespace rostok::viewmodel
