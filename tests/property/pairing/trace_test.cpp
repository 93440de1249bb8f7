// SPDX-License-Identifier: MIT
// The reasons of an explanation against the text: the criterion named is the first one in which
// the best candidate with the refused pair or floater differs from the best candidate.
#include <cstdlib>

#include "catch.h"
#include "literal.h"
#include "simulate.h"

namespace {

using namespace rostok;
using pairing::Avoided;
using pairing::Criterion;

struct Tally {
  std::map<std::string, int> named;
  int order = 0;
};

// The criteria of Literal::Vector, component by component.
std::optional<Criterion> first_difference(const test::Literal::Vector& a,
                                          const test::Literal::Vector& b) {
  using enum Criterion;
  if (a[0] != b[0]) return C6;
  if (a[1] != b[1]) return C7;
  if (a[2] != b[2]) return C8;
  for (std::size_t k = 0; k < a[3].size(); ++k)
    if (a[3][k] != b[3][k])
      return static_cast<Criterion>(static_cast<int>(C9) + static_cast<int>(k));
  for (std::size_t k = 4; k < a.size(); ++k)
    if (a[k] != b[k])
      return static_cast<Criterion>(static_cast<int>(C18) + static_cast<int>(k - 4));
  return std::nullopt;
}

void compare(const pairing::Refusal& refusal, const test::Literal::Vector& overall,
             const test::Literal::Vector* with, bool possible_without_c5, Tally& tally) {
  if (refusal.avoided == Avoided::Order) {
    REQUIRE(with != nullptr);
    CHECK(*with == overall);
    ++tally.order;
    return;
  }
  REQUIRE(refusal.avoided == Avoided::Quality);
  const std::string named = pairing::to_string(refusal.criterion);
  ++tally.named[named];
  if (!with) {
    CHECK(named == (possible_without_c5 ? "C5" : "C4"));
    return;
  }
  const auto expected = first_difference(overall, *with);
  REQUIRE(expected.has_value());
  CHECK(named == pairing::to_string(*expected));
  // C9 to C17 are plain counts.
  if (*expected < Criterion::C9 || *expected > Criterion::C17) return;
  const auto k = static_cast<std::size_t>(*expected) - static_cast<std::size_t>(Criterion::C9);
  CHECK(refusal.count == overall[3][k]);
  CHECK(refusal.count_with == (*with)[3][k]);
}

template <typename Map, typename Key>
const test::Literal::Vector* find(const Map& map, const Key& key) {
  const auto found = map.find(key);
  return found == map.end() ? nullptr : &found->second;
}

void check_trace(const pairing::PairingTrace& trace, const test::Literal& text, Tally& tally) {
  REQUIRE(trace.brackets.size() == text.best().size());
  for (std::size_t i = 0; i < trace.brackets.size(); ++i) {
    const auto& best = text.best()[i];
    for (const auto& pair : trace.brackets[i].pairs)
      for (const auto& refusal : pair.refusals) {
        const std::pair<int, int> key = std::minmax(refusal.player, refusal.instead);
        INFO("pair " << key.first << "-" << key.second);
        if (refusal.avoided == Avoided::Quality || refusal.avoided == Avoided::Order)
          compare(refusal, best.overall, find(best.with_pair, key),
                  best.pair_without_c5.count(key) > 0, tally);
        else
          CHECK(best.with_pair.count(key) == 0);
      }
    for (const auto& floater : trace.brackets[i].floaters)
      for (const auto& refusal : floater.refusals) {
        INFO("floater " << refusal.instead);
        if (refusal.avoided == Avoided::ByeBarred)
          CHECK(best.with_floater.count(refusal.instead) == 0);
        else
          compare(refusal, best.overall, find(best.with_floater, refusal.instead),
                  best.floater_without_c5.count(refusal.instead) > 0, tally);
      }
  }
}

void play_and_check(const test::SimulatedPlay& play, Tally& tally) {
  test::Simulation simulation(play);
  for (int round = 1; round <= play.rounds; ++round) {
    simulation.announce_absences();
    INFO("seed " << play.seed << ", " << play.players << " players, round " << round);
    pairing::DutchOptions options;
    options.trace = true;
    const auto paired = pairing::pair_dutch(simulation.tournament(), options);
    test::Literal text(simulation.tournament());
    text.keep_best();
    const auto expected = text.pair();
    REQUIRE(paired.has_value() == expected.has_value());
    if (!paired) return;
    REQUIRE(paired->trace.has_value());
    check_trace(*paired->trace, text, tally);
    simulation.play(*paired);
  }
}

}  // namespace

TEST_CASE("Every reason that an explanation names is the one of the text", "[literal][trace]") {
  Tally tally;
  for (unsigned seed = 1; seed <= (std::getenv("ROSTOK_SLOW_TESTS") ? 6000U : 400U); ++seed)
    play_and_check({.players = 5 + static_cast<int>(seed % 5),
                    .rounds = 4 + static_cast<int>(seed % 3),
                    .draws = 0.2 + 0.2 * (seed % 4),
                    .absences = seed % 3 == 0 ? 0.1 : 0.0,
                    .forfeits = seed % 2 == 0 ? 0.15 : 0.0,
                    .seed = 7000 + seed},
                   tally);
  for (const char* name : {"C4", "C5", "C6", "C7", "C8", "C9", "C12", "C13", "C14", "C15", "C16"}) {
    INFO(name);
    CHECK(tally.named[name] > 0);
  }
  CHECK(tally.order > 0);
  std::string text;
  for (const auto& [name, count] : tally.named)
    text += name + " " + std::to_string(count) + "  ";
  WARN(text << "order " << tally.order);
}
