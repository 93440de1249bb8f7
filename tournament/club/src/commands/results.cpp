// SPDX-License-Identifier: MIT
#include "rostok/club/commands/results.h"

#include <algorithm>

#include "rounds/past_rounds.h"
#include "rounds/ready.h"

namespace rostok::club {

using base::ErrorKind;
using base::fail;
using base::Result;
using model::Color;
using model::ResultCode;
using model::RoundNumber;

namespace {

void set_codes(TournamentState& state, RoundNumber round, const pairing::Board& pair,
               const BoardResult& result) {
  const auto at = [&](model::PlayerIndex p) -> model::RoundEntry& {
    return state.tournament.players[static_cast<std::size_t>(p)]
        .rounds[static_cast<std::size_t>(round) - 1];
  };
  at(pair.white) = {result.white, Color::White, pair.black};
  at(pair.black) = {result.black, Color::Black, pair.white};
}

RoundState& round_of(TournamentState& state, RoundNumber round) {
  return state.rounds[static_cast<std::size_t>(round) - 1];
}

Result<TournamentProposal> change_result(const TournamentState& state, RoundNumber round, int board,
                                         const BoardResult& result,
                                         const std::optional<GameRecord>& game) {
  const auto pair = board_in_play(state, round, board);
  if (!pair) return tl::unexpected(pair.error());
  TournamentProposal proposal{state, {}, {}};
  const BoardResult before = result_of(state, round, board);
  const bool same = before == result;
  if (!same && before.white != ResultCode::Pending)
    proposal.warnings = past_round_warnings(state, round);
  set_codes(proposal.after, round, *pair, result);
  if (result.white != ResultCode::Pending)
    std::erase(round_of(proposal.after, round).adjourned, board);
  if (game)
    proposal.other_records.emplace_back(game_key(round, board), to_text(*game));
  else if (!same)
    proposal.other_records.emplace_back(game_key(round, board), std::nullopt);
  return proposal;
}

std::vector<std::pair<std::string, std::string>> parameters(RoundNumber round, int board) {
  return {{"round", std::to_string(round)}, {"board", std::to_string(board)}};
}

std::vector<std::pair<std::string, std::string>> parameters(RoundNumber round, int board,
                                                            const BoardResult& result) {
  auto told = parameters(round, board);
  told.emplace_back("white", std::string(1, static_cast<char>(result.white)));
  told.emplace_back("black", std::string(1, static_cast<char>(result.black)));
  return told;
}

Result<void> check_together(const BoardResult& result) {
  if (belong_together(result.white, result.black)) return {};
  return fail(ErrorKind::BadInput, "These two results do not belong together: {1} and {2}",
              {std::string(1, static_cast<char>(result.white)),
               std::string(1, static_cast<char>(result.black))});
}

}  // namespace

BoardResult result_of(const TournamentState& state, RoundNumber round, int board) {
  const auto* pair = find_board(state, round, board);
  return {state.tournament.entry(pair->white, round).code,
          state.tournament.entry(pair->black, round).code};
}

TournamentCommand record_result(RoundNumber round, int board, ResultCode white, ResultCode black,
                                const std::optional<GameRecord>& game) {
  const BoardResult result{white, black};
  return {"result", parameters(round, board, result),
          [=](const TournamentState& state) -> Result<TournamentProposal> {
            if (auto together = check_together(result); !together)
              return tl::unexpected(together.error());
            auto proposal = change_result(state, round, board, result, game);
            if (proposal && is_unusual(result) && proposal->after != state)
              proposal->warnings.push_back(
                  warn(WarningLevel::Confirm, "unusual-result",
                       "{1} is a result that only an arbiter's decision gives", {to_text(result)}));
            return proposal;
          }};
}

TournamentCommand clear_result(RoundNumber round, int board) {
  return {"clear-result", parameters(round, board),
          [=](const TournamentState& state) { return change_result(state, round, board, {}, {}); }};
}

TournamentCommand correct_for_report(RoundNumber round, int board, ResultCode white,
                                     ResultCode black) {
  const BoardResult result{white, black};
  return {"report-correction", parameters(round, board, result),
          [=](const TournamentState& state) -> Result<TournamentProposal> {
            if (auto together = check_together(result); !together)
              return tl::unexpected(together.error());
            const auto* pair = find_board(state, round, board);
            if (pair == nullptr)
              return fail(ErrorKind::IllegalState, "There is no board {1} in round {2}",
                          {std::to_string(table_of(state, board)), std::to_string(round)});
            if (round == current_round(state) && !state.settings.finished)
              return fail(ErrorKind::IllegalState,
                          "Round {1} is the last one: correct the result itself",
                          {std::to_string(round)});
            TournamentProposal proposal{state, {}, {}};
            auto& corrections = round_of(proposal.after, round).report_corrections;
            std::erase_if(corrections, [board](const auto& each) { return each.board == board; });
            if (result != result_of(state, round, board))
              corrections.push_back({board, white, black});
            proposal.warnings.push_back(warn(
                WarningLevel::Confirm, "report-only",
                "The correction is for the rating report: points and pairings stay as they are", {},
                "### Result for the rating report @ Round " + std::to_string(round) + " board " +
                    std::to_string(table_of(state, board)) + ": " + to_text(result)));
            return proposal;
          }};
}

TournamentCommand adjourn_game(RoundNumber round, int board) {
  return {"adjourn", parameters(round, board),
          [=](const TournamentState& state) -> Result<TournamentProposal> {
            if (const auto pair = board_in_play(state, round, board); !pair)
              return tl::unexpected(pair.error());
            if (result_of(state, round, board).white != ResultCode::Pending)
              return fail(ErrorKind::IllegalState,
                          "Board {1} has a result: a finished game is not adjourned",
                          {std::to_string(table_of(state, board))});
            TournamentProposal proposal{state, {}, {}};
            auto& adjourned = round_of(proposal.after, round).adjourned;
            if (std::find(adjourned.begin(), adjourned.end(), board) != adjourned.end())
              return proposal;
            adjourned.push_back(board);
            std::sort(adjourned.begin(), adjourned.end());
            proposal.warnings.push_back(
                warn(WarningLevel::Acknowledge, "adjourned",
                     "The game counts as a draw for the next pairing, until it has a result", {},
                     "### Adjourned game @ Round " + std::to_string(round)));
            return proposal;
          }};
}

TournamentCommand resume_game(RoundNumber round, int board) {
  return {"resume", parameters(round, board),
          [=](const TournamentState& state) -> Result<TournamentProposal> {
            if (const auto pair = board_in_play(state, round, board); !pair)
              return tl::unexpected(pair.error());
            TournamentProposal proposal{state, {}, {}};
            if (std::erase(round_of(proposal.after, round).adjourned, board) == 0)
              return fail(ErrorKind::IllegalState, "The game on board {1} is not adjourned",
                          {std::to_string(table_of(state, board))});
            return proposal;
          }};
}

std::vector<OpenBoard> missing_results(const TournamentState& state) {
  std::vector<OpenBoard> missing;
  for (RoundNumber round = 1; round <= current_round(state); ++round) {
    const auto& adjourned = state.rounds[static_cast<std::size_t>(round) - 1].adjourned;
    for (const int board : open_boards(state, round))
      missing.push_back(
          {round, board, std::find(adjourned.begin(), adjourned.end(), board) != adjourned.end()});
  }
  return missing;
}

}  // namespace rostok::club
