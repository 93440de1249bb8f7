// SPDX-License-Identifier: MIT
// The tournament report files that a command names.
#pragma once
#include <CLI/App.hpp>
#include <optional>
#include <string>
#include <vector>

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

struct TournamentFiles {
  std::vector<std::string> files;
  std::string encoding = "utf8";
};

void add_files(CLI::App& command, TournamentFiles& options, const CommandContext& context);

// All of them, or nothing when one cannot be used.
[[nodiscard]] std::optional<std::vector<model::Tournament>> read_tournaments(
    const TournamentFiles& options, CommandContext& context);

}  // namespace rostok::cli
