// SPDX-License-Identifier: MIT
// rostok tournament table|site and rostok club table|site: the tables of a tournament as CSV, XLSX
// and HTML.
#include "tables_command.h"

#include <memory>

#include "rostok/report/final_sheet.h"
#include "rostok/report/site.h"
#include "tournament_file.h"
#include "tournament_print.h"

namespace rostok::cli {

using base::ErrorKind;
using base::Result;
using model::Tournament;

namespace {

// What every format is made from.
struct Prepared {
  tables::Table table;
  tables::HtmlPage page;
};

Result<void> check_round(const Tournament& t, int round, bool needed) {
  if (round > t.rounds_paired() || (needed && t.rounds_paired() == 0))
    return base::fail(ErrorKind::BadInput, "Round {1} is not paired yet",
                      {std::to_string(std::max(round, 1))});
  return {};
}

results::Options table_options(const Tournament& t, const TableFiles& files,
                               CommandContext& context) {
  results::Options options = results::options_of(t, files.systems.value_or(systems::Options{}));
  options.standings.list = tie_breaks_of(t, context);
  options.standings.through = files.round;
  return options;
}

bool is_of_teams(const Tournament& t) {
  return standings::competitors_of(t) == standings::Competitors::Teams;
}

template <typename Sheet>
Prepared prepare(const Sheet& sheet, const CommandContext& context) {
  return {report::make_table(sheet, context.words), report::make_page(sheet, context.words)};
}

Result<Prepared> prepare_round(const Tournament& t, const TableFiles& options,
                               CommandContext& context) {
  if (auto paired = check_round(t, options.round, true); !paired)
    return tl::unexpected(paired.error());
  const int round = options.round > 0 ? options.round : t.rounds_paired();
  // The tournament holds the names that are wanted already.
  return prepare(report::make_pairings_sheet(t, round, context.words, options.kind == "results", {},
                                             report::Names::Full),
                 context);
}

Result<Prepared> prepare(const Tournament& t, const TableFiles& options, CommandContext& context) {
  if (options.kind == "players")
    return prepare(
        report::make_players_sheet(t, report::PlayerOrder::StartingNumber, context.words), context);
  if (options.kind == "pairings" || options.kind == "results")
    return prepare_round(t, options, context);
  if (auto paired = check_round(t, options.round, false); !paired)
    return tl::unexpected(paired.error());
  const auto how = table_options(t, options, context);
  if (options.kind == "standings")
    return prepare(report::make_final_sheet(t, how, context.words), context);
  if (is_of_teams(t))
    return base::fail(ErrorKind::Unsupported, "There is no cross-table of a team tournament yet");
  return prepare(report::make_final_cross_table(t, how, context.words), context);
}

void remind_of_consent(CommandContext& context) {
  context.err
      << context.tr(
             "Note: full names. A list of children on the internet needs the written consent "
             "of their parents; without it publish initials only.")
      << '\n';
}

// A spreadsheet is the coach's own; a page is for everybody.
Result<void> write_tables(const Tournament& tournament, const TableFiles& options,
                          CommandContext& context) {
  const bool page_names = options.full_names, sheet_names = !options.initials;
  const Tournament brief = report::with_initials(tournament);
  const auto rows = prepare(sheet_names ? tournament : brief, options, context);
  if (!rows) return tl::unexpected(rows.error());
  const char sign = report::decimal_sign(context.words);
  if (!options.csv.empty()) {
    const tables::CsvOptions csv{sign == ',' ? ';' : ',', sign, true};
    if (auto done = tables::write_csv(options.csv, rows->table, csv); !done) return done;
  }
  if (!options.xlsx.empty())
    if (auto done = tables::write_xlsx(options.xlsx, {rows->table}); !done) return done;
  if (options.html.empty()) return {};
  const auto page = prepare(page_names ? tournament : brief, options, context);
  if (!page) return tl::unexpected(page.error());
  if (page_names) remind_of_consent(context);
  return tables::write_html(options.html, page->page);
}

}  // namespace

void make_tables(const Tournament& tournament, const TableFiles& options, CommandContext& context) {
  if (options.csv.empty() && options.xlsx.empty() && options.html.empty())
    return context.fail(
        base::fail(ErrorKind::BadInput, "Tell where to write: --csv, --xlsx or --html").value());
  if (auto done = write_tables(tournament, options, context); !done) context.fail(done.error());
}

void make_site(const Tournament& tournament, const TableFiles& options, CommandContext& context) {
  if (is_of_teams(tournament))
    return context.fail(
        base::fail(ErrorKind::Unsupported, "There are no pages of a team tournament yet").value());
  if (options.full_names) remind_of_consent(context);
  const report::SiteOptions how{table_options(tournament, options, context), options.full_names};
  const auto pages = report::make_site(tournament, how, context.words);
  if (auto done = report::write_site(options.folder, pages); !done)
    return context.fail(done.error());
  context.out << context.words.trn("{1} page is written to {2}", "{1} pages are written to {2}",
                                   static_cast<long long>(pages.size()), {options.folder})
              << '\n';
}

void add_table_options(CLI::App& command, TableFiles& options, const CommandContext& context) {
  command.add_option("--kind", options.kind, context.tr("Which table"))
      ->check(CLI::IsMember({"players", "pairings", "results", "standings", "crosstable"}))
      ->capture_default_str();
  command
      .add_option("--round", options.round,
                  context.tr("Of this round, or after it (default: the last one)"))
      ->check(CLI::PositiveNumber);
  command.add_option("--csv", options.csv, context.tr("CSV file to write"));
  command.add_option("--xlsx", options.xlsx, context.tr("XLSX file to write"));
  command.add_option("--html", options.html, context.tr("HTML page to write"));
  auto* full = command.add_flag("--full-names", options.full_names,
                                context.tr("Full names on the page (default: initials)"));
  command
      .add_flag("--initials", options.initials,
                context.tr("Initials in CSV and XLSX too (default: full names)"))
      ->excludes(full);
}

void add_site_options(CLI::App& command, TableFiles& options, const CommandContext& context) {
  command.add_option("--out", options.folder, context.tr("Folder to write"))->required();
  command.add_flag("--full-names", options.full_names,
                   context.tr("Full names on the pages (default: initials)"));
}

void add_tables_commands(CLI::App& group, CommandContext& context) {
  struct Options : TournamentFile {
    TableFiles files;
  };
  const auto options = std::make_shared<Options>();
  const auto add = [&](CLI::App* command, auto add_options, auto make) {
    add_file(*command, *options, context);
    add_options(*command, options->files, context);
    command->callback([options, &context, make] {
      if (const auto tournament = read_tournament(*options, context))
        make(*tournament, options->files, context);
    });
  };
  add(group.add_subcommand("table",
                           context.tr("Write a table of the tournament as CSV, XLSX or a page")),
      add_table_options, make_tables);
  add(group.add_subcommand("site",
                           context.tr("Write the tournament as a folder of pages for a web site")),
      add_site_options, make_site);
}

}  // namespace rostok::cli
