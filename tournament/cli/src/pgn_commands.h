// SPDX-License-Identifier: MIT
// rostok pgn stats|check|export
#pragma once
#include <CLI/App.hpp>

#include "command_context.h"

namespace rostok::cli {

void add_pgn_commands(CLI::App& app, CommandContext& context);

}  // namespace rostok::cli
