// SPDX-License-Identifier: MIT
#include "tournament_file.h"

#include "rostok/base/files.h"
#include "rostok/trf/trf.h"

namespace rostok::cli {

namespace {

void add_encoding(CLI::App& command, std::string& encoding, const CommandContext& context) {
  command
      .add_option("--encoding", encoding,
                  context.tr("Encoding of the file: utf8, cp1251 or latin1"))
      ->check(CLI::IsMember({"utf8", "cp1251", "latin1"}));
}

}  // namespace

void add_file(CLI::App& command, TournamentFile& options, const CommandContext& context) {
  command.add_option("FILE", options.file, context.tr("Tournament report file (TRF)"))->required();
  add_encoding(command, options.encoding, context);
}

void add_files(CLI::App& command, TournamentFiles& options, const CommandContext& context) {
  command.add_option("FILES", options.files, context.tr("Tournament report files (TRF)"))
      ->required();
  add_encoding(command, options.encoding, context);
}

std::optional<std::vector<model::Tournament>> read_tournaments(const TournamentFiles& options,
                                                               CommandContext& context) {
  std::vector<model::Tournament> tournaments;
  for (const std::string& file : options.files) {
    auto tournament = read_tournament({file, options.encoding}, context);
    if (!tournament) return std::nullopt;
    tournaments.push_back(std::move(*tournament));
  }
  return tournaments;
}

std::optional<model::Tournament> read_tournament(const TournamentFile& options,
                                                 CommandContext& context) {
  const auto bytes = base::read_file(options.file);
  if (!bytes) {
    context.fail(bytes.error());
    return std::nullopt;
  }
  trf::ReadOptions how;
  if (options.encoding == "cp1251") how.encoding = trf::Encoding::Cp1251;
  if (options.encoding == "latin1") how.encoding = trf::Encoding::Latin1;
  const auto outcome = trf::read_trf(*bytes, options.file, how);
  for (const auto& problem : outcome.problems) {
    const bool error = problem.severity == trf::Severity::Error;
    context.err << (error ? context.tr("error") : context.tr("warning")) << ' '
                << problem.error.code << ": " << context.words.text(problem.error) << '\n';
  }
  if (outcome.ok()) return outcome.tournament;
  context.exit_code = ExitCode::BadInput;
  return std::nullopt;
}

}  // namespace rostok::cli
