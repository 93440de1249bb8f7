// SPDX-License-Identifier: MIT
// The formulas, by the test vectors that were computed independently of this program.
#include <cmath>

#include "catch.h"
#include "rostok/review/accuracy.h"
#include "rostok/review/move_class.h"

using namespace rostok::review;
using rostok::chess::Color;
using rostok::uci::Bound;

TEST_CASE("win per cent of centipawns (T1)") {
  const std::vector<std::pair<int, double>> points{
      {0, 50.000},   {15, 51.380},  {25, 52.300},  {50, 54.590},  {100, 59.103}, {150, 63.467},
      {200, 67.621}, {300, 75.113}, {400, 81.349}, {500, 86.307}, {700, 92.940}, {1000, 97.545}};
  for (const auto& [centipawns, percent] : points) {
    INFO(centipawns);
    CHECK(std::abs(win_percent(centipawns) - percent) <= 0.001);
    CHECK(std::abs(win_percent(-centipawns) - (100 - percent)) <= 0.001);
  }
  CHECK(win_percent(4000) == win_percent(1000));
  CHECK(win_percent(-32000) == win_percent(-1000));
}

TEST_CASE("accuracy of a move by the loss of win per cent (T2)") {
  const std::vector<std::pair<double, double>> points{
      {0.5, 98.778}, {1, 96.604},  {2, 92.395},  {3, 88.366},  {5, 80.815},
      {7.5, 72.256}, {10, 64.580}, {15, 51.521}, {20, 41.017}, {30, 25.772},
      {40, 15.909},  {60, 5.399},  {80, 1.000}};
  for (const auto& [loss, accuracy] : points) {
    INFO(loss);
    CHECK(std::abs(move_accuracy(50 + loss / 2, 50 - loss / 2) - accuracy) <= 0.001);
    CHECK(std::abs(move_accuracy(90, 90 - loss) - accuracy) <= 0.001);
  }
  CHECK(move_accuracy(40, 40) == 100);
  CHECK(move_accuracy(40, 90) == 100);
  CHECK(move_accuracy(100, 0) == 0);
}

namespace {

std::array<SideFigures, 2> figures(std::vector<int> after) {
  after.insert(after.begin(), kModel.start_score);
  return game_figures(after, Color::White);
}

void check(const SideFigures& side, double value, double weighted, double harmonic) {
  REQUIRE(side.accuracy);
  CHECK(std::abs(side.accuracy->value() - value) <= 0.01);
  CHECK(std::abs(side.accuracy->weighted - weighted) <= 0.01);
  CHECK(std::abs(side.accuracy->harmonic - harmonic) <= 0.01);
}

}  // namespace

TEST_CASE("accuracy of a game (T3)") {
  const auto first = figures(
      {20, 18, 30, 25, 25, -60, -50, -55, -40, -40, -45, 120, 110, 115, 100, 90, 95, 95, 400, 380});
  check(first[0], 99.393, 99.683, 99.103);
  check(first[1], 83.890, 76.463, 91.316);
  const auto level = figures({15, 15, 15, 15, 15, 15, 15, 15, 15, 15});
  check(level[0], 100, 100, 100);
  check(level[1], 100, 100, 100);
  const auto third = figures({30, 20, -500, -450, -900, -900, 1000, 900});
  check(third[0], 50.827, 59.424, 42.230);
  check(third[1], 96.874, 96.140, 97.607);
  // A jump in favour of the mover costs nobody anything.
  const auto jump = figures({15, 15, 15, 15, 700, 700});
  check(jump[0], 100, 100, 100);
  check(jump[1], 100, 100, 100);
}

TEST_CASE("accuracy of the moves of a game") {
  const auto sides = figures({30, 20, -500, -450, -900, -900, 1000, 900});
  const std::vector<double> white{100, 17.428, 57.676, 100}, black{100, 91.068, 100, 100};
  REQUIRE(sides[0].moves.size() == 4);
  REQUIRE(sides[1].moves.size() == 4);
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(std::abs(sides[0].moves[i] - white[i]) <= 0.001);
    CHECK(std::abs(sides[1].moves[i] - black[i]) <= 0.001);
  }
}

TEST_CASE("average centipawn loss") {
  const auto sides = figures({30, 20, -500, -450, -900, -900, 1000, 900});
  CHECK(sides[0].average_loss == (520 + 450) / 4 + 1);  // 242.5 is rounded away from zero
  CHECK(sides[1].average_loss == 13);                   // 50 / 4
  CHECK(figures({2000, 1500})[1].average_loss == 0);    // both ends at the ceiling
}

TEST_CASE("figures of no move and of one") {
  CHECK_FALSE(figures({})[0].accuracy);
  CHECK_FALSE(figures({})[0].average_loss);
  const auto one = figures({-100});
  REQUIRE(one[0].accuracy);
  CHECK(one[0].accuracy->value() == Approx(move_accuracy(win_percent(15), win_percent(-100))));
  CHECK(one[0].average_loss == 115);
  CHECK_FALSE(one[1].accuracy);
}

TEST_CASE("weights: one for each half-move, within the limits") {
  for (int plies = 0; plies < 120; ++plies) {
    std::vector<int> values{15};
    for (int i = 0; i < plies; ++i)
      values.push_back(i * 37 % 800 - 400);
    const auto weights = move_weights(values);
    REQUIRE(weights.size() == static_cast<std::size_t>(plies));
    for (const double each : weights)
      CHECK((each >= 0.5 && each <= 12));
  }
}

TEST_CASE("scores of an engine are turned to White's view") {
  CHECK(from_engine({42, {}, Bound::Exact}, Color::White) == Score::centipawns(42));
  CHECK(from_engine({42, {}, Bound::Exact}, Color::Black) == Score::centipawns(-42));
  CHECK(from_engine({{}, 3, Bound::Exact}, Color::Black) == Score::mate(Color::Black, 3));
  CHECK(from_engine({{}, -3, Bound::Exact}, Color::Black) == Score::mate(Color::White, 3));
  CHECK(from_engine({{}, 0, Bound::Exact}, Color::White) == Score::mate(Color::Black, 0));
  CHECK(to_centipawns(Score::mate(Color::White, 12)) == 1000);
  CHECK(to_centipawns(Score::mate(Color::Black, 1)) == -1000);
  CHECK(to_centipawns(Score::centipawns(-2500)) == -1000);
}

TEST_CASE("the live bar shows near mates as more than far ones") {
  CHECK(bar_percent(Score::mate(Color::White, 2)) > bar_percent(Score::mate(Color::White, 9)));
  CHECK(bar_percent(Score::mate(Color::White, 10)) == bar_percent(Score::mate(Color::White, 30)));
  CHECK(bar_percent(Score::mate(Color::Black, 1)) ==
        Approx(100 - bar_percent(Score::mate(Color::White, 1))));
  CHECK(bar_percent(Score::centipawns(100)) == Approx(59.103).margin(0.001));
}

TEST_CASE("classes by centipawns: the thresholds from level and from better positions") {
  const auto of = [](int before, int after) {
    return classify(Score::centipawns(before), Score::centipawns(after), Color::White);
  };
  // From 0: 55 / 111 / 169; from +3: 69 / 131 / 189; from +6: 127 / 222 / 301.
  for (const auto& [from, inaccuracy, mistake, blunder] :
       {std::array{0, 55, 111, 169}, {300, 69, 131, 189}, {600, 127, 222, 301}}) {
    INFO(from);
    CHECK(of(from, from - inaccuracy + 1) == MoveClass::None);
    CHECK(of(from, from - inaccuracy) == MoveClass::Inaccuracy);
    CHECK(of(from, from - mistake + 1) == MoveClass::Inaccuracy);
    CHECK(of(from, from - mistake) == MoveClass::Mistake);
    CHECK(of(from, from - blunder + 1) == MoveClass::Mistake);
    CHECK(of(from, from - blunder) == MoveClass::Blunder);
  }
  CHECK(of(0, 500) == MoveClass::None);
  CHECK(of(3000, 1000) == MoveClass::None);
  CHECK(classify(Score::centipawns(0), Score::centipawns(200), Color::Black) == MoveClass::Blunder);
  CHECK(classify(Score::centipawns(0), Score::centipawns(200), Color::White) == MoveClass::None);
}

TEST_CASE("classes where a mate is allowed") {
  const Score mated = Score::mate(Color::Black, 4);
  const auto of = [&](int before) {
    return classify(Score::centipawns(before), mated, Color::White);
  };
  CHECK(of(0) == MoveClass::Blunder);
  CHECK(of(500) == MoveClass::Blunder);
  CHECK(of(-700) == MoveClass::Blunder);
  CHECK(of(-701) == MoveClass::Mistake);
  CHECK(of(-999) == MoveClass::Mistake);
  CHECK(of(-1000) == MoveClass::Inaccuracy);
  CHECK(classify(Score::centipawns(800), Score::mate(Color::White, 2), Color::Black) ==
        MoveClass::Mistake);
}

TEST_CASE("classes where a mate is lost") {
  const Score mate = Score::mate(Color::White, 3);
  const auto to = [&](int after) { return classify(mate, Score::centipawns(after), Color::White); };
  CHECK(to(0) == MoveClass::Blunder);
  CHECK(to(700) == MoveClass::Blunder);
  CHECK(to(701) == MoveClass::Mistake);
  CHECK(to(999) == MoveClass::Mistake);
  CHECK(to(1000) == MoveClass::Inaccuracy);
  CHECK(classify(mate, Score::mate(Color::Black, 5), Color::White) == MoveClass::Blunder);
  CHECK(classify(Score::mate(Color::Black, 2), Score::centipawns(-800), Color::Black) ==
        MoveClass::Mistake);
  CHECK(loses_mate(mate, Score::centipawns(1000), Color::White));
  CHECK_FALSE(loses_mate(mate, Score::mate(Color::White, 9), Color::White));
}

TEST_CASE("nothing to mark: longer mate, mate found, already lost, saved") {
  CHECK(classify(Score::mate(Color::White, 2), Score::mate(Color::White, 9), Color::White) ==
        MoveClass::None);
  CHECK(classify(Score::mate(Color::White, 1), Score::mate(Color::White, 0), Color::White) ==
        MoveClass::None);
  CHECK(classify(Score::centipawns(0), Score::mate(Color::White, 3), Color::White) ==
        MoveClass::None);
  CHECK(classify(Score::mate(Color::Black, 5), Score::mate(Color::Black, 1), Color::White) ==
        MoveClass::None);
  CHECK(classify(Score::mate(Color::Black, 5), Score::centipawns(-300), Color::White) ==
        MoveClass::None);
}

TEST_CASE("glyphs and their numbers") {
  CHECK(nag(MoveClass::Inaccuracy) == 6);
  CHECK(nag(MoveClass::Mistake) == 2);
  CHECK(nag(MoveClass::Blunder) == 4);
  CHECK(nag(Praise::OnlyMove) == 7);
  CHECK(nag(Praise::Great) == 1);
  CHECK(nag(Praise::Find) == 3);
  CHECK(std::string(glyph(MoveClass::Blunder)) == "??");
  CHECK(std::string(glyph(Praise::OnlyMove)) == "□");
}
