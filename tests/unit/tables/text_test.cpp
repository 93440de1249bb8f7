// SPDX-License-Identifier: MIT
// CSV, TSV and pasted text as other programs write them.
#include "fixture.h"

using namespace rostok;
using tables::Encoding;
using tables::read_text_table;

namespace {

const std::vector<std::string> kRoster{"№|Фамилия, имя|Год рождения|Класс|Школа|Рейтинг",
                                       "1|Иванов Пётр|2015|5Б|МБОУ \"Гимназия № 1\"\nг. Тверь|1050",
                                       "2|Ёлкина Анна|2014|6А|СОШ № 2; вечерняя|1,5",
                                       "3|Ким Чжи У|2016|||"};

std::vector<std::string> read_lines(const std::string& bytes) {
  const auto read = read_text_table(bytes, "list.csv");
  REQUIRE(read);
  return lines_of(read->table);
}

base::Error fault_of(const std::string& bytes, const tables::ReadOptions& options = {}) {
  const auto read = read_text_table(bytes, "list.csv", options);
  REQUIRE(!read);
  return read.error();
}

}  // namespace

TEST_CASE("the same roster is read from every encoding with every separator and line end") {
  const struct {
    const char* file;
    Encoding encoding;
    char separator;
  } kFiles[] = {{"utf8.csv", Encoding::Utf8, ';'},
                {"utf8-mark.csv", Encoding::Utf8, ';'},
                {"cp1251.csv", Encoding::Cp1251, ';'},
                {"cp866.csv", Encoding::Cp866, ';'},
                {"comma-lf.csv", Encoding::Utf8, ','},
                {"bar-cr.csv", Encoding::Utf8, '|'},
                {"excel-unicode.txt", Encoding::Utf16Le, '\t'},
                {"utf16be.txt", Encoding::Utf16Be, '\t'},
                {"sep-line.csv", Encoding::Utf8, '|'}};
  for (const auto& file : kFiles) {
    INFO(file.file);
    const auto read = read_text_table(fixture(file.file), file.file);
    REQUIRE(read);
    CHECK(lines_of(read->table) == kRoster);
    CHECK(read->encoding == file.encoding);
    CHECK(read->separator == file.separator);
    CHECK(read->table.columns.size() == 6);
    CHECK(!tables::has_titles(read->table));
    const int offset = std::string(file.file) == "sep-line.csv" ? 1 : 0;
    CHECK(read->lines == std::vector<int>{1 + offset, 2 + offset, 4 + offset, 5 + offset});
  }
}

TEST_CASE("UTF-16 is recognised without a mark") {
  const auto marked = fixture("excel-unicode.txt");
  CHECK(read_lines(marked.substr(2)) == kRoster);
}

TEST_CASE("the first row is titles when that is asked for") {
  tables::ReadOptions options;
  options.titles = true;
  const auto read = read_text_table("a;b\n1;2\n", "x", options);
  REQUIRE(read);
  CHECK(read->table.columns == std::vector<tables::Column>{{"a"}, {"b"}});
  CHECK(lines_of(read->table) == std::vector<std::string>{"1|2"});
  CHECK(read->lines == std::vector<int>{2});
}

TEST_CASE("quotes: doubled, with text behind them, in the middle of a cell") {
  CHECK(read_lines("\"a \"\"b\"\"\";c\n") == std::vector<std::string>{"a \"b\"|c"});
  CHECK(read_lines("\"Школа\" № 5;c\nx;y\n") == std::vector<std::string>{"Школа № 5|c", "x|y"});
  CHECK(read_lines("ООО \"Ладья\";c\n") == std::vector<std::string>{"ООО \"Ладья\"|c"});
  CHECK(read_lines("\"\";c\n") == std::vector<std::string>{"|c"});
}

TEST_CASE("a text of one column") {
  CHECK(read_lines("Иванов Пётр 2015\r\n\r\nЁлкина Анна\r\n") ==
        std::vector<std::string>{"Иванов Пётр 2015", "Ёлкина Анна"});
  CHECK(read_lines("\"one \"\"two\"\"\"\n\"open\n") ==
        std::vector<std::string>{"one \"two\"", "\"open"});
  CHECK(read_lines("").empty());
  CHECK(read_lines("\n\r\n;;;\n").empty());
}

TEST_CASE("the separator is what keeps the number of columns") {
  CHECK(tables::recognise_separator("a;1,5\nb;2,5\nc;3,5\n") == ';');
  CHECK(tables::recognise_separator("a\t1;2\nb\t3\n") == '\t');
  CHECK(tables::recognise_separator("Список 5Б\n\nИванов,2015\nПетров,2014\nЁлкин,2013\n") == ',');
  CHECK(tables::recognise_separator("Иванов Пётр\nПетров Иван\n") == '\0');
  CHECK(tables::recognise_separator("\"a;b\",c\n\"d;e\",f\n") == ',');
}

TEST_CASE("an apostrophe before a formula goes, others stay") {
  CHECK(read_lines("'=1+1;'a\n''-x;-5\n") == std::vector<std::string>{"=1+1|'a", "'-x|-5"});
}

TEST_CASE("faults of a text are told with line and column") {
  const auto open = fault_of("a;b\nЁ;\"c\n");
  CHECK(open.to_string() == "list.csv:2:3: The quotation mark opened here is never closed");
  const auto bad = fault_of("\xEF\xBB\xBFЁ;b\r\nя\xFFz;\n");
  CHECK(bad.place.line == 2);
  CHECK(bad.place.column == 2);
  CHECK(fault_of(std::string("ab\0c\n", 5)).place.column == 3);
  CHECK(fault_of("\xFF\xFE\x41\x04\x0A").message == "The text in UTF-16 is broken here");
  CHECK(fault_of(std::string("\xFF\xFE\x00\xD8\x41\x00", 6)).place.column == 1);
}

TEST_CASE("a table beyond a limit is refused") {
  tables::ReadOptions options;
  options.limits = {100, 100, 3, 2, 5};
  CHECK(fault_of(std::string(101, 'x'), options).kind == base::ErrorKind::TooLarge);
  CHECK(fault_of("a;b\nc;d;e\n", options).to_string() ==
        "list.csv:2: The table has more than 2 columns");
  CHECK(fault_of("a\nb\nc\nd\n", options).place.line == 4);
  CHECK(fault_of("a;b\nc;d\ne;f\n", options).message == "The table has more than {1} cells");
}

TEST_CASE("an old Excel file and an OpenDocument file are named") {
  const auto old = tables::read_table("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "list.xls");
  REQUIRE(!old);
  CHECK(old.error().kind == base::ErrorKind::Unsupported);
  const auto open = tables::read_table(
      "PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "list.ods");
  REQUIRE(!open);
  CHECK(open.error().message == "{1} is an OpenDocument file: save it as .xlsx or CSV");
}

TEST_CASE("numbers as people write them") {
  CHECK(tables::parse_number("1050") == 1050);
  CHECK(tables::parse_number("21½") == 21.5);
  CHECK(tables::parse_number("½") == 0.5);
  CHECK(tables::parse_number("−3") == -3);
  CHECK(tables::parse_number("12,25") == 12.25);
  for (const char* text : {"", "-", "1-0", "1.2.3", "5Б", "1e5", " 1", ".5", "5.", "1,5½", "½½"})
    CHECK(!tables::parse_number(text));
  CHECK(tables::points_text(2.5) == "2½");
  CHECK(tables::points_text(-0.5) == "-½");
  CHECK(tables::points_text(3) == "3");
  CHECK(tables::points_text(1.3, ',') == "1,3");
  CHECK(tables::number_text(-0.0) == "0");
}
