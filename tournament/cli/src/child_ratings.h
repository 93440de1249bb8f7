// SPDX-License-Identifier: MIT
// rostok club child ratings: ratings and numbers of the children from imported rating lists.
#pragma once
#include <CLI/App.hpp>

#include "command_context.h"

namespace rostok::cli {

void add_child_ratings_command(CLI::App& child, CommandContext& context);

}  // namespace rostok::cli
