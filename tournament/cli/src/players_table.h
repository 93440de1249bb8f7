// SPDX-License-Identifier: MIT
// The table of a file and what is known of its players: the ground of prizes and teams.
#pragma once
#include <CLI/App.hpp>
#include <optional>
#include <string>
#include <vector>

#include "rostok/results/attributes.h"
#include "rostok/results/final_table.h"
#include "tournament_file.h"

namespace rostok::cli {

struct PlayersFile : TournamentFile {
  std::string players;                // attributes, may be empty
  std::vector<std::string> settings;  // of the pairing system
};

struct PlayersTable {
  model::Tournament tournament;
  results::FinalTable table;
  std::vector<results::Attributes> attributes;
};

void add_players_file(CLI::App& command, PlayersFile& options, const CommandContext& context);
// Nothing, and the exit code set, when a file cannot be used.
[[nodiscard]] std::optional<PlayersTable> read_players_table(const PlayersFile& options,
                                                             CommandContext& context);

// The settings of "key=value" lines; the exit code is set where they are faulty.
[[nodiscard]] std::optional<systems::Options> parse_settings(const std::vector<std::string>& lines,
                                                             CommandContext& context);

// "3", "3–5"; "–" without a place.
[[nodiscard]] std::string place_text(int first, int last);

}  // namespace rostok::cli
