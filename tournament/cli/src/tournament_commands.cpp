// SPDX-License-Identifier: MIT
// rostok tournament import|standings|pair; the other commands stand in files of their names
#include <memory>

#include "commands.h"
#include "elo_command.h"
#include "fide_command.h"
#include "norms_command.h"
#include "papers_command.h"
#include "players_table.h"
#include "prizes_command.h"
#include "rostok/club/tournament_desk.h"
#include "rostok/store/club_file.h"
#include "rostok/systems/options.h"
#include "school_teams_command.h"
#include "season_command.h"
#include "tables_command.h"
#include "tiebreaks_command.h"
#include "tournament_file.h"
#include "tournament_print.h"

namespace rostok::cli {

namespace {

struct FileOptions : TournamentFile, AnswerOptions {
  std::string club;
  std::vector<std::string> settings;  // "key=value"
  std::optional<int> match_games;
  std::optional<bool> third_place;
};

// The settings of the systems that the command names; the exit code is set where they are faulty.
std::optional<systems::Options> settings_of(const FileOptions& options, CommandContext& context) {
  auto settings = parse_settings(options.settings, context);
  if (!settings) return std::nullopt;
  if (options.match_games) settings->knockout.games = *options.match_games;
  if (options.third_place) settings->knockout.third_place = *options.third_place;
  return settings;
}

void import(const FileOptions& options, CommandContext& context) {
  const auto tournament = read_tournament(options, context);
  if (!tournament) return;
  if (!options.club.empty()) {
    auto file = store::ClubFile::open(options.club);
    if (!file) return context.fail(file.error());
    const auto desk = club::TournamentDesk::create(**file, club::state_of(*tournament));
    if (!desk) return context.fail(desk.error());
    context.out << context.tr("Tournament {1} is stored in {2}",
                              {std::to_string(desk->id()), options.club})
                << "\n\n";
  }
  const auto count = static_cast<long long>(tournament->players.size());
  context.out << tournament->name << " – " << context.words.trn("{1} player", "{1} players", count)
              << "\n";
  print_standings(*tournament, context);
}

void pair(const FileOptions& options, CommandContext& context) {
  const auto tournament = read_tournament(options, context);
  if (!tournament) return;
  const auto settings = settings_of(options, context);
  if (!settings) return;
  const auto round = systems::pair_next_round(*tournament, *settings);
  if (!round) return context.fail(round.error());
  print_pairings(*tournament, *round, context, options.form());
}

void show_standings(const FileOptions& options, CommandContext& context) {
  const auto tournament = read_tournament(options, context);
  if (!tournament) return;
  if (const auto settings = settings_of(options, context))
    print_standings(*tournament, context, *settings, options.form());
}

void add_settings(CLI::App& command, FileOptions& options, const CommandContext& context) {
  command
      .add_option("--set", options.settings,
                  context.tr("Setting of the pairing system, KEY=VALUE; may be repeated"))
      ->allow_extra_args(false);
  command
      .add_option("--match-games", options.match_games, context.tr("Knock-out: games of a match"))
      ->check(CLI::Range(1, 20));
  command.add_flag_function(
      "--third-place,!--no-third-place",
      [&options](std::int64_t count) { options.third_place = count > 0; },
      context.tr("Knock-out: the losers of the semi-finals meet (they do unless told otherwise)"));
}

}  // namespace

void add_tournament_commands(CLI::App& app, CommandContext& context) {
  auto* group = app.add_subcommand("tournament", context.tr("Tournaments from files"));
  group->require_subcommand(1);
  const auto options = std::make_shared<FileOptions>();

  auto* import_command =
      group->add_subcommand("import", context.tr("Read a tournament and show its standings"));
  add_file(*import_command, *options, context);
  import_command->add_option("--club", options->club, context.tr("Store it in this club file"));
  import_command->callback([options, &context] { import(*options, context); });

  auto* standings_command = group->add_subcommand("standings", context.tr("Show the standings"));
  add_file(*standings_command, *options, context);
  add_settings(*standings_command, *options, context);
  add_answer_options(*standings_command, *options, context);
  standings_command->callback([options, &context] { show_standings(*options, context); });

  auto* pair_command = group->add_subcommand("pair", context.tr("Pair the next round"));
  add_file(*pair_command, *options, context);
  add_settings(*pair_command, *options, context);
  add_answer_options(*pair_command, *options, context);
  pair_command->callback([options, &context] { pair(*options, context); });

  add_tiebreaks_command(*group, context);
  add_papers_command(*group, context);
  add_fide_command(*group, context);
  add_elo_command(*group, context);
  add_norms_command(*group, context);
  add_prizes_command(*group, context);
  add_school_teams_command(*group, context);
  add_season_command(*group, context);
  add_tables_commands(*group, context);
}

}  // namespace rostok::cli
