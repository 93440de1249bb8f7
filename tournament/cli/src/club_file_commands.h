// SPDX-License-Identifier: MIT
#pragma once
#include "command_context.h"

#include <CLI/App.hpp>

namespace rostok::cli {

// rostok club backup|restore|check, below `club`.
void add_club_file_commands(CLI::App& club, CommandContext& context);

}  // namespace rostok::cli
