// SPDX-License-Identifier: MIT
// The file in which a centre keeps the norms.
#include "catch.h"
#include "rostok/ratings/norms.h"

using namespace rostok;
using namespace rostok::ratings;

namespace {

const std::string kHead =
    "source;Приказ № 1;valid_from;01.02.2026;valid_to;;entered_by;Иванова А. П.\n"
    "discipline;min_games;rounding;unrated_value\n"
    "any;7;half;1000\n";
const std::string kTitles = "from;to;KMS;I;II;III;I_yu;II_yu;III_yu\n";
const std::string kWhole = kHead + kTitles + "1001;1025;;;;;;60;55\n1026;1050;;;;;80;57,5;50 %\n";

base::Error refused(const std::string& text) {
  const auto read = read_norm_table(text, "norms.csv");
  REQUIRE_FALSE(read);
  CHECK(read.error().kind == base::ErrorKind::BadInput);
  CHECK(read.error().place.file == "norms.csv");
  return read.error();
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const auto at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), by);
}

}  // namespace

TEST_CASE("a table of norms is read") {
  const auto read = read_norm_table(kWhole, "norms.csv");
  REQUIRE(read);
  CHECK(read->source == "Приказ № 1");
  CHECK(read->valid_from == "2026/02/01");
  CHECK(read->valid_to.empty());
  CHECK(read->entered_by == "Иванова А. П.");
  CHECK(read->discipline == "any");
  CHECK(read->min_games == 7);
  CHECK(read->step == NormStep::HalfPoint);
  CHECK(read->unrated_value == 1000);
  REQUIRE(read->bands.size() == 2);
  CHECK(read->bands[0] == NormBand{1001, 1025, {{{}, {}, {}, {}, {}, 600, 550}}});
  CHECK(read->bands[1] == NormBand{1026, 1050, {{{}, {}, {}, {}, 800, 575, 500}}});
}

TEST_CASE("the same table from other programs") {
  const auto table = *read_norm_table(kWhole, "a");
  std::string windows = "\xEF\xBB\xBF";
  for (const char c : kWhole)
    windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
  CHECK(read_norm_table(windows, "a") == table);
  // Comments, Russian names of ranks, another order of columns, blanks.
  const auto other = read_norm_table(
      "# Таблица норм\n" + kHead +
          "# полосы\nto;from;3ю;2ю;1ю\n 1025 ; 1001 ;55;60;\n1050;1026;50;57.5;80\n",
      "a");
  REQUIRE(other);
  CHECK(other->bands == table.bands);
}

TEST_CASE("without minimum and value of the unrated") {
  const auto read = read_norm_table(replaced(kWhole, "any;7;half;1000", "any;;whole;"), "a");
  REQUIRE(read);
  CHECK(read->min_games == 0);
  CHECK(read->unrated_value == 1000);
  CHECK(read->step == NormStep::WholePoint);
}

TEST_CASE("a table for which nobody answers is refused") {
  CHECK(refused(replaced(kWhole, "Приказ № 1", "")).args.front() == "source");
  CHECK(refused(replaced(kWhole, "01.02.2026", "")).args.front() == "valid_from");
  CHECK(refused(replaced(kWhole, "Иванова А. П.", "")).args.front() == "entered_by");
  CHECK(refused(kHead + kTitles).message.find("holds no norm") != std::string::npos);
  CHECK(refused(kHead + kTitles + "1001;1025;;;;;;;\n").message.find("holds no norm") !=
        std::string::npos);
}

TEST_CASE("what is not understood is named with its line and cell") {
  const auto place = [](const std::string& text) {
    const auto error = refused(text);
    return std::pair(error.place.line, error.place.column);
  };
  using Place = std::pair<int, int>;
  CHECK(place(replaced(kWhole, "01.02.2026", "1 февраля")) == Place{1, 4});
  CHECK(place(replaced(kWhole, "valid_to", "until")) == Place{1, 5});
  CHECK(place(replaced(kWhole, "min_games", "games")) == Place{2, 2});
  CHECK(place(replaced(kWhole, "half", "up")) == Place{3, 3});
  CHECK(place(replaced(kWhole, "any;7", "any;seven")) == Place{3, 2});
  CHECK(place(replaced(kWhole, ";II;", ";IV;")) == Place{4, 5});
  CHECK(place(replaced(kWhole, ";II;", ";III;")) == Place{4, 6});
  CHECK(place(replaced(kWhole, "1001", "low")) == Place{5, 1});
  CHECK(place(replaced(kWhole, "1025", "1000")) == Place{5, 1});
  CHECK(place(replaced(kWhole, "1026", "1025")) == Place{6, 1});
  CHECK(place(replaced(kWhole, ";60;", ";101;")) == Place{5, 8});
  CHECK(place(replaced(kWhole, ";60;", ";0;")) == Place{5, 8});
  CHECK(place(replaced(kWhole, "57,5", "57,55")) == Place{6, 8});
  CHECK(place(replaced(kWhole, "57,5", "много")) == Place{6, 8});
}

TEST_CASE("lines that are missing") {
  CHECK_FALSE(read_norm_table("", "a"));
  CHECK(refused("# nothing\n").message.find("has no line") != std::string::npos);
  CHECK(refused(
            replaced(kWhole, "discipline;min_games;rounding;unrated_value\nany;7;half;1000\n", ""))
            .args.front()
            .starts_with("discipline"));
  CHECK(refused(kHead).args.front().starts_with("from"));
  CHECK(refused(kHead + "to;III_yu\n1025;55\n").args.front().starts_with("from"));
}

TEST_CASE("the empty table is one that only wants its figures") {
  std::string text = empty_norm_table({"Впишите \"нормы\"; источник обязателен", "вторая строка"});
  CHECK(refused(text).args.front() == "source");
  text = replaced(text, "source;;valid_from;;valid_to;;entered_by;",
                  "source;Приказ;valid_from;01.01.2026;valid_to;;entered_by;Я");
  CHECK(refused(text).message.find("holds no norm") != std::string::npos);
  text = replaced(text, "1001;1025;;;;;;;", "1001;1025;;;;;;;55");
  const auto read = read_norm_table(text, "norms.csv");
  REQUIRE(read);
  CHECK(read->bands.size() == 60);
  CHECK(read->bands.back().to == 2500);
  CHECK(read->bands.front().percent_tenths.back() == 550);
}
