// SPDX-License-Identifier: MIT
// Prizes of several categories.
#include "rostok/results/prizes.h"

#include <map>
#include <numeric>
#include <random>
#include <set>

#include "catch.h"
#include "tables.h"

using namespace rostok;
using namespace rostok::results;
using model::Sex;

namespace {

// Six children: 0 and 3 are girls, 2 and 3 are eight years old, 5 is new.
std::vector<Attributes> children() {
  std::vector<Attributes> all(6);
  for (auto& each : all)
    each = {"3а", "Школа 1", false, 2014, Sex::Male};
  all[0].sex = all[3].sex = Sex::Female;
  all[2].birth_year = all[3].birth_year = 2018;
  all[5].newcomer = true;
  all[5].birth_year = 0;
  return all;
}

const std::vector<int> kRatings{1500, 1400, 1300, 1200, 0, 0};

Category category(const std::string& name, const Criteria& who = {}, int places = 3,
                  std::vector<std::int64_t> amounts = {}) {
  return {name, who, places, std::move(amounts)};
}

Criteria girls() {
  Criteria who;
  who.sex = Sex::Female;
  return who;
}

std::vector<int> players(const PrizeList& list) {
  std::vector<int> numbers;
  for (const Winner& winner : list.winners)
    numbers.push_back(winner.player);
  return numbers;
}

std::vector<std::int64_t> money(const PrizeList& list) {
  std::vector<std::int64_t> amounts;
  for (const Winner& winner : list.winners)
    amounts.push_back(winner.amount);
  return amounts;
}

std::vector<PrizeList> awarded(const FinalTable& table, const std::vector<Category>& categories,
                               const PrizeOptions& options = {}) {
  auto lists = award(table, children(), kRatings, categories, options);
  REQUIRE(lists);
  return *lists;
}

const std::vector<int> kPoints{10, 9, 8, 7, 6, 5};

}  // namespace

TEST_CASE("conditions of a category") {
  const auto all = children();
  const auto who_wins = [&all](const Criteria& who) {
    std::vector<int> numbers;
    for (std::size_t i = 0; i < all.size(); ++i)
      if (matches(who, all[i], kRatings[i])) numbers.push_back(static_cast<int>(i));
    return numbers;
  };
  using Numbers = std::vector<int>;
  CHECK(who_wins({}).size() == 6);
  CHECK(who_wins(girls()) == Numbers{0, 3});
  Criteria who = age_group(2026, 7, 9);  // 2017 … 2019
  CHECK(who.born_from == 2017);
  CHECK(who.born_to == 2019);
  CHECK(who_wins(who) == Numbers{2, 3});
  CHECK(who_wins(age_group(2026, 9, 0)) == Numbers{0, 1, 4});  // 5 has no year of birth
  CHECK(who_wins(age_group(2026, 0, 12)) == Numbers{0, 1, 2, 3, 4});
  who = {};
  who.newcomers_only = true;
  CHECK(who_wins(who) == Numbers{5});
  who = {};
  who.rating_to = 1300;
  CHECK(who_wins(who) == Numbers{2, 3, 4, 5});
  who.rating_from = 1;
  CHECK(who_wins(who) == Numbers{2, 3});
  who = {};
  who.group = "3б";
  CHECK(who_wins(who).empty());
  who.group = "3а";
  who.school = "Школа 1";
  CHECK(who_wins(who).size() == 6);
}

TEST_CASE("one prize for each: the main list first, or all that are won") {
  const std::vector<Category> categories{category("all", {}, 2), category("girls", girls(), 2)};
  const auto in_order = awarded(table_of(kPoints), categories);
  CHECK(players(in_order[0]) == std::vector<int>{0, 1});
  CHECK(players(in_order[1]) == std::vector<int>{3});
  CHECK(in_order[1].passed_over == std::vector<int>{0});
  CHECK(in_order[1].eligible == 2);
  CHECK(in_order[1].winners.front() == Winner{3, 1, 1, 4, 0});
  const auto every = awarded(table_of(kPoints), categories, {PersonRule::Every, Sharing::ByPlace});
  CHECK(players(every[1]) == std::vector<int>{0, 3});
  CHECK(every[1].passed_over.empty());
}

TEST_CASE("the best prize for each") {
  // The first girl gets more money than the second of all.
  const std::vector<Category> categories{category("all", {}, 3, {1000, 300, 100}),
                                         category("girls", girls(), 2, {500, 200})};
  const FinalTable table = table_of({10, 9, 8, 7, 6, 5});
  const auto best = awarded(table, categories, {PersonRule::Best, Sharing::ByPlace});
  CHECK(players(best[0]) == std::vector<int>{0, 1, 2});
  CHECK(players(best[1]) == std::vector<int>{3});
  CHECK(money(best[1]) == std::vector<std::int64_t>{500});
  // Now a girl is second: 500 as the first girl is better than 300.
  auto swapped = children();
  swapped[0].sex = Sex::Male;
  swapped[1].sex = Sex::Female;
  const auto lists =
      award(table, swapped, kRatings, categories, {PersonRule::Best, Sharing::ByPlace});
  REQUIRE(lists);
  CHECK(players((*lists)[0]) == std::vector<int>{0, 2, 4});
  CHECK(players((*lists)[1]) == std::vector<int>{1, 3});
  CHECK((*lists)[0].passed_over == std::vector<int>{1, 3});
}

TEST_CASE("shared places share their prizes, and the last place can have more winners") {
  const FinalTable table = table_of({10, 8, 8, 8, 6, 5}, {1, 2, 2, 2, 5, 6});
  const auto plain = awarded(table, {category("all")});
  REQUIRE(plain[0].winners.size() == 4);
  CHECK(plain[0].winners[1] == Winner{1, 2, 4, 2, 0});
  CHECK(plain[0].winners[3] == Winner{3, 2, 4, 2, 0});
  const auto paid = awarded(table, {category("all", {}, 3, {1000, 600, 400})});
  CHECK(money(paid[0]) == std::vector<std::int64_t>{1000, 334, 333, 333});
}

TEST_CASE("money by equal points: equally, or half by place") {
  const FinalTable table = table_of({10, 8, 8, 8, 6, 5});
  const std::vector<Category> categories{category("all", {}, 3, {1000, 600, 400})};
  CHECK(money(awarded(table, categories)[0]) == std::vector<std::int64_t>{1000, 600, 400});
  const auto equal = awarded(table, categories, {PersonRule::InOrder, Sharing::Equal});
  CHECK(money(equal[0]) == std::vector<std::int64_t>{1000, 334, 333, 333});
  CHECK(equal[0].winners[3].first == 4);  // places stay as the tie-breaks have them
  // Half of the place and a third of the half of the sum: 300 + 166⅔, 200 + 166⅔, 166⅔.
  const auto hort = awarded(table, categories, {PersonRule::InOrder, Sharing::Hort});
  CHECK(money(hort[0]) == std::vector<std::int64_t>{1000, 467, 367, 166});
}

TEST_CASE("who is annulled or not in the category wins nothing, an empty category is told") {
  FinalTable table = table_of(kPoints);
  table.rows[0].status = Status::Annulled;
  table.rows[0].first = table.rows[0].last = 0;
  Criteria nobody;
  nobody.group = "9я";
  const auto lists = awarded(table, {category("all", {}, 2), category("none", nobody)});
  CHECK(players(lists[0]) == std::vector<int>{1, 2});
  CHECK(lists[1].winners.empty());
  CHECK(lists[1].eligible == 0);
}

TEST_CASE("faulty categories are refused") {
  const auto refused = [](const Category& each, const PrizeOptions& options = {}) {
    return !award(table_of(kPoints), children(), kRatings, {each}, options).has_value();
  };
  CHECK(refused(category("a", {}, 0)));
  CHECK(refused(category("a", {}, 2, {100, 200})));
  CHECK(refused(category("a", {}, 2, {100, -1})));
  CHECK(refused(category("a"), {PersonRule::Best, Sharing::Equal}));
  CHECK_FALSE(refused(category("a"), {PersonRule::Best, Sharing::ByPlace}));
}

TEST_CASE("random ceremonies: money is neither lost nor made, rules hold") {
  std::mt19937 random(11);
  const auto below = [&random](unsigned n) { return static_cast<int>(random() % n); };
  for (int round = 0; round < 400; ++round) {
    std::vector<int> halves, places;
    for (int i = 0, now = 20; i < 6; ++i) {
      now -= below(2);
      const bool exact = i > 0 && halves.back() == now && below(3) == 0;
      places.push_back(exact ? places.back() : i + 1);
      halves.push_back(now);
    }
    const FinalTable table = table_of(halves, places);
    std::vector<Category> categories;
    for (int c = 0; c < 3; ++c) {
      std::vector<std::int64_t> amounts;
      for (int i = 0, top = 500; i < below(4); ++i)
        amounts.push_back(top -= below(200));
      std::sort(amounts.rbegin(), amounts.rend());
      for (auto& each : amounts)
        each = std::max<std::int64_t>(each, 0);
      categories.push_back(category("c", c == 0 ? Criteria{} : girls(), 1 + below(3), amounts));
    }
    PrizeOptions options;
    options.person = static_cast<PersonRule>(below(3));
    options.sharing =
        options.person == PersonRule::Best ? Sharing::ByPlace : static_cast<Sharing>(below(3));
    const auto lists = awarded(table, categories, options);
    std::set<int> seen;
    for (std::size_t c = 0; c < lists.size(); ++c) {
      const auto& winners = lists[c].winners;
      const auto paid = money(lists[c]);
      const auto& amounts = categories[c].amounts;
      const auto places_paid = std::min(
          {amounts.size(), static_cast<std::size_t>(categories[c].places), winners.size()});
      // All money of the places that somebody has.
      CHECK(std::accumulate(paid.begin(), paid.end(), std::int64_t{0}) >=
            std::accumulate(amounts.begin(),
                            amounts.begin() + static_cast<std::ptrdiff_t>(places_paid),
                            std::int64_t{0}));
      CHECK(std::accumulate(paid.begin(), paid.end(), std::int64_t{0}) <=
            std::accumulate(amounts.begin(), amounts.end(), std::int64_t{0}));
      CHECK(std::is_sorted(paid.rbegin(), paid.rend()));
      for (std::size_t i = 0; i < winners.size(); ++i) {
        CHECK(
            matches(categories[c].who, children()[static_cast<std::size_t>(winners[i].player)], 0));
        if (i > 0) CHECK(winners[i].overall >= winners[i - 1].overall);
        if (options.person != PersonRule::Every) CHECK(seen.insert(winners[i].player).second);
      }
    }
    if (options.person != PersonRule::Best) continue;
    // Nobody would rather have the prize of somebody placed lower in a category that is his too.
    std::map<int, std::int64_t> own;
    for (const auto& list : lists)
      for (const Winner& winner : list.winners)
        own[winner.player] = winner.amount;
    for (std::size_t c = 0; c < lists.size(); ++c)
      for (const Winner& winner : lists[c].winners)
        for (const Row& row : table.rows)
          if (row.first < winner.overall &&
              matches(categories[c].who, children()[static_cast<std::size_t>(row.player)], 0) &&
              winner.amount > 0)
            CHECK(own.contains(row.player));
  }
}
