// SPDX-License-Identifier: MIT
// rostok lists import|find|info|remove: rating lists without a network.
#pragma once
#include <CLI/App.hpp>

#include "command_context.h"

namespace rostok::cli {

void add_lists_commands(CLI::App& app, CommandContext& context);

}  // namespace rostok::cli
