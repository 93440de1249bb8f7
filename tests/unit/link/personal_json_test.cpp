// SPDX-License-Identifier: MIT
#include "rostok/link/personal_json.h"

#include "catch.h"

using namespace rostok;
using link::saved_game_from_json;
using link::settings_from_json;

namespace {

std::string game_text(const std::string& moves, const std::string& rest = "\"level\":3") {
  return R"({"format":1,"start_fen":"r3k2r/P7/8/8/8/8/8/R3K2R w KQkq - 0 1","moves":[)" + moves +
         R"(],"human":"white","control":{"mode":"delay","base_ms":60000,"extra_ms":5000},)"
         R"("white_left_ms":1,"black_left_ms":2,)" +
         rest + "}";
}

}  // namespace

TEST_CASE("one strange setting costs that setting alone") {
  const auto settings = settings_from_json(
      R"({"language":"en","theme":"pink","board":7,"scale_percent":110,"sounds":"no",)"
      R"("future":[1],"game":{"level":99,"control":{"mode":"increment","base_ms":-5,"extra_ms":0}}})");
  REQUIRE(settings.has_value());
  viewmodel::Settings expected;
  expected.language = i18n::Language::English;
  expected.scale_percent = 100;
  expected.game.level = viewmodel::kLastLevel;
  CHECK(*settings == expected);
}

TEST_CASE("what is no JSON object is an error") {
  for (const char* text : {"", "[]", "3", "{", "{} {}", "\xff"})
    CHECK(settings_from_json(text).error().kind == base::ErrorKind::BadInput);
}

TEST_CASE("castling and promotion are read and written back") {
  const auto game = saved_game_from_json(game_text(R"("e1g1","e8c8","a7a8q")"));
  REQUIRE(game.has_value());
  CHECK(game->moves == std::vector<std::string>{"e1g1", "e8c8", "a7a8q"});
  CHECK(saved_game_from_json(link::to_json(*game)).value() == *game);
}

TEST_CASE("an illegal move is named with its place") {
  const auto game = saved_game_from_json(game_text(R"("e1g1","e1f1")"));
  REQUIRE_FALSE(game.has_value());
  CHECK(game.error().to_string() == "Half-move 2 (e1f1) is not legal");
}

TEST_CASE("a game with a missing or wrong field is refused") {
  CHECK(saved_game_from_json(game_text("")).has_value());
  CHECK_FALSE(saved_game_from_json(game_text("", "\"level\":0")).has_value());
  CHECK_FALSE(saved_game_from_json(game_text("", "\"x\":0")).has_value());
  CHECK_FALSE(saved_game_from_json(game_text("5")).has_value());
  CHECK_FALSE(saved_game_from_json("{}").has_value());
}

TEST_CASE("a game of the first version is one against the computer with everything allowed") {
  const auto game = saved_game_from_json(game_text(""));
  REQUIRE(game.has_value());
  CHECK(game->rival == practice::Rival::Computer);
  CHECK(game->takeback);
  CHECK(game->hints);
  CHECK(game->hints_used == 0);
  CHECK(game->student == 0);
}

TEST_CASE("no move follows the end of a game") {
  const auto game = [](const char* moves) {
    return saved_game_from_json(std::string(R"({"format":1,"start_fen":"","level":1,"human":"white","control":{"mode":"untimed","base_ms":0,"extra_ms":0},)") +
                                R"("white_left_ms":0,"black_left_ms":0,"moves":[)" + moves + "]}");
  };
  CHECK(game(R"("f2f3","e7e5","g2g4","d8h4")").has_value());
  CHECK_FALSE(game(R"("f2f3","e7e5","g2g4","d8h4","a2a3")").has_value());
}

TEST_CASE("what was agreed comes back, and strange values cost themselves alone") {
  viewmodel::SavedGame game;
  game.rival = practice::Rival::Person;
  game.start_fen = chess::Position::chess960_start(17).to_fen();
  game.names = {"Аня", "Тимофей"};
  game.half_step = game.tutor = true;
  game.takeback = game.hints = false;
  game.warned = 2;
  game.rescued = 1;
  game.record = 1764094987654123;
  game.student = 9;
  CHECK(saved_game_from_json(link::to_json(game)).value() == game);
  const auto strange = saved_game_from_json(game_text("", R"("level":3,"names":["a"],"rival":7,"tutor":"yes","hints_used":-4)"));
  REQUIRE(strange.has_value());
  CHECK(strange->names[0].empty());
  CHECK(strange->hints_used == 0);
}

TEST_CASE("coordinates that an older version switched off stay off") {
  CHECK(settings_from_json(R"({"show_coordinates":false})")->coordinates == viewmodel::Coordinates::Off);
  CHECK(settings_from_json(R"({"show_coordinates":true})")->coordinates == viewmodel::Coordinates::Medium);
  viewmodel::Settings settings;
  settings.coordinates = viewmodel::Coordinates::Large;
  settings.premoves = settings.tutor = settings.last_move_arrow = true;
  settings.hints = false;
  CHECK(settings_from_json(link::to_json(settings)).value() == settings);
}
