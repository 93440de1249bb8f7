// SPDX-License-Identifier: MIT
// What the tournament's system makes of a state: avoidances and withdrawals included.
#pragma once
#include <vector>

#include "rostok/club/tournament_state.h"
#include "rostok/pairing/weak_pairs.h"
#include "rostok/systems/next_round.h"

namespace rostok::club {

// Groups that Avoidance keeps apart in a round.
struct AvoidedGroups {
  std::vector<model::ForbiddenGroup> hard, weak;
};
[[nodiscard]] AvoidedGroups avoided_in(const TournamentState& state, model::RoundNumber round);

// The opponents follow from a table or a bracket: nobody chooses them.
[[nodiscard]] bool has_schedule(model::PairingSystem system);

struct EnginePairing {
  systems::NextRound next;
  std::vector<model::ForbiddenGroup> avoided;  // what was kept apart beside tournament.forbidden
  std::vector<pairing::PlayerPair> given_up;   // weak pairs of this pairing
};
// `tournament` has no record of the round to pair; its requested byes say who is not here.
[[nodiscard]] base::Result<EnginePairing> engine_pairing(const TournamentState& state,
                                                         model::Tournament tournament);

// Requests of those who have withdrawn, added where the round has none.
void add_withdrawals(const TournamentState& state, model::RoundNumber round,
                     model::Tournament& tournament);

}  // namespace rostok::club
