// SPDX-License-Identifier: MIT
// rostok club pair|publish|unpair|round|forbid|allow|avoid|finish|reopen|manual …|result|clear|
// second|compare|adjourn|missing|correct|colours|seated|undo|redo|log
#pragma once
#include <CLI/App.hpp>

#include "club_session.h"
#include "command_context.h"

namespace rostok::cli {

void add_round_commands(CLI::App& club, CommandContext& context);
void add_avoidance_commands(CLI::App& club, CommandContext& context);
void add_manual_commands(CLI::App& club, CommandContext& context);
void add_result_commands(CLI::App& club, CommandContext& context);
void add_checking_commands(CLI::App& club, CommandContext& context);
void add_history_commands(CLI::App& club, CommandContext& context);

// A subcommand on a tournament: CLUB, --author, --tournament, --yes, --force, and what it does with
// the open desk.
template <typename Options, typename Action>
CLI::App* add_desk_command(CLI::App& group, const char* name, const std::string& help,
                           const std::shared_ptr<Options>& options, CommandContext& context,
                           Action action) {
  auto* command = group.add_subcommand(name, help);
  add_club_file(*command, *options, context);
  add_tournament_choice(*command, *options, context);
  add_consent(*command, *options, context);
  command->callback([options, &context, action] {
    with_tournament(*options, context,
                    [&](store::ClubFile&, club::TournamentDesk& desk) { action(desk, *options); });
  });
  return command;
}

// The round as a table for people, or all that its page shows as JSON. The round must be paired.
void print_round(const club::TournamentState& state, model::RoundNumber round, bool as_json,
                 CommandContext& context);

}  // namespace rostok::cli
