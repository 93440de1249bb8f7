// SPDX-License-Identifier: MIT
// rostok club missing|second|compare: what is still to come, and whether it was typed right.
#include "listing.h"
#include "rostok/club/commands/second_entry.h"
#include "rostok/presenter/round_page.h"
#include "round_commands.h"

namespace rostok::cli {

namespace {

struct Options : ClubSession {
  int table = 0;
  std::string result;
  model::RoundNumber round = 0;  // 0 = the last
  bool forget = false;
};

model::RoundNumber round_of(const club::TournamentDesk& desk, const Options& options) {
  return options.round == 0 ? club::current_round(desk.state()) : options.round;
}

void missing(club::TournamentDesk& desk, const Options& options, CommandContext& context) {
  Listing listing({"round", "table", "white", "black", "adjourned"});
  for (const auto& row : presenter::make_missing_list(desk.state()))
    listing.add(row.round, row.table, row.white, row.black, row.adjourned);
  listing.print(context.out, options.json);
}

void second(club::TournamentDesk& desk, const Options& options, CommandContext& context) {
  const auto round = round_of(desk, options);
  if (options.forget) {
    (void)perform(desk, club::forget_second_entries(round), options, context);
    return;
  }
  const auto result = club::parse_result(options.result);
  if (!result)
    return context.fail(base::fail(base::ErrorKind::BadInput,
                                   "Tell a board and its result, or --forget: {1}",
                                   {options.result})
                            .value());
  const int board = club::board_of_table(desk.state(), options.table);
  if (!perform(desk, club::enter_again(round, board, result->white, result->black), options,
               context))
    return;
  for (const auto& each : club::compare_entries(desk.state(), round).differing)
    if (each.board == board)
      context.err << context.tr("Board {1}: {2} was entered first, {3} now",
                                {std::to_string(options.table), club::to_text(each.first),
                                 club::to_text(*each.second)})
                  << '\n';
}

void compare(club::TournamentDesk& desk, const Options& options, CommandContext& context) {
  const auto round = round_of(desk, options);
  if (round < 1 || round > club::current_round(desk.state()))
    return context.fail(
        base::fail(base::ErrorKind::IllegalState, "There is no round {1}", {std::to_string(round)})
            .value());
  const auto comparison = club::compare_entries(desk.state(), round);
  Listing listing({"table", "first", "second"});
  const auto add = [&](const club::EntryDifference& each) {
    listing.add(club::table_of(desk.state(), each.board), club::to_text(each.first),
                each.second ? club::to_text(*each.second) : std::string());
  };
  for (const auto& each : comparison.differing)
    add(each);
  for (const auto& each : comparison.untyped)
    add(each);
  listing.print(context.out, options.json);
}

}  // namespace

void add_checking_commands(CLI::App& club, CommandContext& context) {
  const auto options = std::make_shared<Options>();
  const auto round = [&](CLI::App* command) {
    command->add_option("--round", options->round, context.tr("Round (default: the last)"));
    return command;
  };
  add_json(*add_desk_command(
               club, "missing", context.tr("List the results that are missing"), options, context,
               [&context](auto& desk, const Options& o) { missing(desk, o, context); }),
           *options, context);
  auto* second_command = round(add_desk_command(
      club, "second", context.tr("Enter a result a second time, to check the first"), options,
      context, [&context](auto& desk, const Options& o) { second(desk, o, context); }));
  second_command->add_option("BOARD", options->table, context.tr("Board number"));
  second_command->add_option("RESULT", options->result, context.tr("As for “result”"));
  second_command->add_flag("--forget", options->forget,
                           context.tr("Forget everything entered a second time in the round"));
  add_json(*round(add_desk_command(
               club, "compare",
               context.tr("List the boards whose two entries differ, or have only one"), options,
               context, [&context](auto& desk, const Options& o) { compare(desk, o, context); })),
           *options, context);
}

}  // namespace rostok::cli
