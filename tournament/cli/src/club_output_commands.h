// SPDX-License-Identifier: MIT
#pragma once
#include <CLI/App.hpp>

#include "command_context.h"

namespace rostok::cli {

// rostok club papers|table|site
void add_club_output_commands(CLI::App& club, CommandContext& context);

}  // namespace rostok::cli
