// SPDX-License-Identifier: MIT
// rostok tournament elo: the centre's own rating from all its tournaments.
#include "elo_command.h"

#include <memory>

#include "answer_table.h"
#include "persons.h"
#include "rostok/ratings/club_elo.h"
#include "tournament_file.h"

namespace rostok::cli {

namespace {

struct EloCommand : AnswerOptions {
  TournamentFiles files;
  ratings::EloOptions how;
  std::string history;  // name of a person whose tournaments are shown
};

struct Season {
  std::vector<model::Tournament> tournaments;
  std::vector<ratings::EloEvent> events;  // parallel
  std::vector<ratings::EloHistory> table;
};

void print_table(const Season& season, const Persons& persons, const EloCommand& command,
                 CommandContext& context) {
  AnswerTable table({{"place", context.words.trc("column", "Place"), Align::Right},
                     {"name", context.tr("Player")},
                     {"rating", context.tr("Rating"), Align::Right},
                     {"games", context.words.trc("column", "Games"), Align::Right},
                     {"change", "±", Align::Right},
                     {"state", ""}});
  int place = 0, row = 0, before = -1;
  for (const auto& person : season.table) {
    ++row;
    if (person.rating != before) place = row;
    before = person.rating;
    table.add({place,
               persons.name(person.person),
               person.rating,
               person.games,
               signed_number(person.steps.empty() ? 0 : person.steps.back().change),
               {person.settled ? "" : context.tr("first guess"),
                person.settled ? "settled" : "first-guess"}});
  }
  table.print(context.out, command.form());
}

void print_history(const Season& season, const ratings::EloHistory& person,
                   const EloCommand& command, CommandContext& context) {
  AnswerTable table({{"date", context.words.trc("column", "Date")},
                     {"tournament", context.words.trc("column", "Tournament")},
                     {"before", context.words.trc("column", "Before"), Align::Right},
                     {"games", context.words.trc("column", "Games"), Align::Right},
                     {"score", context.tr("Points"), Align::Right},
                     {"expected", context.words.trc("column", "Expected"), Align::Right},
                     {"change", "±", Align::Right},
                     {"after", context.words.trc("column", "New"), Align::Right}});
  for (const auto& step : person.steps)
    table.add({season.events[step.event].date, season.tournaments[step.event].name, step.before,
               step.games, half_points(step.halves), hundredths(step.expected, context),
               signed_number(step.change), step.after});
  table.print(context.out, command.form());
}

void run(const EloCommand& command, CommandContext& context) {
  auto tournaments = read_tournaments(command.files, context);
  if (!tournaments) return;
  Season season;
  season.tournaments = std::move(*tournaments);
  Persons persons(context);
  for (const auto& tournament : season.tournaments) {
    const auto ids = persons.of(tournament);
    if (!ids) return context.fail(ids.error());
    season.events.push_back({tournament.start_date, static_cast<std::int64_t>(season.events.size()),
                             ratings::elo_games(tournament, *ids)});
  }
  season.table = ratings::club_elo(season.events, command.how);
  if (command.history.empty()) return print_table(season, persons, command, context);
  const std::string wanted = context.words.fold(command.history);
  for (const auto& person : season.table)
    if (context.words.fold(persons.name(person.person)) == wanted)
      return print_history(season, person, command, context);
  context.fail(
      base::fail(base::ErrorKind::NotFound, "Nobody called {1} has played", {command.history})
          .value());
}

}  // namespace

void add_elo_command(CLI::App& group, CommandContext& context) {
  const auto options = std::make_shared<EloCommand>();
  auto* command = group.add_subcommand(
      "elo", context.tr("The centre's own Elo, computed from all its tournaments"));
  add_files(*command, options->files, context);
  command->add_option("--k", options->how.k, context.tr("K of every player"))
      ->check(CLI::Range(1, 100))
      ->capture_default_str();
  command->add_option("--start", options->how.start, context.tr("Rating of a newcomer"))
      ->check(CLI::Range(100, 3000))
      ->capture_default_str();
  command->add_option("--history", options->history,
                      context.tr("Name of a player whose tournaments are shown one by one"));
  add_answer_options(*command, *options, context);
  command->callback([options, &context] { run(*options, context); });
}

}  // namespace rostok::cli
