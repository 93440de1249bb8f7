// SPDX-License-Identifier: MIT
// rostok club manual begin|end|swap|colours|delete|make|substitute|move|bye|compare: the last round
// by hand.
#include "player_choice.h"
#include "rostok/club/commands/manual.h"
#include "rostok/club/commands/rounds.h"
#include "round_commands.h"
#include "moments.h"

namespace rostok::cli {

using model::ResultCode;

namespace {

struct Options : ClubSession {
  std::vector<int> players, tables;
  int number = 0;  // of the only player
  std::string white = "zero", black, kind;
  bool at_once = false, empty = false;
};

const std::vector<std::string> kKinds{"bench", "zero", "half", "full", "bye"};

ResultCode code_of(const std::string& kind) {
  using enum ResultCode;
  if (kind == "zero") return ZeroPointBye;
  if (kind == "half") return HalfPointBye;
  if (kind == "full") return FullPointBye;
  return kind == "bye" ? PairingAllocatedBye : NotPaired;
}

using Players = std::vector<model::PlayerIndex>;
using Boards = std::vector<int>;
using Make = club::TournamentCommand (*)(const Options&, const Players&, const Boards&);

// The command with numbers and tables read; the round as it is then.
void change(club::TournamentDesk& desk, const Options& options, CommandContext& context,
            Make make) {
  auto players = players_with(desk.state(), options.players);
  if (!players) return context.fail(players.error());
  if (options.number != 0) {
    const auto player = player_with(desk.state(), options.number);
    if (!player) return context.fail(player.error());
    players->push_back(*player);
  }
  Boards boards;
  for (const int table : options.tables)
    boards.push_back(club::board_of_table(desk.state(), table));
  auto command = make(options, *players, boards);
  if (options.at_once) command = club::at_once(command, utc_moment());
  if (perform(desk, command, options, context))
    print_round(desk.state(), club::current_round(desk.state()), options.json, context);
}

struct Described {
  const char* name;
  std::string help;
  int players, tables;
  Make make;
};

std::vector<Described> changes(const CommandContext& context) {
  return {
      {"swap", context.tr("Two players change places"), 2, 0,
       [](const Options&, const Players& p, const Boards&) {
         return club::swap_players(p[0], p[1]);
       }},
      {"colours", context.tr("The colours of a board are exchanged"), 0, 1,
       [](const Options&, const Players&, const Boards& b) { return club::swap_colours(b[0]); }},
      {"delete", context.tr("The pair of a board is taken apart"), 0, 1,
       [](const Options& o, const Players&, const Boards& b) {
         return club::delete_pair(b[0], code_of(o.white),
                                  code_of(o.black.empty() ? o.white : o.black));
       }},
      {"make", context.tr("Two without an opponent are a pair, White first"), 2, 0,
       [](const Options&, const Players& p, const Boards&) { return club::make_pair(p[0], p[1]); }},
      {"substitute", context.tr("The second player takes the place of the first"), 2, 0,
       [](const Options&, const Players& p, const Boards&) {
         return club::substitute_player(p[0], p[1]);
       }},
      {"move", context.tr("A pair moves to another board"), 0, 2,
       [](const Options&, const Players&, const Boards& b) {
         return club::move_board(b[0], b[1]);
       }},
      {"bye", context.tr("Somebody without an opponent gets a bye"), 1, 0,
       [](const Options& o, const Players& p, const Boards&) {
         return club::give_bye(p[0], code_of(o.kind));
       }}};
}

void compare(club::TournamentDesk& desk, CommandContext& context) {
  const club::TournamentState& state = desk.state();
  if (state.rounds.empty())
    return context.fail(
        {base::ErrorKind::IllegalState, "No round has been paired yet", {}, {}, {}});
  const auto engine = club::compare_with_engine(state);
  if (!engine.known) return context.fail(engine.reason);
  const auto number = [&](model::PlayerIndex p) {
    return state.tournament.players[static_cast<std::size_t>(p)].start_rank;
  };
  const auto lines = [&](const char* mark, const std::vector<pairing::Board>& boards) {
    for (const auto& [white, black] : boards)
      context.out << mark << '\t' << number(white) << '\t' << number(black) << '\n';
  };
  lines("+", engine.extra);
  lines("-", engine.missing);
  if (engine.bye_differs && engine.bye != model::kNobody)
    context.out << "-\t" << number(engine.bye) << '\t' << "bye" << '\n';
}

}  // namespace

void add_manual_commands(CLI::App& club, CommandContext& context) {
  auto* manual =
      club.add_subcommand("manual", context.tr("Change the pairs of the last round by hand"));
  manual->require_subcommand(1);
  const auto options = std::make_shared<Options>();
  auto* begin = add_desk_command(
      *manual, "begin", context.tr("Begin to pair by hand"), options, context,
      [&context](auto& desk, const Options& o) {
        (void)perform(desk, o.empty ? club::pair_by_hand() : club::begin_manual_pairing(), o,
                      context);
      });
  begin->add_flag("--empty", options->empty,
                  context.tr("Open the next round without pairs, everybody on the bench"));
  add_desk_command(*manual, "end", context.tr("End it; the pairs are compared with the rules"),
                   options, context, [&context](auto& desk, const Options& o) {
                     (void)perform(desk, club::end_manual_pairing(utc_moment()), o, context);
                   });
  add_desk_command(*manual, "compare",
                   context.tr("Pairs that are not those of the rules (+), and theirs (-)"), options,
                   context, [&context](auto& desk, const Options&) { compare(desk, context); });
  for (const Described& each : changes(context)) {
    auto* command = add_desk_command(*manual, each.name, each.help, options, context,
                                     [&context, make = each.make](auto& desk, const Options& o) {
                                       change(desk, o, context, make);
                                     });
    if (each.players == 1)
      command->add_option("NUMBER", options->number, context.tr("Starting number"))->required();
    if (each.players > 1)
      command->add_option("NUMBERS", options->players, context.tr("Starting numbers"))
          ->required()
          ->expected(each.players);
    if (each.tables > 0)
      command->add_option("BOARDS", options->tables, context.tr("Board numbers"))
          ->required()
          ->expected(each.tables);
    command->add_flag("--at-once", options->at_once,
                      context.tr("Begin and end the manual pairing in the same step"));
    add_json(*command, *options, context);
    if (std::string(each.name) == "delete") {
      command
          ->add_option("--get", options->white,
                       context.tr("What both (or White) get: bench, zero, half, full, bye"))
          ->check(CLI::IsMember(kKinds));
      command->add_option("--black", options->black, context.tr("What Black gets, if different"))
          ->check(CLI::IsMember(kKinds));
    }
    if (std::string(each.name) == "bye")
      command->add_option("KIND", options->kind, context.tr("bench, zero, half, full, bye"))
          ->required()
          ->check(CLI::IsMember(kKinds));
  }
}

}  // namespace rostok::cli
