// SPDX-License-Identifier: MIT
// rostok club pair|publish|unpair|round|finish|reopen
#include "round_commands.h"

#include "player_choice.h"
#include "rostok/club/commands/finish.h"
#include "rostok/club/commands/rounds.h"
#include "moments.h"

namespace rostok::cli {

namespace {

struct Options : ClubSession {
  bool draft = false;
  std::vector<int> absent, present;  // starting numbers
  model::RoundNumber round = 0;      // 0 = the last
};

void pair(club::TournamentDesk& desk, const Options& options, CommandContext& context) {
  club::PairOptions how;
  how.publish = options.draft ? club::Publish::Later : club::Publish::AtOnce;
  how.moment = utc_moment();
  how.date = local_date();
  const auto absent = players_with(desk.state(), options.absent),
             present = players_with(desk.state(), options.present);
  if (!absent) return context.fail(absent.error());
  if (!present) return context.fail(present.error());
  how.absent = *absent;
  how.present = *present;
  if (perform(desk, club::pair_round(how), options, context))
    print_round(desk.state(), club::current_round(desk.state()), options.json, context);
}

void show(club::TournamentDesk& desk, const Options& options, CommandContext& context) {
  const auto last = club::current_round(desk.state());
  const auto round = options.round == 0 ? last : options.round;
  if (round < 1 || round > last)
    return context.fail({base::ErrorKind::IllegalState,
                         last == 0 ? "No round has been paired yet" : "There is no round {1}",
                         {std::to_string(round)},
                         {},
                         {}});
  print_round(desk.state(), round, options.json, context);
}

}  // namespace

void add_round_commands(CLI::App& club, CommandContext& context) {
  const auto options = std::make_shared<Options>();
  auto* pair_command =
      add_desk_command(club, "pair", context.tr("Pair the next round"), options, context,
                       [&context](auto& desk, const Options& o) { pair(desk, o, context); });
  pair_command->add_flag("--draft", options->draft,
                         context.tr("Do not publish it yet: results wait for “publish”"));
  pair_command
      ->add_option("--absent", options->absent,
                   context.tr("Starting numbers of those who miss this round"))
      ->delimiter(',');
  pair_command
      ->add_option("--present", options->present,
                   context.tr("Starting numbers of those who play although they asked for a bye"))
      ->delimiter(',');
  add_json(*pair_command, *options, context);
  auto* round_command = add_desk_command(
      club, "round", context.tr("Show a round: boards, results, byes"), options, context,
      [&context](auto& desk, const Options& o) { show(desk, o, context); });
  round_command->add_option("ROUND", options->round, context.tr("Round (default: the last)"));
  add_json(*round_command, *options, context);
  const auto simple = [&](const char* name, const std::string& help, auto make) {
    add_desk_command(club, name, help, options, context,
                     [&context, make](auto& desk, const Options& o) {
                       (void)perform(desk, make(), o, context);
                     });
  };
  simple("publish", context.tr("Make the draft of a round public"),
         [] { return club::publish_round(utc_moment()); });
  simple("unpair", context.tr("Take the last round back"), club::unpair_round);
  simple("finish", context.tr("Finish the tournament"), club::finish_tournament);
  simple("reopen", context.tr("Open a finished tournament again"), club::reopen_tournament);
}

}  // namespace rostok::cli
