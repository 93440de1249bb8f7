// SPDX-License-Identifier: MIT
// Fields too large for trying everything: the ways agree with each other as far as the dense one
// can go; beyond it every round is legal and stays with the classes.
// ROSTOK_SLOW_TESTS=1 lets the dense solver go further.
#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <random>

#include "catch.h"
#include "rostok/pairing/state.h"
#include "simulate.h"

namespace {

using namespace rostok;
using model::Color;
using model::PlayerIndex;
using model::ResultCode;
using pairing::DutchMethod;
using pairing::DutchOptions;
using pairing::RoundPairing;

constexpr int kLargestDense = 64;  // members of a bracket that may be left to the dense solver

bool slow() {
  return std::getenv("ROSTOK_SLOW_TESTS") != nullptr;
}

DutchOptions dense_way() {
  DutchOptions options;
  options.method = DutchMethod::Dense;
  return options;
}

DutchOptions large_only() {
  DutchOptions options;
  options.fast_from_members = 150;
  return options;
}

// Everybody who takes part is paired once, with nobody he has met (C1), or has the bye.
void check_legal(const model::Tournament& tournament, const RoundPairing& round) {
  const auto states = pairing::pairing_state(tournament).value();
  std::vector<int> times(tournament.players.size(), 0);
  bool rematch = false;
  for (const auto& board : round.boards) {
    ++times[static_cast<std::size_t>(board.white)];
    ++times[static_cast<std::size_t>(board.black)];
    for (const auto& entry : tournament.players[static_cast<std::size_t>(board.white)].rounds)
      rematch |= entry.is_played() && entry.opponent == board.black;
  }
  if (round.bye != model::kNobody) ++times[static_cast<std::size_t>(round.bye)];
  const bool once = std::all_of(states.begin(), states.end(), [&](const auto& state) {
    return times[static_cast<std::size_t>(state.player)] == 1;
  });
  CHECK(once);
  CHECK_FALSE(rematch);
  CHECK(std::accumulate(times.begin(), times.end(), 0) == static_cast<int>(states.size()));
}

struct Check {
  bool dense = false;
  int from_round = 1;  // earlier rounds are paired, not compared
};

void play_through(const test::SimulatedPlay& play, const Check& check,
                  const model::PointSystem& points = {}) {
  test::Simulation simulation(play);
  simulation.tournament().points = points;
  for (int round = 1; round <= play.rounds; ++round) {
    simulation.announce_absences();
    const auto fast = pairing::pair_dutch(simulation.tournament());
    INFO(play.players << " players, seed " << play.seed << ", round " << round);
    REQUIRE(fast);
    check_legal(simulation.tournament(), *fast);
    if (play.players >= 1000) CHECK(fast->largest_dense <= kLargestDense);
    if (round >= check.from_round) {
      std::vector<DutchOptions> others{large_only()};
      if (check.dense) others.push_back(dense_way());
      for (const DutchOptions& options : others) {
        const auto other = pairing::pair_dutch(simulation.tournament(), options);
        REQUIRE(other);
        CHECK(other->boards == fast->boards);
        CHECK(other->bye == fast->bye);
      }
    }
    simulation.play(*fast);
  }
}

}  // namespace

TEST_CASE("Large field of which half enters in round 2", "[large]") {
  play_through({.players = 401, .rounds = 4, .late = 0.5, .seed = 3}, {.dense = true});
  play_through({.players = 2001, .rounds = 6, .late = 0.5, .seed = 4},
               {.dense = slow(), .from_round = 2});
}

TEST_CASE("Large fields of nearly only draws", "[large]") {
  for (const int players : {400, 401, 1000, 1001, 2000, 2001})
    play_through({.players = players,
                  .rounds = 11,
                  .draws = 1.2,
                  .absences = 0,
                  .forfeits = 0.02,
                  .spread = 60,
                  .seed = 7},
                 {.dense = players < 1000 || slow(), .from_round = 9});
}

TEST_CASE("Large fields without draws, of equal strength, with absences", "[large]") {
  for (const int players : {300, 1500, 1501}) {
    const Check check{.dense = players < 1000, .from_round = 7};
    play_through({.players = players, .rounds = 9, .draws = 0, .seed = 1}, check);
    play_through({.players = players, .rounds = 9, .draws = 0.001, .absences = 0, .seed = 2},
                 check);
    play_through({.players = players, .rounds = 9, .spread = 1, .seed = 3}, check);
    play_through({.players = players, .rounds = 9, .absences = 0.3, .seed = 4}, check);
  }
}

TEST_CASE("Large fields of clubs whose members may not meet", "[large]") {
  for (const int clubs : {3, 4, 5, 8, 12, 30}) {
    play_through({.players = 50, .rounds = 7, .clubs = clubs, .seed = 5}, {.dense = true});
    play_through({.players = 301, .rounds = 7, .clubs = clubs, .seed = 6},
                 {.dense = true, .from_round = 6});
    play_through({.players = 5000, .rounds = 7, .clubs = clubs, .seed = 7}, {.from_round = 8});
  }
}

TEST_CASE("Acceleration and other points in larger fields", "[large]") {
  model::PointSystem football;
  football.win = model::Score::from_tenths(30);
  football.draw = model::Score::from_tenths(10);
  for (const int pab : {0, 5, 10, 30}) {
    football.pab = model::Score::from_tenths(pab);
    play_through({.players = 81, .rounds = 7, .absences = 0.05, .seed = 11}, {.dense = true},
                 football);
  }
  model::PointSystem usual;
  for (const int pab : {0, 5}) {
    usual.pab = model::Score::from_tenths(pab);
    play_through({.players = 121, .rounds = 7, .absences = 0.05, .seed = 12}, {.dense = true},
                 usual);
  }
  for (const int players : {90, 91, 403}) {
    test::Simulation simulation({.players = players, .rounds = 9, .seed = 13});
    simulation.tournament().baku_acceleration = true;
    for (int round = 1; round <= 9; ++round) {
      simulation.announce_absences();
      const auto fast = pairing::pair_dutch(simulation.tournament());
      REQUIRE(fast);
      check_legal(simulation.tournament(), *fast);
      const auto dense = pairing::pair_dutch(simulation.tournament(), dense_way());
      REQUIRE(dense);
      CHECK(dense->boards == fast->boards);
      simulation.play(*fast);
    }
  }
}

namespace {

// Everybody has played two games against players who have left since, with all colours and results.
model::Tournament before_the_last_round(int players, unsigned seed) {
  std::mt19937 random(seed);
  model::Tournament tournament;
  tournament.total_rounds = 3;
  tournament.initial_color = Color::White;
  tournament.players.resize(static_cast<std::size_t>(3 * players));
  for (int i = 0; i < 3 * players; ++i)
    tournament.players[static_cast<std::size_t>(i)].start_rank = i + 1;
  for (int i = 0; i < players; ++i)
    for (int round = 0; round < 2; ++round) {
      const int gone = players + 2 * i + round;
      const bool white = random() % 2 == 0;
      const unsigned result = random() % 8;
      const ResultCode own = result < 5   ? ResultCode::Win
                             : result < 7 ? ResultCode::Draw
                                          : ResultCode::Loss;
      const ResultCode other = own == ResultCode::Win    ? ResultCode::Loss
                               : own == ResultCode::Loss ? ResultCode::Win
                                                         : ResultCode::Draw;
      auto& mine = tournament.players[static_cast<std::size_t>(i)].rounds;
      auto& theirs = tournament.players[static_cast<std::size_t>(gone)].rounds;
      theirs.resize(3, {ResultCode::ZeroPointBye, {}, model::kNobody});
      mine.push_back({own, white ? Color::White : Color::Black, gone});
      theirs[static_cast<std::size_t>(round)] = {other, white ? Color::Black : Color::White, i};
    }
  return tournament;
}

}  // namespace

TEST_CASE("Last round with many topscorers and colour differences of two", "[large]") {
  for (unsigned seed = 1; seed <= 30; ++seed) {
    const model::Tournament tournament =
        before_the_last_round(20 + static_cast<int>(seed) * 5, seed);
    const auto fast = pairing::pair_dutch(tournament);
    const auto dense = pairing::pair_dutch(tournament, dense_way());
    INFO("seed " << seed);
    REQUIRE(fast);
    REQUIRE(dense);
    check_legal(tournament, *fast);
    CHECK(fast->boards == dense->boards);
    CHECK(fast->bye == dense->bye);
  }
  const auto states = pairing::pairing_state(before_the_last_round(100, 1)).value();
  CHECK(std::count_if(states.begin(), states.end(), [](const auto& s) { return s.topscorer; }) >
        50);
  CHECK(std::any_of(states.begin(), states.end(),
                    [](const auto& s) { return s.color_difference == 2; }));
  CHECK(std::any_of(states.begin(), states.end(),
                    [](const auto& s) { return s.color_difference == -2; }));
  const model::Tournament large = before_the_last_round(4001, 9);
  const auto round = pairing::pair_dutch(large);
  REQUIRE(round);
  check_legal(large, *round);
  CHECK(round->largest_dense <= kLargestDense);
}

TEST_CASE("The order of the records means nothing in a field of thousands", "[large]") {
  test::Simulation simulation({.players = 2000, .rounds = 5, .seed = 21});
  for (int round = 1; round <= 4; ++round) {
    simulation.announce_absences();
    simulation.play(pairing::pair_dutch(simulation.tournament()).value());
  }
  simulation.announce_absences();
  const model::Tournament& before = simulation.tournament();
  const RoundPairing once = pairing::pair_dutch(before).value();
  CHECK(pairing::pair_dutch(before)->boards == once.boards);
  std::vector<PlayerIndex> place(before.players.size());
  std::iota(place.begin(), place.end(), 0);
  std::shuffle(place.begin(), place.end(), std::mt19937(1));
  model::Tournament other = before;
  for (std::size_t i = 0; i < place.size(); ++i) {
    auto& player = other.players[static_cast<std::size_t>(place[i])];
    player = before.players[i];
    for (auto& entry : player.rounds)
      if (entry.opponent != model::kNobody)
        entry.opponent = place[static_cast<std::size_t>(entry.opponent)];
  }
  const RoundPairing again = pairing::pair_dutch(other).value();
  REQUIRE(again.boards.size() == once.boards.size());
  const bool same = std::equal(again.boards.begin(), again.boards.end(), once.boards.begin(),
                               [&](auto a, auto b) {
                                 return a.white == place[static_cast<std::size_t>(b.white)] &&
                                        a.black == place[static_cast<std::size_t>(b.black)];
                               });
  CHECK(same);
}

TEST_CASE("9,999 and 100,000 players stay with the classes", "[large]") {
  for (const double late : {0.0, 0.4})
    play_through({.players = 9999, .rounds = 9, .late = late, .seed = 31}, {.from_round = 10});
  play_through({.players = 100000, .rounds = slow() ? 11 : 4, .late = 0.4, .seed = 32},
               {.from_round = 12});
}
