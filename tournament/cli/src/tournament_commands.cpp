// SPDX-License-Identifier: MIT
// rostok tournament import|standings|pair|tiebreaks
#include <memory>

#include "commands.h"
#include "rostok/base/files.h"
#include "rostok/base/text.h"
#include "rostok/store/club_file.h"
#include "rostok/trf/trf.h"
#include "tournament_print.h"

namespace rostok::cli {

namespace {

struct FileOptions {
  std::string file, club, encoding = "utf8", codes;
  bool tsv = false;
};

void add_file(CLI::App& command, FileOptions& options, const CommandContext& context) {
  command.add_option("FILE", options.file, context.tr("Tournament report file (TRF)"))->required();
  command.add_option("--encoding", options.encoding, context.tr("Encoding of the file: utf8, cp1251 or latin1"))
      ->check(CLI::IsMember({"utf8", "cp1251", "latin1"}));
}

std::optional<model::Tournament> read_tournament(const FileOptions& options, CommandContext& context) {
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
    context.err << (error ? context.tr("error") : context.tr("warning")) << ' ' << problem.error.code << ": "
                << context.words.text(problem.error) << '\n';
  }
  if (outcome.ok()) return outcome.tournament;
  context.exit_code = ExitCode::BadInput;
  return std::nullopt;
}

void import(const FileOptions& options, CommandContext& context) {
  const auto tournament = read_tournament(options, context);
  if (!tournament) return;
  if (!options.club.empty()) {
    auto file = store::ClubFile::open(options.club);
    if (!file) return context.fail(file.error());
    const auto id = (*file)->add_tournament(*tournament);
    if (!id) return context.fail(id.error());
    context.out << context.tr("Tournament {1} is stored in {2}", {std::to_string(*id), options.club}) << "\n\n";
  }
  const auto count = static_cast<long long>(tournament->players.size());
  context.out << tournament->name << " – " << context.words.trn("{1} player", "{1} players", count) << "\n";
  print_standings(*tournament, context);
}

void pair(const FileOptions& options, CommandContext& context) {
  const auto tournament = read_tournament(options, context);
  if (!tournament) return;
  const auto round = pairing::pair_dutch(*tournament);
  if (!round) return context.fail(round.error());
  print_pairings(*tournament, *round, context);
}

// One line per code and player: code, starting rank, value.
void tie_breaks(const FileOptions& options, CommandContext& context) {
  const auto tournament = read_tournament(options, context);
  if (!tournament) return;
  if (options.tsv) context.out << "code\tid\tvalue\n";
  for (const std::string_view code : base::split(options.codes, ',')) {
    std::vector<standings::TieBreak> items;
    for (const std::string_view part : base::split(code, '>')) {
      const auto item = standings::parse_tie_break(part);
      if (!item) return context.fail(item.error());
      items.push_back(*item);
    }
    const auto last = items.back();
    items.pop_back();
    const auto values = standings::compute_tie_break(*tournament, last, items);
    for (std::size_t i = 0; i < values.size(); ++i) {
      const auto& player = tournament->players[i];
      if (options.tsv) context.out << code << '\t' << player.start_rank << '\t' << values[i].to_text() << '\n';
      else context.out << code << "  " << player.name << "  " << values[i].to_text() << '\n';
    }
  }
}

}  // namespace

void add_tournament_commands(CLI::App& app, CommandContext& context) {
  auto* group = app.add_subcommand("tournament", context.tr("Tournaments from files"));
  group->require_subcommand(1);
  const auto options = std::make_shared<FileOptions>();

  auto* import_command = group->add_subcommand("import", context.tr("Read a tournament and show its standings"));
  add_file(*import_command, *options, context);
  import_command->add_option("--club", options->club, context.tr("Store it in this club file"));
  import_command->callback([options, &context] { import(*options, context); });

  auto* standings_command = group->add_subcommand("standings", context.tr("Show the standings"));
  add_file(*standings_command, *options, context);
  standings_command->callback([options, &context] {
    if (const auto tournament = read_tournament(*options, context)) print_standings(*tournament, context);
  });

  auto* pair_command = group->add_subcommand("pair", context.tr("Pair the next round"));
  add_file(*pair_command, *options, context);
  pair_command->callback([options, &context] { pair(*options, context); });

  auto* codes_command = group->add_subcommand("tiebreaks", context.tr("Values of tie-breaks for every player"));
  add_file(*codes_command, *options, context);
  codes_command->add_option("--codes", options->codes, context.tr("Codes separated by commas, like BH/C1,SB,PTS>DE"))->required();
  codes_command->add_flag("--tsv", options->tsv, context.tr("Tab-separated lines"));
  codes_command->callback([options, &context] { tie_breaks(*options, context); });
}

}  // namespace rostok::cli
