// SPDX-License-Identifier: MIT
#pragma once
#include <CLI/App.hpp>

#include "command_context.h"

namespace rostok::cli {

void add_school_teams_command(CLI::App& group, CommandContext& context);

}  // namespace rostok::cli
