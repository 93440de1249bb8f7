// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>

#include "book_command.h"
#include "commands.h"
#include "engine_commands.h"
#include "lists_commands.h"
#include "perft_command.h"
#include "pgn_commands.h"
#include "review_command.h"
#include "rostok/base/paths.h"
#include "rostok/fonts/own_fonts.h"

int main(int argc, char** argv) {
  using namespace rostok;
  try {
    fonts::add_own_fonts();
    const auto language = i18n::language_of_environment();
    cli::CommandContext context{i18n::Translator(language, base::share_dir() / "locale"), std::cout,
                                std::cerr};
    CLI::App app(context.tr("Rostok: a chess club on the command line"), "rostok");
    app.require_subcommand(1);
    app.set_version_flag("--version", "rostok " ROSTOK_VERSION);
    app.get_formatter()->column_width(34);
    cli::add_club_commands(app, context);
    cli::add_demo_command(app, context);
    cli::add_tournament_commands(app, context);
    cli::add_lists_commands(app, context);
    cli::add_table_commands(app, context);
    cli::add_pgn_commands(app, context);
    cli::add_perft_command(app, context);
    cli::add_book_command(app, context);
    cli::add_engine_commands(app, context);
    cli::add_review_command(app, context);
    try {
      app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
      return app.exit(error, std::cout, std::cerr) == 0 ? 0
                                                        : static_cast<int>(cli::ExitCode::BadInput);
    }
    std::cout.flush();
    return static_cast<int>(context.exit_code);
  } catch (const std::exception& bug) {
    std::cerr << "rostok: internal error: " << bug.what() << '\n';
    return static_cast<int>(rostok::cli::ExitCode::Internal);
  }
}
