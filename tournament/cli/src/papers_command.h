// SPDX-License-Identifier: MIT
// rostok tournament papers
#pragma once
#include <CLI/App.hpp>

#include "command_context.h"

namespace rostok::cli {

void add_papers_command(CLI::App& group, CommandContext& context);

}  // namespace rostok::cli
