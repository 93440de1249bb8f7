// SPDX-License-Identifier: MIT
// Keizer's system: an evening counted by hand, and what must hold for every tournament.
#include "rostok/systems/keizer.h"

#include <algorithm>
#include <set>

#include "fixtures.h"
#include "rostok/systems/round_robin.h"

using namespace rostok;
using namespace rostok::systems;
using model::PairingSystem;
using model::PlayerIndex;
using model::ResultCode;
using model::Tournament;

namespace {

struct Line {
  PlayerIndex player;
  int value;
  int twelfths;
  bool operator==(const Line&) const = default;
};
std::ostream& operator<<(std::ostream& out, const Line& line) {
  return out << line.player << ':' << line.value << ':' << line.twelfths;
}

std::vector<Line> lines(const Tournament& t, const KeizerOptions& options = {}) {
  std::vector<Line> all;
  for (const auto& row : keizer_table(t, options))
    all.push_back({row.player, row.value, static_cast<int>(row.twelfths)});
  return all;
}

std::vector<int> draw_order(int players, std::uint64_t seed) {
  auto at = draw_lots(players, seed);
  for (int& index : at)
    --index;
  return at;
}

void set_results(Tournament& t, const std::vector<std::pair<PlayerIndex, ResultCode>>& whites) {
  decide(t, [&whites](PlayerIndex white, PlayerIndex) {
    for (const auto& [player, code] : whites)
      if (player == white) return code;
    return ResultCode::Draw;
  });
}

}  // namespace

// Four players A B C D, values 5 4 3 2 (half of four is the lowest).
// Round 1: A – B 1:0, D – C ½:½.
//   values 5 4 3 2: A 5 + 4 = 9, B 4, C 3 + 2/2 = 4, D 2 + 3/2 = 3½; C has ½ more than B: A C B D
//   values A5 C4 B3 D2: A 5 + 3 = 8, C 4 + 1 = 5, D 2 + 2 = 4, B 3:                      A C D B
//   values A5 C4 D3 B2: A 5 + 2 = 7, C 4 + 1½ = 5½, D 3 + 2 = 5, B 2:               A C D B stays
// Round 2: the first against the second, the third against the fourth; A and D had White.
//          C – A ½:½, B – D 1:0.
//   values 5 4 3 2: A 5 + 4 + 1½ = 10½, C 3 + 1 + 2½ = 6½, B 4 + 2 = 6, D 2 + 1½ = 3½:   A C B D
//   values A5 C4 B3 D2: A 5 + 3 + 2 = 10, C 4 + 1 + 2½ = 7½, B 3 + 2 = 5, D 2 + 2 = 4:   stays
// Round 3: A has met C and B, so that A meets D and C meets B.
TEST_CASE("Keizer counted by hand") {
  Tournament t = field(4, PairingSystem::Keizer);
  CHECK(lines(t) == std::vector<Line>{{0, 5, 60}, {1, 4, 48}, {2, 3, 36}, {3, 2, 24}});
  auto next = pair_next_round(t);
  REQUIRE(next);
  CHECK(next->boards == std::vector<pairing::Board>{{0, 1}, {3, 2}});
  store(t, *next);
  set_results(t, {{0, ResultCode::Win}, {3, ResultCode::Draw}});
  CHECK(lines(t) == std::vector<Line>{{0, 5, 84}, {2, 4, 66}, {3, 3, 60}, {1, 2, 24}});
  next = pair_next_round(t);
  REQUIRE(next);
  CHECK(next->boards == std::vector<pairing::Board>{{2, 0}, {1, 3}});
  store(t, *next);
  set_results(t, {{2, ResultCode::Draw}, {1, ResultCode::Win}});
  CHECK(lines(t) == std::vector<Line>{{0, 5, 120}, {2, 4, 90}, {1, 3, 60}, {3, 2, 48}});
  next = pair_next_round(t);
  REQUIRE(next);
  REQUIRE(next->boards.size() == 2);
  CHECK(std::set<PlayerIndex>{next->boards[0].white, next->boards[0].black} ==
        std::set<PlayerIndex>{0, 3});
  CHECK(std::set<PlayerIndex>{next->boards[1].white, next->boards[1].black} ==
        std::set<PlayerIndex>{1, 2});
}

TEST_CASE("Keizer: byes and absences are shares of the own value") {
  Tournament t = field(6, PairingSystem::Keizer);  // values 8 7 6 5 4 3
  const auto give = [&t](PlayerIndex player, std::initializer_list<ResultCode> codes) {
    auto& rounds = t.players[static_cast<std::size_t>(player)].rounds;
    for (const ResultCode code : codes)
      rounds.push_back({code, {}, model::kNobody});
  };
  give(0, {ResultCode::PairingAllocatedBye});
  give(1, {ResultCode::FullPointBye});
  give(2, {ResultCode::HalfPointBye});
  give(3, {ResultCode::ZeroPointBye});
  CHECK(lines(t) == std::vector<Line>{
                        {1, 8, 192}, {0, 7, 140}, {2, 6, 108}, {3, 5, 80}, {4, 4, 48}, {5, 3, 36}});
  KeizerOptions options;
  options.own_value_counts = false;
  options.lowest_value = 10;
  CHECK(lines(t, options).front() == Line{1, 15, 180});
  CHECK(lines(t, options).back() == Line{5, 10, 0});
}

TEST_CASE("Keizer: excuses beyond the limit are worth nothing") {
  Tournament t = field(2, PairingSystem::Keizer);
  for (int round = 0; round < 8; ++round) {
    t.players[0].rounds.push_back({ResultCode::PairingAllocatedBye, {}, model::kNobody});
    t.players[1].rounds.push_back({ResultCode::ZeroPointBye, {}, model::kNobody});
  }
  CHECK(lines(t)[1] == Line{1, 1, 12 + 5 * 4});
}

TEST_CASE("Keizer: whole seasons with absences, forbidden pairs and any order in memory") {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    const int players = 5 + static_cast<int>(seed);
    INFO(players);
    Tournament t = field(players, PairingSystem::Keizer);
    t.forbidden = {{1, 99, {0, 1}}};
    for (int round = 1; round <= 9; ++round) {
      const auto away = static_cast<PlayerIndex>((seed * 7 + static_cast<std::uint64_t>(round)) %
                                                 static_cast<std::uint64_t>(players));
      t.requested_byes.push_back({round, ResultCode::ZeroPointBye, away});
      auto at = draw_order(players, seed + static_cast<std::uint64_t>(round));
      const auto there = pair_next_round(shuffled(t, at));
      const NextRound here = play(t, by_chance(seed * 100 + static_cast<std::uint64_t>(round)));
      REQUIRE(there);
      REQUIRE(there->boards.size() == here.boards.size());
      for (std::size_t i = 0; i < here.boards.size(); ++i) {
        CHECK(there->boards[i].white == at[static_cast<std::size_t>(here.boards[i].white)]);
        CHECK(there->boards[i].black == at[static_cast<std::size_t>(here.boards[i].black)]);
      }
      CHECK(2 * here.boards.size() + (here.bye == model::kNobody ? 0 : 1) ==
            static_cast<std::size_t>(players) - 1);
      t.players[static_cast<std::size_t>(away)].rounds.resize(static_cast<std::size_t>(round));
      t.players[static_cast<std::size_t>(away)].rounds.back() = {
          ResultCode::ZeroPointBye, {}, model::kNobody};
      const auto rows = keizer_table(t);
      for (std::size_t i = 1; i < rows.size(); ++i)
        CHECK(rows[i - 1].twelfths >= rows[i].twelfths);
      for (PlayerIndex p = 0; p < players; ++p) {
        const auto entry = t.entry(p, round);
        CHECK_FALSE(((p == 0 && entry.opponent == 1) || (p == 1 && entry.opponent == 0)));
        for (int before = std::max(1, round - 2); before < round; ++before)
          if (players >= 10 && entry.is_paired())
            CHECK(t.entry(p, before).opponent != entry.opponent);
      }
    }
    long most = 0, fewest = 99;
    for (const auto& player : t.players) {
      const long byes = std::count_if(
          player.rounds.begin(), player.rounds.end(),
          [](const auto& entry) { return entry.code == ResultCode::PairingAllocatedBye; });
      most = std::max(most, byes);
      fewest = std::min(fewest, byes);
    }
    CHECK(most - fewest <= 2);
  }
}

TEST_CASE("Keizer: too few, everything forbidden, all rounds played") {
  CHECK(pair_next_round(field(1, PairingSystem::Keizer)).error().kind == base::ErrorKind::BadInput);
  Tournament t = field(2, PairingSystem::Keizer);
  t.forbidden = {{1, 9, {0, 1}}};
  CHECK(pair_next_round(t).error().kind == base::ErrorKind::NoSolution);
  t.forbidden.clear();
  t.total_rounds = 1;
  play(t, by_chance(1));
  CHECK(pair_next_round(t).error().kind == base::ErrorKind::IllegalState);
  t.total_rounds = 3;
  const auto again = pair_next_round(t);  // two players can only meet again, with other colours
  REQUIRE(again);
  CHECK(again->boards == std::vector<pairing::Board>{{1, 0}});
}

TEST_CASE("Keizer: a table of 200 players settles") {
  Tournament t = field(200, PairingSystem::Keizer);
  for (int round = 1; round <= 6; ++round)
    play(t, by_chance(static_cast<std::uint64_t>(round)));
  CHECK(keizer_table(t).size() == 200);
}
