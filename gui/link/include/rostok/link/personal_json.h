// SPDX-License-Identifier: MIT
// Settings and the unfinished game as JSON text.
#pragma once
#include <string>
#include <string_view>

#include "rostok/base/result.h"
#include "rostok/viewmodel/saved_game.h"
#include "rostok/viewmodel/settings.h"

namespace rostok::link {

[[nodiscard]] std::string to_json(const viewmodel::Settings& settings);
// A missing or strange value becomes the default of that value alone, so that a file of a newer
// version or a slip of a hand editor costs one setting. Errors: BadInput when it is no JSON
// object.
[[nodiscard]] base::Result<viewmodel::Settings> settings_from_json(std::string_view text);

[[nodiscard]] std::string to_json(const viewmodel::SavedGame& game);
// Strict, for half a game is no game: every field is there, the position is legal and every
// move is legal in turn. Errors: BadInput with the field or the move.
[[nodiscard]] base::Result<viewmodel::SavedGame> saved_game_from_json(std::string_view text);

}  // namespace rostok::link
