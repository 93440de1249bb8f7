// SPDX-License-Identifier: MIT
// A task that is kept is the same task when it is read, and nothing else is read.
#include <boost/json.hpp>

#include "one_move.h"

using namespace rostok;
using namespace rostok::training;

namespace {

const OneMove kMissed{"4k3/8/8/3q4/8/8/8/3RK3 w - - 0 1",
                      "Kf1",
                      {{cp(500), "Rxd5 Ke7"}, {cp(-400), "Kf1 Qxd1+"}, {cp(-500), "Ke2 Qxd1+"}},
                      cp(-400),
                      "Qxd1+ Kg2"};
const OneMove kMate{"6k1/5ppp/8/8/8/8/8/R3K3 w - - 0 1",
                    "Kd2",
                    {{white_mates(1), "Ra8#"}, {cp(800), "Kd2 h6"}, {cp(750), "Ke2 h6"}},
                    cp(800),
                    "h6"};

Task only_task(const OneMove& move) {
  const auto tasks = move.tasks();
  REQUIRE(tasks.size() == 1);
  return tasks.front();
}

void check_same(const Task& a, const Task& b) {
  CHECK(a.ply == b.ply);
  CHECK(a.position.to_fen() == b.position.to_fen());
  CHECK(a.played == b.played);
  REQUIRE(a.accepted.size() == b.accepted.size());
  for (std::size_t i = 0; i < a.accepted.size(); ++i) {
    CHECK(a.accepted[i].move == b.accepted[i].move);
    CHECK(a.accepted[i].score == b.accepted[i].score);
    CHECK(a.accepted[i].line == b.accepted[i].line);
  }
  CHECK(a.must_mate == b.must_mate);
  CHECK(a.refutation == b.refutation);
  CHECK(a.win_best == Approx(b.win_best).margin(0.0005));
  CHECK(a.win_played == Approx(b.win_played).margin(0.0005));
  CHECK(a.theme == b.theme);
  CHECK(a.mate_in == b.mate_in);
}

std::string fault(const std::string& text) {
  const auto read = task_from_text(text);
  REQUIRE_FALSE(read);
  CHECK(read.error().kind == base::ErrorKind::BadInput);
  return read.error().args.empty() ? "" : read.error().args.front();
}

// The text of the first task with one field replaced, or removed for an empty value.
std::string with(const std::string& key, const std::string& value) {
  auto object = boost::json::parse(task_to_text(only_task(kMissed))).as_object();
  object.erase(key);
  if (!value.empty()) object[key] = boost::json::parse(value);
  return boost::json::serialize(object);
}

}  // namespace

TEST_CASE("a task survives being written and read") {
  for (const OneMove* each : {&kMissed, &kMate}) {
    const Task task = only_task(*each);
    const auto read = task_from_text(task_to_text(task));
    REQUIRE(read);
    check_same(*read, task);
    CHECK(task_to_text(*task_from_text(task_to_text(*read))) == task_to_text(*read));
  }
  CHECK(only_task(kMate).must_mate);
  CHECK(task_to_text(only_task(kMate)).find('\n') == std::string::npos);
}

TEST_CASE("a Chess960 task with castling in its line survives") {
  auto position = *chess::Position::from_fen("1k6/8/8/8/8/8/8/RK5R w HA - 0 1");
  REQUIRE(position.is_chess960());
  Task task;
  task.position = position;
  task.played = *chess::parse_uci(position, "b1c1");
  const auto castle = *chess::parse_uci(position, "b1h1");
  task.accepted = {{castle, cp(300), {castle}}};
  task.win_best = 75;
  const auto read = task_from_text(task_to_text(task));
  REQUIRE(read);
  check_same(*read, task);
}

TEST_CASE("every missing field is named") {
  for (const char* key : {"ply", "fen", "played", "accepted", "must_mate", "refutation", "win_best",
                          "win_played", "theme"})
    CHECK(fault(with(key, "")) == key);
  CHECK(task_from_text(with("san", "")));
  CHECK(task_from_text(with("hint", "")));
}

TEST_CASE("wrong fields of a task are refused") {
  CHECK(fault(with("ply", "0")) == "ply");
  CHECK(fault(with("ply", "1.5")) == "ply");
  CHECK(fault(with("ply", "\"1\"")) == "ply");
  CHECK(fault(with("fen", "\"8/8/8/8/8/8/8/8 w - - 0 1\"")) == "fen");
  CHECK(fault(with("played", R"({"uci": "e1e8"})")) == "uci");
  CHECK(fault(with("played", "[]")) == "played");
  CHECK(fault(with("accepted", "[]")) == "accepted");
  CHECK(fault(with("accepted", "[3]")) == "accepted");
  // The line does not begin with the answer.
  CHECK(fault(with("accepted",
                   R"([{"uci": "d1d5", "score": {"centipawns": 5}, "line": ["e1e2"]}])")) ==
        "line");
  // The mistake itself is no answer.
  CHECK(fault(with("accepted",
                   R"([{"uci": "e1f1", "score": {"centipawns": 5}, "line": ["e1f1"]}])")) ==
        "accepted");
  CHECK(fault(with("accepted", R"([{"uci": "d1d5", "score": {"mate": 1}, "line": ["d1d5"]}])")) ==
        "winner");
  CHECK(fault(with(
            "accepted",
            R"([{"uci": "d1d5", "score": {"mate": -1, "winner": "white"}, "line": ["d1d5"]}])")) ==
        "mate");
  CHECK(fault(with("refutation", R"(["a1a1"])")) == "refutation");
  CHECK(fault(with("win_best", "100.5")) == "win_best");
  CHECK(fault(with("win_best", "1e999")) != "");
  CHECK(fault(with("theme", "\"luck\"")) == "theme");
  CHECK(fault(with("theme", "\"mate\"")) == "mate_in");
  CHECK_FALSE(task_from_text(""));
  CHECK_FALSE(task_from_text("[]"));
  CHECK_FALSE(task_from_text("{"));
}

TEST_CASE("themes have stable names") {
  for (int i = 0; i < kThemes; ++i) {
    const auto theme = static_cast<Theme>(i);
    CHECK(theme_from_code(code_of(theme)) == theme);
  }
  CHECK(std::string(code_of(Theme::HangingPiece)) == "hanging_piece");
  CHECK_FALSE(theme_from_code("Fork"));
  CHECK_FALSE(theme_from_code(""));
}
