// SPDX-License-Identifier: MIT
// Round robins as tournaments: whole events, absences, withdrawals, files of other programs.
#include "rostok/systems/round_robin.h"

#include <filesystem>
#include <map>
#include <numeric>
#include <set>

#include "fixtures.h"
#include "rostok/base/files.h"
#include "rostok/systems/options.h"
#include "rostok/trf/trf.h"

using namespace rostok;
using namespace rostok::systems;
using model::PairingSystem;
using model::PlayerIndex;
using model::ResultCode;
using model::Tournament;

namespace {

std::map<std::pair<PlayerIndex, PlayerIndex>, int> meetings(const Tournament& t) {
  std::map<std::pair<PlayerIndex, PlayerIndex>, int> met;
  for (std::size_t i = 0; i < t.players.size(); ++i)
    for (const auto& entry : t.players[i].rounds)
      if (entry.opponent > static_cast<PlayerIndex>(i))
        ++met[{static_cast<PlayerIndex>(i), entry.opponent}];
  return met;
}

// The players of `t` in the order of other drawing numbers, as another program may have it.
Tournament begun_elsewhere(int players, PairingSystem system, int rounds, std::uint64_t seed) {
  Tournament t = field(players, system);
  for (int round = 0; round < rounds; ++round)
    play(t, by_chance(seed + static_cast<std::uint64_t>(round)));
  const auto lots = draw_lots(players, seed);
  for (std::size_t i = 0; i < t.players.size(); ++i)
    t.players[i].start_rank = lots[i];
  return t;
}

}  // namespace

TEST_CASE("whole round robins of 3 to 16 players, one cycle and two") {
  for (const auto system : {PairingSystem::RoundRobin, PairingSystem::DoubleRoundRobin})
    for (int players = 3; players <= 16; ++players) {
      INFO(players);
      Tournament t = field(players, system);
      const Cycles cycles = cycles_of(t);
      CHECK(cycles.count == (system == PairingSystem::RoundRobin ? 1 : 2));
      const int rounds = cycles.count * berger_rounds(players);
      for (int round = 1; round <= rounds; ++round) {
        const NextRound next = play(t, by_chance(static_cast<std::uint64_t>(round)));
        CHECK(next.round == round);
        CHECK(next.resting.size() == static_cast<std::size_t>(players % 2));
        CHECK(next.forfeits.empty());
        CHECK(next.bye == model::kNobody);
      }
      const auto met = meetings(t);
      CHECK(static_cast<int>(met.size()) == players * (players - 1) / 2);
      for (const auto& [pair, games] : met)
        CHECK(games == cycles.count);
      const auto over = pair_next_round(t);
      REQUIRE_FALSE(over);
      CHECK(over.error().kind == base::ErrorKind::IllegalState);
      CHECK(annulled_players(t, cycles).empty());
      CHECK(without_annulled(t, cycles) == t);
    }
}

TEST_CASE("the number of rounds in the file can ask for more cycles, or for less than one") {
  Tournament t = field(4, PairingSystem::RoundRobin);
  t.total_rounds = 9;
  CHECK(cycles_of(t).count == 3);
  t.total_rounds = 2;
  CHECK(cycles_of(t).count == 1);
  play(t, by_chance(1));
  play(t, by_chance(2));
  CHECK(pair_next_round(t).error().to_string() == "All 2 rounds have been played");
  t.encoded_type = "BERGER_DOUBLEROUNDROBIN";
  CHECK_FALSE(cycles_of(t).exchange_last_rounds);
}

TEST_CASE("one player, nobody") {
  CHECK(pair_next_round(field(1, PairingSystem::RoundRobin)).error().kind ==
        base::ErrorKind::BadInput);
  CHECK(pair_next_round(field(0, PairingSystem::RoundRobin)).error().kind ==
        base::ErrorKind::BadInput);
}

TEST_CASE("who is absent loses by forfeit to the scheduled opponent") {
  Tournament t = field(6, PairingSystem::RoundRobin);
  t.requested_byes = {{1, ResultCode::ZeroPointBye, 0},
                      {1, ResultCode::ZeroPointBye, 1},
                      {1, ResultCode::ZeroPointBye, 4}};
  const NextRound next = play(t, by_chance(1));  // 1-6 2-5 3-4
  CHECK(next.boards == std::vector<pairing::Board>{{0, 5}, {1, 4}, {2, 3}});
  CHECK(next.forfeits == std::vector<Forfeit>{{0, 5, true, false}, {1, 4, true, true}});
  CHECK(t.entry(0, 1).code == ResultCode::ForfeitLoss);
  CHECK(t.entry(5, 1).code == ResultCode::ForfeitWin);
  CHECK(t.entry(5, 1).color == model::Color::Black);
  CHECK(t.entry(1, 1).code == ResultCode::ForfeitLoss);
  CHECK(t.entry(4, 1).code == ResultCode::ForfeitLoss);
  CHECK(t.entry(4, 1).opponent == 1);
  CHECK(play(t, by_chance(2)).round == 2);
}

TEST_CASE("an absent player who would rest has no record of a rest") {
  Tournament t = field(3, PairingSystem::RoundRobin);
  t.requested_byes = {{1, ResultCode::ZeroPointBye, 0}};
  CHECK(play(t, by_chance(1)).resting.empty());
}

TEST_CASE("withdrawal below half: the results count for nobody, the table keeps them") {
  Tournament t = field(6, PairingSystem::RoundRobin);
  play(t, by_chance(3));
  play(t, by_chance(4));
  const Cycles cycles = cycles_of(t);
  CHECK(annulled_players(t, cycles).empty());  // nobody has left
  const auto gone = withdraw(t, 2, cycles);
  REQUIRE(gone);
  CHECK(gone->completed == 2);
  CHECK(gone->scheduled == 5);
  CHECK_FALSE(gone->results_count);
  CHECK(gone->absences.size() == 3);
  t.requested_byes = gone->absences;
  CHECK(annulled_players(t, cycles) == std::vector<PlayerIndex>{2});
  for (int round = 3; round <= 5; ++round)
    CHECK(play(t, by_chance(5)).forfeits.size() == 1);
  CHECK(annulled_players(t, cycles) == std::vector<PlayerIndex>{2});
  const Tournament counted = without_annulled(t, cycles);
  CHECK(counted.score(2, 5) == model::Score{});
  for (PlayerIndex i = 0; i < 6; ++i) {
    model::Score expected;
    for (int round = 1; round <= 5; ++round)
      if (i != 2 && t.entry(i, round).opponent != 2) expected += t.points.points(t.entry(i, round));
    CHECK(counted.score(i, 5) == expected);
  }
  CHECK(meetings(t).size() == 15);
  CHECK(meetings(counted).size() == 10);
}

TEST_CASE("withdrawal at exactly half: everything counts, the rest is lost by forfeit") {
  Tournament t = field(9, PairingSystem::RoundRobin);  // eight games each
  int round = 0;
  while (withdraw(t, 4, cycles_of(t))->completed < 4) {
    CHECK_FALSE(withdraw(t, 4, cycles_of(t))->results_count);
    play(t, by_chance(static_cast<std::uint64_t>(++round)));
  }
  const auto gone = withdraw(t, 4, cycles_of(t));
  CHECK(gone->completed == 4);
  CHECK(gone->scheduled == 8);
  CHECK(gone->results_count);
  t.requested_byes = gone->absences;
  while (t.rounds_paired() < 9)
    play(t, by_chance(7));
  CHECK(annulled_players(t, cycles_of(t)).empty());
  CHECK(without_annulled(t, cycles_of(t)) == t);
}

TEST_CASE("a pending game is not completed, a win by forfeit is") {
  Tournament t = field(4, PairingSystem::RoundRobin);
  store(t, *pair_next_round(t));
  CHECK(withdraw(t, 0, {})->completed == 0);
  decide(t, [](auto, auto) { return ResultCode::ForfeitWin; });
  CHECK(withdraw(t, 0, {})->completed == 1);
  CHECK(withdraw(t, 3, {})->completed == 0);
}

TEST_CASE("a tournament begun with other drawing numbers is continued") {
  for (const auto system : {PairingSystem::RoundRobin, PairingSystem::DoubleRoundRobin})
    for (int players = 5; players <= 14; ++players)
      for (int rounds = 1; rounds <= 4; ++rounds) {
        INFO(players << " players, " << rounds << " rounds");
        Tournament t = begun_elsewhere(players, system, rounds,
                                       static_cast<std::uint64_t>(players * 10 + rounds));
        for (const int all = cycles_of(t).count * berger_rounds(players); t.rounds_paired() < all;)
          play(t, by_chance(1));
        const auto met = meetings(t);
        CHECK(static_cast<int>(met.size()) == players * (players - 1) / 2);
        for (const auto& [pair, games] : met)
          CHECK(games == cycles_of(t).count);
      }
}

TEST_CASE("an odd field in which any number may be the free place is continued") {
  for (int size = 4; size <= 12; size += 2)
    for (int rounds = 2; rounds < size - 1; ++rounds)
      for (PlayerIndex gone = 0; gone < size; ++gone) {
        INFO(size << " places, " << rounds << " rounds, number " << gone + 1 << " free");
        Tournament whole = field(size, PairingSystem::RoundRobin);
        for (int round = 0; round <= rounds; ++round)
          play(whole, by_chance(static_cast<std::uint64_t>(round)));
        Tournament t = whole;
        t.players.erase(t.players.begin() + gone);
        for (auto& player : t.players) {
          player.rounds.resize(static_cast<std::size_t>(rounds));
          for (auto& entry : player.rounds)
            if (entry.opponent == gone)
              entry = {ResultCode::ZeroPointBye, {}, model::kNobody};
            else if (entry.opponent > gone)
              --entry.opponent;
        }
        const auto next = pair_next_round(t);
        REQUIRE(next);
        check_whole(t, *next);
        const auto before = [gone](PlayerIndex i) { return i < gone ? i : i + 1; };
        for (const auto& [white, black] : next->boards)
          CHECK(whole.entry(before(white), rounds + 1).opponent == before(black));
        while (t.rounds_paired() < size - 1)
          play(t, by_chance(9));
        CHECK(meetings(t).size() == t.players.size() * (t.players.size() - 1) / 2);
      }
}

TEST_CASE(
    "four players in two cycles: other numbers are found though rounds 2 and 3 change places") {
  for (std::uint64_t seed = 1; seed <= 24; ++seed)
    for (int rounds = 1; rounds <= 5; ++rounds) {
      Tournament t = begun_elsewhere(4, PairingSystem::DoubleRoundRobin, rounds, seed);
      while (t.rounds_paired() < 6)
        play(t, by_chance(seed));
      for (const auto& [pair, games] : meetings(t))
        CHECK(games == 2);
    }
}

TEST_CASE("several games in a row against the same opponent, colours alternating") {
  for (int players = 3; players <= 8; ++players)
    for (const int games : {2, 3, 4}) {
      INFO(players << " players, " << games << " games");
      Tournament t = field(players, PairingSystem::RoundRobin);
      t.encoded_type = "BERGER_ROUNDROBIN_G" + std::to_string(games);
      CHECK(cycles_of(t).games == games);
      CHECK(cycles_of(t).count == 1);
      for (int round = 1; round <= games * berger_rounds(players); ++round) {
        const NextRound next = play(t, by_chance(static_cast<std::uint64_t>(round)));
        if ((round - 1) % games == 0) continue;
        for (const auto& [white, black] : next.boards) {
          CHECK(t.entry(white, round - 1).opponent == black);
          CHECK(t.entry(white, round - 1).color == model::Color::Black);
        }
      }
      CHECK_FALSE(pair_next_round(t));
      for (const auto& [pair, met] : meetings(t))
        CHECK(met == games);
      // The same file from a program that means cycles by _Gn.
      Tournament other = field(players, PairingSystem::RoundRobin);
      for (int round = 1; round <= 2; ++round)
        play(other, by_chance(7));
      other.encoded_type = t.encoded_type;
      CHECK(cycles_of(other).games == 1);
      CHECK(cycles_of(other).count == games);
    }
}

TEST_CASE("drawing numbers by lot: the same seed, the same tournament") {
  Options options;
  options.round_robin = {2, false, 77};
  for (const int players : {6, 7}) {
    Tournament t = field(players, PairingSystem::RoundRobin);
    const auto lots = draw_lots(players, 77);
    const auto first = pair_next_round(t, options);
    REQUIRE(first);
    CHECK_FALSE(first->boards == pair_next_round(t)->boards);
    for (std::size_t i = 0; i < first->boards.size(); ++i) {
      const auto [white, black] = first->boards[i];
      CHECK(berger_round(players, 1)[i] == NumberPair{lots[static_cast<std::size_t>(white)],
                                                      lots[static_cast<std::size_t>(black)]});
    }
    for (int round = 1; round <= 2 * berger_rounds(players); ++round) {
      const auto next = pair_next_round(t, options);
      REQUIRE(next);
      store(t, *next);
      CHECK(boards_of(t, round, options) == next->boards);
      decide(t, by_chance(static_cast<std::uint64_t>(round)));
    }
    CHECK_FALSE(pair_next_round(t, options));
    for (const auto& [pair, met] : meetings(t))
      CHECK(met == 2);
  }
}

TEST_CASE("withdrawal from a round robin that was paired by hand") {
  Tournament t = field(6, PairingSystem::RoundRobin);
  play(t, by_chance(1));
  NextRound by_hand;
  by_hand.round = 2;
  by_hand.boards = {{0, 5}, {1, 4}, {3, 2}};
  store(t, by_hand);
  decide(t, by_chance(2));
  REQUIRE_FALSE(pair_next_round(t));
  for (int round = 3; round <= 5; ++round)
    t.requested_byes.push_back({round, ResultCode::ZeroPointBye, 3});
  CHECK(annulled_players(t, {}) == std::vector<PlayerIndex>{3});
}

TEST_CASE("rounds that follow no Berger table are refused with their number") {
  Tournament t = field(6, PairingSystem::RoundRobin);
  play(t, by_chance(1));
  NextRound again = *pair_next_round(t);
  again.boards = {{0, 5}, {1, 4}, {2, 3}};  // the pairs of round 1 once more
  store(t, again);
  const auto next = pair_next_round(t);
  REQUIRE_FALSE(next);
  CHECK(next.error().kind == base::ErrorKind::IllegalState);
  CHECK(next.error().args.front() == "2");
  CHECK_FALSE(withdraw(t, 0, {}));
  CHECK(annulled_players(t, {}).empty());
}

TEST_CASE("the order of the players in memory does not matter") {
  Tournament t = field(7, PairingSystem::RoundRobin);
  play(t, by_chance(1));
  auto at = draw_lots(7, 5);
  for (int& index : at)
    --index;
  const Tournament other = shuffled(t, at);
  const auto a = pair_next_round(t), b = pair_next_round(other);
  REQUIRE(a);
  REQUIRE(b);
  for (std::size_t i = 0; i < a->boards.size(); ++i) {
    CHECK(at[static_cast<std::size_t>(a->boards[i].white)] == b->boards[i].white);
    CHECK(at[static_cast<std::size_t>(a->boards[i].black)] == b->boards[i].black);
  }
}

TEST_CASE("round robins of another program: the next round from any of them") {
  const std::filesystem::path folder =
      std::filesystem::path(ROSTOK_SHARED_DIR) / "corpus/tiebreaks";
  for (const char* name : {"tb041", "tb043", "tb044", "tb046", "tb047"}) {
    const auto bytes = base::read_file(folder / (std::string(name) + ".trf"));
    if (!bytes) return;  // the corpus is not there
    INFO(name);
    const auto outcome = trf::read_trf(*bytes, name);
    REQUIRE(outcome.ok());
    Tournament t = outcome.tournament;
    REQUIRE(t.system == PairingSystem::RoundRobin);
    const int rounds = t.rounds_paired();
    CHECK(pair_next_round(t).error().kind == base::ErrorKind::IllegalState);
    for (int kept = 1; kept < rounds; ++kept) {
      INFO(kept);
      Tournament part = t;
      for (auto& player : part.players)
        player.rounds.resize(static_cast<std::size_t>(kept));
      const auto next = pair_next_round(part);
      REQUIRE(next);
      check_whole(part, *next);
      CHECK(next->boards.size() == t.players.size() / 2);
      if (kept > 3)  // before, other tables are possible: their colours are not Berger's
        for (const auto& [white, black] : next->boards)
          CHECK(t.entry(white, kept + 1).opponent == black);
    }
  }
}
