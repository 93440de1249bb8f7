// SPDX-License-Identifier: MIT
// Byes ahead of the round (record 240).
#pragma once
#include <vector>

#include "rostok/club/tournament_desk.h"

namespace rostok::club {

// Rounds that are not paired yet, for a bye of code H, F or Z; what was asked for them before is
// replaced. Errors: IllegalState for a paired round, a player who gets no half-point byes (H), a
// system where who is absent loses by forfeit (H, F); BadInput for another code or a round that the
// tournament has not. Warnings: second-half-point-bye (TwoStep), late-half-point-bye (Confirm:
// behind the last round in which the regulations give them), full-point-bye (Confirm: FIDE
// deprecates it).
[[nodiscard]] TournamentCommand request_byes(model::PlayerIndex player,
                                             const std::vector<model::RoundNumber>& rounds,
                                             model::ResultCode code);

// Plays in these rounds after all. IllegalState when nothing was asked for one of them.
[[nodiscard]] TournamentCommand cancel_byes(model::PlayerIndex player,
                                            const std::vector<model::RoundNumber>& rounds);

}  // namespace rostok::club
