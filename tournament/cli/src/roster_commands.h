// SPDX-License-Identifier: MIT
// rostok club create|info|setup|child …|group …
#pragma once
#include <CLI/App.hpp>

#include "command_context.h"

namespace rostok::cli {

void add_club_setup_commands(CLI::App& club, CommandContext& context);
void add_child_commands(CLI::App& club, CommandContext& context);
void add_group_commands(CLI::App& club, CommandContext& context);

}  // namespace rostok::cli
