// SPDX-License-Identifier: MIT
// The centre's own rating.
#include "rostok/ratings/club_elo.h"

#include <algorithm>
#include <random>

#include "catch.h"
#include "games.h"

using namespace rostok;
using namespace rostok::ratings;

namespace {

EloEvent random_event(std::mt19937& random, int day) {
  EloEvent event{"2026/04/" + std::string(day < 10 ? "0" : "") + std::to_string(day), day, {}};
  for (int game = 0; game < 12; ++game) {
    const auto white = static_cast<PersonId>(1 + random() % 6);
    const auto black = 1 + (white + static_cast<PersonId>(random() % 5)) % 6;
    event.games.push_back({white, black, static_cast<int>(random() % 3)});
  }
  return event;
}

const EloHistory& of(const std::vector<EloHistory>& table, PersonId person) {
  const auto found = std::find_if(table.begin(), table.end(),
                                  [person](const auto& each) { return each.person == person; });
  REQUIRE(found != table.end());
  return *found;
}

bool same(const std::vector<EloHistory>& a, const std::vector<EloHistory>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
    return x.person == y.person && x.rating == y.rating && x.games == y.games;
  });
}

}  // namespace

TEST_CASE("club Elo: two newcomers, then one against the other's new rating") {
  const std::vector<EloEvent> events{{"2026/04/01", 1, {{1, 2, 2}}},
                                     {"2026/04/08", 2, {{1, 2, 1}}}};
  const auto table = club_elo(events);
  REQUIRE(table.size() == 2);
  // 40 · (1 − .50) = 20; then 1020 against 980, expected .56 (40 points): 40 · −.06 = −2.4.
  CHECK(of(table, 1).steps ==
        std::vector<EloStep>{{0, 1000, 1, 2, 50, 20, 1020}, {1, 1020, 1, 1, 56, -2, 1018}});
  CHECK(of(table, 2).rating == 982);
  CHECK(table.front().person == 1);
  CHECK(of(table, 1).games == 2);
  CHECK_FALSE(of(table, 1).settled);
}

TEST_CASE("within a tournament the order of the games does not matter") {
  std::mt19937 random(3);
  for (int i = 0; i < 100; ++i) {
    std::vector<EloEvent> events{random_event(random, 1), random_event(random, 2)};
    const auto table = club_elo(events);
    for (auto& event : events)
      std::shuffle(event.games.begin(), event.games.end(), random);
    CHECK(same(club_elo(events), table));
    // Nor who had White.
    for (auto& event : events)
      for (auto& game : event.games)
        game = {game.black, game.white, 2 - game.white_halves};
    CHECK(same(club_elo(events), table));
  }
}

TEST_CASE("tournaments are taken in the order of their dates, however they are given") {
  std::mt19937 random(4);
  std::vector<EloEvent> events;
  for (int day = 1; day <= 9; ++day)
    events.push_back(random_event(random, day));
  events[4].date = events[5].date;  // two on one day: by number
  const auto table = club_elo(events);
  for (int i = 0; i < 20; ++i) {
    std::shuffle(events.begin(), events.end(), random);
    const auto again = club_elo(events);
    CHECK(same(again, table));
    for (const auto& history : again)
      for (std::size_t k = 1; k < history.steps.size(); ++k) {
        CHECK(history.steps[k].before == history.steps[k - 1].after);
        CHECK(events[history.steps[k - 1].event].date <= events[history.steps[k].event].date);
      }
  }
}

TEST_CASE("known ratings, limit, floor, and when a rating is settled") {
  const auto limited =
      club_elo({{"2026/04/01", 1, {{1, 2, 0}}}}, {}, {{1, 1800}, {2, 1000}, {3, 1500}});
  // 800 points count as 400: expected .92.
  CHECK(of(limited, 1).rating == 1763);  // −36.8
  CHECK(of(limited, 2).rating == 1037);
  CHECK(of(limited, 3).rating == 1500);  // has not played
  EloOptions options;
  options.start = 110;
  options.floor = 100;
  options.settled_after = 2;
  const auto low = club_elo({{"2026/04/01", 1, {{1, 2, 0}, {2, 1, 2}}}}, options);
  CHECK(of(low, 1).rating == 100);
  CHECK(of(low, 1).steps.front().change == -10);
  CHECK(of(low, 1).settled);
}

TEST_CASE("games of a tournament: over the board, between children of the centre") {
  auto t = rated_field({0, 0, 0});
  add_game(t, 0, 1, '1', '0');
  add_game(t, 1, 0, '=', '=');
  add_game(t, 0, 1, '+', '-');
  add_game(t, 0, 1, 'W', 'L');
  add_game(t, 0, 2, '1', '0');
  add_game(t, 0, 1, '*', '*');
  CHECK(elo_games(t, {11, 12, 0}) == std::vector<EloGame>{{11, 12, 2}, {12, 11, 1}});
  for (auto& player : t.players)
    for (auto& entry : player.rounds)
      entry.color.reset();
  CHECK(elo_games(t, {11, 12, 0}).size() == 2);
}
