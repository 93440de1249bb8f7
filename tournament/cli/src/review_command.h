// SPDX-License-Identifier: MIT
// rostok review
#pragma once
#include <CLI/App.hpp>

#include "command_context.h"

namespace rostok::cli {

void add_review_command(CLI::App& app, CommandContext& context);

}  // namespace rostok::cli
