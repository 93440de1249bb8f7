// SPDX-License-Identifier: MIT
// rostok club result|clear|correct|adjourn|colours|seated
#include "player_choice.h"
#include "rostok/club/commands/results.h"
#include "rostok/presenter/result_text.h"
#include "round_commands.h"

namespace rostok::cli {

namespace {

struct Options : ClubSession {
  int table = 0, number = 0;
  std::string result;
  model::RoundNumber round = 0;  // 0 = the last
  std::vector<int> players;
  std::string kind;
  bool report_only = false, resume = false;
};

model::ResultCode bye_code(const std::string& kind) {
  using enum model::ResultCode;
  if (kind == "half") return HalfPointBye;
  if (kind == "full") return FullPointBye;
  return kind == "bye" ? PairingAllocatedBye : ZeroPointBye;
}

model::RoundNumber round_of(const club::TournamentDesk& desk, const Options& options) {
  return options.round == 0 ? club::current_round(desk.state()) : options.round;
}

void tell_board(const club::TournamentState& state, model::RoundNumber round, int board,
                CommandContext& context) {
  const auto* pair = club::find_board(state, round, board);
  const auto name = [&](model::PlayerIndex player) {
    return state.tournament.players[static_cast<std::size_t>(player)].name;
  };
  const auto text = presenter::result_text(club::result_of(state, round, board), context.words);
  context.out << context.tr("Board {1}: {2} – {3}, {4}",
                            {std::to_string(club::table_of(state, board)), name(pair->white),
                             name(pair->black), text.empty() ? "*" : text})
              << '\n';
}

// `make(round, board, result)`, with the result read.
template <typename Make>
void with_result(club::TournamentDesk& desk, const Options& options, CommandContext& context,
                 Make make) {
  const auto result = club::parse_result(options.result);
  if (!result)
    return context.fail(
        base::fail(base::ErrorKind::BadInput,
                   "Unknown result “{1}”: 1-0, 0-1, 1/2, forfeit-white, forfeit-black, "
                   "forfeit-both, or see the help",
                   {options.result})
            .value());
  const auto round = round_of(desk, options);
  const int board = club::board_of_table(desk.state(), options.table);
  if (perform(desk, make(round, board, *result), options, context))
    tell_board(desk.state(), round, board, context);
}

void correct(club::TournamentDesk& desk, const Options& options, CommandContext& context) {
  with_result(desk, options, context, [&](auto round, int board, const club::BoardResult& r) {
    return options.report_only ? club::correct_for_report(round, board, r.white, r.black)
                               : club::record_result(round, board, r.white, r.black);
  });
}

void seated(club::TournamentDesk& desk, const Options& options, CommandContext& context) {
  const auto players = players_with(desk.state(), options.players);
  if (!players) return context.fail(players.error());
  const auto round = round_of(desk, options);
  if (perform(desk, club::sat_down(round, players->at(0), players->at(1)), options, context))
    print_round(desk.state(), round, false, context);
}

void correct_bye(club::TournamentDesk& desk, const Options& options, CommandContext& context) {
  const auto player = player_with(desk.state(), options.number);
  if (!player) return context.fail(player.error());
  (void)perform(desk, club::correct_bye(options.round, *player, bye_code(options.kind)), options,
                context);
}

}  // namespace

void add_result_commands(CLI::App& club, CommandContext& context) {
  const auto options = std::make_shared<Options>();
  const auto board = [&](CLI::App* command) {
    command->add_option("BOARD", options->table, context.tr("Board number"))->required();
    return command;
  };
  const auto round = [&](CLI::App* command) {
    command->add_option("--round", options->round, context.tr("Round (default: the last)"));
    return command;
  };
  const auto result = [&](CLI::App* command) {
    command
        ->add_option("RESULT", options->result,
                     context.tr("1-0, 0-1, 1/2 (white, black, draw); forfeits +-, forfeit-white, "
                                "forfeit-black, forfeit-both; white-short, black-short, draw-short "
                                "for games not rated"))
        ->required();
  };
  result(round(board(add_desk_command(club, "result", context.tr("Record the result of a board"),
                                      options, context, [&context](auto& desk, const Options& o) {
                                        with_result(desk, o, context,
                                                    [](auto r, int b, const club::BoardResult& x) {
                                                      return club::record_result(r, b, x.white,
                                                                                 x.black);
                                                    });
                                      }))));
  auto* correction = add_desk_command(
      club, "correct", context.tr("Correct a result of an earlier round"), options, context,
      [&context](auto& desk, const Options& o) { correct(desk, o, context); });
  correction->add_option("ROUND", options->round, context.tr("Round"))->required();
  result(board(correction));
  correction->add_flag("--report-only", options->report_only,
                       context.tr("For the rating report only: points stay as they are"));
  auto* bye = add_desk_command(
      club, "correct-bye", context.tr("Correct what somebody without an opponent got in a round"),
      options, context,
      [&context](auto& desk, const Options& o) { correct_bye(desk, o, context); });
  bye->add_option("ROUND", options->round, context.tr("Round"))->required();
  bye->add_option("NUMBER", options->number, context.tr("Starting number"))->required();
  bye->add_option("KIND", options->kind, context.tr("zero, half, full, bye"))
      ->required()
      ->check(CLI::IsMember({"zero", "half", "full", "bye"}));
  const auto on_board = [&](const char* name, const std::string& help, auto make) {
    return round(board(add_desk_command(
        club, name, help, options, context, [&context, make](auto& desk, const Options& o) {
          const int number = club::board_of_table(desk.state(), o.table);
          const auto at = round_of(desk, o);
          if (perform(desk, make(o, at, number), o, context))
            tell_board(desk.state(), at, number, context);
        })));
  };
  on_board("clear", context.tr("Take the result of a board away"),
           [](const Options&, auto at, int number) { return club::clear_result(at, number); });
  on_board("colours", context.tr("The two sat with exchanged colours"),
           [](const Options&, auto at, int number) { return club::exchange_colours(at, number); });
  on_board("adjourn", context.tr("The game goes on later"),
           [](const Options& o, auto at, int number) {
             return o.resume ? club::resume_game(at, number) : club::adjourn_game(at, number);
           })
      ->add_flag("--resume", options->resume, context.tr("It was not adjourned after all"));
  round(add_desk_command(club, "seated", context.tr("Two players sat down at the wrong board"),
                         options, context,
                         [&context](auto& desk, const Options& o) { seated(desk, o, context); }))
      ->add_option("NUMBERS", options->players,
                   context.tr("Starting numbers of those who play each other, White first"))
      ->required()
      ->expected(2);
}

}  // namespace rostok::cli
