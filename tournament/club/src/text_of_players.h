// SPDX-License-Identifier: MIT
// Players and pairs inside messages, notes and parameters of the log.
#pragma once
#include <string>
#include <vector>

#include "rostok/club/tournament_state.h"
#include "rostok/pairing/weak_pairs.h"

namespace rostok::club {

[[nodiscard]] std::string name_of(const TournamentState& state, model::PlayerIndex player);
// "Иванов – Петров, Сидоров – Кузнецов"
[[nodiscard]] std::string names_of_pairs(const TournamentState& state,
                                         const std::vector<pairing::PlayerPair>& pairs);
// Starting ranks, for notes in a report file: "3-7, 5-12"
[[nodiscard]] std::string numbers_of_pairs(const TournamentState& state,
                                           const std::vector<pairing::PlayerPair>& pairs);
// Indexes, for the log: "0 4 11"
[[nodiscard]] std::string list_of_players(const std::vector<model::PlayerIndex>& players);

}  // namespace rostok::club
