// SPDX-License-Identifier: MIT
// Workbooks of other programs.
#include "fixture.h"

using namespace rostok;
using tables::read_xlsx;

namespace {

base::Error fault_of(const std::string& bytes, const tables::ReadOptions& options = {}) {
  const auto read = read_xlsx(bytes, "list.xlsx", options);
  REQUIRE(!read);
  return read.error();
}

}  // namespace

TEST_CASE("a workbook of openpyxl: the first sheet that is shown, dates as text") {
  const auto bytes = fixture("openpyxl.xlsx");
  CHECK(*tables::xlsx_sheets(bytes, "x") ==
        std::vector<std::string>{"Скрытый", "Список", "Третий"});
  const auto read = tables::read_table(bytes, "list.csv");  // whatever it is called
  REQUIRE(read);
  CHECK(read->table.sheet == "Список");
  CHECK(lines_of(read->table) == std::vector<std::string>{"ФИО|Дата рождения|Рейтинг|Сумма|Есть",
                                                          "Иванов Пётр|2015-03-01|1050||TRUE",
                                                          "Ёлкина Анна|2014-12-31 14:30|2.5||FALSE",
                                                          "Ким Чжи У|1|||"});
  CHECK(read->lines == std::vector<int>{1, 2, 3, 5});
  CHECK(std::get<double>(read->table.rows[1][2]) == 1050);
}

TEST_CASE("a sheet is chosen by name or number") {
  tables::ReadOptions options;
  options.sheet = "Скрытый";
  CHECK(lines_of(read_xlsx(fixture("openpyxl.xlsx"), "x", options)->table) ==
        std::vector<std::string>{"не этот"});
  options.sheet = "3";
  CHECK(lines_of(read_xlsx(fixture("openpyxl.xlsx"), "x", options)->table) ==
        std::vector<std::string>{"|угол"});
  options.sheet = "Нет";
  const auto fault = fault_of(fixture("openpyxl.xlsx"), options);
  CHECK(fault.kind == base::ErrorKind::NotFound);
  CHECK(fault.args[1] == "Скрытый, Список, Третий");
}

TEST_CASE("a workbook with prefixes, inline strings, no references and days from 1904") {
  const auto read = read_xlsx(fixture("odd.xlsx"), "odd.xlsx");
  REQUIRE(read);
  CHECK(read->table.sheet == "One & only");
  CHECK(lines_of(read->table) == std::vector<std::string>{"plain|Иванов |line\r\ntwo_x0041_",
                                                          "в строке|2011-03-01|-2.5",
                                                          "|formula|#N/A"});
  CHECK(read->lines == std::vector<int>{1, 2, 7});
}

TEST_CASE("workbooks that would hurt are refused politely") {
  CHECK(fault_of(fixture("bomb.xlsx")).kind == base::ErrorKind::TooLarge);
  CHECK(fault_of(fixture("entities.xlsx")).message == "Part {1} of the workbook is broken: {2}");
  tables::ReadOptions narrow;
  narrow.limits.columns = 3;
  CHECK(fault_of(fixture("openpyxl.xlsx"), narrow).message ==
        "The table has more than {1} columns");
  tables::ReadOptions few;
  few.limits.cells = 5;
  CHECK(fault_of(fixture("openpyxl.xlsx"), few).kind == base::ErrorKind::TooLarge);
}

TEST_CASE("a damaged workbook is a fault at every length") {
  const auto bytes = fixture("odd.xlsx");
  for (std::size_t size = 0; size < bytes.size(); size += 7)
    CHECK(!read_xlsx(bytes.substr(0, size), "cut.xlsx"));
}
