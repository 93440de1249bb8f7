// SPDX-License-Identifier: MIT
// CSV and XLSX: what is written is read back.
#include <filesystem>
#include <random>

#include "fixture.h"
#include "rostok/tables/write.h"

using namespace rostok;
using tables::Cell;
using tables::Table;

namespace {

const std::filesystem::path kFolder = std::filesystem::temp_directory_path();

struct Scratch {
  explicit Scratch(const std::string& name)
      : path(kFolder / base::temporary_beside("rostok-" + name).filename()) {}
  ~Scratch() { std::filesystem::remove(path); }
  std::filesystem::path path;
};

// Texts that break careless readers and writers.
const std::vector<std::string> kTexts{"Иванов Пётр",
                                      "a;b",
                                      "a,b\t|",
                                      "\"",
                                      "\"\"",
                                      "x\ny",
                                      "x\r\ny",
                                      "\r",
                                      "=1+1",
                                      "+7",
                                      "-",
                                      "@x",
                                      "'=x",
                                      "''-1",
                                      "'",
                                      " лишний ",
                                      "007",
                                      "1,5",
                                      "½",
                                      "<b>&",
                                      "_x0041_",
                                      "_x0041_x0042_",
                                      "_x",
                                      "sep=;",
                                      "\xEF\xBB\xBFx",
                                      "\t",
                                      "1.5",
                                      "http://a.b",
                                      "{=1}",
                                      "Ё",
                                      "😀",
                                      "\x01\x1F",
                                      "_x005F_",
                                      "a\x0B"};

struct Random {
  explicit Random(unsigned seed) : bits(seed) {}
  int below(int n) { return static_cast<int>(bits() % static_cast<unsigned>(n)); }
  std::string text() {
    std::string out = kTexts[static_cast<std::size_t>(below(static_cast<int>(kTexts.size())))];
    while (below(4) == 0)
      out += kTexts[static_cast<std::size_t>(below(static_cast<int>(kTexts.size())))];
    return out;
  }
  std::mt19937 bits;
};

// No empty row and a title in every column: a file cannot show those.
Table random_table(unsigned seed, bool numbers) {
  Random random(seed);
  Table table;
  const int columns = 1 + random.below(6), rows = random.below(8);
  for (int c = 0; c < columns; ++c)
    table.columns.push_back({random.text()});
  for (int r = 0; r < rows; ++r) {
    tables::Row row;
    for (int c = 0; c < columns; ++c) {
      const int kind = random.below(4);
      if (numbers && kind == 0)
        row.emplace_back((random.below(2'000'000) - 1'000'000) / 100.0);
      else
        row.emplace_back(kind == 1 && c > 0 ? std::string() : random.text());
    }
    if (tables::is_empty(row[0])) row[0] = "x";
    table.rows.push_back(row);
  }
  return table;
}

tables::ReadOptions with_titles() {
  tables::ReadOptions options;
  options.titles = true;
  return options;
}

}  // namespace

TEST_CASE("CSV: export then import is the same table") {
  for (unsigned seed = 0; seed < 3000; ++seed)
    for (const char separator : {';', ',', '\t', '|'}) {
      const Table table = random_table(seed, false);
      auto options = with_titles();
      options.separator = separator;
      const auto read = tables::read_text_table(
          tables::csv_text(table, {separator, ',', seed % 2 == 0}), "x", options);
      INFO("seed " << seed);
      REQUIRE(read);
      REQUIRE(read->table == table);
    }
}

TEST_CASE("XLSX: export then import is the same table, numbers included") {
  const Scratch file("identity.xlsx");
  for (unsigned seed = 0; seed < 300; ++seed) {
    Table table = random_table(seed, true);
    table.sheet = "Лист " + std::to_string(seed);
    INFO("seed " << seed);
    REQUIRE(tables::write_xlsx(file.path, {table}));
    const auto read = tables::read_table_file(file.path, with_titles());
    REQUIRE(read);
    REQUIRE(read->table == table);
  }
}

TEST_CASE("CSV as Russian Excel opens it") {
  const Table table{"", {{"Имя"}, {"Очки"}, {"Формула"}}, {{"Иванов; Пётр", 2.5, "=1+1"}}};
  CHECK(tables::csv_text(table) ==
        "\xEF\xBB\xBFИмя;Очки;Формула\r\n\"Иванов; Пётр\";2,5;'=1+1\r\n");
  CHECK(tables::csv_text(table, {',', '.', false}) ==
        "Имя,Очки,Формула\r\nИванов; Пётр,2.5,'=1+1\r\n");
  // A negative number is a number, not a formula.
  CHECK(tables::csv_text({"", {{""}}, {{-2.5}}}, {';', ',', false}) == "-2,5\r\n");
}

TEST_CASE("a program that guesses finds separator and encoding of our CSV") {
  const Table table{"", {{"Имя"}, {"Очки"}}, {{"Иванов, Пётр", 2.5}, {"Ёлкина, Анна", 1.5}}};
  for (const bool mark : {false, true}) {
    const auto read = tables::read_text_table(tables::csv_text(table, {';', ',', mark}), "x");
    REQUIRE(read);
    CHECK(lines_of(read->table) ==
          std::vector<std::string>{"Имя|Очки", "Иванов, Пётр|2,5", "Ёлкина, Анна|1,5"});
  }
}

TEST_CASE("XLSX: the same table gives the same bytes") {
  const Scratch one("one.xlsx"), two("two.xlsx");
  const Table table = random_table(7, true);
  REQUIRE(tables::write_xlsx(one.path, {table, table}));
  REQUIRE(tables::write_xlsx(two.path, {table, table}));
  CHECK(*base::read_file(one.path) == *base::read_file(two.path));
}

TEST_CASE("XLSX: names of sheets are made allowed and different") {
  const Scratch file("sheets.xlsx");
  const Table table{"", {{"a"}}, {{1.0}}};
  std::vector<Table> all(5, table);
  all[0].sheet = "Тур 1/2: [пары]";
  all[1].sheet = "Очень длинное название листа, которое не помещается";
  all[2].sheet = all[1].sheet;
  all[3].sheet = "'";
  REQUIRE(tables::write_xlsx(file.path, all));
  const auto names = tables::xlsx_sheets(*base::read_file(file.path), "x");
  REQUIRE(names);
  CHECK(*names == std::vector<std::string>{"Тур 1 2   пары", "Очень длинное название листа, к",
                                           "Очень длинное название листа, 2", "Sheet", "Sheet 2"});
}

TEST_CASE("nothing is left behind when a file cannot be written") {
  const Table table{"", {{"a"}}, {{std::string(40'000, 'x')}}};
  const Scratch file("long.xlsx");
  const auto written = tables::write_xlsx(file.path, {table});
  REQUIRE(!written);
  CHECK(written.error().kind == base::ErrorKind::TooLarge);
  CHECK(!std::filesystem::exists(file.path));
  const auto nowhere = kFolder / "rostok-no-such-folder" / "x.xlsx";
  const auto failed = tables::write_xlsx(nowhere, {});
  REQUIRE(!failed);
  CHECK(failed.error().kind == base::ErrorKind::Io);
}
