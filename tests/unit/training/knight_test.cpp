// SPDX-License-Identifier: MIT
#include "rostok/training/knight.h"

#include <set>

#include "catch.h"

using namespace rostok;
using namespace rostok::training;

namespace {

chess::Square sq(const char* name) {
  return *chess::parse_square(name);
}

}  // namespace

TEST_CASE("the shortest way of a knight") {
  CHECK(knight_way(sq("a1"), sq("h8"), 0).size() == 7);  // six moves
  CHECK(knight_way(sq("a1"), sq("b2"), 0).size() == 5);  // the corner is far away
  CHECK(knight_way(sq("g1"), sq("f3"), 0) == std::vector<chess::Square>{sq("g1"), sq("f3")});
  const auto round = knight_way(sq("a1"), sq("d4"), 0);
  const auto blocked = knight_way(sq("a1"), sq("d4"), chess::bit(sq("b3")) | chess::bit(sq("c2")));
  CHECK(round.size() == 3);
  CHECK(blocked.empty());  // both ways out of the corner are taken
  for (std::size_t n = 1; n < round.size(); ++n)
    CHECK(chess::has(chess::knight_attacks(round[n - 1]), round[n]));
}

TEST_CASE("every knight exercise can be done in its least number of moves and not in fewer") {
  std::set<std::pair<int, int>> seen;
  for (int number = 1; number <= kKnightExercises; ++number) {
    const KnightExercise exercise = knight_exercise(number);
    CAPTURE(number, chess::to_string(exercise.from), chess::to_string(exercise.to));
    const auto way = knight_way(exercise.from, exercise.to, exercise.forbidden());
    CHECK(static_cast<int>(way.size()) - 1 == exercise.least);
    CHECK((exercise.least >= 1 && exercise.least <= 7));
    CHECK_FALSE(chess::has(exercise.forbidden(), exercise.from));
    CHECK_FALSE(chess::has(exercise.forbidden(), exercise.to));
    CHECK(exercise.men.empty() == (number <= 24));
    if (number > 24)
      CHECK(exercise.least >
            static_cast<int>(knight_way(exercise.from, exercise.to, 0).size()) - 1);
    if (number > 36) CHECK(exercise.guarded != 0);
    seen.insert({exercise.from, exercise.to});
    const KnightExercise again = knight_exercise(number);
    CHECK((again.from == exercise.from && again.to == exercise.to && again.men == exercise.men));
  }
  CHECK(seen.size() > 40);
}
