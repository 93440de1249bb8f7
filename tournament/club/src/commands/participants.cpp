// SPDX-License-Identifier: MIT
#include "participants.h"

#include <algorithm>

#include "../rounds/ready.h"

namespace rostok::club {

using base::Result;
using model::PlayerIndex;
using model::ResultCode;
using model::RoundNumber;

bool has_fixed_table(const TournamentState& state) {
  using enum model::PairingSystem;
  const auto system = state.tournament.system;
  return system == RoundRobin || system == DoubleRoundRobin || system == KnockOut ||
         system == Scheveningen || system == DoubleScheveningen;
}

Result<void> may_change(const TournamentState& state) {
  return check_running(state);
}

Result<void> may_change(const TournamentState& state, PlayerIndex player) {
  if (auto known = check_player(state, player); !known) return known;
  return check_running(state);
}

const std::string& player_name(const TournamentState& state, PlayerIndex player) {
  return state.tournament.players[static_cast<std::size_t>(player)].name;
}

std::pair<std::string, std::string> player_parameter(PlayerIndex player) {
  return {"player", std::to_string(player)};
}

Participant& participant(TournamentState& state, PlayerIndex player) {
  if (state.participants.size() < state.tournament.players.size())
    state.participants.resize(state.tournament.players.size());
  return state.participants[static_cast<std::size_t>(player)];
}

RoundNumber next_round(const TournamentState& state) {
  return current_round(state) + 1;
}

const model::RequestedBye* asked_bye(const TournamentState& state, PlayerIndex player,
                                     RoundNumber round) {
  const auto& asked = state.tournament.requested_byes;
  const auto found = std::find_if(asked.begin(), asked.end(), [&](const auto& bye) {
    return bye.player == player && bye.round == round;
  });
  return found == asked.end() ? nullptr : &*found;
}

void ask_bye(TournamentState& state, PlayerIndex player, RoundNumber round, ResultCode code) {
  forget_byes(state, player, round, round);
  state.tournament.requested_byes.push_back({round, code, player});
}

void forget_byes(TournamentState& state, PlayerIndex player, RoundNumber first, RoundNumber last) {
  std::erase_if(state.tournament.requested_byes, [&](const model::RequestedBye& bye) {
    return bye.player == player && bye.round >= first && bye.round <= last;
  });
}

void set_record(TournamentState& state, PlayerIndex player, RoundNumber round, ResultCode code) {
  auto& rounds = state.tournament.players[static_cast<std::size_t>(player)].rounds;
  const auto r = static_cast<std::size_t>(round);
  if (rounds.size() < r) rounds.resize(r);
  rounds[r - 1] = {code, {}, model::kNobody};
}

void take_out(TournamentState& state, PlayerIndex player, RoundNumber from) {
  participant(state, player).withdrawn_from = from;
  const RoundNumber last = state.tournament.total_rounds.value_or(0);
  forget_byes(state, player, from, std::max(last, from));
  for (RoundNumber round = from; round <= last; ++round)
    ask_bye(state, player, round, ResultCode::ZeroPointBye);
}

}  // namespace rostok::club
