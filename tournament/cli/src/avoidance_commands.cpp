// SPDX-License-Identifier: MIT
// rostok club forbid|allow|avoid
#include "player_choice.h"
#include "rostok/club/commands/avoidances.h"
#include "round_commands.h"

namespace rostok::cli {

namespace {

struct Options : ClubSession {
  std::vector<int> players;
  club::Rounds rounds;
  std::string kind;
  model::RoundNumber through = 1;
  bool hard = false, stop = false;
};

template <typename Make>
void on_pair(club::TournamentDesk& desk, const Options& options, CommandContext& context,
             Make make) {
  const auto players = players_with(desk.state(), options.players);
  if (!players) return context.fail(players.error());
  (void)perform(desk, make(players->at(0), players->at(1)), options, context);
}

void avoid(club::TournamentDesk& desk, const Options& options, CommandContext& context) {
  const auto kind =
      options.kind == "group" ? club::AvoidKind::SameGroup : club::AvoidKind::SameSchool;
  (void)perform(
      desk,
      options.stop ? club::stop_avoiding(kind) : club::avoid(kind, options.through, !options.hard),
      options, context);
}

}  // namespace

void add_avoidance_commands(CLI::App& club, CommandContext& context) {
  const auto options = std::make_shared<Options>();
  const auto two_players = [&](CLI::App* command) {
    command->add_option("NUMBERS", options->players, context.tr("Starting numbers of the two"))
        ->required()
        ->expected(2);
  };
  auto* forbid = add_desk_command(club, "forbid", context.tr("Two players must not meet"), options,
                                  context, [&context](auto& desk, const Options& o) {
                                    on_pair(desk, o, context, [&](auto a, auto b) {
                                      return club::forbid_pair(a, b, o.rounds);
                                    });
                                  });
  two_players(forbid);
  forbid->add_option("--from", options->rounds.first, context.tr("First round (default: 1)"));
  forbid->add_option("--through", options->rounds.last, context.tr("Last round (default: all)"));
  two_players(add_desk_command(
      club, "allow", context.tr("A forbidden pair may meet again"), options, context,
      [&context](auto& desk, const Options& o) { on_pair(desk, o, context, club::allow_pair); }));
  auto* avoid_command = add_desk_command(
      club, "avoid", context.tr("Keep classmates, or children of one school, apart at first"),
      options, context, [&context](auto& desk, const Options& o) { avoid(desk, o, context); });
  avoid_command->add_option("KIND", options->kind, context.tr("group or school"))
      ->required()
      ->check(CLI::IsMember({"group", "school"}));
  avoid_command->add_option("--rounds", options->through, context.tr("Through this round"));
  avoid_command->add_flag("--hard", options->hard,
                          context.tr("Never give it up, even if no pairing is left"));
  avoid_command->add_flag("--stop", options->stop, context.tr("They may meet"));
}

}  // namespace rostok::cli
