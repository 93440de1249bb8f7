// SPDX-License-Identifier: MIT
#include "rostok/club/round_preparation.h"

#include <algorithm>

#include "commands/participants.h"
#include "rostok/club/commands/check_in.h"
#include "rostok/club/commands/numbers.h"
#include "rostok/club/commands/players.h"

namespace rostok::club {

using model::PlayerIndex;
using model::ResultCode;
using model::RoundNumber;

namespace {

// Baku's ranges for these players (C.04.7 art. 1.2, 1.4).
std::vector<model::Acceleration> baku_groups(const model::Tournament& t) {
  const int accelerated = (t.total_rounds.value_or(0) + 1) / 2, full = (accelerated + 1) / 2;
  const auto group = static_cast<std::int32_t>(2 * ((t.players.size() + 3) / 4));
  std::vector<model::Acceleration> groups;
  if (full > 0) groups.push_back({{}, t.points.win, 1, full, 1, group});
  if (accelerated > full) groups.push_back({{}, t.points.draw, full + 1, accelerated, 1, group});
  return groups;
}

// The upper group stays the same people when others come later (art. 1.3), so its range of numbers
// is written down before the first round. Ranges of somebody else's making are left alone; those of
// a first pairing that was taken back are ours, with another end.
void fix_baku_groups(model::Tournament& t) {
  if (!t.baku_acceleration || !t.virtual_points.empty()) return;
  auto groups = baku_groups(t);
  auto known = t.accelerations;
  for (std::size_t i = 0; i < known.size() && i < groups.size(); ++i)
    known[i].last_rank = groups[i].last_rank;
  if (known.empty() || known == groups) t.accelerations = std::move(groups);
}

// The numbers of another program's file, or those that the arbiter exchanged, are kept with their
// gaps.
bool has_own_numbers(const TournamentState& state) {
  const auto& players = state.tournament.players;
  return state.settings.start_order == StartOrder::ByHand &&
         std::all_of(players.begin(), players.end(),
                     [](const auto& p) { return p.start_rank > 0; });
}

// Losses by forfeit in the last rounds, running.
int forfeits_in_a_row(const TournamentState& state, PlayerIndex player) {
  int count = 0;
  for (RoundNumber round = current_round(state); round > 0; --round, ++count)
    if (state.tournament.entry(player, round).code != ResultCode::ForfeitLoss) break;
  return count;
}

void take_out_the_missing(TournamentState& state, std::vector<Warning>& told) {
  const int limit = state.settings.withdraw_after_forfeits;
  for (const PlayerIndex player : unexplained_absences(state)) {
    if (limit > 0 && forfeits_in_a_row(state, player) >= limit) {
      take_out(state, player, next_round(state));
      told.push_back(warn(WarningLevel::Acknowledge, "taken-out",
                          "{1} did not come and has been taken out of the tournament",
                          {player_name(state, player)}));
    } else if (!has_fixed_table(state) && attendance(state, player) == Attendance::Present) {
      told.push_back(warn(WarningLevel::Acknowledge, "unexplained-absence",
                          "{1} did not come to round {2}: if the player has left, withdraw him",
                          {player_name(state, player), std::to_string(current_round(state))}));
    }
  }
}

void excuse_the_unticked(TournamentState& state) {
  for (std::size_t i = 0; i < state.tournament.players.size(); ++i) {
    const auto player = static_cast<PlayerIndex>(i);
    // Written into the round itself: nothing is left of it when the pairing is taken back.
    if (attendance(state, player) == Attendance::Missing)
      set_record(state, player, next_round(state), ResultCode::ZeroPointBye);
  }
}

}  // namespace

std::vector<Warning> prepare_next_round(TournamentState& state) {
  std::vector<Warning> told;
  if (current_round(state) == 0) {
    if (!has_own_numbers(state)) give_numbers(state);
    fix_baku_groups(state.tournament);
  }
  take_out_the_missing(state, told);
  excuse_the_unticked(state);
  return told;
}

}  // namespace rostok::club
