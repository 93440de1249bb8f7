// SPDX-License-Identifier: MIT
#include "rounds/ready.h"

#include <algorithm>

namespace rostok::club {

using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

// Boards without a result that is still to come in time: an adjourned game does not stop a round.
std::vector<int> boards_to_wait_for(const TournamentState& state) {
  auto open = open_boards(state, current_round(state));
  if (state.rounds.empty()) return open;
  const auto& adjourned = state.rounds.back().adjourned;
  std::erase_if(open, [&](int board) {
    return std::find(adjourned.begin(), adjourned.end(), board) != adjourned.end();
  });
  return open;
}

Result<void> check_manual_ended(const TournamentState& state, model::RoundNumber round) {
  if (state.rounds[static_cast<std::size_t>(round) - 1].manual_open)
    return fail(ErrorKind::IllegalState,
                "Round {1} is being paired by hand: end the manual pairing first",
                {std::to_string(round)});
  return {};
}

}  // namespace

Result<void> check_running(const TournamentState& state) {
  if (state.settings.finished)
    return fail(ErrorKind::IllegalState, "The tournament is finished: open it again first");
  return {};
}

Result<void> check_ready_to_pair(const TournamentState& state) {
  if (auto running = check_running(state); !running) return running;
  if (!state.rounds.empty()) {
    if (auto ended = check_manual_ended(state, current_round(state)); !ended) return ended;
    if (!state.rounds.back().published)
      return fail(ErrorKind::IllegalState, "Round {1} is a draft: publish it first",
                  {std::to_string(state.rounds.size())});
  }
  if (const auto open = boards_to_wait_for(state); !open.empty())
    return fail(ErrorKind::IllegalState, "Board {1} has no result yet",
                {std::to_string(table_of(state, open.front()))});
  const auto& t = state.tournament;
  // A knock-out has as many rounds as its matches need.
  if (t.system != model::PairingSystem::KnockOut && t.total_rounds &&
      current_round(state) >= *t.total_rounds)
    return fail(ErrorKind::IllegalState, "All {1} rounds have been played",
                {std::to_string(*t.total_rounds)});
  return {};
}

Result<void> check_manual(const TournamentState& state) {
  if (auto running = check_running(state); !running) return running;
  if (state.rounds.empty() || !state.rounds.back().manual_open)
    return fail(ErrorKind::IllegalState, "Begin the manual pairing first");
  return {};
}

Result<void> check_player(const TournamentState& state, model::PlayerIndex player) {
  if (player < 0 || static_cast<std::size_t>(player) >= state.tournament.players.size())
    return fail(ErrorKind::BadInput, "There is no such player");
  return {};
}

Result<pairing::Board> board_in_play(const TournamentState& state, model::RoundNumber round,
                                     int board) {
  if (state.rounds.empty()) return fail(ErrorKind::IllegalState, "No round has been paired yet");
  const auto* pair = find_board(state, round, board);
  if (pair == nullptr)
    return fail(ErrorKind::IllegalState, "There is no board {1} in round {2}",
                {std::to_string(table_of(state, board)), std::to_string(round)});
  if (auto running = check_running(state); !running) return tl::unexpected(running.error());
  if (!state.rounds[static_cast<std::size_t>(round) - 1].published)
    return fail(ErrorKind::IllegalState, "Round {1} is a draft: publish it first",
                {std::to_string(round)});
  if (auto ended = check_manual_ended(state, round); !ended) return tl::unexpected(ended.error());
  return *pair;
}

}  // namespace rostok::club
