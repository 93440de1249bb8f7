// SPDX-License-Identifier: MIT
// Generated tournaments of every kind, paired again: by the dense method where the generator took
// the fast one, and small ones by the text itself. 200 of them; 5,000 with ROSTOK_SLOW_TESTS.
#include <cstdlib>
#include <random>

#include "catch.h"
#include "literal.h"
#include "rostok/checker/checker.h"
#include "rostok/generator/generator.h"

namespace {

using namespace rostok;

constexpr int kLiteralUpTo = 10;  // players

generator::Settings settings_for(unsigned seed) {
  std::mt19937 random(seed);
  const auto any = [&](std::initializer_list<double> values) {
    return *(values.begin() + static_cast<std::ptrdiff_t>(random() % values.size()));
  };
  generator::Settings s;
  s.players =
      seed % 3 == 0 ? 5 + static_cast<int>(random() % 6) : 8 + static_cast<int>(random() % 60);
  s.rounds = 3 + static_cast<int>(random() % static_cast<unsigned>(std::min(7, *s.players - 3)));
  if (random() % 2) s.draw_percentage = static_cast<int>(random() % 80);
  s.lowest_rating = static_cast<int>(any({800, 1400, 2000}));
  s.highest_rating = s.lowest_rating + static_cast<int>(any({20, 400, 1000}));
  s.forfeit_rate = any({0, 6, 40});
  s.double_forfeit_rate = any({0, 4});
  s.retired_rate = any({0, 10, 60});
  s.half_bye_rate = any({0, 10, 80});
  s.withdrawal_rate = any({0, 30, 200});
  s.late_rate = any({0, 5, 40});
  s.short_game_rate = any({0, 30});
  s.unusual_rate = any({0, 0, 30});
  s.forbidden_groups = static_cast<int>(any({0, 0, 1, 3}));
  if (random() % 5 == 0) {
    s.points.win = s.points.pab = model::Score::from_tenths(30);
    s.points.draw = s.points.pending = model::Score::from_tenths(10);
  } else if (random() % 4 == 0) {
    s.acceleration =
        random() % 2 ? generator::AccelerationKind::Baku : generator::AccelerationKind::Explicit;
  }
  return s;
}

// What was known before `round`: who does not take part stays marked.
model::Tournament before(const model::Tournament& t, int round) {
  model::Tournament earlier = t;
  for (auto& player : earlier.players) {
    auto& rounds = player.rounds;
    if (rounds.size() < static_cast<std::size_t>(round)) continue;
    const auto entry = rounds[static_cast<std::size_t>(round - 1)];
    const bool paired = entry.is_paired() || entry.code == model::ResultCode::PairingAllocatedBye;
    rounds.resize(static_cast<std::size_t>(paired ? round - 1 : round));
  }
  return earlier;
}

std::set<std::string> recorded(const model::Tournament& t, int round) {
  std::set<std::string> words;
  for (model::PlayerIndex i = 0; i < static_cast<model::PlayerIndex>(t.players.size()); ++i) {
    const auto entry = t.entry(i, round);
    if (entry.code == model::ResultCode::PairingAllocatedBye)
      words.insert("bye " + std::to_string(i));
    if (entry.is_paired() && entry.color == model::Color::White)
      words.insert(std::to_string(i) + "-" + std::to_string(entry.opponent));
  }
  return words;
}

struct Tally {
  int rounds = 0, by_text = 0, ended_early = 0;
};

void check(const generator::Generated& made, Tally& tally) {
  const model::Tournament& t = made.tournament;
  pairing::DutchOptions dense;
  dense.method = pairing::DutchMethod::Dense;
  const bool small = t.players.size() <= kLiteralUpTo;
  const int last = t.rounds_paired();
  for (int round = 1; round <= last; ++round) {
    INFO("round " << round);
    const auto result = checker::check_round(t, round, dense);
    REQUIRE(result.has_value());
    CHECK(result->agrees());
    ++tally.rounds;
    if (!small) continue;
    const model::Tournament earlier = before(t, round);
    const auto text = test::Literal(earlier).pair();
    REQUIRE(text.has_value());
    CHECK(*text == recorded(t, round));
    ++tally.by_text;
  }
  const auto ranks = checker::check_ranks(t);
  REQUIRE(ranks.has_value());
  CHECK(ranks->differences.empty());
  tally.ended_early += made.ended_early ? 1 : 0;
}

}  // namespace

TEST_CASE("Generated tournaments agree with the dense method and the text", "[generated]") {
  const unsigned last = std::getenv("ROSTOK_SLOW_TESTS") ? 5000 : 200;
  Tally tally;
  for (unsigned seed = 1; seed <= last; ++seed) {
    INFO("seed " << seed);
    const auto made = generator::generate(settings_for(seed), seed);
    REQUIRE(made.has_value());
    check(*made, tally);
  }
  WARN(last << " tournaments, " << tally.rounds << " rounds, " << tally.by_text
            << " of them by the text, " << tally.ended_early << " ended early");
  CHECK(tally.rounds > static_cast<int>(last) * 3);
  CHECK(tally.by_text > static_cast<int>(last) / 2);
}
