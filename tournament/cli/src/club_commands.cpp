// SPDX-License-Identifier: MIT
// rostok club list|standings|pair|result|export|log: a running tournament in a club file.
#include <array>
#include <memory>

#include "club_file_commands.h"
#include "club_tables_commands.h"
#include "commands.h"
#include "entry_commands.h"
#include "roster_commands.h"
#include "rostok/base/files.h"
#include "rostok/club/commands/results.h"
#include "rostok/club/commands/rounds.h"
#include "rostok/club/games_pgn.h"
#include "rostok/club/summary.h"
#include "rostok/store/club_file.h"
#include "rostok/trf/trf.h"
#include "tournament_print.h"

namespace rostok::cli {

using base::ErrorKind;
using base::Result;
using model::ResultCode;

namespace {

struct ClubOptions {
  std::string file, result, trf, pgn;
  club::TournamentId tournament = 0;  // 0 = the newest
  int board = 0;
};

struct NamedResult {
  const char* text;
  ResultCode white, black;
};
constexpr std::array<NamedResult, 6> kResults{
    {{"1-0", ResultCode::Win, ResultCode::Loss},
     {"0-1", ResultCode::Loss, ResultCode::Win},
     {"1/2", ResultCode::Draw, ResultCode::Draw},
     {"+-", ResultCode::ForfeitWin, ResultCode::ForfeitLoss},
     {"-+", ResultCode::ForfeitLoss, ResultCode::ForfeitWin},
     {"--", ResultCode::ForfeitLoss, ResultCode::ForfeitLoss}}};

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

// Does a command that needs no consent of the arbiter.
Result<void> perform(club::TournamentDesk& desk, const club::TournamentCommand& command,
                     CommandContext& context) {
  const auto outcome = desk.perform(command, club::Consent::TwoStep);
  if (!outcome) return tl::unexpected(outcome.error());
  for (const auto& warning : outcome->warnings)
    context.err << context.tr(warning.message, warning.args) << '\n';
  return {};
}

Result<void> pair(store::ClubFile&, club::TournamentDesk& desk, const ClubOptions&,
                  CommandContext& context) {
  if (auto done = perform(desk, club::pair_round(), context); !done) return done;
  print_pairings(desk.state(), club::current_round(desk.state()), context);
  return {};
}

Result<void> result(store::ClubFile&, club::TournamentDesk& desk, const ClubOptions& options,
                    CommandContext& context) {
  const auto round = club::current_round(desk.state());
  for (const NamedResult& known : kResults) {
    if (options.result != known.text) continue;
    if (auto done = perform(
            desk, club::record_result(round, options.board, known.white, known.black), context);
        !done)
      return done;
    const auto& board = *club::find_board(desk.state(), round, options.board);
    const auto name = [&](model::PlayerIndex p) {
      return desk.state().tournament.players[static_cast<std::size_t>(p)].name;
    };
    context.out << context.tr("Board {1}: {2} – {3}, {4}",
                              {std::to_string(options.board), name(board.white), name(board.black),
                               options.result})
                << '\n';
    return {};
  }
  return base::fail(ErrorKind::BadInput, "Unknown result “{1}”: use 1-0, 0-1, 1/2, +-, -+ or --",
                    {options.result});
}

Result<void> export_files(store::ClubFile& file, club::TournamentDesk& desk,
                          const ClubOptions& options, CommandContext&) {
  if (options.trf.empty() && options.pgn.empty())
    return base::fail(ErrorKind::BadInput, "Tell where to write: --trf or --pgn");
  if (!options.trf.empty())
    if (auto done = base::write_file_atomically(options.trf,
                                                trf::write_trf(club::with_notes(desk.state())));
        !done)
      return done;
  if (options.pgn.empty()) return {};
  const auto games = club::games_of(file, desk.id());
  if (!games) return tl::unexpected(games.error());
  const auto text = club::games_as_pgn(desk.state().tournament, *games);
  if (!text) return tl::unexpected(text.error());
  return base::write_file_atomically(options.pgn, *text);
}

Result<void> log(store::ClubFile& file, club::TournamentDesk& desk, const ClubOptions&,
                 CommandContext& context) {
  const auto lines = file.log(desk.id());
  if (!lines) return tl::unexpected(lines.error());
  for (const auto& line : *lines)
    context.out << line.number << '\t' << line.time << '\t' << line.command << '\t' << line.author
                << '\t' << line.detail << '\n';
  return {};
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
  add_event_commands(*group, context);
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
  add("pair", context.tr("Pair the next round"), pair);
  auto* result_command = add("result", context.tr("Record the result of a board"), result);
  result_command->add_option("BOARD", options->board, context.tr("Board number"))->required();
  result_command
      ->add_option("RESULT", options->result, context.tr("Result: 1-0, 0-1, 1/2, +-, -+ or --"))
      ->required();
  auto* export_command =
      add("export", context.tr("Write the tournament as TRF, its games as PGN"), export_files);
  export_command->add_option("--trf", options->trf, context.tr("TRF file to write"));
  export_command->add_option("--pgn", options->pgn, context.tr("PGN file to write"));
  add("log", context.tr("Show the log"), log);
  add_club_file_commands(*group, context);
}

}  // namespace rostok::cli
