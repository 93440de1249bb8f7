// SPDX-License-Identifier: MIT
// rostok tournament prizes: winners of every category from one table.
#include "prizes_command.h"

#include <memory>

#include "answer_table.h"
#include "players_table.h"
#include "rostok/base/files.h"
#include "rostok/ratings/fide.h"
#include "rostok/results/prizes.h"

namespace rostok::cli {

namespace {

struct PrizeCommand : PlayersFile, AnswerOptions {
  std::string categories, person = "in-order", sharing = "place";
};

results::PrizeOptions rules_of(const PrizeCommand& command) {
  results::PrizeOptions options;
  if (command.person == "every") options.person = results::PersonRule::Every;
  if (command.person == "best") options.person = results::PersonRule::Best;
  if (command.sharing == "equal") options.sharing = results::Sharing::Equal;
  if (command.sharing == "hort") options.sharing = results::Sharing::Hort;
  return options;
}

// Cells that both forms show, without the category.
std::vector<AnswerCell> cells_of(const results::Winner& winner, const model::Tournament& t) {
  const auto& player = t.players[static_cast<std::size_t>(winner.player)];
  return {{place_text(winner.first, winner.last), winner.first},
          player.start_rank,
          player.name,
          winner.overall,
          {std::to_string(winner.amount), winner.amount}};
}

std::vector<AnswerColumn> columns_of(const CommandContext& context) {
  return {{"place", context.words.trc("column", "Place"), Align::Right},
          {"number", context.words.trc("column", "No."), Align::Right},
          {"name", context.tr("Player")},
          {"overall", context.words.trc("column", "In the table"), Align::Right},
          {"amount", context.words.trc("column", "Prize"), Align::Right}};
}

void print_lists(const std::vector<results::PrizeList>& lists, const model::Tournament& t,
                 CommandContext& context) {
  for (const auto& list : lists) {
    const bool money = std::any_of(list.winners.begin(), list.winners.end(),
                                   [](const auto& winner) { return winner.amount > 0; });
    auto columns = columns_of(context);
    if (!money) columns.pop_back();
    AnswerTable table(columns);
    for (const auto& winner : list.winners) {
      auto cells = cells_of(winner, t);
      if (!money) cells.pop_back();
      table.add(std::move(cells));
    }
    context.out << list.category << ": "
                << context.words.trn("{1} player", "{1} players", list.eligible) << '\n';
    if (!table.empty()) table.print(context.out, AnswerForm::Text);
    for (const auto player : list.passed_over)
      context.out << context.tr("{1} has another prize",
                                {t.players[static_cast<std::size_t>(player)].name})
                  << '\n';
    context.out << '\n';
  }
}

void print_lines(const std::vector<results::PrizeList>& lists, const model::Tournament& t,
                 AnswerForm form, CommandContext& context) {
  auto columns = columns_of(context);
  columns.insert(columns.begin(), {"category", ""});
  AnswerTable table(columns);
  for (const auto& list : lists)
    for (const auto& winner : list.winners) {
      auto cells = cells_of(winner, t);
      cells.insert(cells.begin(), list.category);
      table.add(std::move(cells));
    }
  table.print(context.out, form);
}

void run(const PrizeCommand& command, CommandContext& context) {
  const auto read = read_players_table(command, context);
  if (!read) return;
  const auto bytes = base::read_file(command.categories);
  if (!bytes) return context.fail(bytes.error());
  const auto categories = results::read_categories(*bytes, command.categories,
                                                   ratings::year_of(read->tournament.start_date));
  if (!categories) return context.fail(categories.error());
  std::vector<int> ratings;
  for (const auto& player : read->tournament.players)
    ratings.push_back(player.rating);
  const auto lists =
      results::award(read->table, read->attributes, ratings, *categories, rules_of(command));
  if (!lists) return context.fail(lists.error());
  if (command.form() == AnswerForm::Text)
    print_lists(*lists, read->tournament, context);
  else
    print_lines(*lists, read->tournament, command.form(), context);
}

}  // namespace

void add_prizes_command(CLI::App& group, CommandContext& context) {
  const auto options = std::make_shared<PrizeCommand>();
  auto* command =
      group.add_subcommand("prizes", context.tr("Winners of several categories from one table"));
  add_players_file(*command, *options, context);
  command
      ->add_option("--categories", options->categories,
                   context.tr("Table (CSV or XLSX) of the categories, a line each"))
      ->required();
  command
      ->add_option(
          "--person", options->person,
          context.tr("in-order: one prize, of the first category won; best: one prize, the "
                     "best one; every: all that are won"))
      ->check(CLI::IsMember({"in-order", "best", "every"}));
  command
      ->add_option(
          "--sharing", options->sharing,
          context.tr("Money: place, equal (shared by equal points) or hort (half by place, "
                     "half shared)"))
      ->check(CLI::IsMember({"place", "equal", "hort"}));
  add_answer_options(*command, *options, context);
  command->callback([options, &context] { run(*options, context); });
}

}  // namespace rostok::cli
