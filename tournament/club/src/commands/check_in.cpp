// SPDX-License-Identifier: MIT
#include "rostok/club/commands/check_in.h"

#include "../text_of_players.h"
#include "participants.h"

namespace rostok::club {

using base::ErrorKind;
using base::fail;
using base::Result;
using model::PlayerIndex;

namespace {

using Proposed = Result<TournamentProposal>;

Proposed tick(const TournamentState& state, const std::vector<PlayerIndex>& players, bool present) {
  TournamentProposal proposal{state, {}, {}};
  TournamentState& after = proposal.after;
  const auto round = next_round(state);
  if (auto allowed = may_change(state); !allowed) return tl::unexpected(allowed.error());
  after.settings.check_in_round = round;
  for (const PlayerIndex player : players) {
    if (auto allowed = may_change(state, player); !allowed) return tl::unexpected(allowed.error());
    Participant& card = participant(after, player);
    if (card.withdrawn_from != 0 && round >= card.withdrawn_from)
      return fail(ErrorKind::IllegalState, "{1} has withdrawn: let the player return first",
                  {player_name(state, player)});
    card.present_in = present ? round : 0;
    if (present) forget_byes(after, player, round, round);
  }
  return proposal;
}

}  // namespace

TournamentCommand open_check_in() {
  return {"open-check-in", {}, [](const TournamentState& state) -> Proposed {
            if (auto allowed = may_change(state); !allowed) return tl::unexpected(allowed.error());
            TournamentProposal proposal{state, {}, {}};
            proposal.after.settings.check_in_round = next_round(state);
            for (Participant& card : proposal.after.participants)
              card.present_in = 0;
            return proposal;
          }};
}

TournamentCommand drop_check_in() {
  return {"drop-check-in", {}, [](const TournamentState& state) -> Proposed {
            if (state.settings.check_in_round != next_round(state))
              return fail(ErrorKind::IllegalState, "There is no check-in list for the next round");
            TournamentProposal proposal{state, {}, {}};
            proposal.after.settings.check_in_round = 0;
            return proposal;
          }};
}

TournamentCommand check_in(const std::vector<PlayerIndex>& players, bool present) {
  return {present ? "check-in" : "check-out",
          {{"players", list_of_players(players)}},
          [=](const TournamentState& state) { return tick(state, players, present); }};
}

Attendance attendance(const TournamentState& state, PlayerIndex player) {
  const auto round = next_round(state);
  const auto index = static_cast<std::size_t>(player);
  const Participant card =
      index < state.participants.size() ? state.participants[index] : Participant{};
  if (card.withdrawn_from != 0 && round >= card.withdrawn_from) return Attendance::Withdrawn;
  if (asked_bye(state, player, round) != nullptr) return Attendance::Bye;
  const bool list = state.settings.check_in_round == round;
  return !list || card.present_in == round ? Attendance::Present : Attendance::Missing;
}

}  // namespace rostok::club
