// SPDX-License-Identifier: MIT
// rostok club child import|export|delete
#pragma once
#include <CLI/App.hpp>

#include "command_context.h"

namespace rostok::cli {

void add_child_file_commands(CLI::App& child, CommandContext& context);

}  // namespace rostok::cli
