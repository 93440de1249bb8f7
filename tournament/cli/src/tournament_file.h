// SPDX-License-Identifier: MIT
// The tournament report file that a command names.
#pragma once
#include <CLI/App.hpp>
#include <optional>
#include <string>

#include "command_context.h"
#include "rostok/model/tournament.h"

namespace rostok::cli {

struct TournamentFile {
  std::string file, encoding = "utf8";
};

void add_file(CLI::App& command, TournamentFile& options, const CommandContext& context);

// Tells every finding; nothing, and the exit code set, when the file cannot be used.
[[nodiscard]] std::optional<model::Tournament> read_tournament(const TournamentFile& options,
                                                               CommandContext& context);

}  // namespace rostok::cli
