// SPDX-License-Identifier: MIT
#pragma once
#include <CLI/App.hpp>

#include "command_context.h"

namespace rostok::cli {

// rostok tournament table, rostok tournament site
void add_tables_commands(CLI::App& group, CommandContext& context);

}  // namespace rostok::cli
