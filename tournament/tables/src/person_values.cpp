// SPDX-License-Identifier: MIT
#include "person_values.h"

#include <algorithm>
#include <array>
#include <vector>

#include "fold.h"
#include "rostok/base/text.h"

namespace rostok::tables {

namespace {

template <std::size_t N>
bool is_one_of(std::string_view text, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

int small_number(std::string_view digits) {
  return static_cast<int>(base::parse_integer(digits).value_or(-1));
}

bool all_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int days_in(int month, int year) {
  constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return kDays[static_cast<std::size_t>(month) - 1] + (month == 2 && leap ? 1 : 0);
}

}  // namespace

bool is_possible_year(int year, int this_year) {
  return year >= this_year - kOldestAge && year <= this_year - kYoungestAge;
}

int year_of_two_digits(int number, int this_year) {
  const int year = this_year / 100 * 100 + number;
  return year > this_year - kYoungestAge ? year - 100 : year;
}

namespace {

std::optional<int> year_in(std::string_view digits, int this_year) {
  if (!all_digits(digits) || (digits.size() != 4 && digits.size() != 2)) return std::nullopt;
  int year = small_number(digits);
  if (digits.size() == 2) year = year_of_two_digits(year, this_year);
  if (!is_possible_year(year, this_year)) return std::nullopt;
  return year;
}

// "2015 г.р." → "2015"
std::string_view without_year_word(std::string_view text) {
  for (const std::string_view word :
       {"года", "год", "рожд.", "г.р.", "г.р", "гр.", "гр", "г.", "г", "р.", "р"})
    if (text.ends_with(word)) {
      text = base::trim(text.substr(0, text.size() - word.size()));
      return without_year_word(text);
    }
  return text;
}

std::optional<Birth> birth_of_parts(const std::vector<std::string_view>& parts, int this_year) {
  const bool year_first = parts[0].size() == 4;
  const auto year = year_in(parts[year_first ? 0 : 2], this_year);
  if (!year) return std::nullopt;
  for (const auto part : {parts[year_first ? 2 : 0], parts[1]})
    if (!all_digits(part) || part.size() > 2) return std::nullopt;
  int day = small_number(parts[year_first ? 2 : 0]), month = small_number(parts[1]);
  // Month before day where the other reading is no date.
  if (!year_first && month > 12 && day <= 12) std::swap(day, month);
  if (day == 0 || month == 0) return year_first ? std::optional(Birth{*year, 0, 0}) : std::nullopt;
  if (month > 12 || day > days_in(month, *year)) return std::nullopt;
  return Birth{*year, month, day};
}

}  // namespace

std::optional<Birth> parse_birth(std::string_view raw, int this_year) {
  const std::string tidied = tidy(raw);
  std::string_view text = without_year_word(tidied);
  // The time that a spreadsheet may put behind a date.
  if (const auto blank = text.find(' '); blank != std::string_view::npos && text.find(':') > blank)
    text = text.substr(0, blank);
  for (const char separator : {'.', '-', '/'}) {
    const auto parts = base::split(text, separator);
    if (parts.size() == 3) return birth_of_parts(parts, this_year);
  }
  if (text.starts_with('\'')) text.remove_prefix(1);
  if (const auto year = year_in(text, this_year)) return Birth{*year, 0, 0};
  return std::nullopt;
}

std::optional<Sex> parse_sex(std::string_view text) {
  constexpr std::array<std::string_view, 13> kMale{"м",   "муж",   "мужской", "мужчина", "мальчик",
                                                   "мал", "юноша", "юн",      "m",       "male",
                                                   "boy", "man",   "b"};
  constexpr std::array<std::string_view, 14> kFemale{
      "ж",       "жен", "женский", "женщина", "девочка", "дев",   "д",
      "девушка", "f",   "w",       "female",  "girl",    "woman", "g"};
  const std::string folded = fold(text);
  if (is_one_of(folded, kMale)) return Sex::Male;
  if (is_one_of(folded, kFemale)) return Sex::Female;
  return std::nullopt;
}

namespace {

// "1ю" → "1", "ю"
std::vector<std::string> rank_words(std::string_view text) {
  std::string spaced;
  bool was_digit = false;
  for (const char c : fold(text)) {
    const bool digit = c >= '0' && c <= '9';
    if (was_digit != digit) spaced += ' ';
    was_digit = digit;
    spaced += c;
  }
  return words_of(spaced);
}

int rank_number(std::string_view word) {
  if (word == "1" || word == "i" || word.starts_with("перв") || word == "first") return 1;
  if (word == "2" || word == "ii" || word.starts_with("втор") || word == "second") return 2;
  if (word == "3" || word == "iii" || word.starts_with("трет") || word == "third") return 3;
  return 0;
}

std::optional<std::string> numbered_rank(const std::vector<std::string>& words) {
  constexpr std::array<std::string_view, 9> kFill{"р",  "разряд", "разр", "й", "st",
                                                  "nd", "rd",     "rank", "ый"};
  int number = 0;
  bool youth = false;
  for (const std::string& word : words) {
    const int found = rank_number(word);
    if (found != 0 && number != 0) return std::nullopt;
    if (found != 0)
      number = found;
    else if (word == "ю" || word.starts_with("юн") || word == "youth")
      youth = true;
    else if (!is_one_of(word, kFill) && word != "сп" && !word.starts_with("спорт") &&
             !word.starts_with("взр"))
      return std::nullopt;
  }
  if (number == 0) return std::nullopt;
  return std::to_string(number) + (youth ? "ю" : "");
}

}  // namespace

std::optional<std::string> parse_rank(std::string_view text) {
  const std::string folded = fold(text);
  constexpr std::array<std::string_view, 8> kNone{"",    "б р", "бр",   "без разряда",
                                                  "нет", "no",  "none", "0"};
  if (is_one_of(folded, kNone)) return std::string();
  if (folded == "кмс" || folded.starts_with("кандидат в мастера")) return "КМС";
  if (folded == "мс" || folded.starts_with("мастер спорта")) return "МС";
  if (folded == "мсмк") return "МСМК";
  if (folded == "гр" || folded == "гроссмейстер" || folded == "гроссмейстер россии") return "ГР";
  return numbered_rank(rank_words(text));
}

std::optional<int> parse_rating(std::string_view text) {
  const std::string plain = tidy(text);
  constexpr std::array<std::string_view, 7> kNone{"", "б р", "бр", "нет", "н р", "no", "unrated"};
  if (is_one_of(fold(plain), kNone) || plain == "0") return 0;
  if (!all_digits(plain) || plain.size() > 4) return std::nullopt;
  const int rating = small_number(plain);
  if (rating < 100 || rating > kHighestRating) return std::nullopt;
  return rating;
}

bool is_id(std::string_view text) {
  return all_digits(text) && text.size() <= 12;
}

bool is_school_class(std::string_view text) {
  std::string rest = fold(text);
  std::size_t digits = 0;
  while (digits < rest.size() && rest[digits] >= '0' && rest[digits] <= '9')
    ++digits;
  const int grade = small_number(rest.substr(0, digits));
  if (digits == 0 || grade < 1 || grade > 11) return false;
  rest = std::string(base::trim(rest.substr(digits)));
  for (const std::string_view word : {"класс", "кл"}) {
    if (rest == word) return true;
    if (rest.ends_with(" " + std::string(word))) rest.resize(rest.size() - word.size() - 1);
  }
  const auto letter = base::to_code_points(rest);
  return letter.size() == 1 && !is_digit(letter[0]) && letter[0] != U'№';
}

bool is_school(std::string_view text) {
  constexpr std::array<std::string_view, 10> kStems{"школ", "гимназ", "лице", "сош",    "мбоу",
                                                    "маоу", "мкоу",   "гбоу", "school", "оош"};
  const std::string folded = fold(text);
  return std::any_of(kStems.begin(), kStems.end(), [&](std::string_view stem) {
    return folded.starts_with(stem) || folded.find(" " + std::string(stem)) != std::string::npos;
  });
}

}  // namespace rostok::tables
