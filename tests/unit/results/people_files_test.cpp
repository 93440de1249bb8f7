// SPDX-License-Identifier: MIT
// Tables of players and of categories from a spreadsheet.
#include "catch.h"
#include "rostok/results/prizes.h"

using namespace rostok;
using namespace rostok::results;
using model::Sex;

namespace {

model::Tournament three_players() {
  model::Tournament t;
  for (const int rank : {1, 2, 7}) {
    model::Player player;
    player.start_rank = rank;
    player.birth_date = "2015/00/00";
    player.sex = Sex::Male;
    t.players.push_back(player);
  }
  return t;
}

base::Error refused_players(const std::string& text) {
  const auto read = read_attributes(text, "players.csv", three_players());
  REQUIRE_FALSE(read);
  CHECK(read.error().kind == base::ErrorKind::BadInput);
  return read.error();
}

base::Error refused_categories(const std::string& text) {
  const auto read = read_categories(text, "prizes.csv", 2026);
  REQUIRE_FALSE(read);
  CHECK(read.error().kind == base::ErrorKind::BadInput);
  return read.error();
}

std::pair<int, int> place(const base::Error& error) {
  return {error.place.line, error.place.column};
}

}  // namespace

TEST_CASE("attributes complete what the report file says") {
  const auto read =
      read_attributes("номер;класс;школа;новичок;год;пол\n7;3а;Школа 1;да;2016;ж\n1;;Школа 2;;;\n",
                      "p", three_players());
  REQUIRE(read);
  CHECK((*read)[2] == Attributes{"3а", "Школа 1", true, 2016, Sex::Female});
  CHECK((*read)[0] == Attributes{"", "Школа 2", false, 2015, Sex::Male});
  CHECK((*read)[1] == Attributes{"", "", false, 2015, Sex::Male});
  const auto english = read_attributes("sex\tnumber\tnewcomer\nw\t2\tno\n", "p", three_players());
  REQUIRE(english);
  CHECK((*english)[1].sex == Sex::Female);
}

TEST_CASE("attributes that are not understood are named with line and cell") {
  CHECK(place(refused_players("number;class\n1;3\n")) == std::pair(1, 2));
  CHECK(place(refused_players("school;group\nA;B\n")).first == 1);
  CHECK(place(refused_players("number;school\n3;A\n")) == std::pair(2, 1));
  CHECK(place(refused_players("number;school\n;A\n")) == std::pair(2, 1));
  CHECK(place(refused_players("number;birth\n1;2015\n2;15\n")) == std::pair(3, 2));
  CHECK(place(refused_players("number;sex\n1;x\n")) == std::pair(2, 2));
  CHECK(place(refused_players("number;newcomer\n1;maybe\n")) == std::pair(2, 2));
  CHECK(place(refused_players("number;номер\n1;1\n")) == std::pair(1, 2));
}

TEST_CASE("categories from a table") {
  const auto read = read_categories(
      "name;places;sex;age_from;age_to;group;school;newcomers;rating_from;rating_to;prizes\n"
      "Общий зачёт;;;;;;;;;;3000 2000 1000\n"
      "Девочки до 9 лет;2;ж;;9;3а;Школа 1;да;1;1200;\n",
      "p", 2026);
  REQUIRE(read);
  REQUIRE(read->size() == 2);
  CHECK((*read)[0].name == "Общий зачёт");
  CHECK((*read)[0].who == Criteria{});
  CHECK((*read)[0].places == 3);
  CHECK((*read)[0].amounts == std::vector<std::int64_t>{3000, 2000, 1000});
  const Criteria expected{Sex::Female, 2017, 0, "3а", "Школа 1", true, 1, 1200};
  CHECK((*read)[1].who == expected);
  CHECK((*read)[1].places == 2);
  const auto years = read_categories("name;born_from;born_to\nA;2015;2016\n", "p", 2026);
  REQUIRE(years);
  CHECK((*years)[0].who.born_from == 2015);
  CHECK((*years)[0].who.born_to == 2016);
  CHECK((*years)[0].places == 3);
}

TEST_CASE("categories that are not understood are named with line and cell") {
  CHECK(place(refused_categories("name;luck\nA;1\n")) == std::pair(1, 2));
  CHECK(place(refused_categories("places;sex\n2;w\n")).first == 1);
  CHECK(place(refused_categories("name;places\n;2\n")) == std::pair(2, 1));
  CHECK(place(refused_categories("name;places\nA;2\nB;0\n")) == std::pair(3, 2));
  CHECK(place(refused_categories("name;prizes\nA;100 x\n")) == std::pair(2, 2));
  CHECK(place(refused_categories("name;born_from\nA;15\n")) == std::pair(2, 2));
}
