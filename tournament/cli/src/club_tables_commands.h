// SPDX-License-Identifier: MIT
// rostok club elo|season|prizes|teams|norms: tables from the tournaments of the club.
#pragma once
#include <CLI/App.hpp>

#include "command_context.h"
#include "rostok/club/tournament_state.h"
#include "rostok/results/prizes.h"

namespace rostok::cli {

void add_club_tables_commands(CLI::App& club, CommandContext& context);
void add_club_awards_commands(CLI::App& club, CommandContext& context);

// The winners of the categories in a file (CSV or XLSX).
[[nodiscard]] base::Result<std::vector<results::PrizeList>> awards_of(
    const club::TournamentState& state, const std::string& categories,
    const results::PrizeOptions& rules);

}  // namespace rostok::cli
