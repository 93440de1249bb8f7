// SPDX-License-Identifier: MIT
// One-line entry, and the values of a list in the ways people write them.
#include "rostok/tables/person.h"
#include "fixture.h"
#include "names.h"
#include "person_values.h"

using namespace rostok;
using tables::Birth;
using tables::parse_person_line;

namespace {

const tables::PersonOptions kOptions{2026, false, false};

struct Line {
  std::string name;
  int year = 0, rating = 0;
  bool uncertain = false;
  bool operator==(const Line&) const = default;
};
std::ostream& operator<<(std::ostream& out, const Line& line) {
  return out << line.name << " " << line.year << " " << line.rating << " " << line.uncertain;
}

Line read(const std::string& text) {
  const auto line = parse_person_line(text, kOptions);
  INFO(text);
  if (!line) FAIL(line.error().to_string());
  return {line->person.name, line->person.birth.year, line->person.rating, line->uncertain};
}

std::string fault(const std::string& text) {
  const auto line = parse_person_line(text, kOptions);
  if (line) return "none: " + line->person.name;
  return line.error().code + ":" + std::to_string(line.error().place.column);
}

}  // namespace

TEST_CASE("one line: surname, first name, year, rating") {
  CHECK(read("Иванов Пётр 2015 1050") == Line{"Иванов Пётр", 2015, 1050});
  CHECK(read("Иванов Пётр") == Line{"Иванов Пётр"});
  CHECK(read("Иванов Пётр 2015") == Line{"Иванов Пётр", 2015});
  CHECK(read("Иванов Пётр 1050") == Line{"Иванов Пётр", 0, 1050});
  CHECK(read("Иванов-Петров Пётр Ильич 2014") == Line{"Иванов-Петров Пётр", 2014});
  CHECK(read("  Ким   Чжи\tУ 15 ") == Line{"Ким Чжи У", 2015});
  CHECK(read("O'Neill Kate 2013") == Line{"O'Neill Kate", 2013});
}

TEST_CASE("one line: year and rating are told apart by value, in any order") {
  CHECK(read("Иванов Пётр 1050 2015") == Line{"Иванов Пётр", 2015, 1050});
  CHECK(read("Иванов Пётр 800 15") == Line{"Иванов Пётр", 2015, 800});
  CHECK(read("Иванов Пётр 1950 2015") == Line{"Иванов Пётр", 2015, 1950});
  CHECK(read("Иванов Пётр 2015 1950") == Line{"Иванов Пётр", 2015, 1950});
  // Nobody who is one year old plays: a rating.
  CHECK(read("Иванов Пётр 2025") == Line{"Иванов Пётр", 0, 2025});
  CHECK(read("Иванов Пётр 2024 2015") == Line{"Иванов Пётр", 2015, 2024});
  // Both could be both: the order of the form, and the coach is asked.
  CHECK(read("Иванов Пётр 2015 2010") == Line{"Иванов Пётр", 2015, 2010, true});
  CHECK(read("Иванов Пётр 1950 1960") == Line{"Иванов Пётр", 1950, 1960, true});
  CHECK(read("Иванов Пётр 2015 50") == Line{"Иванов Пётр", 1950, 2015, true});
  CHECK(read("Иванов Пётр 1950") == Line{"Иванов Пётр", 1950, 0, true});
}

TEST_CASE("one line: years as people write them") {
  CHECK(read("Иванов Пётр 2015г.") == Line{"Иванов Пётр", 2015});
  CHECK(read("Иванов Пётр 2015 г.р. 1050") == Line{"Иванов Пётр", 2015, 1050});
  CHECK(read("Иванов Пётр, 2015 г. р., 1050") == Line{"Иванов Пётр", 2015, 1050});
  CHECK(read("Иванов Пётр 85") == Line{"Иванов Пётр", 1985});
  CHECK(read("Иванов Пётр 07") == Line{"Иванов Пётр", 2007});
  CHECK(read("Иванов Пётр 01.03.2015 1050") == Line{"Иванов Пётр", 2015, 1050});
  auto dates = kOptions;
  dates.keep_birth_date = true;
  CHECK(parse_person_line("Иванов Пётр 1.3.15", dates)->person.birth == Birth{2015, 3, 1});
}

TEST_CASE("one line: names as people write them") {
  CHECK(read("иванов пётр 2015") == Line{"Иванов Пётр", 2015});
  CHECK(read("ИВАНОВ-ПЕТРОВ ПЁТР") == Line{"Иванов-Петров Пётр"});
  CHECK(read("Иванов, Пётр 2015") == Line{"Иванов Пётр", 2015});
  CHECK(read("Пётр Ильич Иванов") == Line{"Иванов Пётр"});
  CHECK(read("МакДональд Ян") == Line{"МакДональд Ян"});
  CHECK(read("Мамедов Расул Али оглы 2014") == Line{"Мамедов Расул", 2014});
  CHECK(read("12. Иванов Пётр 2015") == Line{"Иванов Пётр", 2015});
  CHECK(read("3) Иванов Пётр") == Line{"Иванов Пётр"});
  CHECK(read("7\tИванов Пётр\t2015\t1050") == Line{"Иванов Пётр", 2015, 1050});
  auto patronymic = kOptions;
  patronymic.keep_patronymic = true;
  CHECK(parse_person_line("Иванов Пётр Ильич 2014", patronymic)->person.name ==
        "Иванов Пётр Ильич");
}

TEST_CASE("one line: what is wrong is told with a code and a column") {
  CHECK(fault("") == "LINE-EMPTY:1");
  CHECK(fault("  ,") == "LINE-EMPTY:1");
  CHECK(fault("Иванов") == "LINE-FIRST:1");
  CHECK(fault(" Иванов 2015") == "LINE-FIRST:2");
  CHECK(fault("2015 1050") == "LINE-FIRST:1");
  CHECK(fault("Иванов Пётр @ 2015") == "LINE-NAME:13");
  CHECK(fault("Иванов Пётр 5Б") == "LINE-DATE:13");
  CHECK(fault("Иванов Пётр 31.02.2015") == "LINE-DATE:13");
  CHECK(fault("Иванов Пётр 01.03.2025") == "LINE-DATE:13");
  CHECK(fault("Иванов Пётр 9999") == "LINE-NUMBER:13");
  CHECK(fault("Иванов Пётр 5") == "LINE-NUMBER:13");
  CHECK(fault("Иванов Пётр 2015 1050 7") == "LINE-NUMBER:23");
  CHECK(fault("Иванов Пётр 15 14") == "LINE-TWICE:16");
  CHECK(fault("Иванов Пётр 1050 1100") == "LINE-TWICE:18");
  CHECK(fault("Иванов Пётр 01.03.2015 15") == "LINE-TWICE:24");
  CHECK(fault("Иванов Пётр 01.03.2015 02.03.2015") == "LINE-TWICE:24");
  CHECK(fault("Иванов Пётр 01.03.2015 1050 1100") == "LINE-TWICE:29");
}

TEST_CASE("dates of birth") {
  using tables::parse_birth;
  CHECK(parse_birth("2015", 2026) == Birth{2015});
  CHECK(parse_birth("01.03.2015 г.", 2026) == Birth{2015, 3, 1});
  CHECK(parse_birth("2015-03-01 00:00", 2026) == Birth{2015, 3, 1});
  CHECK(parse_birth("2015/00/00", 2026) == Birth{2015});
  CHECK(parse_birth("03/25/2015", 2026) == Birth{2015, 3, 25});
  CHECK(parse_birth("29.02.2016", 2026) == Birth{2016, 2, 29});
  CHECK(parse_birth("'15", 2026) == Birth{2015});
  for (const char* text : {"", "29.02.2015", "2024", "1900", "май 2015", "1.3",
                           "01.0300000000000000000001.2015", "1.-3.2015", "00.00.2015", "5Б"})
    CHECK(!parse_birth(text, 2026));
}

TEST_CASE("sport ranks") {
  using tables::parse_rank;
  for (const char* text : {"3ю", "3 юн.", "III юношеский", "3-й юношеский разряд", "3 юн. р."})
    CHECK(parse_rank(text) == "3ю");
  for (const char* text : {"2", "II", "2 разряд", "2 сп.", "второй спортивный", "2 взр."})
    CHECK(parse_rank(text) == "2");
  CHECK(parse_rank("первый юношеский") == "1ю");
  CHECK(parse_rank("кмс") == "КМС");
  for (const char* text : {"б/р", "-", "без разряда", "нет"})
    CHECK(parse_rank(text) == "");
  for (const char* text : {"7", "1 2", "юн", "IM", "5Б", "1050"})
    CHECK(!parse_rank(text));
}

TEST_CASE("sexes, ratings, classes, schools") {
  using tables::Sex;
  for (const char* text : {"м", "М.", "муж", "мальчик", "m", "Male"})
    CHECK(tables::parse_sex(text) == Sex::Male);
  for (const char* text : {"ж", "Жен.", "девочка", "f", "w", "д"})
    CHECK(tables::parse_sex(text) == Sex::Female);
  CHECK(!tables::parse_sex("x"));
  CHECK(tables::parse_rating("1050") == 1050);
  CHECK(tables::parse_rating("б/р") == 0);
  for (const char* text : {"99", "3501", "10.5", "-5", "abc", "01050"})
    CHECK(!tables::parse_rating(text));
  for (const char* text : {"5Б", "10 «А»", "5-б", "7 класс", "11 А класс", "1 \"в\""})
    CHECK(tables::is_school_class(text));
  for (const char* text : {"12А", "5", "0Б", "Б5", "5БВ", "5 группа"})
    CHECK(!tables::is_school_class(text));
  CHECK(tables::is_school("МБОУ СОШ № 2"));
  CHECK(!tables::is_school("Иванов"));
}
