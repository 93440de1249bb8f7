// SPDX-License-Identifier: MIT
// Scheveningen tables and tournaments of two teams.
#include "rostok/systems/scheveningen.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include "fixtures.h"

using namespace rostok;
using namespace rostok::systems;
using model::PairingSystem;
using model::PlayerIndex;
using model::ResultCode;
using model::Tournament;

namespace {

// Two teams of these sizes: players 0 … first−1 and the rest.
Tournament two_teams(int first, int second, PairingSystem system = PairingSystem::Scheveningen) {
  Tournament t = field(first + second, system);
  t.team_event.teams.resize(2);
  for (int i = 0; i < first + second; ++i)
    t.team_event.teams[i < first ? 0 : 1].players.push_back(i);
  return t;
}

}  // namespace

TEST_CASE("Scheveningen tables of 1 to 24 boards: every pair once, colours balanced") {
  for (int boards = 1; boards <= 24; ++boards) {
    INFO(boards);
    CHECK(has_scheveningen_table(boards) == (boards != 18 && boards != 22));
    if (!has_scheveningen_table(boards)) continue;
    std::set<std::pair<int, int>> pairs;
    std::map<int, std::string> rows;  // first team 1 …, second −1 …
    for (int round = 1; round <= boards; ++round) {
      std::set<int> seen;
      int whites = 0;
      for (const auto& [first, second, first_is_white] : scheveningen_round(boards, round)) {
        CHECK(pairs.insert({first, second}).second);
        CHECK(seen.insert(first).second);
        CHECK(seen.insert(-second).second);
        rows[first] += first_is_white ? 'W' : 'B';
        rows[-second] += first_is_white ? 'B' : 'W';
        whites += first_is_white ? 1 : 0;
      }
      CHECK(static_cast<int>(seen.size()) == 2 * boards);
      // On two boards either the players or the teams can be balanced: the players are.
      CHECK(std::abs(2 * whites - boards) == (boards == 2 ? 2 : boards % 2));
    }
    CHECK(static_cast<int>(pairs.size()) == boards * boards);
    for (const auto& [member, row] : rows) {
      INFO(member << ' ' << row);
      const auto white = static_cast<int>(std::count(row.begin(), row.end(), 'W'));
      CHECK(std::abs(2 * white - boards) == boards % 2);
      CHECK(row.find("WWW") == std::string::npos);
      CHECK(row.find("BBB") == std::string::npos);
    }
  }
  CHECK(scheveningen_round(18, 1).empty());
  CHECK(scheveningen_round(4, 5).empty());
  CHECK(scheveningen_round(0, 1).empty());
}

TEST_CASE("Scheveningen of 2 to 10, single and double, as tournaments") {
  for (const auto system : {PairingSystem::Scheveningen, PairingSystem::DoubleScheveningen})
    for (int boards = 2; boards <= 10; ++boards) {
      INFO(boards);
      Tournament t = two_teams(boards, boards, system);
      std::map<std::pair<PlayerIndex, PlayerIndex>, int> as_white;
      const int rounds = system == PairingSystem::Scheveningen ? boards : 2 * boards;
      for (int round = 1; round <= rounds; ++round)
        for (const auto& [white, black] : play(t, by_chance(1)).boards)
          ++as_white[{white, black}];
      CHECK(static_cast<int>(as_white.size()) == rounds * boards);
      for (const auto& [pair, games] : as_white) {
        CHECK(games == 1);
        CHECK((pair.first < boards) != (pair.second < boards));
      }
      CHECK(pair_next_round(t).error().kind == base::ErrorKind::IllegalState);
    }
}

TEST_CASE("a smaller team: the opponent of an empty place rests, absent members lose by forfeit") {
  Tournament t = two_teams(3, 2);
  t.requested_byes = {{2, ResultCode::ZeroPointBye, 0}};
  std::map<PlayerIndex, int> rests;
  for (int round = 1; round <= 3; ++round) {
    const NextRound next = play(t, by_chance(2));
    CHECK(next.forfeits.size() + next.resting.size() <= 2);
    for (const PlayerIndex player : next.resting)
      ++rests[player];
  }
  CHECK(rests.size() >= 2);
  for (const auto& [player, count] : rests) {
    CHECK(player < 3);
    CHECK(count == 1);
  }
}

TEST_CASE("Scheveningen: what is refused") {
  CHECK(pair_next_round(field(4, PairingSystem::Scheveningen)).error().kind ==
        base::ErrorKind::BadInput);
  CHECK(pair_next_round(two_teams(18, 18)).error().kind == base::ErrorKind::Unsupported);
  Tournament shared = two_teams(2, 2);
  shared.team_event.teams[1].players[0] = 0;
  CHECK(pair_next_round(shared).error().kind == base::ErrorKind::BadInput);
  Tournament other = two_teams(2, 2);
  NextRound inside;
  inside.boards = {{0, 1}, {2, 3}};
  store(other, inside);
  CHECK(pair_next_round(other).error().kind == base::ErrorKind::IllegalState);
}
