// SPDX-License-Identifier: MIT
// The engine is asked for the right positions in the right order, and may fail.
#include <unistd.h>
#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <thread>

#include "review_games.h"
#include "rostok/base/files.h"
#include "rostok/review/json.h"
#include "rostok/review/reviewer.h"

using namespace rostok;
using namespace rostok::review;
using chess::Color;

namespace {

struct Desk {
  engine_host::EngineHost host;
  analysis::Service service;
  explicit Desk(std::vector<std::string> arguments = {})
      : service(host, settings(std::move(arguments)), 1) {}
  static engine_host::EngineSettings settings(std::vector<std::string> arguments) {
    auto result = settings_for(MATERIAL_ENGINE, 1000);
    result.arguments = std::move(arguments);
    return result;
  }
};

const std::string kScholars = "e4 e5 Qh5 Nc6 Bc4 Nf6 Qxf7#";

}  // namespace

TEST_CASE("the scholar's mate: the move that allowed it is a blunder, with what was better") {
  Desk desk;
  const GameRecord record = game(kScholars);
  const auto analysis = analyse_game(desk.service, record, {1000});
  REQUIRE(analysis);
  CHECK(analysis->engine == "Material 1");
  CHECK(analysis->nodes == 1000);
  const Report report = make_report(record, *analysis);
  CHECK(report.moves[5].move_class == MoveClass::Blunder);
  CHECK_FALSE(report.moves[5].better.empty());
  CHECK(report.moves[6].score == Score::mate(Color::White, 0));
  CHECK(report.side(Color::Black).count(MoveClass::Blunder) == 1);
  CHECK(report.analysis.positions[5].closer.size() == 3);  // a mistake leaves it
  CHECK(report.analysis.positions[6].closer.size() == 2);  // and leads here
  CHECK(report.analysis.positions[1].closer.empty());
}

TEST_CASE("positions are asked once, from the last to the first, then the critical ones") {
  const auto log =
      std::filesystem::temp_directory_path() / ("rostok-review-" + std::to_string(::getpid()));
  const GameRecord record = game(kScholars);
  {
    Desk desk({"log=" + log.string()});
    std::size_t steps = 0, last = 0, all = 0;
    REQUIRE(analyse_game(desk.service, record, {1000}, [&](std::size_t done, std::size_t total) {
      ++steps;
      CHECK(done >= last);
      CHECK(done <= total);
      last = done;
      all = total;
    }));
    CHECK(steps > 0);
    CHECK(last == all);
  }
  const auto text = base::read_file(log);
  REQUIRE(text);
  std::filesystem::remove(log);
  std::vector<std::string> seen;
  const auto positions = positions_of(record);
  const auto index_of = [&](std::string_view fen) {
    for (std::size_t i = 0; i < positions.size(); ++i)
      if (positions[i].to_fen() == fen) return std::to_string(i);
    return std::string("?");
  };
  for (const auto line : base::split(*text, '\n')) {
    if (line.starts_with("position fen ")) seen.push_back(index_of(line.substr(13)));
    if (line.starts_with("go ") || line == "ucinewgame") seen.emplace_back(line);
    if (line.starts_with("setoption name MultiPV")) seen.emplace_back(line.substr(line.size() - 1));
  }
  std::string order;
  for (const auto& each : seen)
    order += each + " ";
  CHECK(order ==
        "1 ucinewgame 6 go nodes 1000 5 go nodes 1000 4 go nodes 1000 3 go nodes 1000 2 go nodes "
        "1000 1 go nodes 1000 "
        "2 6 go nodes 3000 3 5 go nodes 3000 2 4 go nodes 3000 3 go nodes 3000 2 go nodes 3000 ");
}

TEST_CASE("nothing is asked about book, rules and games without moves") {
  Desk desk({"die-at=1"});
  const Book everything = [](const chess::Position&) { return true; };
  CHECK(analyse_game(desk.service, game("e4 e5 Nf3"), {1000, everything}));
  CHECK(analyse_game(desk.service, game(""), {1000}));
  CHECK(analyse_game(desk.service, game("", position("4k3/8/8/8/8/8/8/4K2R w - - 0 1")), {1000}));
  CHECK_FALSE(analyse_game(desk.service, game("e4"), {1000}));
}

TEST_CASE("the last book position is asked: the first own move is judged by it") {
  Desk desk;
  const auto two = [](const chess::Position& each) {
    return each.fullmove_number() < 2 || each.to_fen() == positions_of(game("e4 e5"))[2].to_fen();
  };
  const GameRecord record = game("e4 e5 Nf3 Nc6");
  const auto analysis = analyse_game(desk.service, record, {1000, two});
  REQUIRE(analysis);
  CHECK(analysis->book_moves == 2);
  CHECK_FALSE(analysis->positions[1].line);
  CHECK(analysis->positions[2].line);
  CHECK(analysis->positions[4].line);
}

TEST_CASE("an engine that dies in between costs one position") {
  Desk desk({"die-at=4"});
  const GameRecord record = game("e4 e5 Qh5 Nc6 Bc4");
  const auto analysis = analyse_game(desk.service, record, {1000});
  REQUIRE(analysis);
  std::size_t missing = 0;
  for (std::size_t i = 1; i < analysis->positions.size(); ++i)
    missing += analysis->positions[i].line ? 0 : 1;
  CHECK(missing == 1);
  CHECK(make_report(record, *analysis).moves.size() == 5);
}

TEST_CASE("an engine that tells one line only gives a report without a closer look") {
  Desk desk({"one-line"});
  const GameRecord record = game(kScholars);
  const auto analysis = analyse_game(desk.service, record, {1000});
  REQUIRE(analysis);
  for (const auto& position : analysis->positions)
    CHECK(position.closer.empty());
  CHECK(make_report(record, *analysis).moves[5].move_class == MoveClass::Blunder);
}

TEST_CASE("an engine that dies always is an error") {
  Desk desk({"die-at=1"});
  const auto analysis = analyse_game(desk.service, game("e4 e5 Qh5 Nc6 Bc4"), {1000});
  REQUIRE_FALSE(analysis);
  CHECK(analysis.error().kind == base::ErrorKind::EngineFailed);
}

TEST_CASE("a missing engine is named") {
  engine_host::EngineHost host;
  analysis::Service service(host, settings_for("/nonexistent/engine"), 1);
  const auto analysis = analyse_game(service, game("e4"), {1000});
  REQUIRE_FALSE(analysis);
  CHECK(analysis.error().to_string().find("/nonexistent/engine") != std::string::npos);
}

TEST_CASE("cancelling ends the review at once and frees the engine") {
  Desk desk;
  std::stop_source source;
  const auto analysis = analyse_game(
      desk.service, game(kScholars), {1000},
      [&](std::size_t, std::size_t) { source.request_stop(); }, source.get_token());
  REQUIRE_FALSE(analysis);
  CHECK(analysis.error().kind == base::ErrorKind::Cancelled);
  CHECK(analyse_game(desk.service, game(kScholars), {1000}));
}

TEST_CASE("two reviews give the same JSON, also in one process of the engine") {
  const GameRecord record = game(kScholars);
  Desk first, second;
  const auto text = [&](Desk& desk) {
    const auto analysis = analyse_game(desk.service, record, {1000});
    REQUIRE(analysis);
    return to_text(to_json(make_report(record, *analysis)));
  };
  const std::string once = text(first);
  CHECK(once == text(second));
  CHECK(once == text(first));
}

TEST_CASE("the JSON is valid, indented and has plain figures") {
  const GameRecord record = game(kScholars);
  Desk desk;
  const Report report = make_report(record, *analyse_game(desk.service, record, {1000}));
  const std::string text = to_text(to_json(report));
  const auto parsed = boost::json::parse(text);
  CHECK(parsed.at("format") == "rostok-review");
  CHECK(parsed.at("moves").as_array().size() == 7);
  CHECK(parsed.at("moves").at(5).at("class") == "blunder");
  CHECK(parsed.at("moves").at(5).at("san") == "Nf6");
  CHECK(parsed.at("moves").at(6).at("score").at("mate") == 0);
  CHECK(parsed.at("moves").at(6).at("score").at("winner") == "white");
  CHECK(text.find("E0") == std::string::npos);
  CHECK(text.find("\n  \"model\": \"lichess-2026-08\"") != std::string::npos);
}
