// SPDX-License-Identifier: MIT
#include "fixtures.h"

#include <algorithm>
#include <random>
#include <set>

namespace rostok::systems {

using model::kNobody;
using model::PlayerIndex;
using model::ResultCode;
using model::Tournament;

Tournament field(int players, model::PairingSystem system) {
  Tournament t;
  t.system = system;
  for (int i = 1; i <= players; ++i) {
    model::Player player;
    player.start_rank = i;
    player.name = "Player " + std::to_string(i);
    t.players.push_back(player);
  }
  return t;
}

void store(Tournament& t, const NextRound& next) {
  for (const auto& [player, entry] : entries_of(next)) {
    auto& rounds = t.players[static_cast<std::size_t>(player)].rounds;
    if (rounds.size() < static_cast<std::size_t>(next.round))
      rounds.resize(static_cast<std::size_t>(next.round));
    rounds[static_cast<std::size_t>(next.round) - 1] = entry;
  }
}

namespace {

ResultCode other_half(ResultCode code) {
  switch (code) {
    case ResultCode::Win:
      return ResultCode::Loss;
    case ResultCode::Loss:
      return ResultCode::Win;
    case ResultCode::ForfeitWin:
      return ResultCode::ForfeitLoss;
    case ResultCode::ForfeitLoss:
      return ResultCode::ForfeitWin;
    default:
      return code;
  }
}

}  // namespace

void decide(Tournament& t, const Verdict& white_gets) {
  const auto round = static_cast<std::size_t>(t.rounds_paired());
  for (std::size_t i = 0; i < t.players.size(); ++i) {
    if (t.players[i].rounds.size() < round) continue;
    auto& entry = t.players[i].rounds[round - 1];
    if (entry.code != ResultCode::Pending || entry.color != model::Color::White) continue;
    entry.code = white_gets(static_cast<PlayerIndex>(i), entry.opponent);
    t.players[static_cast<std::size_t>(entry.opponent)].rounds[round - 1].code =
        other_half(entry.code);
  }
}

Verdict by_chance(std::uint64_t seed) {
  return [random = std::mt19937_64(seed)](PlayerIndex, PlayerIndex) mutable {
    constexpr ResultCode kResults[] = {ResultCode::Win, ResultCode::Draw, ResultCode::Loss};
    return kResults[random() % 3];
  };
}

Verdict favourite_wins(const Tournament& t) {
  return [&t](PlayerIndex white, PlayerIndex black) {
    return t.players[static_cast<std::size_t>(white)].start_rank <
                   t.players[static_cast<std::size_t>(black)].start_rank
               ? ResultCode::Win
               : ResultCode::Loss;
  };
}

NextRound play(Tournament& t, const Verdict& white_gets) {
  const auto next = pair_next_round(t);
  if (!next) FAIL(next.error().to_string());
  check_whole(t, *next);
  store(t, *next);
  CHECK(boards_of(t, next->round) == next->boards);
  decide(t, white_gets);
  CHECK(boards_of(t, next->round) == next->boards);
  return *next;
}

void check_whole(const Tournament& t, const NextRound& next) {
  std::set<PlayerIndex> seen;
  const auto see = [&](PlayerIndex player) {
    REQUIRE(player >= 0);
    REQUIRE(player < static_cast<PlayerIndex>(t.players.size()));
    CHECK(seen.insert(player).second);
  };
  for (const auto& [white, black] : next.boards) {
    see(white), see(black);
    const auto missed = std::find_if(next.forfeits.begin(), next.forfeits.end(),
                                     [w = white](const Forfeit& each) { return each.white == w; });
    const bool listed = missed != next.forfeits.end();
    CHECK(is_present(t, white, next.round) == !(listed && missed->white_absent));
    CHECK(is_present(t, black, next.round) == !(listed && missed->black_absent));
    CHECK((!listed || missed->white_absent || missed->black_absent));
  }
  for (const PlayerIndex player : next.resting)
    see(player);
  if (next.bye != kNobody) see(next.bye);
}

Tournament shuffled(const Tournament& t, const std::vector<int>& at) {
  Tournament other = t;
  const auto moved = [&at](PlayerIndex i) {
    return i == kNobody ? i : static_cast<PlayerIndex>(at[static_cast<std::size_t>(i)]);
  };
  for (std::size_t i = 0; i < t.players.size(); ++i) {
    auto player = t.players[i];
    for (auto& entry : player.rounds)
      entry.opponent = moved(entry.opponent);
    other.players[static_cast<std::size_t>(at[i])] = player;
  }
  for (auto& bye : other.requested_byes)
    bye.player = moved(bye.player);
  for (auto& group : other.forbidden)
    for (auto& player : group.players)
      player = moved(player);
  for (auto& team : other.team_event.teams)
    for (auto& player : team.players)
      player = moved(player);
  return other;
}

}  // namespace rostok::systems
