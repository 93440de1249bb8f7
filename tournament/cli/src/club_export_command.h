// SPDX-License-Identifier: MIT
#pragma once
#include <CLI/App.hpp>

#include "command_context.h"

namespace rostok::cli {

// rostok club export
void add_club_export_command(CLI::App& club, CommandContext& context);

}  // namespace rostok::cli
