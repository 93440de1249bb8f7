// SPDX-License-Identifier: MIT
#include "rostok/systems/round_robin.h"

#include <algorithm>

#include "schedule.h"

namespace rostok::systems {

using base::ErrorKind;
using base::fail;
using base::Result;
using model::kNobody;
using model::PlayerIndex;
using model::ResultCode;
using model::RoundNumber;
using model::Tournament;

namespace {

int size_of(const Tournament& t) {
  return static_cast<int>(t.players.size());
}

// Rounds of the tournament: those of the cycles, fewer where record 142 says so.
int last_round(const Tournament& t, const Cycles& cycles) {
  const int all = cycles.count * berger_rounds(size_of(t));
  return t.total_rounds ? std::min(all, *t.total_rounds) : all;
}

bool is_completed(const model::RoundEntry& entry) {
  return entry.code == ResultCode::ForfeitWin ||
         (entry.is_played() && entry.code != ResultCode::Pending);
}

// Own games from the schedule: rests are left out.
struct OwnGames {
  int completed = 0, scheduled = 0;
  bool has_left = true;  // the last of them is lost by forfeit, or the player will not come
};

OwnGames own_games(const Tournament& t, PlayerIndex player, int number, const Cycles& cycles) {
  OwnGames games;
  const RoundNumber paired = t.rounds_paired();
  bool will_come = false;
  for (RoundNumber round = 1; round <= last_round(t, cycles); ++round) {
    if (scheduled_rest(size_of(t), cycles, round) == number) continue;
    ++games.scheduled;
    const auto entry = t.entry(player, round);
    if (round > paired) {
      const bool comes = is_present(t, player, round);
      will_come = will_come || comes;
      games.has_left = !will_come;
      continue;
    }
    if (is_completed(entry)) ++games.completed;
    games.has_left = !is_completed(entry) && entry.code != ResultCode::Pending;
  }
  return games;
}

}  // namespace

Cycles cycles_of(const Tournament& t) {
  Cycles cycles;
  const int length = berger_rounds(size_of(t));
  if (t.system == model::PairingSystem::DoubleRoundRobin)
    cycles.count = 2;
  else if (t.total_rounds && length > 0)
    cycles.count = std::max(1, (*t.total_rounds + length - 1) / length);
  cycles.exchange_last_rounds = !t.encoded_type.starts_with("BERGER_DOUBLEROUNDROBIN");
  return cycles;
}

Result<NextRound> pair_round_robin(const Tournament& t) {
  return pair_round_robin(t, cycles_of(t));
}

Result<NextRound> pair_round_robin(const Tournament& t, const Cycles& cycles) {
  if (t.players.size() < 2)
    return fail(ErrorKind::BadInput, "A round robin needs at least two players");
  const auto numbers = drawing_numbers(t, cycles);
  if (!numbers) return tl::unexpected(numbers.error());
  NextRound next;
  next.round = t.rounds_paired() + 1;
  if (next.round > last_round(t, cycles)) return all_rounds_played(last_round(t, cycles));
  std::vector<PlayerIndex> player_of(t.players.size() + 1, kNobody);
  for (std::size_t i = 0; i < numbers->size(); ++i)
    player_of[static_cast<std::size_t>((*numbers)[i])] = static_cast<PlayerIndex>(i);
  for (const auto& [white, black] : scheduled_round(size_of(t), cycles, next.round))
    add_game(t, player_of[static_cast<std::size_t>(white)],
             player_of[static_cast<std::size_t>(black)], next);
  if (const int rest = scheduled_rest(size_of(t), cycles, next.round); rest != 0)
    if (const auto player = player_of[static_cast<std::size_t>(rest)];
        is_present(t, player, next.round))
      next.resting.push_back(player);
  return next;
}

Result<Withdrawal> withdraw(const Tournament& t, PlayerIndex player, const Cycles& cycles) {
  const auto numbers = drawing_numbers(t, cycles);
  if (!numbers) return tl::unexpected(numbers.error());
  const auto index = static_cast<std::size_t>(player);
  const OwnGames games = own_games(t, player, (*numbers)[index], cycles);
  Withdrawal withdrawal{
      games.completed, games.scheduled, 2 * games.completed >= games.scheduled, {}};
  for (RoundNumber round = t.rounds_paired() + 1; round <= last_round(t, cycles); ++round)
    if (is_present(t, player, round))
      withdrawal.absences.push_back({round, ResultCode::ZeroPointBye, player});
  return withdrawal;
}

std::vector<PlayerIndex> annulled_players(const Tournament& t, const Cycles& cycles) {
  std::vector<PlayerIndex> annulled;
  const auto numbers = drawing_numbers(t, cycles);
  if (!numbers) return annulled;
  for (std::size_t i = 0; i < numbers->size(); ++i) {
    const auto player = static_cast<PlayerIndex>(i);
    const OwnGames games = own_games(t, player, (*numbers)[i], cycles);
    if (games.has_left && 2 * games.completed < games.scheduled) annulled.push_back(player);
  }
  return annulled;
}

Tournament without_annulled(const Tournament& t, const Cycles& cycles) {
  Tournament counted = t;
  for (const PlayerIndex gone : annulled_players(t, cycles)) {
    for (auto& player : counted.players)
      for (auto& entry : player.rounds)
        if (entry.opponent == gone) entry = {};
    for (auto& entry : counted.players[static_cast<std::size_t>(gone)].rounds)
      entry = {};
  }
  return counted;
}

}  // namespace rostok::systems
