// SPDX-License-Identifier: MIT
#include "papers_command.h"

#include <memory>

#include "papers_options.h"
#include "tournament_file.h"

namespace rostok::cli {

void add_papers_command(CLI::App& group, CommandContext& context) {
  struct Options {
    TournamentFile file;
    PapersOptions papers;
  };
  const auto options = std::make_shared<Options>();
  auto* command = group.add_subcommand("papers", context.tr("Papers of a tournament as PDF"));
  add_file(*command, options->file, context);
  add_papers_options(*command, options->papers, context);
  command->callback([options, &context] {
    if (const auto tournament = read_tournament(options->file, context))
      make_papers(*tournament, options->papers, context);
  });
}

}  // namespace rostok::cli
