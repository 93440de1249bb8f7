// SPDX-License-Identifier: MIT
// rostok club …: everything that is done with a club file (docs/club-commands.md).
#include "answer_table.h"
#include "club_export_command.h"
#include "club_file_commands.h"
#include "club_output_commands.h"
#include "club_session.h"
#include "club_tables_commands.h"
#include "commands.h"
#include "entry_commands.h"
#include "listing.h"
#include "roster_commands.h"
#include "rostok/club/summary.h"
#include "round_commands.h"
#include "tournament_print.h"

namespace rostok::cli {

namespace {

void list(const ClubSession& session, CommandContext& context) {
  const auto file = open_club(session);
  if (!file) return context.fail(file.error());
  const auto listed = club::tournaments_of(**file);
  if (!listed) return context.fail(listed.error());
  Listing lines({"number", "name", "event", "start", "players", "rounds", "announced", "finished"});
  for (const auto& [id, line] : *listed)
    if (!line.removed)
      lines.add(id, line.name, line.event, line.start_date, line.players, line.rounds_paired,
                line.rounds_total, line.finished);
  lines.print(context.out, session.json);
}

void add_list(CLI::App& club, CommandContext& context) {
  const auto session = std::make_shared<ClubSession>();
  auto* command = club.add_subcommand("list", context.tr("List the tournaments"));
  add_club_file(*command, *session, context);
  add_json(*command, *session, context);
  command->callback([session, &context] { list(*session, context); });
}

void add_standings(CLI::App& club, CommandContext& context) {
  struct Options : ClubSession {
    AnswerOptions answer;
  };
  const auto options = std::make_shared<Options>();
  auto* command = club.add_subcommand("standings", context.tr("Show the standings"));
  add_club_file(*command, *options, context);
  add_tournament_choice(*command, *options, context);
  add_answer_options(*command, options->answer, context);
  command->callback([options, &context] {
    with_tournament(*options, context, [&](store::ClubFile&, club::TournamentDesk& desk) {
      print_standings(desk.state().tournament, context, desk.state().settings.systems,
                      options->answer.form());
    });
  });
}

}  // namespace

void add_club_commands(CLI::App& app, CommandContext& context) {
  auto* club = app.add_subcommand("club", context.tr("The club file: tournaments, results, games"));
  club->require_subcommand(1);
  add_club_setup_commands(*club, context);
  add_child_commands(*club, context);
  add_group_commands(*club, context);
  add_list(*club, context);
  add_settings_commands(*club, context);
  add_player_commands(*club, context);
  add_check_in_commands(*club, context);
  add_sides_command(*club, context);
  add_event_commands(*club, context);
  add_round_commands(*club, context);
  add_avoidance_commands(*club, context);
  add_manual_commands(*club, context);
  add_result_commands(*club, context);
  add_checking_commands(*club, context);
  add_history_commands(*club, context);
  add_standings(*club, context);
  add_club_tables_commands(*club, context);
  add_club_awards_commands(*club, context);
  add_club_export_command(*club, context);
  add_club_output_commands(*club, context);
  add_club_file_commands(*club, context);
}

}  // namespace rostok::cli
