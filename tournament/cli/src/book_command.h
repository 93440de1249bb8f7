// SPDX-License-Identifier: MIT
#pragma once
#include <CLI/App.hpp>

#include "command_context.h"

namespace rostok::cli {

void add_book_command(CLI::App& app, CommandContext& context);

}  // namespace rostok::cli
