// SPDX-License-Identifier: MIT
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "catch.h"
#include "rostok/chess/notation.h"
#include "rostok/openings/opening_names.h"

using namespace rostok;
using openings::OpeningNames;

namespace {

const OpeningNames& names() {
  static const auto loaded = OpeningNames::load(ROSTOK_TESTS_DIR "/../assets");
  REQUIRE(loaded);
  return *loaded;
}
chess::Game game_of(const std::vector<std::string>& sans) {
  chess::Game game;
  for (const std::string& text : sans)
    REQUIRE(game.play(chess::parse_san(game.position(), text).value().move));
  return game;
}

}  // namespace

TEST_CASE("every line of the opening list is found at its end") {
  CHECK(names().all().size() == 3807);
  std::map<char, int> volumes;
  for (const auto& opening : names().all()) {
    REQUIRE(opening.code.size() == 3);
    ++volumes[opening.code[0]];
    CHECK_FALSE(opening.russian.empty());
  }
  CHECK(volumes.size() == 5);  // A to E
}

TEST_CASE("openings are named by position, transpositions too") {
  const auto* berlin = names().name_of(game_of({"e4", "e5", "Nf3", "Nc6", "Bb5", "Nf6"}));
  REQUIRE(berlin);
  CHECK(berlin->code == "C65");
  CHECK(berlin->english == "Ruy Lopez: Berlin Defense");
  CHECK(berlin->russian == "Испанская партия: берлинская защита");
  const auto* other_way = names().name_of(game_of({"e4", "e5", "Bb5", "Nf6", "Nf3", "Nc6"}));
  CHECK(other_way == berlin);
  const auto* najdorf =
      names().name_of(game_of({"e4", "c5", "Nf3", "d6", "d4", "cxd4", "Nxd4", "Nf6", "Nc3", "a6"}));
  REQUIRE(najdorf);
  CHECK(najdorf->code == "B90");
  CHECK(najdorf->russian == "Сицилианская защита: вариант Найдорфа");
}

TEST_CASE("a game keeps its last name and has none before the first") {
  const auto game = game_of({"e4", "c6", "d4", "d5", "Nc3", "h5", "h3", "h4", "a3", "a5"});
  REQUIRE(names().name_of(game));
  CHECK(names().name_of(game)->english.starts_with("Caro-Kann Defense"));
  CHECK(names().find(game.position()) == nullptr);
  CHECK(names().name_of(game, 0) == nullptr);
  CHECK(names().name_of(game, 2)->code == "B10");
}

TEST_CASE("most openings of the first moves have a Russian family name") {
  int known = 0;
  for (const auto& opening : names().all())
    known += opening.russian != opening.english ? 1 : 0;
  CHECK(known * 100 > 90 * static_cast<int>(names().all().size()));
}

TEST_CASE("Russian names stop before the first unknown part") {
  const std::unordered_map<std::string, std::string> phrases{
      {"A Opening", "Дебют А"}, {"B Line", "линия Б"}, {"D", "г"}};
  CHECK(openings::russian_name("A Opening: B Line, D", phrases) == "Дебют А: линия Б, г");
  CHECK(openings::russian_name("A Opening: C, D", phrases) == "Дебют А");
  CHECK(openings::russian_name("X: B Line", phrases).empty());
}

TEST_CASE("a broken opening list names its line") {
  const auto broken = OpeningNames::from_text("eco\tname\tpgn\nA00\tX\t1. e5\n", "");
  REQUIRE_FALSE(broken);
  CHECK(broken.error().to_string() == "eco.tsv:2:1: “e5” is not a legal move here");
  CHECK_FALSE(OpeningNames::from_text("A00\tX\n", ""));
  CHECK_FALSE(OpeningNames::from_text("", "one column\n"));
}

TEST_CASE("positions on the way to a name stand on a line") {
  const auto names = OpeningNames::from_text("C20\tTest\t1. e4 e5 2. Nf3\n", "");
  REQUIRE(names);
  chess::Position position;
  CHECK_FALSE(names->is_on_a_line(position));
  for (const char* san : {"e4", "e5"}) {
    position.play(chess::parse_san(position, san)->move);
    CHECK(names->is_on_a_line(position));
    CHECK(names->find(position) == nullptr);
  }
  position.play(chess::parse_san(position, "Nc3")->move);
  CHECK_FALSE(names->is_on_a_line(position));
}

TEST_CASE("the openings of a school lesson have whole Russian names") {
  const std::vector<std::pair<std::string, std::string>> lessons{
      {"1. e4 e5 2. Nf3 Nc6 3. Bc4 Bc5", "Итальянская партия: классический вариант (джуоко пьяно)"},
      {"1. e4 e5 2. Nf3 Nc6 3. Bc4 Bc5 4. b4", "Итальянская партия: гамбит Эванса"},
      {"1. e4 e5 2. Nf3 Nc6 3. Bc4 Nf6", "Итальянская партия: защита двух коней"},
      {"1. e4 e5 2. Nf3 Nc6 3. Bb5", "Испанская партия"},
      {"1. e4 e5 2. Nf3 Nc6 3. d4", "Шотландская партия"},
      {"1. e4 e5 2. Nf3 Nf6", "Русская партия"},
      {"1. e4 e5 2. f4", "Королевский гамбит"},
      {"1. e4 e5 2. Nc3", "Венская партия"},
      {"1. e4 d5", "Скандинавская защита"},
      {"1. e4 c6", "Защита Каро – Канн"},
      {"1. e4 e6", "Французская защита"},
      {"1. e4 c5 2. Nf3 d6 3. d4 cxd4 4. Nxd4 Nf6 5. Nc3 g6",
       "Сицилианская защита: вариант дракона"},
      {"1. d4 d5 2. c4", "Ферзевый гамбит"},
      {"1. d4 d5 2. c4 c6", "Славянская защита"},
      {"1. d4 Nf6 2. c4 g6 3. Nc3 Bg7 4. e4", "Староиндийская защита: обычный вариант"},
      {"1. d4 Nf6 2. c4 e6 3. Nc3 Bb4", "Защита Нимцовича"},
      {"1. d4 f5", "Голландская защита"},
      {"1. c4", "Английское начало"},
      {"1. b4", "Дебют Сокольского"}};
  for (const auto& [line, russian] : lessons) {
    chess::Position position;
    std::string word;
    for (std::istringstream words(line); words >> word;)
      if (word.back() != '.') position.play(chess::parse_san(position, word).value().move);
    INFO(line);
    const auto* opening = names().find(position);
    REQUIRE(opening);
    CHECK(opening->russian == russian);
  }
}

TEST_CASE("a family inside another name is written in lower case") {
  const std::unordered_map<std::string, std::string> phrases{{"A", "Дебют А"},
                                                             {"B Defense", "Защита Б"}};
  CHECK(openings::russian_name("A: B Defense", phrases) == "Дебют А: защита Б");
}
