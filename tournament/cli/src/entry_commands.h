// SPDX-License-Identifier: MIT
// rostok club new|set|note|leave-fide-mode|remove|restore|player …|check-in|numbers|event …
#pragma once
#include <CLI/App.hpp>

#include "command_context.h"

namespace rostok::cli {

void add_settings_commands(CLI::App& club, CommandContext& context);
void add_player_commands(CLI::App& club, CommandContext& context);
void add_player_round_commands(CLI::App& player, CommandContext& context);
void add_check_in_commands(CLI::App& club, CommandContext& context);
void add_sides_command(CLI::App& club, CommandContext& context);
void add_event_commands(CLI::App& club, CommandContext& context);

}  // namespace rostok::cli
