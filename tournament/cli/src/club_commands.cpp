// SPDX-License-Identifier: MIT
// rostok club list|standings|export: a running tournament in a club file. Other groups of commands
// stand in files of their names.
#include <memory>

#include "club_file_commands.h"
#include "club_output_commands.h"
#include "club_tables_commands.h"
#include "commands.h"
#include "entry_commands.h"
#include "roster_commands.h"
#include "rostok/base/files.h"
#include "rostok/club/commands/finish.h"
#include "rostok/club/games_pgn.h"
#include "rostok/club/summary.h"
#include "rostok/store/club_file.h"
#include "rostok/trf/trf.h"
#include "round_commands.h"
#include "tournament_print.h"

namespace rostok::cli {

using base::ErrorKind;
using base::Result;

namespace {

struct ClubOptions {
  std::string file, trf, pgn;
  club::TournamentId tournament = 0;  // 0 = the newest
  bool rating_report = false, yes = false;
};

using Action = Result<void> (*)(store::ClubFile&, club::TournamentDesk&, const ClubOptions&,
                                CommandContext&);

// Opens an existing club file and its tournament, does `action`, tells what went wrong.
Result<void> with_desk(const ClubOptions& options, CommandContext& context, Action action) {
  // Opening would create a club where somebody only mistyped the name.
  if (!std::filesystem::exists(options.file))
    return base::fail(ErrorKind::NotFound, "No such file: {1}", {options.file});
  auto file = store::ClubFile::open(options.file);
  if (!file) return tl::unexpected(file.error());
  club::TournamentId id = options.tournament;
  if (id == 0) {
    const auto listed = club::tournaments_of(**file);
    if (!listed) return tl::unexpected(listed.error());
    for (const auto& line : *listed)
      if (!line.summary.removed) id = line.id;
    if (id == 0) return base::fail(ErrorKind::NotFound, "The club file holds no tournament");
  }
  auto desk = club::TournamentDesk::open(**file, id);
  if (!desk) return tl::unexpected(desk.error());
  return action(**file, *desk, options, context);
}

Result<void> list(store::ClubFile& file, club::TournamentDesk&, const ClubOptions&,
                  CommandContext& context) {
  const auto listed = club::tournaments_of(file);
  if (!listed) return tl::unexpected(listed.error());
  for (const auto& [id, line] : *listed) {
    if (line.removed) continue;
    context.out << id << '\t' << line.name << '\t'
                << context.words.trn("{1} player", "{1} players", line.players) << '\t'
                << context.words.trn("{1} round", "{1} rounds", line.rounds_paired) << '\n';
  }
  return {};
}

// Warnings go before the file; a rating report does not leave the house while they stand, unless
// that is meant.
bool may_report(const club::TournamentState& state, const ClubOptions& options,
                CommandContext& context) {
  const auto warnings = club::report_warnings(state);
  const bool agreed = warnings.empty() || options.yes || !options.rating_report;
  return tell({agreed, warnings}, context);
}

Result<void> export_files(store::ClubFile& file, club::TournamentDesk& desk,
                          const ClubOptions& options, CommandContext& context) {
  if (options.trf.empty() && options.pgn.empty())
    return base::fail(ErrorKind::BadInput, "Tell where to write: --trf or --pgn");
  if (!options.trf.empty()) {
    if (!may_report(desk.state(), options, context)) return {};
    const auto tournament = options.rating_report ? club::for_rating_report(desk.state())
                                                  : club::with_notes(desk.state());
    if (auto done = base::write_file_atomically(options.trf, trf::write_trf(tournament)); !done)
      return done;
  }
  if (options.pgn.empty()) return {};
  const auto games = club::games_of(file, desk.id());
  if (!games) return tl::unexpected(games.error());
  const auto text = club::games_as_pgn(desk.state().tournament, *games);
  if (!text) return tl::unexpected(text.error());
  return base::write_file_atomically(options.pgn, *text);
}

}  // namespace

void add_club_commands(CLI::App& app, CommandContext& context) {
  auto* group =
      app.add_subcommand("club", context.tr("The club file: tournaments, results, games"));
  group->require_subcommand(1);
  add_club_setup_commands(*group, context);
  add_child_commands(*group, context);
  add_group_commands(*group, context);
  add_settings_commands(*group, context);
  add_player_commands(*group, context);
  add_check_in_commands(*group, context);
  add_sides_command(*group, context);
  add_event_commands(*group, context);
  add_round_commands(*group, context);
  add_avoidance_commands(*group, context);
  add_manual_commands(*group, context);
  add_result_commands(*group, context);
  add_checking_commands(*group, context);
  add_history_commands(*group, context);
  add_club_tables_commands(*group, context);
  add_club_awards_commands(*group, context);
  const auto options = std::make_shared<ClubOptions>();
  const auto add = [&](const char* name, const std::string& help, Action action) {
    auto* command = group->add_subcommand(name, help);
    command->add_option("CLUB", options->file, context.tr("Club file"))->required();
    command->add_option("--tournament", options->tournament,
                        context.tr("Number of the tournament (default: the newest)"));
    command->callback([options, &context, action] {
      if (auto done = with_desk(*options, context, action); !done) context.fail(done.error());
    });
    return command;
  };
  add("list", context.tr("List the tournaments"), list);
  add("standings", context.tr("Show the standings"),
      [](store::ClubFile&, club::TournamentDesk& desk, const ClubOptions&,
         CommandContext& told) -> Result<void> {
        print_standings(desk.state().tournament, told, desk.state().settings.systems);
        return {};
      });
  auto* export_command =
      add("export", context.tr("Write the tournament as TRF, its games as PGN"), export_files);
  export_command->add_option("--trf", options->trf, context.tr("TRF file to write"));
  export_command->add_option("--pgn", options->pgn, context.tr("PGN file to write"));
  export_command->add_flag("--rating-report", options->rating_report,
                           context.tr("With the corrections that are for the rating report only"));
  export_command->add_flag("--yes", options->yes,
                           context.tr("Do it in spite of ordinary warnings"));
  add_club_file_commands(*group, context);
  add_club_output_commands(*group, context);
}

}  // namespace rostok::cli
