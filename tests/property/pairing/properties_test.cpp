// SPDX-License-Identifier: MIT
// What holds for every pairing of every tournament.
#include <algorithm>
#include <numeric>
#include <random>
#include <set>

#include "catch.h"
#include "rostok/pairing/state.h"
#include "simulate.h"

namespace {

using namespace rostok;
using model::PlayerIndex;

// The same tournament with its players stored in another order.
model::Tournament shuffled(const model::Tournament& tournament,
                           const std::vector<PlayerIndex>& new_index) {
  model::Tournament other = tournament;
  for (std::size_t i = 0; i < tournament.players.size(); ++i) {
    auto& player = other.players[static_cast<std::size_t>(new_index[i])];
    player = tournament.players[i];
    for (auto& entry : player.rounds)
      if (entry.opponent != model::kNobody)
        entry.opponent = new_index[static_cast<std::size_t>(entry.opponent)];
  }
  return other;
}

void check_absolute_criteria(const model::Tournament& before, const pairing::RoundPairing& round) {
  const auto states = pairing::pairing_state(before).value();
  std::set<PlayerIndex> seen;
  for (const auto& board : round.boards) {
    CHECK(seen.insert(board.white).second);
    CHECK(seen.insert(board.black).second);
    for (const auto& entry : before.players[static_cast<std::size_t>(board.white)].rounds)
      CHECK_FALSE((entry.is_played() && entry.opponent == board.black));
  }
  for (const auto& state : states) {
    if (state.player == round.bye) {
      CHECK_FALSE(state.bye_barred);
      CHECK(seen.insert(state.player).second);
    }
    CHECK(seen.count(state.player) == 1);
  }
  CHECK(seen.size() == states.size());
  CHECK((round.bye != model::kNobody) == (states.size() % 2 != 0));
}

void check_order_independence(const model::Tournament& before, const pairing::RoundPairing& round,
                              unsigned seed) {
  std::vector<PlayerIndex> new_index(before.players.size());
  std::iota(new_index.begin(), new_index.end(), 0);
  std::shuffle(new_index.begin(), new_index.end(), std::mt19937(seed));
  const auto again = pairing::pair_dutch(shuffled(before, new_index));
  REQUIRE(again);
  REQUIRE(again->boards.size() == round.boards.size());
  for (std::size_t k = 0; k < round.boards.size(); ++k) {
    CHECK(again->boards[k].white == new_index[static_cast<std::size_t>(round.boards[k].white)]);
    CHECK(again->boards[k].black == new_index[static_cast<std::size_t>(round.boards[k].black)]);
  }
  if (round.bye != model::kNobody)
    CHECK(again->bye == new_index[static_cast<std::size_t>(round.bye)]);
}

// Names, ratings and gaps between the starting ranks mean nothing to the pairing.
void check_relabelling(const model::Tournament& before, const pairing::RoundPairing& round) {
  model::Tournament other = before;
  for (auto& player : other.players) {
    player.start_rank = player.start_rank * 7 + 3;
    player.name = "N" + std::to_string(1000 - player.start_rank);
    player.rating = 3000 - player.rating;
  }
  const auto again = pairing::pair_dutch(other);
  REQUIRE(again);
  CHECK(again->boards == round.boards);
  CHECK(again->bye == round.bye);
}

}  // namespace

TEST_CASE("Pairings are legal and depend on nothing but the rules' data", "[property]") {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    const test::SimulatedPlay play{.players = 9 + static_cast<int>(seed) * 3,
                                   .rounds = 8,
                                   .draws = 0.1 * (seed % 10),
                                   .absences = 0.04,
                                   .forfeits = 0.05,
                                   .late = seed % 4 == 0 ? 0.3 : 0.0,
                                   .seed = seed};
    test::Simulation simulation(play);
    for (int round = 1; round <= play.rounds; ++round) {
      INFO("seed " << seed << " round " << round);
      simulation.announce_absences();
      const auto paired = pairing::pair_dutch(simulation.tournament());
      if (!paired) {
        CHECK(paired.error().kind == base::ErrorKind::NoSolution);
        break;
      }
      check_absolute_criteria(simulation.tournament(), *paired);
      check_order_independence(simulation.tournament(), *paired, seed);
      check_relabelling(simulation.tournament(), *paired);
      // A recorded round is found again although later records exist.
      test::Simulation later = simulation;
      later.play(*paired);
      pairing::DutchOptions options;
      options.round = round;
      const auto recorded = pairing::pair_dutch(later.tournament(), options);
      REQUIRE(recorded);
      CHECK(recorded->boards == paired->boards);
      CHECK(recorded->bye == paired->bye);
      simulation.play(*paired);
    }
  }
}
