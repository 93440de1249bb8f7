// SPDX-License-Identifier: MIT
// States made to be hard: tiny groups that are played out, top groups that must float.
#include <algorithm>
#include <random>

#include "catch.h"
#include "groups.h"

namespace {

using namespace rostok;
using test::agreed;
using test::forbid_all;
using test::Groups;

}  // namespace

TEST_CASE("A last group that has met needs as many floaters", "[adversarial]") {
  for (const int last : {2, 3, 4})
    for (const int above : {50, 51}) {
      Groups groups{{{above, 20}, {last, 10}}, {}, {}};
      forbid_all(groups.met, above, above + last);
      const auto round = agreed(groups);
      int mixed = 0;
      for (const auto& board : round.boards)
        mixed += (board.white < above) != (board.black < above) ? 1 : 0;
      const bool bye = (above + last) % 2 != 0;
      CHECK(mixed == last - (bye ? 1 : 0));
    }
}

TEST_CASE("Two small played-out groups below a large one", "[adversarial]") {
  for (const int second : {2, 3})
    for (const int last : {2, 3}) {
      Groups groups{{{60, 30}, {second, 20}, {last, 10}}, {}, {}};
      forbid_all(groups.met, 60, 60 + second + last);
      static_cast<void>(agreed(groups));
    }
}

TEST_CASE("The lowest player met half of the group above", "[adversarial]") {
  Groups groups{{{61, 20}, {1, 10}}, {}, {}};
  for (int a = 31; a < 61; ++a)
    groups.met.emplace_back(a, 61);
  const auto round = agreed(groups);
  bool found = false;
  for (const auto& board : round.boards)
    found |= std::max(board.white, board.black) == 61 && std::min(board.white, board.black) < 31;
  CHECK(found);
}

TEST_CASE("A single leader floats, and six leaders with one pair left", "[adversarial]") {
  const auto one = agreed({{{1, 30}, {40, 20}, {41, 10}}, {}, {}});
  CHECK(std::min(one.boards.front().white, one.boards.front().black) == 0);
  Groups six{{{6, 30}, {40, 20}, {20, 10}}, {}, {}};
  forbid_all(six.met, 0, 6);
  six.met.erase(std::find(six.met.begin(), six.met.end(), std::pair{0, 5}));
  const auto round = agreed(six);
  bool pair_met = false;
  for (const auto& board : round.boards)
    pair_met |= std::min(board.white, board.black) == 0 && std::max(board.white, board.black) == 5;
  CHECK(pair_met);
}

TEST_CASE("More MDPs than residents, of three scores", "[adversarial]") {
  Groups groups{{{3, 50}, {3, 40}, {3, 30}, {4, 20}, {60, 10}}, {}, {}};
  forbid_all(groups.met, 0, 9);
  static_cast<void>(agreed(groups));
  for (int a = 9; a < 13; ++a)
    groups.met.emplace_back(0, a);  // one met all residents
  static_cast<void>(agreed(groups));
}

TEST_CASE("Several floaters above two small groups, with nobody, few or many below",
          "[adversarial]") {
  for (const int above : {44, 45, 60})
    for (const int second : {1, 2, 3, 4})
      for (const int last : {0, 1, 2, 3, 60}) {
        Groups groups{{{above, 30}, {second, 20}}, {}, {}};
        if (last > 0) groups.size_and_points.emplace_back(last, 10);
        // The two groups below have met each other and, when they are small, one another.
        forbid_all(groups.met, above, above + second);
        if (last <= 3) forbid_all(groups.met, above + second, above + second + last);
        if (last <= 3)
          for (int a = above; a < above + second; ++a)
            for (int b = above + second; b < above + second + last; ++b)
              groups.met.emplace_back(a, b);
        INFO(above << " " << second << " " << last);
        static_cast<void>(agreed(groups));
        // Half of those above have met the first of the last group.
        if (last == 0) continue;
        for (int a = 0; a < above; a += 2)
          groups.met.emplace_back(a, above + second);
        static_cast<void>(agreed(groups));
      }
}

TEST_CASE("A small group above a large one that must spare players for the rest", "[adversarial]") {
  for (const int top : {1, 2, 3, 5})
    for (const int last : {1, 2, 3, 4}) {
      Groups groups{{{top, 30}, {80, 20}, {last, 10}}, {}, {}};
      forbid_all(groups.met, 0, top);
      forbid_all(groups.met, top + 80, top + 80 + last);
      INFO(top << " " << last);
      static_cast<void>(agreed(groups));
      // The last group can only be helped by those who float from the top and one of the middle.
      for (int a = top + 1; a < top + 80; ++a)
        for (int b = top + 80; b < top + 80 + last; ++b)
          groups.met.emplace_back(a, b);
      if (pairing::pair_dutch(groups.build())) static_cast<void>(agreed(groups));
    }
}

TEST_CASE("One floater from above a crowd is needed by the last player", "[adversarial]") {
  for (const int top : {3, 5, 7}) {
    constexpr int kCrowd = 80;
    Groups groups{{{top, 30}, {kCrowd, 20}, {1, 10}}, {}, {}};
    const int last = top + kCrowd;
    for (int a = 0; a < last; ++a)
      if (a != 1) groups.met.emplace_back(a, last);
    const auto round = agreed(groups);
    bool meets = false;
    for (const auto& board : round.boards)
      meets |=
          std::max(board.white, board.black) == last && std::min(board.white, board.black) == 1;
    CHECK(meets);
  }
}

namespace {

// A large bracket from which `floaters` must go to a last group that has met; all its players but
// `fresh` of the first half floated a round ago.
Groups several_exchanges(int size, int floaters, int fresh) {
  Groups groups{{{size, 20}, {floaters, 10}}, {}, {}};
  forbid_all(groups.met, size, size + floaters);
  for (int a = 0; a < size; ++a)
    if (a >= fresh) groups.floated.push_back(a);
  return groups;
}

}  // namespace

TEST_CASE("Floaters who stand in S1 alone cost one exchange each (art. 4.3)", "[adversarial]") {
  for (const int floaters : {2, 3, 4})
    for (const int size : {41, 42, 90, 131}) {
      if ((size + floaters) % 2 != 0) continue;
      const Groups groups = several_exchanges(size, floaters, 10);
      const auto round = agreed(groups);
      int taken = 0;
      for (const auto& board : round.boards) {
        if (std::max(board.white, board.black) < size) continue;
        ++taken;
        CHECK(std::min(board.white, board.black) < 10);
      }
      CHECK(taken == floaters);
    }
}

TEST_CASE("Two and three exchanges in a bracket of thousands are found by classes",
          "[adversarial]") {
  for (const int floaters : {2, 3}) {
    const int size = 4000 + floaters;
    const auto round = pairing::pair_dutch(several_exchanges(size, floaters, 900).build());
    REQUIRE(round);
    CHECK(round->largest_dense < 10);
    int taken = 0;
    for (const auto& board : round->boards) {
      if (std::max(board.white, board.black) < size) continue;
      ++taken;
      CHECK(std::min(board.white, board.black) < 900);
    }
    CHECK(taken == floaters);
  }
}

TEST_CASE("Large groups above two small ones that have met stay with the classes",
          "[adversarial]") {
  for (const int second : {2, 3})
    for (const int last : {2, 3, 3000}) {
      const int above = 5000 + (second + last) % 2;
      Groups groups{{{above, 30}, {second, 20}, {last, 10}}, {}, {}};
      forbid_all(groups.met, above, above + second);
      if (last < 10) forbid_all(groups.met, above, above + second + last);
      const auto round = pairing::pair_dutch(groups.build());
      REQUIRE(round);
      INFO(second << " " << last);
      CHECK(round->largest_dense < 10);
    }
}

namespace {

// Three groups, or four with a crowd between or below, in which many have met; some have floated.
Groups random_groups(unsigned seed) {
  std::mt19937 random(seed);
  const auto between = [&](int low, int high) {
    return std::uniform_int_distribution<int>(low, high)(random);
  };
  Groups groups;
  groups.size_and_points.emplace_back(between(1, 14), 40);
  groups.size_and_points.emplace_back(seed % 4 == 0 ? between(80, 90) : between(1, 6), 30);
  groups.size_and_points.emplace_back(between(1, 5), 20);
  if (seed % 4 == 1) groups.size_and_points.emplace_back(between(50, 60), 10);
  const int top = groups.size_and_points.front().first;
  const double share = 0.2 + 0.1 * between(0, 7);
  const double share_below = 0.3 + 0.1 * between(0, 7);
  const auto small = [&](int place) {  // not of the crowd
    int begin = 0;
    for (const auto& [size, points] : groups.size_and_points) {
      if (place < begin + size) return size < 50;
      begin += size;
    }
    return false;
  };
  for (int a = 0; a < groups.players(); ++a)
    for (int b = a + 1; b < groups.players(); ++b) {
      const bool crowd_and_last = !small(a) && small(b) && seed % 8 == 0;
      const double limit = crowd_and_last           ? 0.95
                           : !small(a) || !small(b) ? 0.02
                           : b < top                ? share
                                                    : share_below;
      if (std::uniform_real_distribution<>(0, 1)(random) < limit) groups.met.emplace_back(a, b);
    }
  for (int a = 0; a < top; ++a)
    if (between(0, 2) != 0) groups.floated.push_back(a);
  return groups;
}

}  // namespace

TEST_CASE("Random groups in which many have met: every way gives the same", "[adversarial]") {
  int paired = 0;
  int several_float = 0;
  for (unsigned seed = 1; seed <= 600; ++seed) {
    const Groups groups = random_groups(seed);
    const model::Tournament tournament = groups.build();
    pairing::DutchOptions dense;
    dense.method = pairing::DutchMethod::Dense;
    pairing::DutchOptions classes;
    classes.fast_from_members = 1;
    classes.price_from_members = 1;
    pairing::DutchOptions explicit_model;
    explicit_model.fast_from_members = 1;
    explicit_model.price_from_members = 100000;
    const auto expected = pairing::pair_dutch(tournament, dense);
    INFO("seed " << seed);
    for (const auto& options : {pairing::DutchOptions{}, classes, explicit_model}) {
      const auto other = pairing::pair_dutch(tournament, options);
      REQUIRE(other.has_value() == expected.has_value());
      if (!expected) continue;
      CHECK(other->boards == expected->boards);
      CHECK(other->bye == expected->bye);
    }
    if (!expected) continue;
    ++paired;
    int leaving = 0;
    const int top = groups.size_and_points.front().first;
    for (const auto& board : expected->boards)
      leaving += (board.white < top) != (board.black < top) ? 1 : 0;
    several_float += leaving > 1 ? 1 : 0;
  }
  CHECK(paired > 300);
  CHECK(several_float > 100);
}

TEST_CASE("A bracket too tight for its size is an error, never a wrong pairing", "[adversarial]") {
  // The first ten may meet nobody of the second half: ten players have to be exchanged, and the
  // classes do not show it.
  const auto field = [](int size) {
    model::Tournament tournament = Groups{{{size, 10}}, {}, {}}.build();
    for (const int from : {size / 2, size / 4 * 3}) {
      model::ForbiddenGroup club;
      club.last_round = 9;
      for (int k = 0; k < 10; ++k)
        club.players.push_back(k);
      for (int k = from; k < from + size / 4; ++k)
        club.players.push_back(k);
      tournament.forbidden.push_back(club);
    }
    return tournament;
  };
  const auto small = pairing::pair_dutch(field(400));
  REQUIRE(small);
  pairing::DutchOptions dense;
  dense.method = pairing::DutchMethod::Dense;
  CHECK(pairing::pair_dutch(field(400), dense)->boards == small->boards);
  const auto large = pairing::pair_dutch(field(4000));
  REQUIRE_FALSE(large);
  CHECK(large.error().kind == base::ErrorKind::TooLarge);
}
