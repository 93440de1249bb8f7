// SPDX-License-Identifier: MIT
// One person as a list names them: the little that a club keeps of a child, and no more.
#pragma once
#include <string>
#include <string_view>

#include "rostok/base/result.h"

namespace rostok::tables {

enum class Sex { Unknown, Male, Female };

// 0 = not known. A month never stands without a day.
struct Birth {
  int year = 0, month = 0, day = 0;
  bool operator==(const Birth&) const = default;
};

struct PersonRow {
  std::string name;  // "Фамилия Имя"; the patronymic behind it only where it was asked for
  Birth birth;
  Sex sex = Sex::Unknown;
  std::string group;   // class or group of the centre, "5Б"
  std::string school;  // or club
  std::string rank;  // "3ю" "2ю" "1ю" "3" "2" "1" "КМС" "МС" "МСМК" "ГР", empty = none
  int rating = 0;    // the club's own; 0 = none, as in the other two
  int national_rating = 0, fide_rating = 0;
  std::string national_id, fide_id;
  bool operator==(const PersonRow&) const = default;
};

struct PersonOptions {
  int this_year = 0;  // for years of two digits and impossible ones; must be set
  bool keep_patronymic = false;
  bool keep_birth_date = false;  // else the year only
};

// The youngest and the oldest who may stand in a list.
inline constexpr int kYoungestAge = 3, kOldestAge = 100;

// What a line like "Иванов Пётр 2015 1050" says.
struct PersonLine {
  PersonRow person;
  // Year and rating could be meant the other way round, or the only number the other one.
  bool uncertain = false;
};

// One-line entry: surname, first name, then in any order a year of birth (2015, 15, 2015 г.р.) or
// a date of birth (01.03.2015) and a rating, told apart by value; a number of a list in front
// ("12. ") is passed over. Words in lower case or capitals only are written as names. The errors
// carry a code and the column of the word at fault:
//   LINE-EMPTY   nothing is there
//   LINE-FIRST   the first name is missing
//   LINE-NAME    a word that is no name
//   LINE-DATE    a date that does not exist or is out of the question
//   LINE-NUMBER  a number that is neither a year of birth nor a rating
//   LINE-TWICE   two years of birth, or two ratings
[[nodiscard]] base::Result<PersonLine> parse_person_line(std::string_view line,
                                                         const PersonOptions& options);

}  // namespace rostok::tables
