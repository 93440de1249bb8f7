// SPDX-License-Identifier: MIT
// rostok table preview: for a script, and for a person.
#include <boost/json.hpp>

#include "catch.h"
#include "run_program.h"

namespace {

const std::string kData = ROSTOK_TESTS_DIR "/data/tables/";

Outcome preview(const std::string& arguments, const char* streams = "2>/dev/null") {
  return run_program("ROSTOK_LANG=en '" ROSTOK_BIN_DIR "/rostok' table preview --year 2026 " +
                     arguments + " " + streams);
}

const std::string kHead =
    "row\tstatus\tname\tbirth\tsex\tgroup\tschool\trank\trating\tnational_rating\tfide_rating\t"
    "national_id\tfide_id\n";

}  // namespace

TEST_CASE("preview prints lines for scripts, problems beside them") {
  const auto outcome = preview("'" + kData + "cp1251.csv'");
  CHECK(outcome.code == 0);
  CHECK(outcome.out ==
        kHead +
            "2\tok\tИванов Пётр\t2015\t\t5Б\tМБОУ \"Гимназия № 1\" г. Тверь\t\t1050\t\t\t\t\n"
            "4\tok\tЁлкина Анна\t2014\t\t6А\tСОШ № 2; вечерняя\t\t\t\t\t\t\n"
            "5\tok\tКим Чжи У\t2016\t\t\t\t\t\t\t\t\t\n");
  const auto problems = preview("'" + kData + "cp1251.csv'", "2>&1 >/dev/null");
  CHECK(problems.out == "row 4, column 6 (Рейтинг): “1,5” is no rating (100 to 3500)\n");
}

TEST_CASE("preview prints JSON") {
  const auto outcome = preview("'" + kData + "openpyxl.xlsx' --json --birth-date");
  CHECK(outcome.code == 0);
  const auto json = boost::json::parse(outcome.out);
  CHECK(json.at("sheet") == "Список");
  CHECK(json.at("titles_row") == 1);
  CHECK(json.at("people") == 3);
  CHECK(json.at("columns").at(1).at("meaning") == "birth");
  CHECK(json.at("rows").at(0).at("birth") == "2015-03-01");
  CHECK(json.at("rows").at(2).at("problems").at(0).at("column") == 2);
}

TEST_CASE("preview: the coach's choice of columns, titles, sheet and encoding") {
  const auto chosen =
      preview("'" + kData + "utf8.csv' --titles-row 2 --columns -,full-name,-,school,group");
  CHECK(chosen.says("4\tok\tЁлкина Анна\t\t\tСОШ № 2; вечерняя\t6А"));
  CHECK(!chosen.says("Иванов"));
  CHECK(preview("'" + kData + "openpyxl.xlsx' --sheet 3", "2>&1").code == 3);
  CHECK(preview("'" + kData + "cp866.csv' --encoding cp1251 --columns -,-,-,group").says("5Ѓ"));
  const auto wrong = preview("'" + kData + "utf8.csv' --columns name", "2>&1");
  CHECK(wrong.code == 3);
  CHECK(wrong.says("full-name"));
}

TEST_CASE("preview: files that cannot be used") {
  CHECK(preview("'" + kData + "none.csv'", "2>&1").code == 5);
  CHECK(preview("'" + kData + "bomb.xlsx'", "2>&1").code == 4);
  CHECK(preview("'" + kData + "entities.xlsx'", "2>&1").code == 3);
}
