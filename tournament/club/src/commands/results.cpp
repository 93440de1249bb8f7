// SPDX-License-Identifier: MIT
#include "rostok/club/commands/results.h"

#include <algorithm>

namespace rostok::club {

using base::ErrorKind;
using base::fail;
using base::Result;
using model::Color;
using model::ResultCode;

namespace {

// The board with its round, or why there is none.
Result<pairing::Board> board_for_result(const TournamentState& state, model::RoundNumber round,
                                        int board) {
  const auto* pair = find_board(state, round, board);
  if (pair == nullptr)
    return fail(ErrorKind::IllegalState, "There is no board {1} in round {2}",
                {std::to_string(board), std::to_string(round)});
  if (!state.rounds[static_cast<std::size_t>(round) - 1].published)
    return fail(ErrorKind::IllegalState, "Round {1} is a draft: publish it first",
                {std::to_string(round)});
  return *pair;
}

void set_codes(TournamentState& state, model::RoundNumber round, const pairing::Board& pair,
               ResultCode white, ResultCode black) {
  const auto at = [&](model::PlayerIndex p) -> model::RoundEntry& {
    return state.tournament.players[static_cast<std::size_t>(p)]
        .rounds[static_cast<std::size_t>(round) - 1];
  };
  at(pair.white) = {white, Color::White, pair.black};
  at(pair.black) = {black, Color::Black, pair.white};
}

// Only the previous round may be corrected in FIDE mode, once the next one is paired.
void warn_of_old_round(const TournamentState& state, model::RoundNumber round,
                       std::vector<Warning>& warnings) {
  const int behind = current_round(state) - round;
  const std::string number = std::to_string(round);
  const std::string note = "### Result corrected @ Round " + number;
  if (behind == 1)
    warnings.push_back(
        warn(WarningLevel::Confirm, "past-result",
             "Round {1} has been followed by another: pairings stay as they are", {number}, note));
  if (behind > 1)
    warnings.push_back(warn_leaving(
        "old-result", "Round {1} lies more than one round back: a correction leaves FIDE mode",
        {number}, note));
}

Result<TournamentProposal> change_result(const TournamentState& state, model::RoundNumber round,
                                         int board, ResultCode white, ResultCode black,
                                         const std::optional<GameRecord>& game) {
  const auto pair = board_for_result(state, round, board);
  if (!pair) return tl::unexpected(pair.error());
  TournamentProposal proposal{state, {}, {}};
  const bool same = state.tournament.entry(pair->white, round).code == white &&
                    state.tournament.entry(pair->black, round).code == black;
  if (!same && state.tournament.entry(pair->white, round).code != ResultCode::Pending)
    warn_of_old_round(state, round, proposal.warnings);
  set_codes(proposal.after, round, *pair, white, black);
  auto& adjourned = proposal.after.rounds[static_cast<std::size_t>(round) - 1].adjourned;
  if (white != ResultCode::Pending) std::erase(adjourned, board);
  if (game)
    proposal.other_records.emplace_back(game_key(round, board), to_text(*game));
  else if (!same)
    proposal.other_records.emplace_back(game_key(round, board), std::nullopt);
  return proposal;
}

std::vector<std::pair<std::string, std::string>> parameters(model::RoundNumber round, int board) {
  return {{"round", std::to_string(round)}, {"board", std::to_string(board)}};
}

}  // namespace

bool belong_together(ResultCode white, ResultCode black) {
  const auto any = [&](std::initializer_list<std::pair<ResultCode, ResultCode>> known) {
    return std::any_of(known.begin(), known.end(), [&](const auto& pair) {
      return (pair.first == white && pair.second == black) ||
             (pair.first == black && pair.second == white);
    });
  };
  using enum ResultCode;
  // ½–0 and 0–0 over the board exist (C.02.01): an arbiter may take points away.
  return any({{Win, Loss},
              {Draw, Draw},
              {Loss, Loss},
              {Draw, Loss},
              {WinShort, LossShort},
              {DrawShort, DrawShort},
              {LossShort, LossShort},
              {ForfeitWin, ForfeitLoss},
              {ForfeitLoss, ForfeitLoss}});
}

TournamentCommand record_result(model::RoundNumber round, int board, ResultCode white,
                                ResultCode black, const std::optional<GameRecord>& game) {
  auto told = parameters(round, board);
  told.emplace_back("white", std::string(1, static_cast<char>(white)));
  told.emplace_back("black", std::string(1, static_cast<char>(black)));
  return {
      "result", told, [=](const TournamentState& state) -> Result<TournamentProposal> {
        if (!belong_together(white, black))
          return fail(
              ErrorKind::BadInput, "These two results do not belong together: {1} and {2}",
              {std::string(1, static_cast<char>(white)), std::string(1, static_cast<char>(black))});
        return change_result(state, round, board, white, black, game);
      }};
}

TournamentCommand clear_result(model::RoundNumber round, int board) {
  return {"clear-result", parameters(round, board), [=](const TournamentState& state) {
            return change_result(state, round, board, ResultCode::Pending, ResultCode::Pending, {});
          }};
}

}  // namespace rostok::club
