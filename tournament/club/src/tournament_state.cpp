// SPDX-License-Identifier: MIT
#include "rostok/club/tournament_state.h"

#include "rostok/systems/next_round.h"

namespace rostok::club {

TournamentState state_of(const model::Tournament& tournament) {
  TournamentState state;
  state.tournament = tournament;
  state.settings.start_order = StartOrder::ByHand;  // its numbers are given
  normalise(state);
  const auto rounds = tournament.rounds_paired();
  for (model::RoundNumber r = 1; r <= rounds; ++r) {
    RoundState& round = state.rounds.emplace_back();
    round.published = true;
    round.boards = systems::boards_of(tournament, r);
  }
  state.settings.started = rounds > 0;
  return state;
}

model::Tournament with_notes(const TournamentState& state) {
  model::Tournament tournament = state.tournament;
  for (const std::string& note : state.settings.notes)
    tournament.kept_lines.push_back({"", model::kNobody, note});
  for (const RoundState& round : state.rounds)
    tournament.forbidden.insert(tournament.forbidden.end(), round.avoided.begin(),
                                round.avoided.end());
  return tournament;
}

}  // namespace rostok::club
