// SPDX-License-Identifier: MIT
// rostok perft
#pragma once
#include <CLI/App.hpp>

#include "command_context.h"

namespace rostok::cli {

void add_perft_command(CLI::App& app, CommandContext& context);

}  // namespace rostok::cli
