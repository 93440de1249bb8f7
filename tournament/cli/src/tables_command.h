// SPDX-License-Identifier: MIT
#pragma once
#include <CLI/App.hpp>
#include <optional>
#include <string>

#include "command_context.h"
#include "rostok/model/tournament.h"
#include "rostok/systems/options.h"

namespace rostok::cli {

struct TableFiles {
  std::string kind = "standings", csv, xlsx, html, folder;
  int round = 0;  // 0 = the last
  bool full_names = false, initials = false;
  std::optional<systems::Options> systems;  // else what the tournament says
};

// For every command that writes tables or a site of a tournament.
void add_table_options(CLI::App& command, TableFiles& options, const CommandContext& context);
void add_site_options(CLI::App& command, TableFiles& options, const CommandContext& context);
void make_tables(const model::Tournament& tournament, const TableFiles& options,
                 CommandContext& context);
void make_site(const model::Tournament& tournament, const TableFiles& options,
               CommandContext& context);

// rostok tournament table, rostok tournament site
void add_tables_commands(CLI::App& group, CommandContext& context);

}  // namespace rostok::cli
