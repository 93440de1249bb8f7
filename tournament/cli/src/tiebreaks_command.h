// SPDX-License-Identifier: MIT
#pragma once
#include <CLI/App.hpp>

#include "command_context.h"

namespace rostok::cli {

// rostok tournament tiebreaks
void add_tiebreaks_command(CLI::App& group, CommandContext& context);

}  // namespace rostok::cli
