// SPDX-License-Identifier: MIT
// Results of boards.
#pragma once
#include <optional>

#include "rostok/club/game_record.h"
#include "rostok/club/tournament_desk.h"

namespace rostok::club {

// The result of a board of a round, codes as in TRF ('1' '0', '=' '=', '+' '-' …), and its game
// where one was recorded. A stored game that the new result contradicts is removed.
// Errors of the command: IllegalState for a board that does not exist or a round that is a draft;
// BadInput for two codes that do not belong together (1–1, 1–½, a forfeit against a played game).
// Correcting a round before the last one warns (C.02.01: only the previous round in FIDE mode).
[[nodiscard]] TournamentCommand record_result(model::RoundNumber round, int board,
                                              model::ResultCode white, model::ResultCode black,
                                              const std::optional<GameRecord>& game = {});

// Takes a result away: the board is open again.
[[nodiscard]] TournamentCommand clear_result(model::RoundNumber round, int board);

// Whether two players of one board may have these codes.
[[nodiscard]] bool belong_together(model::ResultCode white, model::ResultCode black);

}  // namespace rostok::club
