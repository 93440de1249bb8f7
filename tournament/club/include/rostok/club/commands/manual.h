// SPDX-License-Identifier: MIT
// Pairing by hand: a phase with a beginning and an end, on the last round. Every change warns of
// what it breaks (C.04.1), the end compares with what the engine would have paired.
#pragma once
#include <string>
#include <vector>

#include "rostok/club/tournament_desk.h"

namespace rostok::club {

// Opens the phase; a published round warns (C.04.2 art. 4.4: a published pairing is changed for
// few reasons only). IllegalState without a round or when the phase is open; Unsupported for
// systems whose pairs follow from a table or a bracket.
[[nodiscard]] TournamentCommand begin_manual_pairing();

// All below: IllegalState outside the phase, and for a board that has a result.
// Warnings: repeated-game, forbidden-pair, third-colour, colour-imbalance, second-bye (TwoStep),
// both-colours-wrong (Confirm), avoided-pair (Acknowledge) and those of byes.

// The two change places: boards, a bye, the bench or an absence. On one board: colours.
[[nodiscard]] TournamentCommand swap_players(model::PlayerIndex a, model::PlayerIndex b);
[[nodiscard]] TournamentCommand swap_colours(int board);
// What the two of a deleted pair get: ZeroPointBye, HalfPointBye … or NotPaired: the bench. A draft
// closes the gap, a published round keeps an empty table.
[[nodiscard]] TournamentCommand delete_pair(int board, model::ResultCode white,
                                            model::ResultCode black);
// A new pair of two who have no opponent (bench, bye or absent), on the first empty board or
// behind the last.
[[nodiscard]] TournamentCommand make_pair(model::PlayerIndex white, model::PlayerIndex black);
// `in`, who has no opponent, takes the place of `out`, who goes to the bench.
[[nodiscard]] TournamentCommand substitute_player(model::PlayerIndex out, model::PlayerIndex in);
// A draft moves the boards between; in a published round the two boards change their tables.
[[nodiscard]] TournamentCommand move_board(int from, int to);
// A bye for somebody on the bench, or another kind of bye; NotPaired takes it away: the bench.
[[nodiscard]] TournamentCommand give_bye(model::PlayerIndex player, model::ResultCode code);

// Closes the phase. Who is left on the bench gets a zero-point bye (Confirm). A pairing that is not
// the engine's warns with the engine's pairs (Confirm) and leaves the note "### MPA @ Round n".
[[nodiscard]] TournamentCommand end_manual_pairing(const std::string& moment = {});

// Begin, this one change, end, as one command with all their warnings: the short way for a latecomer.
[[nodiscard]] TournamentCommand at_once(const TournamentCommand& change,
                                        const std::string& moment = {});

// The last round beside what the engine makes of the same people.
struct EngineComparison {
  bool known = false;                          // false: `reason` says why the engine has none
  base::Error reason;                          // when not known
  std::vector<pairing::Board> boards;          // of the engine
  model::PlayerIndex bye = model::kNobody;     // of the engine
  std::vector<pairing::Board> missing, extra;  // only the engine's; only ours
  bool bye_differs = false;
  [[nodiscard]] bool same() const {
    return known && missing.empty() && extra.empty() && !bye_differs;
  }
};
// Precondition: a round is paired.
[[nodiscard]] EngineComparison compare_with_engine(const TournamentState& state);

// Players without record in a round while it is paired by hand.
[[nodiscard]] std::vector<model::PlayerIndex> bench_of(const TournamentState& state,
                                                       model::RoundNumber round);

}  // namespace rostok::club
