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

namespace {

// Records 092 and 192 of a tournament that was made here.
void name_system(model::Tournament& tournament) {
  if (tournament.system != model::PairingSystem::Dutch || !tournament.encoded_type.empty()) return;
  tournament.encoded_type =
      tournament.baku_acceleration ? "FIDE_DUTCH_2026_BAKU" : "FIDE_DUTCH_2026";
  if (tournament.type_text.empty()) tournament.type_text = "Individual: Swiss-System";
}

}  // namespace

model::Tournament with_notes(const TournamentState& state) {
  model::Tournament tournament = state.tournament;
  name_system(tournament);
  for (const std::string& note : state.settings.notes)
    tournament.kept_lines.push_back({"", model::kNobody, note});
  for (const RoundState& round : state.rounds)
    tournament.forbidden.insert(tournament.forbidden.end(), round.avoided.begin(),
                                round.avoided.end());
  return tournament;
}

}  // namespace rostok::club
