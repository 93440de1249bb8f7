// SPDX-License-Identifier: MIT
// rostok club event list|tables|move|twice
#include "club_session.h"
#include "entry_commands.h"
#include "listing.h"
#include "player_choice.h"
#include "rostok/club/event.h"

namespace rostok::cli {

namespace {

struct Options : ClubSession {
  std::string event;
  int first = 1, spare = 0, number = 0;
  club::TournamentId to = 0;
};

void list(const Options& options, store::ClubFile& file, CommandContext& context) {
  const auto listed = club::tournaments_in(file, options.event);
  if (!listed) return context.fail(listed.error());
  Listing listing({"tournament", "name", "players", "rounds_paired", "rounds"});
  for (const auto& [id, line] : *listed)
    listing.add(id, line.name, line.players, line.rounds_paired, line.rounds_total);
  listing.print(context.out, options.json);
}

void tables(const Options& options, store::ClubFile& file, CommandContext& context) {
  const auto plan =
      club::number_tables(file, options.event, options.first, options.spare, author_of(options));
  if (!plan) return context.fail(plan.error());
  Listing listing({"tournament", "first_board", "boards"});
  for (const auto& each : *plan)
    listing.add(each.tournament, each.first_board, each.boards);
  listing.print(context.out, options.json);
}

void twice(const Options& options, store::ClubFile& file, CommandContext& context) {
  const auto found = club::plays_twice(file, options.event);
  if (!found) return context.fail(found.error());
  Listing listing({"child", "name", "tournaments"});
  for (const auto& each : *found) {
    std::string numbers;
    for (const auto id : each.tournaments)
      numbers += (numbers.empty() ? "" : " ") + std::to_string(id);
    listing.add(each.child, each.name, numbers);
  }
  listing.print(context.out, options.json);
}

void move(const Options& options, CommandContext& context) {
  with_tournament(options, context, [&](store::ClubFile& file, club::TournamentDesk& desk) {
    const auto player = player_with(desk.state(), options.number);
    if (!player) return context.fail(player.error());
    const auto outcome = club::move_player(file, desk.id(), options.to, *player, author_of(options),
                                           consent_of(options));
    if (!outcome) return context.fail(outcome.error());
    (void)tell(*outcome, context);
  });
}

}  // namespace

void add_event_commands(CLI::App& club, CommandContext& context) {
  auto* group = club.add_subcommand("event", context.tr("Several tournaments in one event"));
  group->require_subcommand(1);
  const auto options = std::make_shared<Options>();
  const auto command = [&](const char* name, const std::string& help,
                           void (*action)(const Options&, store::ClubFile&, CommandContext&)) {
    auto* made = group->add_subcommand(name, help);
    add_club_file(*made, *options, context);
    made->add_option("EVENT", options->event, context.tr("Name of the event (setting “event”)"))
        ->required();
    add_json(*made, *options, context);
    made->callback([options, &context, action] {
      const auto file = open_club(*options);
      if (!file) return context.fail(file.error());
      action(*options, **file, context);
    });
    return made;
  };
  command("list", context.tr("The tournaments of an event"), list);
  command("twice", context.tr("Children who play in more than one of them"), twice);
  auto* tables_command =
      command("tables", context.tr("Give them tables that follow one another in the hall"), tables);
  tables_command->add_option("--first", options->first, context.tr("Number of the first table"));
  tables_command->add_option("--spare", options->spare, context.tr("Empty tables behind each"));
  auto* move_command = group->add_subcommand(
      "move", context.tr("Move a player to another tournament before round 1"));
  add_club_file(*move_command, *options, context);
  add_tournament_choice(*move_command, *options, context);
  move_command->add_option("NUMBER", options->number, context.tr("Starting number"))->required();
  move_command->add_option("--to", options->to, context.tr("Number of the other tournament"))
      ->required();
  add_consent(*move_command, *options, context);
  move_command->callback([options, &context] { move(*options, context); });
}

}  // namespace rostok::cli
