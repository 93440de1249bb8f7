// SPDX-License-Identifier: MIT
// The commands of the program; each group stands in a file of its name.
#pragma once
#include <CLI/App.hpp>

#include "command_context.h"

namespace rostok::cli {

void add_club_commands(CLI::App& app, CommandContext& context);
void add_demo_command(CLI::App& app, CommandContext& context);
void add_table_commands(CLI::App& app, CommandContext& context);
void add_tournament_commands(CLI::App& app, CommandContext& context);

}  // namespace rostok::cli
