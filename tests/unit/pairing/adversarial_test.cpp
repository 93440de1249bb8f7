// SPDX-License-Identifier: MIT
// States made to be hard: tiny groups that are played out, top groups that must float.
#include <algorithm>

#include "catch.h"
#include "rostok/pairing/dutch.h"

namespace {

using namespace rostok;
using model::Color;
using model::ResultCode;
using pairing::DutchMethod;
using pairing::DutchOptions;

// A field by scoregroups, top down: sizes and points in tenths. Scores come from virtual points,
// so that meetings can be set freely.
struct Groups {
  std::vector<std::pair<int, int>> size_and_points;
  std::vector<std::pair<int, int>> met;  // by place, from 0

  [[nodiscard]] model::Tournament build() const {
    model::Tournament tournament;
    tournament.total_rounds = 9;
    tournament.initial_color = Color::White;
    for (const auto& [size, points] : size_and_points)
      for (int k = 0; k < size; ++k) {
        model::Player player;
        player.start_rank = static_cast<int>(tournament.players.size()) + 1;
        tournament.virtual_points.push_back(
            {static_cast<int>(tournament.players.size()),
             std::vector<model::Score>(9, model::Score::from_tenths(points))});
        tournament.players.push_back(player);
      }
    for (const auto& [a, b] : met) {
      model::ForbiddenGroup pair;
      pair.last_round = 9;
      pair.players = {a, b};
      tournament.forbidden.push_back(pair);
    }
    return tournament;
  }
};

void forbid_all(std::vector<std::pair<int, int>>& met, int from, int to) {
  for (int a = from; a < to; ++a)
    for (int b = a + 1; b < to; ++b)
      met.emplace_back(a, b);
}

// All ways give the same; the pairing itself when there is one.
pairing::RoundPairing agreed(const Groups& groups) {
  const model::Tournament tournament = groups.build();
  const auto fast = pairing::pair_dutch(tournament);
  REQUIRE(fast);
  DutchOptions dense;
  dense.method = DutchMethod::Dense;
  DutchOptions early_prices;
  early_prices.price_from_members = 1;
  DutchOptions late_prices;
  late_prices.price_from_members = 1000;
  for (const DutchOptions& options : {dense, early_prices, late_prices}) {
    const auto other = pairing::pair_dutch(tournament, options);
    REQUIRE(other);
    CHECK(other->boards == fast->boards);
    CHECK(other->bye == fast->bye);
  }
  return *fast;
}

}  // namespace

TEST_CASE("A last group that has met needs as many floaters", "[adversarial]") {
  for (const int last : {2, 3, 4})
    for (const int above : {50, 51}) {
      Groups groups{{{above, 20}, {last, 10}}, {}};
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
      Groups groups{{{60, 30}, {second, 20}, {last, 10}}, {}};
      forbid_all(groups.met, 60, 60 + second + last);
      agreed(groups);
    }
}

TEST_CASE("The lowest player met half of the group above", "[adversarial]") {
  Groups groups{{{61, 20}, {1, 10}}, {}};
  for (int a = 31; a < 61; ++a)
    groups.met.emplace_back(a, 61);
  const auto round = agreed(groups);
  bool found = false;
  for (const auto& board : round.boards)
    found |= std::max(board.white, board.black) == 61 && std::min(board.white, board.black) < 31;
  CHECK(found);
}

TEST_CASE("A single leader floats, and six leaders with one pair left", "[adversarial]") {
  const auto one = agreed({{{1, 30}, {40, 20}, {41, 10}}, {}});
  CHECK(std::min(one.boards.front().white, one.boards.front().black) == 0);
  Groups six{{{6, 30}, {40, 20}, {20, 10}}, {}};
  forbid_all(six.met, 0, 6);
  six.met.erase(std::find(six.met.begin(), six.met.end(), std::pair{0, 5}));
  const auto round = agreed(six);
  bool pair_met = false;
  for (const auto& board : round.boards)
    pair_met |= std::min(board.white, board.black) == 0 && std::max(board.white, board.black) == 5;
  CHECK(pair_met);
}

TEST_CASE("More MDPs than residents, of three scores", "[adversarial]") {
  Groups groups{{{3, 50}, {3, 40}, {3, 30}, {4, 20}, {60, 10}}, {}};
  forbid_all(groups.met, 0, 9);
  agreed(groups);
  for (int a = 9; a < 13; ++a)
    groups.met.emplace_back(0, a);  // one met all residents
  agreed(groups);
}
