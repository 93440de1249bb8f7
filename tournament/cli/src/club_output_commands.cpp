// SPDX-License-Identifier: MIT
// rostok club papers|table|site. What the club file knows beyond the report file goes onto the
// papers too: boards, classes and ranks, drafts, changes, the journal.
#include "club_output_commands.h"

#include <memory>

#include "club_session.h"
#include "club_tables_commands.h"
#include "moments.h"
#include "papers_options.h"
#include "rostok/presenter/journal.h"
#include "tables_command.h"

namespace rostok::cli {

namespace {

struct Options {
  ClubSession session;
  PapersOptions papers;
  std::string categories;
};

report::People people_of(const club::TournamentState& state) {
  report::People people;
  for (const club::Participant& each : state.participants)
    people.push_back({each.group, each.school.empty() ? each.group : each.school, each.rank});
  return people;
}

void take_round(report::PaperSettings& settings, const club::TournamentState& state) {
  const auto round = settings.round > 0 ? settings.round : club::current_round(state);
  if (round < 1 || round > club::current_round(state)) return;
  const club::RoundState& paired = state.rounds[static_cast<std::size_t>(round) - 1];
  for (const auto& [white, black] : paired.boards)
    settings.boards.emplace_back(white, black);
  settings.draft = settings.draft || !paired.published;
  if (settings.changed.empty()) settings.changed = local_time(paired.changed_at, "%H:%M");
}

base::Result<void> take_journal(report::PaperSettings& settings, const store::ClubFile& file,
                                const club::TournamentDesk& desk, const CommandContext& context) {
  const auto journal = presenter::journal_of(file, desk.id(), desk.state(), context.words);
  if (!journal) return tl::unexpected(journal.error());
  for (const auto& line : *journal)
    settings.journal.push_back(
        {local_time(line.time, context.tr("%Y-%m-%d %H:%M").c_str()), line.author, line.text});
  return {};
}

// The winners of every category, nobody twice; the file names the main list too.
base::Result<void> take_categories(report::PaperSettings& settings, const std::string& file,
                                   const club::TournamentState& state) {
  const auto lists = awards_of(state, file, {});
  if (!lists) return tl::unexpected(lists.error());
  for (const auto& list : *lists) {
    report::PrizeCategory category{list.category, {}, static_cast<int>(list.winners.size())};
    for (const auto& winner : list.winners)
      category.members.push_back(winner.player);
    settings.categories.push_back(std::move(category));
  }
  settings.places = 0;
  return {};
}

void make(const store::ClubFile& file, const club::TournamentDesk& desk, PapersOptions options,
          const std::string& categories, CommandContext& context) {
  const club::TournamentState& state = desk.state();
  report::PaperSettings& settings = options.settings;
  if (settings.centre.empty()) settings.centre = state.settings.centre;
  settings.first_board = state.settings.first_board;
  settings.people = people_of(state);
  settings.systems = state.settings.systems;
  if (!categories.empty())
    if (auto taken = take_categories(settings, categories, state); !taken)
      return context.fail(taken.error());
  take_round(settings, state);
  if (auto taken = take_journal(settings, file, desk, context); !taken)
    return context.fail(taken.error());
  make_papers(state.tournament, options, context);
}

void add_papers(CLI::App& club, CommandContext& context) {
  const auto options = std::make_shared<Options>();
  auto* command = club.add_subcommand("papers", context.tr("Papers of a tournament as PDF"));
  add_club_file(*command, options->session, context);
  add_tournament_choice(*command, options->session, context);
  add_papers_options(*command, options->papers, context);
  command->add_option("--categories", options->categories,
                      context.tr("D11, D12: table (CSV or XLSX) of the categories, a line each"));
  command->callback([options, &context] {
    with_tournament(options->session, context,
                    [&](store::ClubFile& file, club::TournamentDesk& desk) {
                      make(file, desk, options->papers, options->categories, context);
                    });
  });
}

using AddOptions = void (*)(CLI::App&, TableFiles&, const CommandContext&);
using MakeFiles = void (*)(const model::Tournament&, const TableFiles&, CommandContext&);

void add_tables(CLI::App& club, const char* name, const std::string& help, AddOptions add,
                MakeFiles make_files, CommandContext& context) {
  struct Both {
    ClubSession session;
    TableFiles files;
  };
  const auto options = std::make_shared<Both>();
  auto* command = club.add_subcommand(name, help);
  add_club_file(*command, options->session, context);
  add_tournament_choice(*command, options->session, context);
  add(*command, options->files, context);
  command->callback([options, &context, make_files] {
    with_tournament(options->session, context, [&](store::ClubFile&, club::TournamentDesk& desk) {
      options->files.systems = desk.state().settings.systems;
      make_files(desk.state().tournament, options->files, context);
    });
  });
}

}  // namespace

void add_club_output_commands(CLI::App& club, CommandContext& context) {
  add_papers(club, context);
  add_tables(club, "table", context.tr("Write a table of the tournament as CSV, XLSX or a page"),
             add_table_options, make_tables, context);
  add_tables(club, "site", context.tr("Write the tournament as a folder of pages for a web site"),
             add_site_options, make_site, context);
}

}  // namespace rostok::cli
