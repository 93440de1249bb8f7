// SPDX-License-Identifier: MIT
// Results of boards, and what turns out to have been different.
#pragma once
#include <optional>

#include "rostok/club/board_result.h"
#include "rostok/club/game_record.h"
#include "rostok/club/tournament_desk.h"

namespace rostok::club {

// The result of a board of a round, codes as in TRF ('1' '0', '=' '=', '+' '-' …), and its game
// where one was recorded. A stored game that the new result contradicts is removed.
// Errors of the command: IllegalState for a board that does not exist, a round that is a draft or
// being paired by hand, a finished tournament; BadInput for two codes that do not belong together
// (1–1, 1–½, a forfeit against a played game).
// Warnings: unusual-result for ½–0 and 0–0 (Confirm); changing a known result of a past round:
// past-result for the previous round (Confirm), old-result for an older one (TwoStep: leaves FIDE
// mode, C.02.01; Confirm once it is left), draft-is-older where the round after is a draft made from the old result.
[[nodiscard]] TournamentCommand record_result(model::RoundNumber round, int board,
                                              model::ResultCode white, model::ResultCode black,
                                              const std::optional<GameRecord>& game = {});

// Takes a result away: the board is open again.
[[nodiscard]] TournamentCommand clear_result(model::RoundNumber round, int board);

// A result found to be wrong when it may count no more: for the rating report only. Points,
// pairings and standings stay. IllegalState for the last round: correct the result itself.
[[nodiscard]] TournamentCommand correct_for_report(model::RoundNumber round, int board,
                                                   model::ResultCode white,
                                                   model::ResultCode black);

// Another kind of bye for a player without opponent in a published round: a bye that was promised
// and not written, an absence that was excused. Code as in TRF: H, F, Z or U. Warns as a result of
// that round would, and of the bye (second-bye, second-half-point-bye, no-half-point-bye,
// full-point-bye). IllegalState for somebody who has an opponent in that round.
[[nodiscard]] TournamentCommand correct_bye(model::RoundNumber round, model::PlayerIndex player,
                                            model::ResultCode code);

// The two sat with the other colours: colours change, each keeps his result. Warns as above.
[[nodiscard]] TournamentCommand exchange_colours(model::RoundNumber round, int board);

// Two of different boards (or one of them with the bye) sat down against each other: they are the
// pair of the board of `white`; their opponents, if both have one, are the pair of the other.
// Results of these boards are taken away. Warns of the change (Confirm, note "### MPA @ Round n"),
// of what the new pairs break, and as above in a past round.
[[nodiscard]] TournamentCommand sat_down(model::RoundNumber round, model::PlayerIndex white,
                                         model::PlayerIndex black);

// The game goes on later: counts as a draw for the pairing (C.04.2 art. 3.1). IllegalState when it
// has a result. A result ends the adjournment.
[[nodiscard]] TournamentCommand adjourn_game(model::RoundNumber round, int board);
// Not adjourned after all.
[[nodiscard]] TournamentCommand resume_game(model::RoundNumber round, int board);

// Boards whose result is still to come, over all rounds.
struct OpenBoard {
  model::RoundNumber round = 0;
  int board = 0;
  bool adjourned = false;
  bool operator==(const OpenBoard&) const = default;
};
[[nodiscard]] std::vector<OpenBoard> missing_results(const TournamentState& state);

// The result of a board; Pending for none. Precondition: find_board() knows it.
[[nodiscard]] BoardResult result_of(const TournamentState& state, model::RoundNumber round,
                                    int board);

}  // namespace rostok::club
