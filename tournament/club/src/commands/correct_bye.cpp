// SPDX-License-Identifier: MIT
#include "rostok/club/commands/results.h"
#include "rounds/pair_checks.h"
#include "rounds/past_rounds.h"
#include "rounds/ready.h"
#include "rounds/seating.h"
#include "text_of_players.h"

namespace rostok::club {

using base::ErrorKind;
using base::fail;
using base::Result;
using model::PlayerIndex;
using model::ResultCode;
using model::RoundNumber;

namespace {

Result<void> check_correctable(const TournamentState& state, RoundNumber round,
                               PlayerIndex player) {
  if (auto running = check_running(state); !running) return running;
  if (auto known = check_player(state, player); !known) return known;
  if (round < 1 || round > current_round(state))
    return fail(ErrorKind::IllegalState, "There is no round {1}", {std::to_string(round)});
  const RoundState& at = state.rounds[static_cast<std::size_t>(round) - 1];
  if (!at.published || at.manual_open)
    return fail(ErrorKind::IllegalState, "Round {1} is still being paired: give the bye there",
                {std::to_string(round)});
  if (state.tournament.entry(player, round).is_paired())
    return fail(ErrorKind::IllegalState, "{1} has an opponent in round {2}: change that result",
                {name_of(state, player), std::to_string(round)});
  return {};
}

}  // namespace

TournamentCommand correct_bye(RoundNumber round, PlayerIndex player, ResultCode code) {
  return {"correct-bye",
          {{"round", std::to_string(round)},
           {"player", std::to_string(player)},
           {"code", std::string(1, static_cast<char>(code))}},
          [=](const TournamentState& state) -> Result<TournamentProposal> {
            using enum ResultCode;
            if (code != HalfPointBye && code != FullPointBye && code != ZeroPointBye &&
                code != PairingAllocatedBye)
              return fail(ErrorKind::BadInput, "This is not a bye");
            if (auto allowed = check_correctable(state, round, player); !allowed)
              return tl::unexpected(allowed.error());
            TournamentProposal proposal{state, {}, {}};
            if (state.tournament.entry(player, round).code == code) return proposal;
            Seating(proposal.after, round).set_code(player, code);
            proposal.warnings = past_round_warnings(state, round);
            for (Warning& each : bye_warnings(state, round, player, code))
              proposal.warnings.push_back(std::move(each));
            return proposal;
          }};
}

}  // namespace rostok::club
