// SPDX-License-Identifier: MIT
// What is wrong with a pair or a bye that somebody makes by hand (C.04.1 art. 2, 4, 6, 7, 8).
#pragma once
#include <vector>

#include "rostok/club/tournament_desk.h"

namespace rostok::club {

// Codes: repeated-game, forbidden-pair, third-colour, colour-imbalance (TwoStep),
// both-colours-wrong (Confirm), avoided-pair (Acknowledge).
[[nodiscard]] std::vector<Warning> pair_warnings(const TournamentState& state,
                                                 model::RoundNumber round,
                                                 const pairing::Board& board);
// Codes: second-bye, second-half-point-bye, no-half-point-bye (TwoStep), full-point-bye (Confirm).
[[nodiscard]] std::vector<Warning> bye_warnings(const TournamentState& state,
                                                model::RoundNumber round, model::PlayerIndex player,
                                                model::ResultCode code);
// Both of the above for every board and bye that `after` has and `before` has not.
[[nodiscard]] std::vector<Warning> change_warnings(const TournamentState& before,
                                                   const TournamentState& after,
                                                   model::RoundNumber round);

}  // namespace rostok::club
