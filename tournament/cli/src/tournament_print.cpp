// SPDX-License-Identifier: MIT
#include "tournament_print.h"

#include <algorithm>

#include "rostok/results/final_table.h"
#include "standings_answer.h"
#include "text_table.h"

namespace rostok::cli {

namespace {

std::string player_name(const model::Tournament& t, model::PlayerIndex p) {
  return t.players[static_cast<std::size_t>(p)].name;
}

}  // namespace

std::vector<standings::TieBreak> tie_breaks_of(const model::Tournament& tournament,
                                               CommandContext& context) {
  const auto kind = standings::competitors_of(tournament);
  for (const std::string& code : tournament.tie_breaks)
    if (const auto items = standings::parse_sequence(code, kind); !items)
      context.err << context.words.text(items.error()) << '\n';
  return standings::list_of(tournament);
}

std::string competitor_name(const model::Tournament& t, standings::Competitors kind,
                            standings::Competitor competitor) {
  if (kind == standings::Competitors::Players) return player_name(t, competitor);
  return t.team_event.teams[static_cast<std::size_t>(competitor)].name;
}

void print_standings(const model::Tournament& tournament, CommandContext& context,
                     const systems::Options& settings, AnswerForm form) {
  results::Options options = results::options_of(tournament, settings);
  options.standings.list = tie_breaks_of(tournament, context);
  const auto result = results::final_table(tournament, options);
  if (result.not_by_system) context.err << context.words.text(*result.not_by_system) << '\n';
  if (form == AnswerForm::Text)
    context.out << context.tr("Standings after round {1}", {std::to_string(result.through)})
                << "\n\n";
  standings_answer(tournament, options.standings.competitors, result, form, context)
      .print(context.out, form);
}

namespace {

AnswerTable pairings_for_scripts(const model::Tournament& t, const systems::NextRound& round) {
  AnswerTable table({{"round", ""},
                     {"board", ""},
                     {"white", ""},
                     {"white_name", ""},
                     {"black", ""},
                     {"black_name", ""},
                     {"result", ""}});
  const auto number = [&](model::PlayerIndex p) {
    return t.players[static_cast<std::size_t>(p)].start_rank;
  };
  int board = 0;
  for (const auto& [white, black] : round.boards) {
    const auto missed = std::find_if(round.forfeits.begin(), round.forfeits.end(),
                                     [w = white](const auto& each) { return each.white == w; });
    std::string result;
    if (missed != round.forfeits.end())
      result = std::string(missed->white_absent ? "-" : "+") + (missed->black_absent ? "-" : "+");
    table.add({round.round, ++board, number(white), player_name(t, white), number(black),
               player_name(t, black), result});
  }
  const auto alone = [&](model::PlayerIndex p, const char* why) {
    table.add(
        {round.round, no_answer(), number(p), player_name(t, p), no_answer(), no_answer(), why});
  };
  if (round.bye != model::kNobody) alone(round.bye, "bye");
  for (const auto player : round.resting)
    alone(player, "rest");
  return table;
}

}  // namespace

void print_pairings(const model::Tournament& t, const systems::NextRound& round,
                    CommandContext& context, AnswerForm form) {
  if (form != AnswerForm::Text) return pairings_for_scripts(t, round).print(context.out, form);
  context.out << context.tr("Round {1}", {std::to_string(round.round)}) << "\n\n";
  TextTable table(
      {Align::Right, Align::Left, Align::Right, Align::Left, Align::Right, Align::Left});
  table.add({context.tr("Board"), context.tr("White"), context.tr("Points"), context.tr("Black"),
             context.tr("Points")});
  const auto points = [&](model::PlayerIndex p) {
    return t.score(p, round.round - 1).to_display();
  };
  int board = 0;
  for (const auto& [white, black] : round.boards) {
    ++board;
    if (white == model::kNobody) continue;  // an empty table
    const auto missed = std::find_if(round.forfeits.begin(), round.forfeits.end(),
                                     [w = white](const auto& each) { return each.white == w; });
    const bool played = missed == round.forfeits.end();
    table.add({std::to_string(board), player_name(t, white), points(white), player_name(t, black),
               points(black),
               played ? ""
                      : std::string(missed->white_absent ? "- " : "+ ") +
                            (missed->black_absent ? "-" : "+")});
  }
  if (round.bye != model::kNobody)
    table.add({"", player_name(t, round.bye), points(round.bye), context.tr("bye")});
  for (const auto player : round.resting)
    table.add({"", player_name(t, player), points(player), context.tr("rests")});
  table.print(context.out);
}

void print_pairings(const club::TournamentState& state, model::RoundNumber round,
                    CommandContext& context) {
  using enum model::ResultCode;
  const model::Tournament& t = state.tournament;
  systems::NextRound paired;
  paired.round = round;
  paired.boards = state.rounds[static_cast<std::size_t>(round) - 1].boards;
  for (const auto& [white, black] : paired.boards) {
    if (white == model::kNobody) continue;
    const bool white_absent = t.entry(white, round).code == ForfeitLoss,
               black_absent = t.entry(black, round).code == ForfeitLoss;
    if (white_absent || black_absent)
      paired.forfeits.push_back({white, black, white_absent, black_absent});
  }
  for (std::size_t i = 0; i < t.players.size(); ++i) {
    const auto player = static_cast<model::PlayerIndex>(i);
    const auto code = t.entry(player, round).code;
    if (code == PairingAllocatedBye) paired.bye = player;
    const bool asked =
        std::any_of(t.requested_byes.begin(), t.requested_byes.end(),
                    [&](const auto& bye) { return bye.player == player && bye.round == round; });
    if (code == ZeroPointBye && !asked) paired.resting.push_back(player);
  }
  print_pairings(t, paired, context);
}

}  // namespace rostok::cli
