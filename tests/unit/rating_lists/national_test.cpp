// SPDX-License-Identifier: MIT
#include "collected.h"

using namespace lists_test;
using model::Sex;

TEST_CASE("the national list with a header: UTF-8, commas, quotes") {
  const CollectedList list = read_one("smanager_standard.csv");
  CHECK(list.head.layout == Layout::NationalManager);
  CHECK(list.head.key == ListKey{Authority::National, Tempo::Standard});
  CHECK(list.players.size() == 8);
  const auto& first = list.player(700011);
  CHECK(first.name == "Зимородков Арсений Павлович");
  CHECK(first.sex == Sex::Male);  // empty: the list marks women only
  CHECK(first.federation == "RUS");
  CHECK(first.region == "г. Москва");
  CHECK(first.birth_year == 1994);
  CHECK(first.ratings[0].value == 2598);
  CHECK(first.fide_id == 90000017);
  CHECK(first.fide_rating == 2611);
  const auto& second = list.player(700012);
  CHECK(second.name == "Зимородкова Александра Павловна");
  CHECK(second.region == "г. Москва, \"центр\"");
  CHECK(second.sex == Sex::Female);
  const auto& unrated = list.player(700014);
  CHECK(unrated.ratings[0].value == 0);
  CHECK(unrated.birth_year == 2015);
  CHECK(unrated.fide_id == 0);
  CHECK(list.player(700018).name == "Коротков Лев");  // a short row
}

TEST_CASE("the national list: a quote that is never closed costs its line only") {
  const CollectedList list = read_one("smanager_standard.csv");
  CHECK(list.player(700015).name == "\"Кавычкин Тит");
  CHECK(list.player(700016).name == "Ёжиков-Лесной Фёдор Ильич");
  CHECK(list.problems.unreadable == 1);
  CHECK(list.problems.faulty_fields == 3);
  REQUIRE(list.problems.first.size() == 4);
  CHECK(list.problems.first[0].to_string() ==
        "smanager_standard.csv:6:1: A quotation mark is never closed");
  CHECK(list.problems.first[1].to_string() ==
        "smanager_standard.csv:8:1: There is no player's number here");
  CHECK(list.problems.first[2].to_string() ==
        "smanager_standard.csv:9:47: “13” is not possible in the column Birthday");
  CHECK(list.problems.first[3].to_string() ==
        "smanager_standard.csv:9:50: “10о1” is not possible in the column Rtg_Nat");
}

TEST_CASE("the older national list: Windows-1251, semicolons, no header") {
  const CollectedList list = read_one("smaster_rapid.csv");
  CHECK(list.head.layout == Layout::NationalMaster);
  CHECK(list.head.key == ListKey{Authority::National, Tempo::Rapid});
  REQUIRE(list.players.size() == 3);
  CHECK(list.player(700011).name == "Зимородков Арсений Павлович");
  CHECK(list.player(700011).ratings[1].value == 2580);
  CHECK(list.player(700011).sex == Sex::Male);
  CHECK(list.player(700012).sex == Sex::Female);
  CHECK(list.player(700019).region == "Тверская обл.");
  CHECK(list.player(700019).ratings[1].value == 0);
  CHECK(list.player(700019).birth_year == 2016);
  CHECK(list.lines == std::vector<int>{1, 2, 3});
}

TEST_CASE("columns in another order: found by the header, or told") {
  const std::string moved = "Rtg_Nat,Name,New,ID_No\n1234,Иванов Иван,?,17\n";
  CHECK(read_text(moved, "blitz.csv").player(17).ratings[2].value == 1234);
  ReadOptions told;
  told.columns = parse_columns("rating, name, -, id").value();
  const std::string bare = "1234;Иванов Иван;?;17\n1235;Петров Пётр;?;18\n";
  const CollectedList list = read_text(bare, "blitz.csv", told);
  CHECK(list.players.size() == 2);
  CHECK(list.player(18).ratings[2].value == 1235);
  // Its own headings are passed over.
  CHECK(read_text("Р;Ф;?;Н\n" + bare, "blitz.csv", told).players.size() == 2);
  CHECK_FALSE(parse_columns("rating,name"));
  CHECK_FALSE(parse_columns("id,name,ratting"));
}

TEST_CASE("the file name tells the tempo, an option has the last word") {
  const std::string text = "1;Иванов Иван;;Тверь;1200;;2010;м\n";
  const auto tempo_of = [&](const std::string& name, std::optional<Tempo> told) {
    ReadOptions options;
    options.tempo = told;
    return *read_text(text, name, options).head.key.tempo;
  };
  CHECK(tempo_of("Рейтинг быстрые.csv", std::nullopt) == Tempo::Rapid);
  CHECK(tempo_of("standard.zip/blitz.csv", std::nullopt) == Tempo::Blitz);
  CHECK(tempo_of("blitz.csv", Tempo::Standard) == Tempo::Standard);
}
