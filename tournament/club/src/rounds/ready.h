// SPDX-License-Identifier: MIT
// What has to be so before a command makes sense; each gives the reason why it is not.
#pragma once
#include "rostok/club/tournament_desk.h"

namespace rostok::club {

[[nodiscard]] base::Result<void> check_running(const TournamentState& state);  // not finished
// The next round may be paired.
[[nodiscard]] base::Result<void> check_ready_to_pair(const TournamentState& state);
// The phase of manual changes is open in the last round.
[[nodiscard]] base::Result<void> check_manual(const TournamentState& state);
[[nodiscard]] base::Result<void> check_player(const TournamentState& state,
                                              model::PlayerIndex player);
// The board with its two players, in a published round that is not being changed by hand.
[[nodiscard]] base::Result<pairing::Board> board_in_play(const TournamentState& state,
                                                         model::RoundNumber round, int board);

}  // namespace rostok::club
