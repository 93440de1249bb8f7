// SPDX-License-Identifier: MIT
// Explanations: their parts give the value, for every item and everybody of the corpus.
#include <algorithm>
#include <set>

#include "corpus.h"

using namespace rostok;
using namespace rostok::standings;

namespace {

std::int64_t sum_of(const Explanation& e) {
  std::int64_t sum = 0;
  for (const Part& part : e.parts)
    if (part.cut == Cut::None) sum += part.amount;
  return sum;
}

std::size_t count_of(const Explanation& e, std::initializer_list<Cut> cuts) {
  return static_cast<std::size_t>(
      std::count_if(e.parts.begin(), e.parts.end(), [&](const Part& part) {
        return std::find(cuts.begin(), cuts.end(), part.cut) != cuts.end();
      }));
}

// Twice the value minus the exact mean, times the divisor, lies in (−divisor, divisor]: half up.
bool is_rounded(std::int64_t value, std::int64_t sum, std::int64_t divisor) {
  const std::int64_t twice = 2 * (value * divisor - sum);
  return twice > -divisor && twice <= divisor;
}

// Checked with sums written here, not with those of the library.
void check_sum(const Explanation& e) {
  const std::int64_t sum = sum_of(e);
  switch (e.how) {
    case Combination::Sum:
      CHECK(e.value.amount == sum);
      break;
    case Combination::Mean:
      CHECK(e.divisor == static_cast<std::int64_t>(count_of(e, {Cut::None})));
      CHECK(is_rounded(e.value.amount, sum, e.divisor));
      break;
    case Combination::Performance:
      CHECK(is_rounded(e.base, sum, static_cast<std::int64_t>(e.parts.size())));
      CHECK(e.value.amount == e.base + e.difference);
      break;
    case Combination::Normalised:
      CHECK(is_rounded(e.value.amount - 10 * e.base, 10 * sum, e.divisor));
      break;
    case Combination::Perfect:
      CHECK((e.score == 0 || sum >= 50 * e.score));
      break;
    case Combination::Rank:
      CHECK(std::any_of(e.tied.begin(), e.tied.end(),
                        [&](const Tied& each) { return each.competitor == e.competitor; }));
      CHECK(e.value.amount <= static_cast<std::int64_t>(e.tied.size()));
      for (const Tied& each : e.tied)
        if (each.competitor == e.competitor && each.games > 0) CHECK(each.points == sum);
      break;
    case Combination::Single:
      CHECK(e.parts.empty());
      break;
  }
  if (e.how != Combination::Rank && e.how != Combination::Single) CHECK(combine(e) == e.value);
}

// As many are cut as the code says, unless there are not as many.
void check_cuts(const Explanation& e) {
  const auto low = static_cast<std::size_t>(e.item.cut_low),
             high = static_cast<std::size_t>(e.item.cut_high);
  CHECK(count_of(e, {Cut::Low, Cut::Voluntary, Cut::Early}) == std::min(low, e.parts.size()));
  CHECK(count_of(e, {Cut::High}) == std::min(high, e.parts.size() - std::min(low, e.parts.size())));
}

// A part that is worth something was played by somebody, or is a dummy; each round stands once.
void check_parts(const Explanation& e) {
  std::set<std::pair<int, int>> seen;
  for (const Part& part : e.parts) {
    CHECK(seen.insert({part.round, part.board}).second);
    const bool game = part.origin == Origin::Game || part.origin == Origin::ScheduledGame ||
                      part.origin == Origin::FutureDraw;
    if (part.worth > 0 && game) CHECK(part.opponent != model::kNobody);
  }
}

int check_event(const std::string& stem) {
  const auto t = test::read_tournament(stem + ".trf");
  const Competitors kind = competitors_of(t);
  std::set<std::string> codes;
  for (const auto& each : test::read_references(stem + ".tsv"))
    codes.insert(each.code);
  int checked = 0;
  for (const std::string& code : codes) {
    auto items = parse_sequence(code, kind);
    REQUIRE(items);
    const TieBreak last = items->back();
    items->pop_back();
    const auto values = compute_tie_break(t, last, *items, 0, kind);
    for (std::size_t i = 0; i < values.size(); ++i) {
      INFO(stem << ' ' << code << ' ' << i);
      const Explanation e = explain_tie_break(t, last, static_cast<Competitor>(i), *items, 0, kind);
      CHECK(e.value == values[i]);
      CHECK(e.item == last);
      if (!e.value.defined) continue;
      check_sum(e);
      check_cuts(e);
      check_parts(e);
      ++checked;
    }
  }
  return checked;
}

}  // namespace

TEST_CASE("the parts of every value give the value") {
  int checked = 0;
  for (const std::string& stem : test::kept_events())
    checked += check_event(stem);
  CHECK(checked > 4'000);
}

TEST_CASE("the parts of every value of the corpus give the value") {
  const auto events = test::corpus_events();
  int checked = 0;
  for (const std::string& stem : events)
    checked += check_event(stem);
  if (!events.empty()) CHECK(checked > 20'000);
}

// A half-point bye that is cut first, and a forfeit win against a dummy opponent.
TEST_CASE("a Buchholz is explained round by round") {
  const auto t = test::read_tournament(ROSTOK_TESTS_DIR "/data/tiebreaks/tb034.trf");
  Competitor third = 0;
  while (t.players[static_cast<std::size_t>(third)].start_rank != 3)
    ++third;
  const Explanation e = explain_tie_break(t, *parse_tie_break("BH/C1"), third);
  REQUIRE(e.parts.size() == 5);
  CHECK(e.value.to_text() == "10.5");
  CHECK(e.parts[0].origin == Origin::UnplayedDummy);
  CHECK(e.parts[0].cut == Cut::Voluntary);
  CHECK(e.parts[0].worth == 25);
  CHECK(e.parts[2].worth == 25);
  CHECK(e.parts[3].origin == Origin::ForfeitDummy);
  CHECK(e.parts[3].worth == 10);
}
