// SPDX-License-Identifier: MIT
// Which positions are fair to ask, and which answers are right.
#include "one_move.h"

using namespace rostok;
using namespace rostok::training;
using chess::Color;

namespace {

// A queen stands unprotected; the king walks away instead of taking it.
const OneMove kMissed{"4k3/8/8/3q4/8/8/8/3RK3 w - - 0 1",
                      "Kf1",
                      {{cp(500), "Rxd5 Ke7"}, {cp(-400), "Kf1 Qxd1+"}, {cp(-500), "Ke2 Qxd1+"}},
                      cp(-400),
                      "Qxd1+ Kg2"};

}  // namespace

TEST_CASE("a missed chance is a task: the best move is accepted, the played one is not") {
  const auto tasks = kMissed.tasks();
  REQUIRE(tasks.size() == 1);
  const Task& task = tasks[0];
  CHECK(task.ply == 0);
  CHECK(task.pupil() == Color::White);
  REQUIRE(task.accepted.size() == 1);
  CHECK(chess::to_uci(task.position, task.accepted[0].move) == "d1d5");
  CHECK(is_accepted(task, task.accepted[0].move));
  CHECK_FALSE(is_accepted(task, task.played));
  CHECK(task.refutation.size() == 2);
  CHECK(task.win_best == Approx(86.307).margin(0.001));
  CHECK(task.win_played == Approx(100 - 81.349).margin(0.001));
  CHECK_FALSE(task.must_mate);
  CHECK(make_tasks(kMissed.report(), Color::Black).empty());
}

TEST_CASE("an answer may lose less than 3.5 points of win per cent") {
  OneMove given = kMissed;
  given.closer[1] = {cp(430), "Rd4 Ke7"};  // W 83.0 against 86.3
  CHECK(given.tasks()[0].accepted.size() == 2);
  given.closer[1] = {cp(400), "Rd4 Ke7"};  // 81.3
  CHECK(given.tasks()[0].accepted.size() == 1);
  const Task task = kMissed.tasks()[0];
  CHECK(is_right(task, cp(430)));
  CHECK(is_right(task, white_mates(3)));
  CHECK_FALSE(is_right(task, cp(400)));
}

TEST_CASE("not asked: moves in the book, forced moves, small slips") {
  OneMove book = kMissed;
  book.book = true;
  CHECK(book.tasks().empty());
  const OneMove forced{
      "k7/8/1K6/8/8/8/8/7R b - - 0 1", "Kb8", {{cp(0), "Kb8 Rh8#"}}, white_mates(1), "Rh8#"};
  CHECK(forced.tasks().empty());
  OneMove slip = kMissed;
  slip.closer = {{cp(100), "Rxd5"}, {cp(20), "Kf1"}, {cp(-500), "Ke2"}};
  slip.after = cp(20);  // 7 points: an inaccuracy
  CHECK(slip.tasks().empty());
}

TEST_CASE("not asked: the pupil was lost already") {
  OneMove given = kMissed;
  given.closer = {{cp(-350), "Rxd5"}, {cp(-900), "Kf1"}, {cp(-900), "Ke2"}};  // W 21.6
  given.after = cp(-900);
  CHECK(given.tasks().size() == 1);
  given.closer[0].score = cp(-380);  // W 19.8
  CHECK(given.tasks().empty());
}

TEST_CASE("not asked: the closer look says that little was lost") {
  OneMove given = kMissed;
  auto report = given.report();
  report.analysis.positions[0].closer[0].score = cp(-350);
  CHECK(make_tasks(report, Color::White).empty());
}

TEST_CASE("not asked: three good moves") {
  OneMove given = kMissed;
  given.closer = {{cp(500), "Rxd5"}, {cp(470), "Rd4"}, {cp(450), "Rd3"}};
  CHECK(given.tasks().empty());
  given.closer[2] = {cp(430), "Rd3"};  // 3.3 points below the best
  REQUIRE(given.tasks().size() == 1);
  CHECK(given.tasks()[0].accepted.size() == 3);
}

TEST_CASE("not asked: no closer look, or not enough lines") {
  auto report = kMissed.report();
  report.analysis.positions[0].closer.resize(2);
  CHECK(make_tasks(report, Color::White).empty());
  report.analysis.positions[0].closer.clear();
  CHECK(make_tasks(report, Color::White).empty());
}

TEST_CASE("a position with two legal moves needs two lines") {
  // The rooks leave the king two squares.
  const OneMove two{"7k/8/8/8/8/8/R7/K6R b - - 0 1",
                    "Kg8",
                    {{cp(-100), "Kg7 Ra7+"}, {cp(900), "Kg8 Ra8+"}},
                    cp(900),
                    "Ra8+"};
  const auto position = chess::Position::from_fen(two.fen);
  REQUIRE(position->count_legal_moves() == 2);
  CHECK(two.tasks().size() == 1);
}

TEST_CASE("a lost mate is asked even where the game stays won, and only a mate answers it") {
  OneMove given{"6k1/5ppp/8/8/8/8/8/R2QK3 w - - 0 1",
                "Kd2",
                {{white_mates(1), "Ra8#"}, {cp(1500), "Qd8+"}, {cp(1400), "Kd2"}},
                cp(1400),
                "h6"};
  given.closer[1] = {cp(1500), "Ra7"};
  REQUIRE(given.tasks().size() == 1);
  const Task task = given.tasks()[0];
  CHECK(task.must_mate);
  CHECK(task.accepted.size() == 1);
  CHECK(task.theme == Theme::Mate);
  CHECK(task.mate_in == 1);
  CHECK_FALSE(is_right(task, cp(1500)));
  CHECK(is_right(task, white_mates(2)));
  given.closer[0] = {white_mates(6), "Ra7"};  // too long to ask for
  given.closer[1] = {cp(1500), "Ra6"};
  CHECK(given.tasks().empty());
  given.closer = {{white_mates(1), "Ra8#"}, {white_mates(1), "Qd8#"}, {white_mates(4), "Ra7"}};
  CHECK(given.tasks().empty());  // three ways to mate
}

TEST_CASE("a lost mate that cost the win is an ordinary task") {
  const OneMove given{"6k1/5ppp/8/8/8/8/8/R3K3 w - - 0 1",
                      "Kd2",
                      {{white_mates(1), "Ra8#"}, {cp(300), "Ra7"}, {cp(200), "Kd2"}},
                      cp(200),
                      "h6"};
  REQUIRE(given.tasks().size() == 1);
  CHECK_FALSE(given.tasks()[0].must_mate);
}

TEST_CASE("five tasks at most, the largest loss first") {
  // White shuffles his knight and each time leaves something out; the answers are made up.
  const std::string shuffle = "Nf3 Nf6 Ng1 Ng8";
  std::string text;
  for (int i = 0; i < 4; ++i)
    text += shuffle + ' ';
  review::GameRecord record{chess::Position(), moves_of(chess::Position(), text), {}, false};
  const auto positions = review::positions_of(record);
  review::Analysis analysis;
  analysis.positions.resize(positions.size());
  for (std::size_t i = 0; i + 1 < positions.size(); ++i) {
    const bool white = i % 2 == 0;
    const auto line = [&](int score, const std::string& moves) {
      return review::Line{cp(score), 9, moves_of(positions[i], moves)};
    };
    const std::string good = white ? "e4" : "e5", second = white ? "d4" : "d5",
                      third = white ? "c4" : "c5";
    analysis.positions[i].line = line(white ? 200 : -100 - static_cast<int>(i) * 20, good);
    analysis.positions[i].closer = {line(white ? 200 : -500, good), line(white ? -300 : 0, second),
                                    line(white ? -300 : 0, third)};
  }
  const auto report = review::make_report(record, analysis);
  const auto tasks = make_tasks(report, Color::White);
  REQUIRE(tasks.size() == 5);
  for (std::size_t i = 1; i < tasks.size(); ++i) {
    CHECK(tasks[i - 1].win_best - tasks[i - 1].win_played >=
          tasks[i].win_best - tasks[i].win_played);
    CHECK(tasks[i].ply % 2 == 0);
  }
  CHECK(tasks[0].ply == 14);  // the later, the worse
  TaskModel far = kTaskModel;
  far.apart = 4;
  const auto spread = make_tasks(report, Color::White, far);
  REQUIRE(spread.size() >= 2);
  CHECK(spread[1].ply == 10);
}

TEST_CASE("tasks as JSON") {
  const auto json = to_json(kMissed.tasks());
  REQUIRE(json.size() == 1);
  const auto& task = json[0];
  CHECK(task.at("ply") == 1);
  CHECK(task.at("side") == "white");
  CHECK(task.at("fen").as_string() == kMissed.fen.c_str());
  CHECK(task.at("played").at("san") == "Kf1");
  CHECK(task.at("accepted").at(0).at("san") == "Rxd5");
  CHECK(task.at("theme") == "hanging_piece");
  CHECK(task.at("hint").at("piece") == "d1");
  CHECK(task.at("hint").at("target") == "d5");
  CHECK(task.at("refutation").at(0) == "d5d1");
}
