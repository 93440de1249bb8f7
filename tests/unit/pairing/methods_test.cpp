// SPDX-License-Identifier: MIT
// The nearly linear method and the dense one must agree in whatever a tournament can come to.
#include "catch.h"
#include "simulate.h"

namespace {

using namespace rostok;
using pairing::DutchMethod;
using pairing::DutchOptions;
using pairing::RoundPairing;

bool equal(const RoundPairing& a, const RoundPairing& b) {
  return a.boards == b.boards && a.bye == b.bye;
}

std::vector<DutchOptions> other_ways() {
  DutchOptions dense;
  dense.method = DutchMethod::Dense;
  DutchOptions large_only;
  large_only.fast_from_members = 150;
  DutchOptions all_prices;
  all_prices.price_from_members = 1;
  return {dense, large_only, all_prices};
}

// Plays a tournament; every round is paired in all ways. Number of rounds paired.
int compare_ways(const test::SimulatedPlay& play) {
  test::Simulation simulation(play);
  for (int round = 1; round <= play.rounds; ++round) {
    simulation.announce_absences();
    const auto fast = pairing::pair_dutch(simulation.tournament());
    for (const DutchOptions& options : other_ways()) {
      const auto other = pairing::pair_dutch(simulation.tournament(), options);
      INFO(play.players << " players, seed " << play.seed << ", round " << round);
      REQUIRE(fast.has_value() == other.has_value());
      if (fast) REQUIRE(equal(*fast, *other));
    }
    if (!fast) {
      CHECK(fast.error().kind == base::ErrorKind::NoSolution);
      return round - 1;
    }
    simulation.play(*fast);
  }
  return play.rounds;
}

}  // namespace

TEST_CASE("Ordinary tournaments", "[methods]") {
  for (unsigned seed = 1; seed <= 12; ++seed)
    for (const int players : {20, 33, 60, 121})
      CHECK(compare_ways({.players = players, .rounds = 9, .seed = seed}) > 0);
}

TEST_CASE("Small fields with many rounds", "[methods]") {
  for (unsigned seed = 1; seed <= 150; ++seed)
    compare_ways({.players = 5 + static_cast<int>(seed % 12),
                  .rounds = 7,
                  .absences = 0.05,
                  .forfeits = 0.1,
                  .seed = seed});
}

TEST_CASE("Half of the field enters in round 2", "[methods]") {
  for (const int players : {41, 100, 201})
    CHECK(compare_ways({.players = players, .rounds = 5, .late = 0.5, .seed = 3}) > 0);
}

TEST_CASE("Nearly only draws", "[methods]") {
  for (unsigned seed = 1; seed <= 4; ++seed)
    for (const int players : {33, 121})
      CHECK(compare_ways({.players = players,
                          .rounds = 9,
                          .draws = 1.2,
                          .absences = 0,
                          .spread = 60,
                          .seed = seed}) > 0);
}

TEST_CASE("No draws, equal strength, many absences", "[methods]") {
  for (unsigned seed = 1; seed <= 6; ++seed)
    CHECK(compare_ways({.players = 80 + static_cast<int>(seed),
                        .rounds = 9,
                        .draws = 0,
                        .absences = 0.3,
                        .spread = 1,
                        .seed = seed}) > 0);
}

TEST_CASE("Members of one club may not meet", "[methods]") {
  for (const int clubs : {3, 4, 5, 8, 12, 30})
    CHECK(compare_ways({.players = 90, .rounds = 6, .clubs = clubs, .seed = 5}) > 0);
}
