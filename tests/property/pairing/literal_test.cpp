// SPDX-License-Identifier: MIT
// The engine against the text, in random small tournaments.
#include <cstdlib>

#include "catch.h"
#include "literal.h"
#include "simulate.h"

namespace {

using namespace rostok;

std::set<std::string> words(const pairing::RoundPairing& round) {
  std::set<std::string> result;
  for (const auto& board : round.boards)
    result.insert(std::to_string(board.white) + "-" + std::to_string(board.black));
  if (round.bye != model::kNobody) result.insert("bye " + std::to_string(round.bye));
  return result;
}

int compare_with_text(const test::SimulatedPlay& play, const model::PointSystem& points) {
  test::Simulation simulation(play);
  simulation.tournament().points = points;
  for (int round = 1; round <= play.rounds; ++round) {
    simulation.announce_absences();
    const auto expected = test::Literal(simulation.tournament()).pair();
    std::optional<pairing::RoundPairing> last;
    for (const auto method : {pairing::DutchMethod::Dense, pairing::DutchMethod::Fast}) {
      pairing::DutchOptions options;
      options.method = method;
      options.fast_from_members = 2;
      const auto paired = pairing::pair_dutch(simulation.tournament(), options);
      INFO("seed " << play.seed << ", " << play.players << " players, round " << round);
      REQUIRE(paired.has_value() == expected.has_value());
      if (!paired) continue;
      REQUIRE(words(*paired) == *expected);
      last = *paired;
    }
    if (!last) return round - 1;
    simulation.play(*last);
  }
  return play.rounds;
}

unsigned last_seed(unsigned usual) {
  return std::getenv("ROSTOK_SLOW_TESTS") ? usual * 20 : usual;
}

}  // namespace

TEST_CASE("Random small tournaments agree with the text", "[literal]") {
  int rounds = 0;
  for (unsigned seed = 1; seed <= last_seed(220); ++seed)
    rounds += compare_with_text({.players = 5 + static_cast<int>(seed % 5),
                                 .rounds = 4 + static_cast<int>(seed % 3),
                                 .draws = 0.2 + 0.2 * (seed % 4),
                                 .absences = seed % 3 == 0 ? 0.1 : 0.0,
                                 .forfeits = seed % 2 == 0 ? 0.15 : 0.0,
                                 .seed = seed},
                                {});
  CHECK(rounds >= 800);
}

TEST_CASE("Other point systems agree with the text", "[literal]") {
  model::PointSystem football;
  football.win = model::Score::from_tenths(30);
  football.draw = model::Score::from_tenths(10);
  football.pab = model::Score::from_tenths(10);
  int rounds = 0;
  for (unsigned seed = 1; seed <= last_seed(60); ++seed)
    rounds += compare_with_text({.players = 6 + static_cast<int>(seed % 4),
                                 .rounds = 5,
                                 .absences = 0.05,
                                 .forfeits = 0.1,
                                 .seed = 1000 + seed},
                                football);
  CHECK(rounds >= 200);
}
