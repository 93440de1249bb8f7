// SPDX-License-Identifier: MIT
// The stored games of a tournament as PGN.
#pragma once
#include <string>
#include <vector>

#include "rostok/club/game_record.h"

namespace rostok::club {

// In the order given; players' names, ratings, round and board from the tournament. `date` fills
// the Date tag ("2026.11.24"), "????.??.??" when unknown. BadInput for a move that is not legal.
[[nodiscard]] base::Result<std::string> games_as_pgn(const model::Tournament& tournament,
                                                     const std::vector<GameRecord>& games,
                                                     const std::string& date = "????.??.??");

}  // namespace rostok::club
