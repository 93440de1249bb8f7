// SPDX-License-Identifier: MIT
// What the club's own tables ask of its tournaments: who is who, and all that they have played.
#pragma once
#include <cstdint>
#include <vector>

#include "rostok/club/club_state.h"
#include "rostok/club/summary.h"
#include "rostok/club/tournament_state.h"
#include "rostok/ratings/club_elo.h"
#include "rostok/results/attributes.h"
#include "rostok/results/final_table.h"
#include "rostok/results/season.h"

namespace rostok::club {

// Parallel to the players: the number in the roster of the entry that was kept, 0 = not from it.
[[nodiscard]] std::vector<ChildNumber> children_of(const TournamentState& state,
                                                   const ClubState& club);
// Parallel to the players: group, school, newcomer as they entered; sex and year of record 001.
[[nodiscard]] std::vector<results::Attributes> attributes_of(const TournamentState& state);
// The table of the tournament by its system and settings.
[[nodiscard]] results::FinalTable final_table_of(const TournamentState& state);

struct PlayedTournament {
  TournamentId id = 0;
  TournamentState state;
};
// Those of an event (empty = all), by their first day, without those in the waste basket and those
// of which no round is paired.
[[nodiscard]] base::Result<std::vector<PlayedTournament>> played_tournaments(
    const Storage& storage, const std::string& event = {});

// The club's Elo from these tournaments (their order makes no difference).
[[nodiscard]] std::vector<ratings::EloHistory> club_elo_of(
    const std::vector<PlayedTournament>& tournaments, const ClubState& club,
    const ratings::EloOptions& options = {});

// One for each tournament, for results::season_table().
[[nodiscard]] std::vector<results::SeasonEvent> season_events_of(
    const std::vector<PlayedTournament>& tournaments, const ClubState& club);

}  // namespace rostok::club
