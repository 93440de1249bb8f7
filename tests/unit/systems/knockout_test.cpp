// SPDX-License-Identifier: MIT
// Knock-out: brackets, walk-overs, drawn matches, third place, forfeits, files of others.
#include "rostok/systems/knockout.h"

#include <set>

#include "fixtures.h"
#include "rostok/systems/options.h"

using namespace rostok;
using namespace rostok::systems;
using model::kNobody;
using model::PairingSystem;
using model::PlayerIndex;
using model::ResultCode;
using model::Tournament;
using Boards = std::vector<pairing::Board>;

namespace {

ResultCode white_wins(PlayerIndex, PlayerIndex) {
  return ResultCode::Win;
}
ResultCode black_wins(PlayerIndex, PlayerIndex) {
  return ResultCode::Loss;
}
ResultCode draw(PlayerIndex, PlayerIndex) {
  return ResultCode::Draw;
}

Boards step(Tournament& t, const KnockoutOptions& options, const Verdict& verdict) {
  const auto next = pair_knockout(t, options);
  if (!next) FAIL(next.error().to_string());
  store(t, *next);
  decide(t, verdict);
  return next->boards;
}

}  // namespace

TEST_CASE("the order of places in brackets of 4, 8 and 16") {
  CHECK(bracket_places(2) == std::vector<int>{1, 2});
  CHECK(bracket_places(4) == std::vector<int>{1, 4, 2, 3});
  CHECK(bracket_places(7) == std::vector<int>{1, 8, 4, 5, 2, 7, 3, 6});
  CHECK(bracket_places(16) ==
        std::vector<int>{1, 16, 8, 9, 4, 13, 5, 12, 2, 15, 7, 10, 3, 14, 6, 11});
  CHECK(bracket_places(17).size() == 32);
}

TEST_CASE("knock-outs of 2 to 33 players: the favourite wins all, places are whole") {
  for (int players = 2; players <= 33; ++players) {
    INFO(players);
    Tournament t = field(players, PairingSystem::KnockOut);
    int size = 2, stages = 1;
    while (size < players)
      size *= 2, ++stages;
    for (int stage = 1; stage <= stages; ++stage) {
      const NextRound next = play(t, favourite_wins(t));
      const int left = size >> (stage - 1);
      if (stage == 1) {
        CHECK(static_cast<int>(next.boards.size()) == players - size / 2);
        CHECK(static_cast<int>(next.resting.size()) == size - players);
        for (const PlayerIndex player : next.resting)
          CHECK(player < size - players);
      } else {
        const bool third = stage == stages && players > 3;
        CHECK(static_cast<int>(next.boards.size()) == left / 2 + (third ? 1 : 0));
        CHECK(next.resting.empty());
      }
      // With favourites winning the better half of the seeds is always left.
      for (const auto& [white, black] : next.boards)
        CHECK(white + black == (left == 2 && std::min(white, black) == 2 ? 5 : left - 1));
    }
    const auto over = pair_next_round(t);
    REQUIRE_FALSE(over);
    CHECK(over.error().kind == base::ErrorKind::IllegalState);
    const auto state = knockout_state(t);
    REQUIRE(state);
    CHECK(state->finished);
    const auto places = knockout_places(t, *state);
    CHECK(static_cast<int>(places.size()) == players);
    std::set<PlayerIndex> seen;
    for (const auto& place : places) {
      CHECK(seen.insert(place.player).second);
      CHECK(place.player + 1 >= place.first);
      CHECK(place.player + 1 <= place.last);
      if (place.player < 2 || (players > 3 && place.player < 4)) CHECK(place.first == place.last);
    }
  }
}

TEST_CASE("knock-outs by chance end with one winner, drawn matches go on") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    Tournament t = field(5 + static_cast<int>(seed % 28), PairingSystem::KnockOut);
    KnockoutOptions options;
    options.games = 1 + static_cast<int>(seed % 3);
    int rounds = 0;
    while (true) {
      const auto next = pair_knockout(t, options);
      if (!next) break;
      check_whole(t, *next);
      store(t, *next);
      decide(t, by_chance(seed * 1000 + static_cast<std::uint64_t>(rounds)));
      REQUIRE(++rounds < 200);
    }
    const auto state = knockout_state(t, options);
    REQUIRE(state);
    CHECK(state->finished);
    CHECK(state->stages.back().front().winner != kNobody);
    CHECK(knockout_places(t, *state).size() == t.players.size());
  }
}

TEST_CASE("a match of two games: colours change, a lead that cannot be caught ends it") {
  Tournament t = field(2, PairingSystem::KnockOut);
  KnockoutOptions options;
  options.games = 2;
  CHECK(step(t, options, white_wins) == Boards{{0, 1}});
  CHECK(step(t, options, white_wins) == Boards{{1, 0}});  // 1:1, two rapid games
  CHECK(knockout_state(t, options)->stages[0][0].phase == MatchPhase::TieBreak);
  CHECK(step(t, options, draw) == Boards{{0, 1}});
  CHECK(step(t, options, draw) == Boards{{1, 0}});
  CHECK(step(t, options, draw) == Boards{{0, 1}});  // two blitz games
  CHECK(step(t, options, draw) == Boards{{1, 0}});
  CHECK(knockout_state(t, options)->stages[0][0].phase == MatchPhase::Decisive);
  CHECK(step(t, options, draw) == Boards{{0, 1}});  // Black goes through
  const auto state = knockout_state(t, options);
  CHECK(state->finished);
  CHECK(state->stages[0][0].winner == 1);
  CHECK(state->stages[0][0].first_halves == 2);
  CHECK(state->stages[0][0].games == 7);

  Tournament short_match = field(2, PairingSystem::KnockOut);
  options.games = 4;
  step(short_match, options, white_wins);
  step(short_match, options, black_wins);
  CHECK_FALSE(knockout_state(short_match, options)->finished);
  step(short_match, options, white_wins);
  CHECK(knockout_state(short_match, options)->finished);
}

TEST_CASE("only drawn matches are paired again, the next stage waits for them") {
  Tournament t = field(4, PairingSystem::KnockOut);
  CHECK(step(t, {}, [](PlayerIndex white, PlayerIndex) {
          return white == 0 ? ResultCode::Win : ResultCode::Draw;
        }) == Boards{{0, 3}, {2, 1}});
  CHECK(step(t, {}, white_wins) == Boards{{1, 2}});  // a lot of two: not yet decided
  CHECK(step(t, {}, draw) == Boards{{2, 1}});
  CHECK(step(t, {}, white_wins) == Boards{{0, 1}, {3, 2}});
  CHECK(pair_next_round(t).error().to_string() == "The knock-out is over: every match is decided");
}

TEST_CASE("without a match for third place the losers of the semi-finals share it") {
  Tournament t = field(4, PairingSystem::KnockOut);
  KnockoutOptions options;
  options.third_place = false;
  step(t, options, favourite_wins(t));
  CHECK(step(t, options, favourite_wins(t)) == Boards{{0, 1}});
  const auto places = knockout_places(t, *knockout_state(t, options));
  REQUIRE(places.size() == 4);
  CHECK(places[2].first == 3);
  CHECK(places[3].last == 4);
}

TEST_CASE("who does not come loses the match, two who do not come are both out") {
  Tournament t = field(4, PairingSystem::KnockOut);
  t.requested_byes = {{1, ResultCode::ZeroPointBye, 0},
                      {1, ResultCode::ZeroPointBye, 1},
                      {1, ResultCode::ZeroPointBye, 2}};
  const NextRound first = play(t, white_wins);
  CHECK(first.boards == Boards{{0, 3}, {2, 1}});
  CHECK(first.forfeits.size() == 2);
  const auto state = knockout_state(t);
  REQUIRE(state);
  CHECK(state->finished);  // the only one left has won
  CHECK(state->stages.back().front().winner == 3);
  CHECK(state->stages.back().front().walk_over);
}

TEST_CASE("seeds can be drawn, faulty ones are refused") {
  Tournament t = field(4, PairingSystem::KnockOut);
  KnockoutOptions options;
  options.seeds = {3, 2, 1, 0};
  CHECK(pair_knockout(t, options)->boards == Boards{{3, 0}, {1, 2}});
  options.seeds = {3, 3, 1, 0};
  CHECK(pair_knockout(t, options).error().kind == base::ErrorKind::BadInput);
  options.seeds.clear();
  options.games = 0;
  CHECK(pair_knockout(t, options).error().kind == base::ErrorKind::BadInput);
  CHECK(pair_next_round(field(1, PairingSystem::KnockOut)).error().kind ==
        base::ErrorKind::BadInput);
}

TEST_CASE("a pending game, a foreign round and a match decided by lot") {
  Tournament t = field(4, PairingSystem::KnockOut);
  store(t, *pair_next_round(t));
  CHECK(pair_next_round(t).error().to_string() ==
        "The game of Player 1 in round 1 has no result yet");
  decide(t, draw);
  // Another program went on with players 4 and 2, whose matches were drawn.
  NextRound final_round;
  final_round.round = 2;
  final_round.boards = {{1, 3}};
  store(t, final_round);
  decide(t, white_wins);
  const auto state = knockout_state(t);
  if (!state) FAIL(state.error().to_string());
  CHECK(state->stages[0][0].winner == 3);
  CHECK(state->stages.back().front().winner == 1);
  CHECK(state->finished);  // it held no match for third place
  CHECK(knockout_places(t, *state).back().last == 4);

  Tournament foreign = field(4, PairingSystem::KnockOut);
  final_round.round = 1;
  final_round.boards = {{0, 1}, {2, 3}};
  store(foreign, final_round);
  decide(foreign, white_wins);
  CHECK(pair_next_round(foreign).error().args.front() == "1");
}

TEST_CASE("settings reach the system through the common interface") {
  Tournament t = field(2, PairingSystem::KnockOut);
  Options options;
  options.knockout.games = 2;
  play(t, white_wins);
  CHECK(pair_next_round(t, options).has_value());
  CHECK_FALSE(pair_next_round(t).has_value());
}

TEST_CASE("systems of later versions and rules of an organiser are refused with their names") {
  for (const auto system :
       {PairingSystem::Dubov, PairingSystem::Burstein, PairingSystem::Lim,
        PairingSystem::DoubleSwiss, PairingSystem::TeamSwiss, PairingSystem::Other}) {
    Tournament t = field(4, system);
    t.encoded_type = "CUSTOM_SCHILLER";
    const auto next = pair_next_round(t);
    REQUIRE_FALSE(next);
    CHECK(next.error().kind == base::ErrorKind::Unsupported);
    CHECK(next.error().args.size() == 1);
  }
  Tournament swiss = field(4, PairingSystem::Dutch);
  swiss.total_rounds = 3;
  CHECK(pair_next_round(swiss)->boards.size() == 2);
}
