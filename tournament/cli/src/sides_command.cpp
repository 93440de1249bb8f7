// SPDX-License-Identifier: MIT
// rostok club sides: the two sides of a Scheveningen match.
#include "club_session.h"
#include "entry_commands.h"
#include "listing.h"
#include "player_choice.h"
#include "rostok/club/commands/sides.h"

namespace rostok::cli {

namespace {

struct Options : ClubSession {
  std::string by, first_name, second_name;
  std::vector<int> first, second;
};

base::Result<std::vector<club::Side>> sides_of(const Options& options,
                                               const club::TournamentState& state) {
  if (!options.by.empty())
    return club::sides_by(state,
                          options.by == "group" ? club::SidesBy::Group : club::SidesBy::School);
  auto first = players_with(state, options.first);
  if (!first) return tl::unexpected(first.error());
  auto second = players_with(state, options.second);
  if (!second) return tl::unexpected(second.error());
  return std::vector<club::Side>{{options.first_name, std::move(*first)},
                                 {options.second_name, std::move(*second)}};
}

void run(const Options& options, CommandContext& context) {
  with_tournament(options, context, [&](store::ClubFile&, club::TournamentDesk& desk) {
    if (!options.by.empty() || !options.first.empty()) {
      const auto sides = sides_of(options, desk.state());
      if (!sides) return context.fail(sides.error());
      if (!perform(desk, club::set_sides(*sides), options, context)) return;
    }
    Listing listing({"side", "name", "board", "number", "player"});
    for (const auto& team : desk.state().tournament.team_event.teams)
      for (std::size_t i = 0; i < team.players.size(); ++i) {
        const auto& player =
            desk.state().tournament.players[static_cast<std::size_t>(team.players[i])];
        listing.add(team.number, team.name, i + 1, player.start_rank, player.name);
      }
    listing.print(context.out, options.json);
  });
}

}  // namespace

void add_sides_command(CLI::App& club, CommandContext& context) {
  const auto options = std::make_shared<Options>();
  auto* command = club.add_subcommand(
      "sides", context.tr("Show or set the two sides of a Scheveningen match: side, name, board, "
                          "number, player"));
  add_club_file(*command, *options, context);
  add_tournament_choice(*command, *options, context);
  command->add_option("--by", options->by, context.tr("school or group"))
      ->check(CLI::IsMember({"school", "group"}));
  command->add_option("--first-name", options->first_name, context.tr("Name of the first side"));
  command
      ->add_option("--first", options->first,
                   context.tr("Starting numbers of the first side, in board order"))
      ->delimiter(',');
  command->add_option("--second-name", options->second_name, context.tr("Name of the second side"));
  command->add_option("--second", options->second, context.tr("Those of the second side"))
      ->delimiter(',');
  add_json(*command, *options, context);
  command->callback([options, &context] { run(*options, context); });
}

}  // namespace rostok::cli
