// SPDX-License-Identifier: MIT
// The table of a season.
#include "rostok/results/season.h"

#include "catch.h"
#include "tables.h"

using namespace rostok;
using namespace rostok::results;

namespace {

SeasonEvent event(const FinalTable& table, const std::vector<PersonId>& persons) {
  model::Tournament t;
  t.name = "T";
  t.start_date = "2026/04/11";
  return season_event(t, table, persons);
}

SeasonOptions by_place(int best = 0) {
  SeasonOptions options;
  options.place_points = {10, 6, 3};
  options.taking_part = 1;
  options.best = best;
  return options;
}

const SeasonRow& of(const std::vector<SeasonRow>& rows, PersonId person) {
  for (const SeasonRow& row : rows)
    if (row.person == person) return row;
  FAIL("nobody");
  return rows.front();
}

}  // namespace

TEST_CASE("points for places, and one for taking part") {
  const auto rows = season_table(
      {event(table_of({8, 6, 4, 2}), {11, 12, 13, 14}), event(table_of({8, 6, 4}), {12, 11, 15})},
      by_place());
  REQUIRE(rows.size() == 5);
  CHECK(of(rows, 11).hundredths == 100 * (11 + 7));
  CHECK(of(rows, 12).hundredths == 100 * (7 + 11));
  CHECK(rows[0].first == 1);
  CHECK(rows[0].last == 2);  // shared
  CHECK(rows[1].last == 2);
  CHECK(of(rows, 14).hundredths == 100);
  CHECK(of(rows, 14).events == 1);
  CHECK_FALSE(of(rows, 14).cells[1].took_part);
  CHECK(of(rows, 13).first == 3);
  CHECK(of(rows, 15).first == 3);
  CHECK(of(rows, 15).last == 4);
}

TEST_CASE("sharers of places get the mean of their points") {
  const auto rows = season_table({event(table_of({8, 8, 4}, {1, 1, 3}), {1, 2, 3}),
                                  event(table_of({8, 6, 6, 6}, {1, 2, 2, 2}), {4, 5, 6, 7})},
                                 by_place());
  CHECK(of(rows, 1).hundredths == 900);
  CHECK(of(rows, 2).hundredths == 900);
  CHECK(of(rows, 5).hundredths == 400);  // (7 + 4 + 1) / 3
  SeasonOptions thirds = by_place();
  thirds.place_points = {10, 6, 4};
  CHECK(of(season_table({event(table_of({8, 6, 6, 6}, {1, 2, 2, 2}), {4, 5, 6, 7})}, thirds), 5)
            .hundredths == 433);  // 13 / 3
}

TEST_CASE("the best N results count, of equal ones the earlier") {
  const auto first = event(table_of({8, 6, 4}), {1, 2, 3});
  const auto second = event(table_of({8, 6, 4}), {2, 1, 3});
  const auto third = event(table_of({8, 6, 4}), {3, 1, 2});
  const auto rows = season_table({first, second, third}, by_place(2));
  CHECK(of(rows, 1).hundredths == 100 * (11 + 7));
  CHECK(of(rows, 1).events == 3);
  CHECK(of(rows, 1).cells[1].counts);
  CHECK_FALSE(of(rows, 1).cells[2].counts);
  CHECK(of(rows, 3).hundredths == 100 * (4 + 11));
  CHECK_FALSE(of(rows, 3).cells[1].counts);
}

TEST_CASE("equal totals: shared, or the better best results") {
  // 11 + 1 against 7 + 4 + 1: not equal; make it equal by the scale.
  SeasonOptions options;
  options.place_points = {4, 2, 0};
  options.taking_part = 0;
  const std::vector<SeasonEvent> events{event(table_of({8, 6, 4}), {1, 2, 3}),
                                        event(table_of({8, 6, 4}), {3, 2, 1})};
  const auto shared = season_table(events, options);
  CHECK(shared[0].last == 3);
  options.ties = SeasonTie::BestResults;
  const auto parted = season_table(events, options);
  CHECK(of(parted, 1).first == 1);
  CHECK(of(parted, 3).last == 2);  // one 4 each
  CHECK(of(parted, 2).first == 3);
}

TEST_CASE("the sum of the scores, whoever is not of the season left out") {
  SeasonOptions options;
  options.points = SeasonPoints::Score;
  auto table = table_of({9, 6, 4});
  table.rows[2].first = table.rows[2].last = 0;  // annulled
  const auto rows = season_table({event(table, {1, 0, 3}), event(table_of({5}), {1})}, options);
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].hundredths == 700);
  CHECK(season_table({}, {}).empty());
}
