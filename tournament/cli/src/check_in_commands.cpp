// SPDX-License-Identifier: MIT
// rostok club check-in|numbers
#include "club_session.h"
#include "entry_commands.h"
#include "listing.h"
#include "player_choice.h"
#include "rostok/club/commands/check_in.h"
#include "rostok/club/commands/numbers.h"
#include "rostok/club/commands/settings.h"

namespace rostok::cli {

namespace {

struct Options : ClubSession {
  std::vector<int> numbers, absent, exchange;
  std::string order;
  bool all = false, open = false, drop = false, renew = false;
};

void print_attendance(const club::TournamentState& state, const Options& options,
                      CommandContext& context) {
  Listing listing({"number", "name", "state"});
  for (const auto player : systems::by_start_rank(state.tournament)) {
    const auto& p = state.tournament.players[static_cast<std::size_t>(player)];
    listing.add(p.start_rank, p.name, attendance_code(club::attendance(state, player)));
  }
  listing.print(context.out, options.json);
}

// Everybody who could be here.
std::vector<model::PlayerIndex> everybody(const club::TournamentState& state) {
  std::vector<model::PlayerIndex> players;
  for (std::size_t i = 0; i < state.tournament.players.size(); ++i) {
    const auto player = static_cast<model::PlayerIndex>(i);
    const auto now = club::attendance(state, player);
    if (now == club::Attendance::Present || now == club::Attendance::Missing)
      players.push_back(player);
  }
  return players;
}

void check_in(const Options& options, CommandContext& context) {
  with_tournament(options, context, [&](store::ClubFile&, club::TournamentDesk& desk) {
    const auto here = players_with(desk.state(), options.numbers);
    if (!here) return context.fail(here.error());
    const auto away = players_with(desk.state(), options.absent);
    if (!away) return context.fail(away.error());
    std::vector<club::TournamentCommand> commands;
    if (options.open) commands.push_back(club::open_check_in());
    if (options.all) commands.push_back(club::check_in(everybody(desk.state())));
    if (!here->empty()) commands.push_back(club::check_in(*here));
    if (!away->empty()) commands.push_back(club::check_in(*away, false));
    if (options.drop) commands.push_back(club::drop_check_in());
    for (const auto& command : commands)
      if (!perform(desk, command, options, context)) return;
    print_attendance(desk.state(), options, context);
  });
}

void numbers(const Options& options, CommandContext& context) {
  with_tournament(options, context, [&](store::ClubFile&, club::TournamentDesk& desk) {
    if (!options.order.empty() &&
        !perform(desk, club::set_tournament("start-order", options.order), options, context))
      return;
    if (options.renew && !perform(desk, club::renumber(), options, context)) return;
    if (options.exchange.size() == 2) {
      const auto both = players_with(desk.state(), options.exchange);
      if (!both) return context.fail(both.error());
      if (!perform(desk, club::exchange_numbers((*both)[0], (*both)[1]), options, context)) return;
    }
    Listing listing({"number", "name", "rating"});
    for (const auto player : systems::by_start_rank(desk.state().tournament)) {
      const auto& p = desk.state().tournament.players[static_cast<std::size_t>(player)];
      listing.add(p.start_rank, p.name, p.rating);
    }
    listing.print(context.out, options.json);
  });
}

}  // namespace

void add_check_in_commands(CLI::App& club, CommandContext& context) {
  const auto options = std::make_shared<Options>();
  const auto command = [&](const char* name, const std::string& help,
                           void (*action)(const Options&, CommandContext&)) {
    auto* made = club.add_subcommand(name, help);
    add_club_file(*made, *options, context);
    add_tournament_choice(*made, *options, context);
    add_json(*made, *options, context);
    made->callback([options, &context, action] { action(*options, context); });
    return made;
  };
  auto* check = command(
      "check-in", context.tr("Tick who is here for the next round; shows the list"), check_in);
  check->add_option("NUMBER", options->numbers,
                    context.tr("Starting numbers of those who are here"));
  check->add_option("--absent", options->absent, context.tr("Those who are not after all"));
  check->add_flag("--all", options->all, context.tr("Everybody is here"));
  check->add_flag("--open", options->open, context.tr("Begin the list: nobody is ticked"));
  check->add_flag("--drop", options->drop, context.tr("No list: everybody plays"));
  auto* number =
      command("numbers", context.tr("Show the starting numbers or change them"), numbers);
  number->add_option("--order", options->order,
                     context.tr("rating-title-name, rating-name, name, as-entered, lot, by-hand"));
  number->add_flag("--renew", options->renew, context.tr("Give the numbers anew"));
  number->add_option("--exchange", options->exchange, context.tr("Two players exchange theirs"))
      ->expected(2);
  add_consent(*number, *options, context);
}

}  // namespace rostok::cli
