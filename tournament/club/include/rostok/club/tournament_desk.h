// SPDX-License-Identifier: MIT
// A tournament on the desk.
#pragma once
#include "rostok/club/desk.h"
#include "rostok/club/tournament_state.h"

namespace rostok::club {

extern template class Desk<TournamentState>;
using TournamentDesk = Desk<TournamentState>;
using TournamentCommand = Command<TournamentState>;
using TournamentProposal = Proposal<TournamentState>;

// The state alone, for looking. NotFound for an unknown tournament, Io for a damaged one.
[[nodiscard]] base::Result<TournamentState> load_tournament(const Storage& storage,
                                                            TournamentId id);

// The last paired round, 0 before the first.
[[nodiscard]] model::RoundNumber current_round(const TournamentState& state);
// Boards of a round without a result, adjourned ones included; from 1.
[[nodiscard]] std::vector<int> open_boards(const TournamentState& state, model::RoundNumber round);
// The two players of a board; nullptr where there is no such board or nobody sits at it.
[[nodiscard]] const pairing::Board* find_board(const TournamentState& state,
                                               model::RoundNumber round, int board);
// The number on the table of a board, and back: tournaments in one hall begin at different tables.
[[nodiscard]] int table_of(const TournamentState& state, int board);
[[nodiscard]] int board_of_table(const TournamentState& state, int table);

}  // namespace rostok::club
