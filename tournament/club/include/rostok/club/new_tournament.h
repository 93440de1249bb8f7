// SPDX-License-Identifier: MIT
// A tournament before anybody has entered.
#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "rostok/club/club_state.h"
#include "rostok/club/tournament_desk.h"

namespace rostok::club {

// What the club always writes (centre, city, federation, arbiters, tie-breaks), then `values` as
// set_tournament() takes them. The first colour is drawn by lot from `seed` unless a value sets it.
// Errors: those of set_tournament().
[[nodiscard]] base::Result<TournamentState> new_tournament(
    const ClubSettings& club, const std::vector<std::pair<std::string, std::string>>& values,
    std::uint64_t seed);

// The settings of a tournament without players, rounds, dates, notes and history: for the next one
// of the same kind. FIDE mode is on again.
[[nodiscard]] TournamentState as_template(const TournamentState& tournament, std::uint64_t seed);

}  // namespace rostok::club
