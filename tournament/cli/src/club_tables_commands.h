// SPDX-License-Identifier: MIT
// rostok club elo|season|prizes|teams|norms: tables from the tournaments of the club.
#pragma once
#include <CLI/App.hpp>

#include "command_context.h"

namespace rostok::cli {

void add_club_tables_commands(CLI::App& club, CommandContext& context);
void add_club_awards_commands(CLI::App& club, CommandContext& context);

}  // namespace rostok::cli
