// SPDX-License-Identifier: MIT
// Norms of sports ranks. The figures are invented, but for the one line that is published: average
// rating 1001–1025, third youth rank, 55 %, seven rounds, four points.
#include "rostok/ratings/norms.h"

#include "catch.h"
#include "games.h"

using namespace rostok;
using namespace rostok::ratings;

namespace {

NormTable table() {
  NormTable t;
  t.source = "test";
  t.valid_from = "2026/01/01";
  t.entered_by = "test";
  t.bands = {{1001, 1025, {{{}, {}, {}, {}, {}, 700, 550}}},
             {1026, 1100, {{{}, {}, {}, 800, {}, {}, 500}}}};
  return t;
}

NormReport report(const NormTable& norms, const std::vector<int>& opponents,
                  const std::string& results, Rank own = Rank::None) {
  const auto t = against(1200, opponents, results);
  return norm_reports(t, norms, russian_ratings(t), {own}).front();
}

NormLine line(const NormReport& report, Rank rank) {
  for (const NormLine& each : report.lines)
    if (each.rank == rank) return each;
  FAIL("no line");
  return {};
}

const std::vector<int> kSeven(7, 1010);

}  // namespace

TEST_CASE("the published line: 55 % of seven games are 3.85, rounded up to four points") {
  const auto made = report(table(), kSeven, "1111000");
  CHECK(made.games == 7);
  CHECK(made.halves == 8);
  CHECK(made.average == 1010);
  CHECK(line(made, Rank::YouthIII) == NormLine{Rank::YouthIII, NormVerdict::Fulfilled, 550, 8});
  CHECK(made.fulfilled == Rank::YouthIII);
  const auto missed = report(table(), kSeven, "111=000");
  CHECK(line(missed, Rank::YouthIII).verdict == NormVerdict::NotFulfilled);
  CHECK(missed.fulfilled == Rank::None);
}

TEST_CASE("points needed: up to half or whole points, exact ones stay") {
  auto norms = table();
  const auto needed = [&norms](std::size_t games) {
    return line(report(norms, std::vector<int>(games, 1010), std::string(games, '0')),
                Rank::YouthIII)
        .needed_halves;
  };
  CHECK(needed(6) == 8);    // 3.3 → 4
  CHECK(needed(20) == 22);  // 11 exactly
  norms.step = NormStep::HalfPoint;
  CHECK(needed(6) == 7);    // 3.3 → 3½
  CHECK(needed(7) == 8);    // 3.85 → 4
  CHECK(needed(10) == 11);  // 5½ exactly
}

TEST_CASE("bands, unrated opponents, forfeits") {
  CHECK(report(table(), {1000, 1001}, "11").average == 1001);  // half up
  CHECK(report(table(), {1000, 1001}, "11").band == 0U);
  CHECK(line(report(table(), {1000}, "1"), Rank::YouthIII).verdict == NormVerdict::NoNorm);
  CHECK(line(report(table(), {1050}, "1"), Rank::YouthII).verdict == NormVerdict::NoNorm);
  const auto unrated = report(table(), {0, 1040}, "11");
  CHECK(unrated.average == 1020);
  CHECK(unrated.unrated_opponents == 1);
  auto t = against(1200, {1010, 1010, 1010}, "1");
  add_game(t, 0, 2, '+', '-');
  add_game(t, 0, 3, 'W', 'L');
  CHECK(norm_reports(t, table(), russian_ratings(t)).front().games == 1);
  const auto idle = norm_reports(rated_field({1000}), table(), {1000}).front();
  CHECK(idle.games == 0);
  CHECK_FALSE(idle.band);
  CHECK(idle.fulfilled == Rank::None);
}

TEST_CASE("only ranks above the own one, the next first, the highest made one counts") {
  const auto none = report(table(), kSeven, "1111111");
  REQUIRE(none.lines.size() == kRanks);
  CHECK(none.lines.front().rank == Rank::YouthIII);
  CHECK(none.lines.back().rank == Rank::CandidateMaster);
  CHECK(none.fulfilled == Rank::YouthII);
  const auto second = report(table(), kSeven, "1111111", Rank::YouthII);
  CHECK(second.lines.front().rank == Rank::YouthI);
  CHECK(second.fulfilled == Rank::None);
  CHECK(report(table(), kSeven, "1111111", Rank::CandidateMaster).lines.empty());
}

TEST_CASE("fewer games than the table asks for") {
  auto norms = table();
  norms.min_games = 8;
  const auto few = report(norms, kSeven, "1111111");
  CHECK(line(few, Rank::YouthIII).verdict == NormVerdict::TooFewGames);
  CHECK(line(few, Rank::YouthIII).needed_halves == 8);
  CHECK(few.fulfilled == Rank::None);
}

TEST_CASE("names of ranks") {
  for (int i = 0; i <= static_cast<int>(Rank::None); ++i)
    CHECK(parse_rank(short_name(static_cast<Rank>(i))) == static_cast<Rank>(i));
  CHECK(parse_rank("I_yu") == Rank::YouthI);
  CHECK(parse_rank("iii ю") == Rank::YouthIII);
  CHECK(parse_rank("кмс") == Rank::CandidateMaster);
  CHECK(parse_rank("II") == Rank::II);
  CHECK(parse_rank("б/р") == Rank::None);
  CHECK_FALSE(parse_rank("IV"));
  CHECK_FALSE(parse_rank("МС"));
}

TEST_CASE("ratings and ranks of the national records") {
  auto t = against(1200, {1010}, "1");
  CHECK(russian_ratings(t) == std::vector<int>{1200, 1010});
  t.national.federation = "RUS";
  model::NationalRecord record;
  record.player = 1;
  record.rating = 1100;
  record.classification = "3ю";
  t.national.records = {record};
  CHECK(russian_ratings(t) == std::vector<int>{0, 1100});
  CHECK(listed_ranks(t) == std::vector<Rank>{Rank::None, Rank::YouthIII});
  t.national.federation = "BLR";
  CHECK(russian_ratings(t) == std::vector<int>{1200, 1010});
  CHECK(listed_ranks(t) == std::vector<Rank>{Rank::None, Rank::None});
}

TEST_CASE("the days on which a table holds") {
  auto norms = table();
  CHECK(is_valid_on(norms, "2026/01/01"));
  CHECK_FALSE(is_valid_on(norms, "2025/12/31"));
  CHECK(is_valid_on(norms, ""));
  norms.valid_to = "2026/12/31";
  CHECK(is_valid_on(norms, "2026/12/31"));
  CHECK_FALSE(is_valid_on(norms, "2027/01/01"));
}
