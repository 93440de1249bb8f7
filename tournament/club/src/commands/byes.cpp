// SPDX-License-Identifier: MIT
#include "rostok/club/commands/byes.h"

#include <algorithm>

#include "participants.h"

namespace rostok::club {

using base::ErrorKind;
using base::fail;
using base::Result;
using model::PlayerIndex;
using model::ResultCode;
using model::RoundNumber;

namespace {

using Proposed = Result<TournamentProposal>;

std::string list_of(const std::vector<RoundNumber>& rounds) {
  std::string text;
  for (const RoundNumber round : rounds)
    text += (text.empty() ? "" : ",") + std::to_string(round);
  return text;
}

Result<void> check_round(const TournamentState& state, RoundNumber round) {
  if (round < 1 || (state.tournament.total_rounds && round > *state.tournament.total_rounds))
    return fail(ErrorKind::BadInput, "The tournament has no round {1}", {std::to_string(round)});
  if (round <= current_round(state))
    return fail(ErrorKind::IllegalState, "Round {1} is paired already", {std::to_string(round)});
  return {};
}

Result<void> check_code(const TournamentState& state, PlayerIndex player, ResultCode code) {
  if (code == ResultCode::ZeroPointBye) return {};
  if (code != ResultCode::HalfPointBye && code != ResultCode::FullPointBye)
    return fail(ErrorKind::BadInput, "A bye that is asked for is H, F or Z");
  if (has_fixed_table(state))
    return fail(ErrorKind::IllegalState,
                "Who is absent in this system loses by forfeit: only a bye without points exists");
  const auto index = static_cast<std::size_t>(player);
  if (code == ResultCode::HalfPointBye && index < state.participants.size() &&
      state.participants[index].no_half_point_byes)
    return fail(ErrorKind::IllegalState, "{1} gets no half-point byes",
                {player_name(state, player)});
  return {};
}

// Half-point byes that a player has had or asked for.
std::size_t half_point_byes(const TournamentState& state, PlayerIndex player) {
  std::size_t count = 0;
  for (const auto& entry : state.tournament.players[static_cast<std::size_t>(player)].rounds)
    if (entry.code == ResultCode::HalfPointBye) ++count;
  for (const auto& bye : state.tournament.requested_byes)
    if (bye.player == player && bye.code == ResultCode::HalfPointBye &&
        bye.round > current_round(state))
      ++count;
  return count;
}

void warn_of_half_points(const TournamentState& after, PlayerIndex player,
                         const std::vector<RoundNumber>& rounds, std::vector<Warning>& warnings) {
  if (half_point_byes(after, player) > 1)
    warnings.push_back(warn(
        WarningLevel::TwoStep, "second-half-point-bye",
        "{1} would have more than one half-point bye", {player_name(after, player)},
        "### Second half-point bye of player " +
            std::to_string(after.tournament.players[static_cast<std::size_t>(player)].start_rank)));
  const RoundNumber last = after.settings.half_point_byes_until;
  if (last > 0 && std::any_of(rounds.begin(), rounds.end(), [&](auto r) { return r > last; }))
    warnings.push_back(
        warn(WarningLevel::Confirm, "late-half-point-bye",
             "The regulations of this tournament give half-point byes up to round {1}",
             {std::to_string(last)}));
}

Proposed request(const TournamentState& state, PlayerIndex player,
                 const std::vector<RoundNumber>& rounds, ResultCode code) {
  if (auto allowed = may_change(state, player); !allowed) return tl::unexpected(allowed.error());
  if (auto good = check_code(state, player, code); !good) return tl::unexpected(good.error());
  TournamentProposal proposal{state, {}, {}};
  for (const RoundNumber round : rounds) {
    if (auto good = check_round(state, round); !good) return tl::unexpected(good.error());
    const RoundNumber gone = participant(proposal.after, player).withdrawn_from;
    if (gone != 0 && round >= gone)
      return fail(ErrorKind::IllegalState, "{1} has withdrawn", {player_name(state, player)});
    ask_bye(proposal.after, player, round, code);
  }
  if (code == ResultCode::HalfPointBye)
    warn_of_half_points(proposal.after, player, rounds, proposal.warnings);
  if (code == ResultCode::FullPointBye)
    proposal.warnings.push_back(warn(WarningLevel::Confirm, "full-point-bye",
                                     "FIDE advises against full-point byes: is it meant?"));
  return proposal;
}

Proposed cancel(const TournamentState& state, PlayerIndex player,
                const std::vector<RoundNumber>& rounds) {
  if (auto allowed = may_change(state, player); !allowed) return tl::unexpected(allowed.error());
  TournamentProposal proposal{state, {}, {}};
  for (const RoundNumber round : rounds) {
    if (auto good = check_round(state, round); !good) return tl::unexpected(good.error());
    const RoundNumber gone = participant(proposal.after, player).withdrawn_from;
    if (gone != 0 && round >= gone)
      return fail(ErrorKind::IllegalState, "{1} has withdrawn", {player_name(state, player)});
    if (asked_bye(proposal.after, player, round) == nullptr)
      return fail(ErrorKind::IllegalState, "{1} has asked for no bye in round {2}",
                  {player_name(state, player), std::to_string(round)});
    forget_byes(proposal.after, player, round, round);
  }
  return proposal;
}

}  // namespace

TournamentCommand request_byes(PlayerIndex player, const std::vector<RoundNumber>& rounds,
                               ResultCode code) {
  return {"bye",
          {player_parameter(player),
           {"rounds", list_of(rounds)},
           {"code", std::string(1, static_cast<char>(code))}},
          [=](const TournamentState& state) { return request(state, player, rounds, code); }};
}

TournamentCommand cancel_byes(PlayerIndex player, const std::vector<RoundNumber>& rounds) {
  return {"cancel-bye",
          {player_parameter(player), {"rounds", list_of(rounds)}},
          [=](const TournamentState& state) { return cancel(state, player, rounds); }};
}

}  // namespace rostok::club
