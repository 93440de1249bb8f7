// SPDX-License-Identifier: MIT
// rostok club player withdraw|return|bye: who plays which rounds.
#include "club_session.h"
#include "entry_commands.h"
#include "player_choice.h"
#include "rostok/club/commands/byes.h"
#include "rostok/club/commands/players.h"

namespace rostok::cli {

namespace {

struct Options : ClubSession {
  int number = 0;
  model::RoundNumber round = 0;
  std::vector<model::RoundNumber> rounds;
  std::string code = "H";
  bool cancel = false;
};

club::TournamentCommand bye_command(const Options& options, model::PlayerIndex player) {
  if (options.cancel) return club::cancel_byes(player, options.rounds);
  // One letter, checked by the command line.
  return club::request_byes(player, options.rounds,
                            static_cast<model::ResultCode>(options.code.front()));
}

}  // namespace

void add_player_round_commands(CLI::App& player, CommandContext& context) {
  const auto options = std::make_shared<Options>();
  using Make = club::TournamentCommand (*)(const Options&, model::PlayerIndex);
  const auto command = [&](const char* name, const std::string& help, Make make) {
    auto* made = player.add_subcommand(name, help);
    add_club_file(*made, *options, context);
    add_tournament_choice(*made, *options, context);
    made->add_option("NUMBER", options->number, context.tr("Starting number"))->required();
    made->callback([options, &context, make] {
      with_tournament(*options, context, [&](store::ClubFile&, club::TournamentDesk& desk) {
        const auto chosen = player_with(desk.state(), options->number);
        if (!chosen) return context.fail(chosen.error());
        (void)perform(desk, make(*options, *chosen), *options, context);
      });
    });
    return made;
  };
  auto* withdraw_command = command(
      "withdraw", context.tr("The player plays no more"),
      [](const Options& o, model::PlayerIndex p) { return club::withdraw_player(p, o.round); });
  auto* return_command = command(
      "return", context.tr("The player plays again"),
      [](const Options& o, model::PlayerIndex p) { return club::return_player(p, o.round); });
  for (auto* made : {withdraw_command, return_command})
    made->add_option("--round", options->round,
                     context.tr("From this round on (default: the next)"));
  auto* bye = command("bye", context.tr("The player misses rounds to come"), bye_command);
  bye->add_option("ROUND", options->rounds, context.tr("Rounds"))->required();
  bye->add_option("--kind", options->code,
                  context.tr("H half-point bye, Z without points, F full-point bye"))
      ->check(CLI::IsMember({"H", "Z", "F"}));
  bye->add_flag("--cancel", options->cancel, context.tr("The player comes after all"));
  add_consent(*bye, *options, context);
}

}  // namespace rostok::cli
