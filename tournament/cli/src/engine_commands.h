// SPDX-License-Identifier: MIT
#pragma once
#include <CLI/App.hpp>

#include "command_context.h"

namespace rostok::cli {

// rostok engine list | test | match
void add_engine_commands(CLI::App& app, CommandContext& context);
void add_match_command(CLI::App& engine, CommandContext& context);

}  // namespace rostok::cli
