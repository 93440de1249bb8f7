// SPDX-License-Identifier: MIT
#include "rostok/model/score.h"

#include "catch.h"

using rostok::model::Score;

TEST_CASE("Scores parse exactly or not at all", "[model]") {
  CHECK(Score::parse(" 2.5")->tenths() == 25);
  CHECK(Score::parse("10")->tenths() == 100);
  CHECK(Score::parse("-1.0")->tenths() == -10);
  CHECK(Score::parse(".5")->tenths() == 5);
  for (const char* bad : {"", ".", "1.25", "a", "1,5", "--1", "12345678901"})
    CHECK_FALSE(Score::parse(bad));
}

TEST_CASE("Scores print for files and for people", "[model]") {
  CHECK(Score::from_halves(5).to_trf() == "2.5");
  CHECK(Score::from_halves(5).to_display() == "2½");
  CHECK(Score::from_halves(1).to_display() == "½");
  CHECK(Score::from_halves(6).to_display() == "3");
  CHECK(Score::from_halves(0).to_display() == "0");
  CHECK(Score::from_tenths(-15).to_display() == "−1½");
  CHECK(Score::from_tenths(23).to_display() == "2,3");
}
