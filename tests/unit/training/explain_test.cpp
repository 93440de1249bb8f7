// SPDX-License-Identifier: MIT
// Every sentence about a mistake is true on the board.
#include "rostok/training/explain.h"

#include "one_move.h"

using namespace rostok;
using namespace rostok::training;

namespace {

Explanation about(const OneMove& move) {
  const auto report = move.report();
  REQUIRE(report.moves.front().move_class != review::MoveClass::None);
  return explain(report, 0);
}

std::string russian(const OneMove& move) {
  return sentence(about(move),
                  i18n::Translator(i18n::Language::Russian, ROSTOK_SHARE_DIR "/locale"));
}

review::Score black_mates(int moves) {
  return review::Score::mate(chess::Color::Black, moves);
}

}  // namespace

TEST_CASE("a piece without protection was not taken") {
  const OneMove move{"4k3/8/8/3q4/8/8/8/3RK3 w - - 0 1",
                     "Kf1",
                     {{cp(500), "Rxd5 Ke7"}, {cp(-400), "Kf1 Qxd1+"}},
                     cp(-400),
                     "Qxd1+"};
  const Explanation what = about(move);
  CHECK(what.reason == Reason::FreePieceMissed);
  CHECK(what.piece == chess::PieceType::Queen);
  CHECK(russian(move) == "Ферзь d5 без защиты. Можно было взять ладьёй.");
}

TEST_CASE("a protected piece was worth taking") {
  const OneMove move{"4k3/8/4p3/3q4/8/8/8/3RK3 w - - 0 1",
                     "Kf1",
                     {{cp(300), "Rxd5 exd5"}, {cp(-500), "Kf1 Qxd1+"}},
                     cp(-500),
                     "Qxd1+"};
  CHECK(about(move).reason == Reason::CaptureMissed);
  CHECK(russian(move) == "Ферзь d5 под боем, и взять выгодно. Можно было взять ладьёй.");
}

TEST_CASE("an own piece is left alone, or moved into an attack") {
  const OneMove left{"4k3/8/8/8/1b6/8/3N4/4K3 w - - 0 1",
                     "Kf1",
                     {{cp(0), "Ke2"}, {cp(-400), "Kf1"}},
                     cp(-400),
                     "Bxd2"};
  CHECK(about(left).reason == Reason::PieceLeft);
  CHECK(russian(left) == "Конь d2 теперь без защиты. Нападает слон b4.");
  const OneMove moved{"4k3/8/8/2p5/8/5N2/8/3RK3 w - - 0 1",
                      "Nd4",
                      {{cp(500), "Kd2"}, {cp(100), "Nd4"}},
                      cp(100),
                      "cxd4"};
  CHECK(about(moved).reason == Reason::PieceAttacked);
  CHECK(russian(moved) == "Конь d4 теперь под боем. Нападает пешка c5.");
}

TEST_CASE("mate that was there, and mate that is coming") {
  const OneMove missed{"6k1/5ppp/8/8/8/8/8/R3K3 w - - 0 1",
                       "Kd2",
                       {{white_mates(1), "Ra8#"}, {cp(100), "Kd2 h6"}},
                       cp(100),
                       "h6"};
  CHECK(russian(missed) == "Здесь был мат в 1 ход.");
  const OneMove allowed{"r5k1/8/8/8/8/8/5PPP/R5K1 w - - 0 1",
                        "Rb1",
                        {{cp(0), "Rxa8+"}, {cp(0), "h3"}},
                        black_mates(2),
                        "Ra1"};
  CHECK(about(allowed).reason == Reason::MateAllowed);
  CHECK(russian(allowed) == "Теперь у соперника мат в 2 хода.");
}

TEST_CASE("a fork of one's own and of the opponent") {
  const OneMove missed{"r3k3/8/8/1N6/8/8/8/4K3 w - - 0 1",
                       "Kd2",
                       {{cp(500), "Nc7+ Kd7"}, {cp(0), "Kd2"}},
                       cp(0),
                       "Kd7"};
  CHECK(russian(missed) == "Здесь была вилка: 1.Кc7+.");
  const OneMove allowed{"4k3/8/8/8/1n6/8/7P/R3K3 w - - 0 1",
                        "h3",
                        {{cp(300), "Kd1"}, {cp(-200), "h3"}},
                        cp(-200),
                        "Nc2+"};
  CHECK(russian(allowed) == "Теперь у соперника вилка: 1…Кc2+.");
}

TEST_CASE("stalemate is named") {
  const OneMove move{"k7/8/1K6/8/8/8/8/2Q5 w - - 0 1",
                     "Qc7",
                     {{white_mates(1), "Qc8#"}, {cp(900), "Qc6+"}},
                     cp(0),
                     ""};
  CHECK(russian(move) == "Это пат: ничья.");
}

TEST_CASE("what no rule finds is told in chances") {
  const OneMove move{
      "4k3/4p3/8/8/8/8/4P3/4K3 w - - 0 1", "Kf1", {{cp(300), "e4"}, {cp(0), "Kf1"}}, cp(0), "e5"};
  CHECK(about(move).reason == Reason::Chances);
  CHECK(russian(move) == "Шансы на победу: было 75 %, стало 50 %.");
}

TEST_CASE("a piece that was taken in another way is not called free") {
  const OneMove move{"4k3/8/8/3q4/8/2N5/8/3RK3 w - - 0 1",
                     "Nxd5",
                     {{cp(900), "Rxd5"}, {cp(300), "Nxd5"}},
                     cp(300),
                     "Kd7"};
  CHECK(about(move).reason == Reason::Chances);
}
