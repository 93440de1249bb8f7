// SPDX-License-Identifier: MIT
#include "rostok/systems/round_robin.h"

#include <algorithm>
#include <optional>

#include "drawing.h"
#include "rostok/base/text.h"
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
  const int all = scheduled_rounds(size_of(t), cycles);
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

// Who rests in each round, [r-1].
std::vector<PlayerIndex> rests_of(const Tournament& t, const Drawing& drawing,
                                  const Cycles& cycles) {
  std::vector<PlayerIndex> rests;
  for (RoundNumber round = 1; round <= last_round(t, cycles); ++round)
    rests.push_back(drawing.round(cycles, round).rests);
  return rests;
}

// Without `all_rests` (rounds paired by hand) the records alone tell who rested.
OwnGames own_games(const Tournament& t, PlayerIndex player,
                   const std::vector<PlayerIndex>* all_rests, const Cycles& cycles) {
  OwnGames games;
  const RoundNumber paired = t.rounds_paired();
  bool will_come = false;
  const auto rests = [&](RoundNumber round, const model::RoundEntry& entry) {
    if (all_rests != nullptr) return (*all_rests)[static_cast<std::size_t>(round) - 1] == player;
    return round <= paired && !entry.is_paired();
  };
  for (RoundNumber round = 1; round <= last_round(t, cycles); ++round) {
    const auto entry = t.entry(player, round);
    if (rests(round, entry)) continue;
    ++games.scheduled;
    if (round > paired) {
      will_come = will_come || is_present(t, player, round);
      games.has_left = !will_come;
      continue;
    }
    if (is_completed(entry)) ++games.completed;
    games.has_left = !is_completed(entry) && entry.code != ResultCode::Pending;
  }
  if (all_rests == nullptr) games.scheduled = (size_of(t) - 1) * cycles.count * cycles.games;
  return games;
}

// n of "BERGER_ROUNDROBIN_Gn".
int games_in_a_row(const Tournament& t) {
  const std::size_t at = t.encoded_type.rfind("_G");
  if (at == std::string::npos) return 1;
  const auto games = base::parse_integer(std::string_view(t.encoded_type).substr(at + 2));
  return games && *games >= 1 && *games <= 20 ? static_cast<int>(*games) : 1;
}

// Whether somebody meets the opponent of the round before again.
bool is_repeated(const Tournament& t, RoundNumber round) {
  for (PlayerIndex i = 0; i < size_of(t); ++i)
    if (const auto entry = t.entry(i, round);
        entry.is_paired() && entry.opponent == t.entry(i, round - 1).opponent)
      return true;
  return false;
}

}  // namespace

Cycles cycles_of(const Tournament& t) {
  Cycles cycles;
  cycles.games = games_in_a_row(t);
  if (cycles.games > 1 && t.rounds_paired() >= 2 && !is_repeated(t, 2))
    std::swap(cycles.games, cycles.count);
  const int length = berger_rounds(size_of(t)) * cycles.games;
  if (t.system == model::PairingSystem::DoubleRoundRobin)
    cycles.count *= 2;
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
  const auto drawn = Drawing(*numbers).round(cycles, next.round);
  for (const auto& [white, black] : drawn.boards)
    add_game(t, white, black, next);
  if (drawn.rests != kNobody && is_present(t, drawn.rests, next.round))
    next.resting.push_back(drawn.rests);
  return next;
}

Result<Withdrawal> withdraw(const Tournament& t, PlayerIndex player, const Cycles& cycles) {
  const auto numbers = drawing_numbers(t, cycles);
  if (!numbers) return tl::unexpected(numbers.error());
  const auto rests = rests_of(t, Drawing(*numbers), cycles);
  const OwnGames games = own_games(t, player, &rests, cycles);
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
  std::optional<std::vector<PlayerIndex>> rests;
  if (numbers) rests = rests_of(t, Drawing(*numbers), cycles);
  for (PlayerIndex player = 0; player < size_of(t); ++player) {
    const OwnGames games = own_games(t, player, rests ? &*rests : nullptr, cycles);
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
