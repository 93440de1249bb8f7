// SPDX-License-Identifier: MIT
// rostok club export: the report file, and the games as PGN.
#include "club_export_command.h"

#include <memory>

#include "club_session.h"
#include "rostok/base/files.h"
#include "rostok/club/commands/finish.h"
#include "rostok/club/games_pgn.h"
#include "rostok/results/final_table.h"
#include "rostok/trf/trf.h"

namespace rostok::cli {

using base::ErrorKind;
using base::Result;

namespace {

struct ExportOptions : ClubSession {
  std::string trf, pgn;
  bool rating_report = false, trf16 = false;
};

// The places go into the file, so that a checker can verify them.
void list_places(model::Tournament& tournament, const systems::Options& systems) {
  const auto how = results::options_of(tournament, systems);
  if (how.standings.competitors != standings::Competitors::Players) return;
  for (const auto& row : results::final_table(tournament, how).rows)
    tournament.players[static_cast<std::size_t>(row.player)].listed_rank =
        row.first > 0 ? std::optional(row.first) : std::nullopt;
}

Result<void> write_report(const club::TournamentState& state, const ExportOptions& options) {
  auto tournament =
      options.rating_report ? club::for_rating_report(state) : club::with_notes(state);
  list_places(tournament, state.settings.systems);
  trf::WriteOptions how;
  how.by_start_rank = true;
  if (options.trf16) how.version = trf::Version::Trf16;
  return base::write_file_atomically(options.trf, trf::write_trf(tournament, how));
}

Result<void> write_games(const store::ClubFile& file, const club::TournamentDesk& desk,
                         const std::string& path) {
  const auto games = club::games_of(file, desk.id());
  if (!games) return tl::unexpected(games.error());
  const auto text = club::games_as_pgn(desk.state().tournament, *games);
  if (!text) return tl::unexpected(text.error());
  return base::write_file_atomically(path, *text);
}

// Warnings come before the file; a rating report is not written while they stand, unless that is
// meant.
bool may_report(const club::TournamentState& state, const ExportOptions& options,
                CommandContext& context) {
  const auto warnings = club::report_warnings(state);
  const bool agreed = warnings.empty() || options.yes || !options.rating_report;
  return tell({agreed, warnings}, context);
}

void export_files(const store::ClubFile& file, const club::TournamentDesk& desk,
                  const ExportOptions& options, CommandContext& context) {
  if (options.trf.empty() && options.pgn.empty())
    return context.fail(
        base::fail(ErrorKind::BadInput, "Tell where to write: --trf or --pgn").value());
  if (!options.trf.empty()) {
    if (!may_report(desk.state(), options, context)) return;
    if (auto done = write_report(desk.state(), options); !done) return context.fail(done.error());
  }
  if (options.pgn.empty()) return;
  if (auto done = write_games(file, desk, options.pgn); !done) context.fail(done.error());
}

}  // namespace

void add_club_export_command(CLI::App& club, CommandContext& context) {
  const auto options = std::make_shared<ExportOptions>();
  auto* command =
      club.add_subcommand("export", context.tr("Write the tournament as TRF, its games as PGN"));
  add_club_file(*command, *options, context);
  add_tournament_choice(*command, *options, context);
  add_consent(*command, *options, context);
  command->add_option("--trf", options->trf, context.tr("TRF file to write"));
  command->add_flag("--trf16", options->trf16,
                    context.tr("The older form of the file, for programs that know no other"));
  command->add_flag(
      "--rating-report", options->rating_report,
      context.tr("With the corrections for the rating report; only a finished tournament"));
  command->add_option("--pgn", options->pgn, context.tr("PGN file to write"));
  command->callback([options, &context] {
    with_tournament(*options, context, [&](store::ClubFile& file, club::TournamentDesk& desk) {
      export_files(file, desk, *options, context);
    });
  });
}

}  // namespace rostok::cli
