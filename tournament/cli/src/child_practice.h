// SPDX-License-Identifier: MIT
// What a child does at the board of the window, from the command line.
#pragma once
#include <CLI/App.hpp>
#include <filesystem>
#include <vector>

#include "command_context.h"
#include "rostok/base/result.h"
#include "rostok/practice/records.h"

namespace rostok::cli {

// CHILD-board.pgn, -tasks.csv and -attempts.csv in `folder`; rivals as «Фамилия И.». Returns the
// files; none when the child has done nothing there yet.
[[nodiscard]] base::Result<std::vector<std::filesystem::path>> write_practice(
    const practice::Record& record, const std::filesystem::path& folder, const std::string& child,
    const CommandContext& context);

// rostok club child pin-remove
void add_child_pin_command(CLI::App& child, CommandContext& context);

}  // namespace rostok::cli
