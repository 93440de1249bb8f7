// SPDX-License-Identifier: MIT
// rostok tournament season: the table of several tournaments.
#include "season_command.h"

#include <algorithm>
#include <memory>

#include "answer_table.h"
#include "persons.h"
#include "players_table.h"
#include "rostok/results/season.h"

namespace rostok::cli {

namespace {

struct SeasonCommand : AnswerOptions {
  TournamentFiles files;
  results::SeasonOptions how;
  std::string points = "place", ties = "shared";
  std::vector<std::string> settings;
};

// In brackets what does not count.
AnswerCell cell_of(const results::SeasonCell& cell, const CommandContext& context) {
  if (!cell.took_part) return no_answer();
  AnswerCell shown = hundredths(cell.hundredths, context);
  while (shown.text.ends_with('0'))
    shown.text.pop_back();
  if (shown.text.ends_with('.') || shown.text.ends_with(',')) shown.text.pop_back();
  if (!cell.counts) shown.text = "(" + shown.text + ")";
  return shown;
}

void print(const std::vector<results::SeasonEvent>& events,
           const std::vector<results::SeasonRow>& rows, const Persons& persons,
           const SeasonCommand& command, CommandContext& context) {
  std::vector<AnswerColumn> columns{
      {"place", context.words.trc("column", "Place"), Align::Right},
      {"name", context.tr("Player")},
      {"total", context.words.trc("column", "Total"), Align::Right},
      {"events", context.words.trc("column", "Events"), Align::Right}};
  for (std::size_t e = 0; e < events.size(); ++e)
    columns.push_back({"event" + std::to_string(e + 1), std::to_string(e + 1), Align::Right});
  AnswerTable table(columns);
  for (const auto& row : rows) {
    std::vector<AnswerCell> cells{{place_text(row.first, row.last), row.first},
                                  persons.name(row.person),
                                  cell_of({true, true, row.hundredths, 0, 0}, context),
                                  row.events};
    for (const auto& cell : row.cells)
      cells.push_back(cell_of(cell, context));
    table.add(std::move(cells));
  }
  table.print(context.out, command.form());
  if (command.form() != AnswerForm::Text) return;
  context.out << '\n';
  for (std::size_t e = 0; e < events.size(); ++e)
    context.out << e + 1 << ": " << events[e].name << ' ' << events[e].date << '\n';
}

void run(const SeasonCommand& command, CommandContext& context) {
  auto tournaments = read_tournaments(command.files, context);
  if (!tournaments) return;
  const auto settings = parse_settings(command.settings, context);
  if (!settings) return;
  std::stable_sort(tournaments->begin(), tournaments->end(),
                   [](const auto& a, const auto& b) { return a.start_date < b.start_date; });
  Persons persons(context);
  std::vector<results::SeasonEvent> events;
  for (const auto& tournament : *tournaments) {
    const auto ids = persons.of(tournament);
    if (!ids) return context.fail(ids.error());
    auto how = results::options_of(tournament, *settings);
    how.standings.competitors = standings::Competitors::Players;
    events.push_back(
        results::season_event(tournament, results::final_table(tournament, how), *ids));
  }
  results::SeasonOptions how = command.how;
  if (command.points == "score") how.points = results::SeasonPoints::Score;
  if (command.ties == "best") how.ties = results::SeasonTie::BestResults;
  print(events, results::season_table(events, how), persons, command, context);
}

}  // namespace

void add_season_command(CLI::App& group, CommandContext& context) {
  const auto options = std::make_shared<SeasonCommand>();
  auto* command = group.add_subcommand(
      "season", context.tr("The table of a season: the best results of several tournaments"));
  add_files(*command, options->files, context);
  command
      ->add_option("--best", options->how.best,
                   context.tr("How many results count (default: all of them)"))
      ->check(CLI::Range(1, 1000));
  command
      ->add_option("--points", options->points,
                   context.tr("place: points for the place; score: the points scored"))
      ->check(CLI::IsMember({"place", "score"}));
  command
      ->add_option("--scale", options->how.place_points,
                   context.tr("Points of the places, like 10,8,6,5,4,3,2,1"))
      ->delimiter(',')
      ->check(CLI::Range(0, 10000));
  command
      ->add_option("--taking-part", options->how.taking_part,
                   context.tr("Points for taking part, beside those of the place"))
      ->check(CLI::Range(0, 10000))
      ->capture_default_str();
  command
      ->add_option("--ties", options->ties,
                   context.tr("shared: equal totals share the place; best: the better best results "
                              "decide"))
      ->check(CLI::IsMember({"shared", "best"}));
  command
      ->add_option("--set", options->settings,
                   context.tr("Setting of the pairing system, KEY=VALUE; may be repeated"))
      ->allow_extra_args(false);
  add_answer_options(*command, *options, context);
  command->callback([options, &context] { run(*options, context); });
}

}  // namespace rostok::cli
