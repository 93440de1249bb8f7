// SPDX-License-Identifier: MIT
// A game that is over, as it is kept with its student.
#pragma once
#include "rostok/viewmodel/saved_game.h"

namespace rostok::viewmodel {

// `when`: local moment of its end. Errors: what is illegal in the game.
[[nodiscard]] base::Result<std::string> to_pgn(const SavedGame& game, const chess::GameEnd& end, const practice::Moment& when);

// From the seat of SavedGame::human; not reviewed yet. Errors as above.
[[nodiscard]] base::Result<practice::Game> to_record(const SavedGame& game, const chess::GameEnd& end, const practice::Moment& when);

[[nodiscard]] practice::Outcome outcome_of(chess::GameResult result, Side side);

}  // namespace rostok::viewmodel
