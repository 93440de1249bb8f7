// SPDX-License-Identifier: MIT
// Lists of people as schools and other programs make them.
#include "rostok/tables/roster.h"
#include "fixture.h"

using namespace rostok;
using tables::Meaning;
using tables::Severity;
using tables::Sex;

namespace {

const tables::PersonOptions kOptions{2026, false, false};

tables::RosterPreview preview(const std::string& bytes) {
  const auto read = tables::read_table(bytes, "list");
  REQUIRE(read);
  return tables::parse_roster(*read, tables::propose_layout(read->table, 2026), kOptions);
}

std::string columns(const tables::RosterPreview& roster) {
  std::string text;
  for (const Meaning meaning : roster.layout.columns)
    text += (text.empty() ? "" : " ") + std::string(tables::to_code(meaning));
  return text;
}

std::vector<std::string> names(const tables::RosterPreview& roster) {
  std::vector<std::string> list;
  for (const auto& row : roster.rows)
    if (row.usable()) list.push_back(row.person.name);
  return list;
}

const std::vector<std::string> kTwo{"Иванов Пётр", "Ёлкина Анна"};

}  // namespace

TEST_CASE("the same roster from every file of the fixtures") {
  for (const char* name :
       {"utf8.csv", "cp1251.csv", "cp866.csv", "excel-unicode.txt", "bar-cr.csv"}) {
    const auto roster = preview(fixture(name));
    INFO(name);
    CHECK(columns(roster) == "- full-name birth group school rating");
    REQUIRE(roster.rows.size() == 3);
    CHECK(roster.rows[0].person == tables::PersonRow{"Иванов Пётр",
                                                     {2015},
                                                     Sex::Unknown,
                                                     "5Б",
                                                     "МБОУ \"Гимназия № 1\" г. Тверь",
                                                     "",
                                                     1050,
                                                     0,
                                                     0,
                                                     "",
                                                     ""});
    CHECK(roster.rows[1].problems.size() == 1);
    CHECK(roster.rows[1].problems[0].column == 6);
    CHECK(roster.rows[1].problems[0].error.to_string() == "“1,5” is no rating (100 to 3500)");
    CHECK(roster.rows[2].person.name == "Ким Чжи У");
    CHECK(roster.people() == 3);
  }
}

TEST_CASE("a workbook with dates") {
  const auto roster = preview(fixture("openpyxl.xlsx"));
  CHECK(columns(roster) == "full-name birth rating - -");
  CHECK(names(roster) == std::vector<std::string>{"Иванов Пётр", "Ёлкина Анна", "Ким Чжи У"});
  CHECK(roster.rows[1].person.birth == tables::Birth{2014});
  CHECK(roster.rows[2].line == 5);
  CHECK(roster.rows[2].problems[0].error.args[0] == "1");
}

TEST_CASE("titles in Russian and English") {
  const struct {
    const char* title;
    Meaning meaning;
  } kTitles[] = {{"Ф.И.О. ученика", Meaning::FullName},
                 {"ФИО", Meaning::FullName},
                 {"Фамилия, имя, отчество", Meaning::FullName},
                 {"Имя и фамилия", Meaning::FullNameFirst},
                 {"Фамилия", Meaning::Surname},
                 {"Last Name", Meaning::Surname},
                 {"Имя", Meaning::FirstName},
                 {"First name", Meaning::FirstName},
                 {"Отчество", Meaning::Patronymic},
                 {"Год рожд.", Meaning::Birth},
                 {"Г.Р.", Meaning::Birth},
                 {"Дата рождения (дд.мм.гггг)", Meaning::Birth},
                 {"Birthday", Meaning::Birth},
                 {"Пол (м/ж)", Meaning::Sex},
                 {"Класс", Meaning::Group},
                 {"Возрастная группа", Meaning::Group},
                 {"Образовательная организация", Meaning::School},
                 {"ОО", Meaning::School},
                 {"Club", Meaning::School},
                 {"Спорт. разряд", Meaning::Rank},
                 {"Рейтинг", Meaning::Rating},
                 {"Rtg", Meaning::Rating},
                 {"Рейтинг ФШР (классика)", Meaning::NationalRating},
                 {"Rtg_Nat", Meaning::NationalRating},
                 {"Российский рейтинг", Meaning::NationalRating},
                 {"Рейтинг ФИДЕ", Meaning::FideRating},
                 {"Rtg_Int", Meaning::FideRating},
                 {"Elo FIDE", Meaning::FideRating},
                 {"FIDE ID", Meaning::FideId},
                 {"Fide_No", Meaning::FideId},
                 {"Код FIDE", Meaning::FideId},
                 {"ID ФШР", Meaning::NationalId},
                 {"ID_No", Meaning::NationalId},
                 {"Номер телефона", Meaning::Private},
                 {"E-mail", Meaning::Private},
                 {"ФИО родителя", Meaning::Private},
                 {"№ п/п", Meaning::Ignored},
                 {"No.", Meaning::Ignored}};
  for (const auto& each : kTitles) {
    INFO(each.title);
    const auto meaning = tables::meaning_of_title(each.title);
    REQUIRE(meaning);
    CHECK(std::string(tables::to_code(*meaning)) == tables::to_code(each.meaning));
  }
  for (const char* title : {"", "Иванов", "Пётр", "5Б", "Тверь", "Питание"})
    CHECK(!tables::meaning_of_title(title));
}

TEST_CASE("names in columns of their own, with titles or without") {
  const auto titled =
      preview("Фамилия;Имя;Отчество;Год\nИванов;Пётр;Ильич;2015\nЁлкина;Анна;Петровна;2014\n");
  CHECK(columns(titled) == "surname first-name patronymic birth");
  CHECK(names(titled) == kTwo);
  CHECK(titled.rows[0].person.sex == Sex::Male);
  CHECK(titled.rows[1].person.sex == Sex::Female);
  const auto bare = preview("1;Иванов;Пётр;Ильич;2015\n2;Ёлкина;Анна;Петровна;2014\n");
  CHECK(columns(bare) == "- surname first-name patronymic birth");
  CHECK(names(bare) == kTwo);
  const auto turned = preview("Пётр;Иванов\nАнна;Ёлкина\n");
  CHECK(columns(turned) == "first-name surname");
  CHECK(names(turned) == kTwo);
  const auto english = preview("Name,Surname\nПётр,Иванов\nАнна,Ёлкина\n");
  CHECK(columns(english) == "first-name surname");
  CHECK(names(english) == kTwo);
}

TEST_CASE("the first name in front is seen by title or by surnames") {
  CHECK(names(preview("Имя и фамилия;Год\nПётр Иванов;2015\nАнна Ёлкина;2014\n")) == kTwo);
  CHECK(names(preview("Пётр Иванов;2015\nАнна Ёлкина;2014\n")) == kTwo);
  CHECK(names(preview("Иванов Пётр;2015\nЁлкина Анна;2014\n")) == kTwo);
}

TEST_CASE("without titles everything is told by its contents") {
  const auto roster = preview(
      "1\tИванов Пётр\tм\t01.03.2015\t5Б\tМБОУ СОШ № 2\t3 юн.\t1050\t34100001\n"
      "2\tЁлкина Анна\tж\t02.04.2014\t6А\tГимназия № 1\tб/р\t1100\t34100002\n");
  CHECK(columns(roster) == "- full-name sex birth group school rank rating fide-id");
  CHECK(names(roster) == kTwo);
  CHECK(roster.rows[0].person.rank == "3ю");
  CHECK(roster.rows[0].person.fide_id == "34100001");
}

TEST_CASE("a pasted list of one-line entries") {
  const auto roster =
      preview("1. Иванов Пётр 2015 1050\n2. Ёлкина Анна 14\n3. Ким\n4. Ли Ян 1950\n");
  CHECK(columns(roster) == "line");
  CHECK(names(roster) == std::vector<std::string>{"Иванов Пётр", "Ёлкина Анна", "Ли Ян"});
  CHECK(roster.rows[2].problems[0].severity == Severity::Error);
  CHECK(roster.rows[2].problems[0].error.code == "LINE-FIRST");
  CHECK(roster.rows[2].line == 3);
  CHECK(roster.rows[3].problems[0].severity == Severity::Warning);
}

TEST_CASE("what stands above the titles is passed over, titles again on the next page too") {
  const auto roster = preview(
      "Список участников турнира;;\n;;\n№;Фамилия, имя;Класс\n1;Иванов Пётр;5Б\n"
      "№;Фамилия, имя;Класс\n2;Ёлкина Анна;6А\n");
  CHECK(columns(roster) == "- full-name group");
  CHECK(names(roster) == kTwo);
  CHECK(roster.titles == std::vector<std::string>{"№", "Фамилия, имя", "Класс"});
  CHECK(roster.rows[0].line == 4);
}

TEST_CASE("data that a club does not keep stay outside") {
  const auto roster = preview("ФИО;Телефон;Адрес\nИванов Пётр Ильич;8-900;Тверь\n");
  CHECK(columns(roster) == "full-name private private");
  CHECK(roster.problems.size() == 2);
  CHECK(roster.problems[0].severity == Severity::Note);
  CHECK(roster.problems[0].error.args[0] == "Телефон");
  CHECK(roster.rows[0].person ==
        tables::PersonRow{"Иванов Пётр", {}, Sex::Male, "", "", "", 0, 0, 0, "", ""});
  CHECK(roster.rows[0].problems.empty());
}

TEST_CASE("duplicates: the same name and no other year, or the same id") {
  const auto roster = preview(
      "ФИО;Год;FIDE ID\nЁлкин Иван;2015;\nЕлкин Иван;;\nЁЛКИН ИВАН;2014;\nКим Ян;2013;34100001\n"
      "Ким Яна;2013;34100001\n");
  REQUIRE(roster.rows.size() == 5);
  CHECK(!roster.rows[0].duplicate_of);
  CHECK(roster.rows[1].duplicate_of == 0);
  CHECK(roster.rows[1].problems[0].error.to_string() == "Елкин Иван stands in row 2 already");
  CHECK(!roster.rows[2].duplicate_of);  // a namesake
  CHECK(roster.rows[4].duplicate_of == 3);
  CHECK(roster.people() == 3);
}

TEST_CASE("problems of rows: column and sentence, the good values stay") {
  const auto roster = preview(
      "Фамилия;Имя;Год;Пол;Разряд;ID "
      "ФШР\nИванов;Пётр;2055;x;9;12a\n;;2015;;;\nКим;;2014;;;\nЛи@;Ян;;;;\n");
  REQUIRE(roster.rows.size() == 4);
  std::vector<int> places;
  for (const auto& problem : roster.rows[0].problems)
    places.push_back(problem.column);
  CHECK(places == std::vector<int>{3, 4, 5, 6});
  CHECK(roster.rows[0].usable());
  CHECK(!roster.rows[1].usable());
  CHECK(roster.rows[1].problems[0].error.message == "There is no name in this row");
  CHECK(roster.rows[2].usable());
  CHECK(roster.rows[2].problems[0].severity == Severity::Warning);
  CHECK(!roster.rows[3].usable());
  CHECK(roster.rows[3].problems[0].column == 1);
}

TEST_CASE("a table without names says so") {
  const auto roster = preview("1;2015\n2;2014\n");
  REQUIRE(roster.problems.size() == 1);
  CHECK(roster.problems[0].severity == Severity::Error);
  CHECK(roster.people() == 0);
}

TEST_CASE("the coach decides what a column means") {
  const auto read = tables::read_table("a;b;c\nИванов;Пётр;1050\n", "list");
  REQUIRE(read);
  tables::RosterLayout layout{std::nullopt,
                              {Meaning::Surname, Meaning::FirstName, Meaning::FideRating}};
  auto roster = tables::parse_roster(*read, layout, kOptions);
  CHECK(roster.rows.size() == 2);
  layout.titles_row = 0;
  roster = tables::parse_roster(*read, layout, kOptions);
  REQUIRE(roster.rows.size() == 1);
  CHECK(roster.rows[0].person.name == "Иванов Пётр");
  CHECK(roster.rows[0].person.fide_rating == 1050);
}

TEST_CASE("every meaning has a code of its own") {
  for (int i = 0; i <= static_cast<int>(Meaning::Private); ++i) {
    const auto meaning = static_cast<Meaning>(i);
    CHECK(tables::parse_meaning(tables::to_code(meaning)) == meaning);
  }
  CHECK(!tables::parse_meaning("name"));
}

TEST_CASE("ФШР and Swiss-Manager columns") {
  const auto roster = preview(
      "ID_No,Name,Sex,Fed,Birthday,Rtg_Nat,Fide_No,Rtg_Int\n12345,Иванов "
      "Пётр,,RUS,2015,1050,34100001,1400\n");
  CHECK(columns(roster) == "national-id full-name sex - birth national-rating fide-id fide-rating");
  CHECK(roster.rows[0].person ==
        tables::PersonRow{
            "Иванов Пётр", {2015}, Sex::Unknown, "", "", "", 0, 1050, 1400, "12345", "34100001"});
}
