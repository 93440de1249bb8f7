// SPDX-License-Identifier: MIT
// Matching without weights against the weighted one and against trying everything.
#include "meeting_graph.h"

#include <bit>
#include <numeric>
#include <random>

#include "catch.h"
#include "completion.h"
#include "groups.h"
#include "matching.h"

namespace {

using namespace rostok;
using pairing::Completion;
using pairing::Field;
using pairing::MeetingGraph;
using pairing::Seats;

// One scoregroup in which so large a share of the pairs is forbidden; some clubs make it denser.
Field random_field(int players, double share, unsigned seed) {
  std::mt19937 random(seed);
  test::Groups groups{{{players, 10}}, {}, {}};
  for (int a = 0; a < players; ++a)
    for (int b = a + 1; b < players; ++b)
      if (std::uniform_real_distribution<>(0, 1)(random) < share) groups.met.emplace_back(a, b);
  return Field::build(groups.build(), {}).value();
}

Seats all_of(const Field& field) {
  Seats seats(static_cast<std::size_t>(field.size()));
  std::iota(seats.begin(), seats.end(), 0);
  return seats;
}

int expected_deficiency(const Field& field, const Completion& completion, const Seats& seats,
                        bool with_bye) {
  const int count = static_cast<int>(seats.size());
  pairing::Matching<std::int64_t> graph(count + (with_bye ? 1 : 0));
  for (int i = 0; i < count; ++i) {
    for (int j = i + 1; j < count; ++j)
      if (field.may_meet(seats[static_cast<std::size_t>(i)], seats[static_cast<std::size_t>(j)]))
        graph.set_edge(i, j, 0);
    if (with_bye && completion.bye_allowed(seats[static_cast<std::size_t>(i)]))
      graph.set_edge(i, count, 0);
  }
  graph.start();
  graph.seed_all();
  return graph.deficiency();
}

}  // namespace

TEST_CASE("Largest matching of random fields", "[meeting]") {
  for (unsigned seed = 0; seed < 400; ++seed) {
    const int players = 2 + static_cast<int>(seed % 29);
    const double share = 0.35 + 0.06 * (seed % 11);
    const Field field = random_field(players, share, seed);
    const Completion completion(field);
    const Seats seats = all_of(field);
    INFO("seed " << seed);
    for (const bool with_bye : {false, true}) {
      const int expected = expected_deficiency(field, completion, seats, with_bye);
      CHECK(MeetingGraph(field, completion, seats, with_bye).deficiency(1000) == expected);
      CHECK((MeetingGraph(field, completion, seats, with_bye).deficiency(0) == 0) ==
            (expected == 0));
    }
  }
}

// Blossoms inside blossoms need the right gaps: eleven players, every part of the field.
TEST_CASE("Largest matching of every part of small sparse fields, with the bye", "[meeting]") {
  constexpr int kPlayers = 11;
  for (unsigned seed = 0; seed < 16; ++seed) {
    const Field field = random_field(kPlayers, 0.5 + 0.06 * (seed % 4), 5000 + seed);
    Completion completion(field);
    const bool possible = completion.fix_bye_score();
    for (unsigned part = 0; part < 1U << kPlayers; ++part) {
      Seats seats;
      for (int i = 0; i < kPlayers; ++i)
        if (part >> i & 1U) seats.push_back(i);
      INFO("seed " << seed << ", part " << part);
      for (const bool with_bye : {false, possible}) {
        const int expected = expected_deficiency(field, completion, seats, with_bye);
        REQUIRE(MeetingGraph(field, completion, seats, with_bye).deficiency(1000) == expected);
        REQUIRE(completion.deficiency(seats, with_bye) == expected);
        REQUIRE(completion.complete(seats, with_bye) == (expected == 0));
      }
    }
  }
}

TEST_CASE("Fewest helpers against every set of helpers", "[meeting]") {
  int impossible = 0;
  int needed = 0;
  for (unsigned seed = 0; seed < 3000; ++seed) {
    const int needy = 1 + static_cast<int>(seed % 8);
    constexpr int kHelpers = 5;
    const Field field = random_field(needy + kHelpers, 0.5 + 0.08 * (seed % 6), 1000 + seed);
    const Completion completion(field);
    Seats core(static_cast<std::size_t>(needy));
    std::iota(core.begin(), core.end(), 0);
    Seats helpers(kHelpers);
    std::iota(helpers.begin(), helpers.end(), needy);
    int fewest = -1;
    for (unsigned set = 0; set < 1U << kHelpers; ++set) {
      Seats seats = core;
      for (int k = 0; k < kHelpers; ++k)
        if (set >> k & 1U) seats.push_back(needy + k);
      if (fewest >= 0 && std::popcount(set) >= fewest) continue;
      if (expected_deficiency(field, completion, seats, false) == 0) fewest = std::popcount(set);
    }
    INFO("seed " << seed);
    CHECK(MeetingGraph(field, completion, core, false, helpers).fewest_helpers() == fewest);
    impossible += fewest < 0 ? 1 : 0;
    needed += fewest > 1 ? 1 : 0;
  }
  CHECK(impossible > 20);
  CHECK(needed > 20);
}

TEST_CASE("A field in which nobody may meet leaves everybody alone", "[meeting]") {
  const Field field = random_field(40, 1.1, 1);
  const Completion completion(field);
  CHECK(MeetingGraph(field, completion, all_of(field), false).deficiency(1000) == 40);
  CHECK(MeetingGraph(field, completion, all_of(field), false).deficiency(3) == 4);
}
