// SPDX-License-Identifier: MIT
// Schools and classes in an individual event.
#include "rostok/results/school_teams.h"

#include "catch.h"
#include "tables.h"

using namespace rostok;
using namespace rostok::results;
using model::Score;
using model::Sex;

namespace {

std::vector<Attributes> of_schools(const std::vector<std::string>& schools,
                                   const std::string& girls = {}) {
  std::vector<Attributes> all;
  for (std::size_t i = 0; i < schools.size(); ++i)
    all.push_back({"класс " + schools[i], schools[i], false, 0,
                   i < girls.size() && girls[i] == 'w' ? Sex::Female : Sex::Male});
  return all;
}

std::vector<std::string> names(const std::vector<TeamRow>& rows) {
  std::vector<std::string> list;
  for (const TeamRow& row : rows)
    list.push_back(row.name + " " + std::to_string(row.first) + "-" + std::to_string(row.last));
  return list;
}

TeamOptions best_of(int best, std::vector<TeamTieBreak> tie_breaks = {TeamTieBreak::PlaceSum,
                                                                      TeamTieBreak::BestPlace}) {
  TeamOptions options;
  options.best = best;
  options.tie_breaks = std::move(tie_breaks);
  return options;
}

}  // namespace

TEST_CASE("the sum of the best players of each school") {
  const auto table = table_of({10, 9, 8, 7, 6, 5, 4});
  const auto who = of_schools({"A", "B", "B", "A", "C", "A", ""});
  const auto rows = school_standings(table, who, best_of(2));
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].name == "A");
  CHECK(rows[0].points == Score::from_halves(17));
  CHECK(rows[0].place_sum_halves == 2 * (1 + 4));
  REQUIRE(rows[0].members.size() == 3);
  CHECK(rows[0].members[1].counts);
  CHECK_FALSE(rows[0].members[2].counts);
  CHECK(rows[1].name == "B");
  CHECK(rows[1].points == Score::from_halves(17));
  CHECK(rows[1].place_sum_halves == 2 * (2 + 3));  // equal: the best place decides
  CHECK(names(rows) == std::vector<std::string>{"A 1-1", "B 2-2", "C 3-3"});
  // Who is missing stands behind the last place.
  CHECK(rows[2].place_sum_halves == 2 * (5 + 8));
  TeamOptions by_group = best_of(2);
  by_group.by = TeamBy::Group;
  CHECK(school_standings(table, who, by_group)[0].name == "класс A");
}

TEST_CASE("tie-breaks in the order in which they are given") {
  const auto table = table_of({10, 9, 9, 8});
  const auto who = of_schools({"A", "B", "B", "A"});  // 9 points each, places 1+4 and 2+3
  CHECK(names(school_standings(table, who, best_of(2, {}))) ==
        std::vector<std::string>{"A 1-2", "B 1-2"});
  CHECK(names(school_standings(table, who, best_of(2, {TeamTieBreak::PlaceSum}))) ==
        std::vector<std::string>{"A 1-2", "B 1-2"});
  CHECK(names(school_standings(table, who, best_of(2, {TeamTieBreak::BestPlace}))) ==
        std::vector<std::string>{"A 1-1", "B 2-2"});
  const auto even = table_of({8, 8, 8, 8});
  CHECK(names(school_standings(even, who, best_of(2, {TeamTieBreak::BestScores}))) ==
        std::vector<std::string>{"A 1-2", "B 1-2"});
  CHECK(names(school_standings(table, who, best_of(2, {TeamTieBreak::BestScores}))) ==
        std::vector<std::string>{"A 1-1", "B 2-2"});
}

TEST_CASE("girls who have to be among those who count") {
  const auto table = table_of({10, 9, 8, 7, 6, 5});
  const auto who = of_schools({"A", "A", "A", "B", "B", "A"}, "mmmwmw");
  TeamOptions options = best_of(2);
  options.min_girls = 1;
  const auto rows = school_standings(table, who, options);
  REQUIRE(rows.size() == 2);
  // A: the girl with 2½ and the best boy with 5; B: the girl 3½ and the boy 3.
  CHECK(rows[0].name == "A");
  CHECK(rows[0].points == Score::from_halves(15));
  CHECK(rows[0].girls == 1);
  CHECK_FALSE(rows[0].members[1].counts);
  CHECK(rows[0].members[3].counts);
  CHECK(rows[1].points == Score::from_halves(13));
  options.min_girls = 2;  // A and B have one each: the other place stays empty
  const auto empty = school_standings(table, who, options);
  CHECK(empty[0].name == "B");
  CHECK(empty[0].points == Score::from_halves(7));
  CHECK(empty[1].points == Score::from_halves(5));
}

TEST_CASE("teams that are too small are listed without a place") {
  const auto table = table_of({10, 9, 8, 7});
  TeamOptions options = best_of(2);
  options.min_size = 2;
  const auto rows = school_standings(table, of_schools({"A", "B", "B", "C"}), options);
  CHECK(names(rows) == std::vector<std::string>{"B 1-1", "A 0-0", "C 0-0"});
}

TEST_CASE("shared places are counted in halves, who has no place is left out") {
  auto table = table_of({10, 8, 8, 7}, {1, 2, 2, 4});
  const auto rows = school_standings(table, of_schools({"A", "B", "C", "D"}), best_of(1));
  CHECK(rows[1].place_sum_halves == 5);  // 2½
  CHECK(rows[1].first == 2);
  CHECK(rows[1].last == 3);
  table.rows[0].first = table.rows[0].last = 0;
  CHECK(school_standings(table, of_schools({"A", "B", "C", "D"}), best_of(1)).size() == 3);
}
