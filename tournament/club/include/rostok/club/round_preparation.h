// SPDX-License-Identifier: MIT
// What has to happen to a state before its next round is paired.
#pragma once
#include <vector>

#include "rostok/club/command.h"
#include "rostok/club/tournament_state.h"

namespace rostok::club {

// Gives the starting numbers and fixes the groups of Baku acceleration before the first round;
// takes out who lost too often by forfeit (settings.withdraw_after_forfeits); gives who is not
// ticked on the check-in list a zero-point bye. Idempotent. Returns what the arbiter should hear of
// (Acknowledge: taken-out, unexplained-absence).
std::vector<Warning> prepare_next_round(TournamentState& state);

}  // namespace rostok::club
