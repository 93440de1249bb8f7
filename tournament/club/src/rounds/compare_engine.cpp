// SPDX-License-Identifier: MIT
#include <algorithm>

#include "rostok/club/commands/manual.h"
#include "rounds/engine_pairing.h"

namespace rostok::club {

using model::PlayerIndex;
using model::ResultCode;
using pairing::Board;

namespace {

bool plays(const model::RoundEntry& entry) {
  return entry.is_paired() || entry.code == ResultCode::PairingAllocatedBye;
}

// The tournament before the last round, who does not play in it asked for that beforehand.
model::Tournament before_last_round(const TournamentState& state) {
  model::Tournament t = state.tournament;
  const auto round = current_round(state);
  std::erase_if(t.requested_byes, [round](const auto& bye) { return bye.round == round; });
  for (std::size_t i = 0; i < t.players.size(); ++i) {
    const auto player = static_cast<PlayerIndex>(i);
    const auto entry = t.entry(player, round);
    if (!plays(entry))
      t.requested_byes.push_back(
          {round, entry.code == ResultCode::NotPaired ? ResultCode::ZeroPointBye : entry.code,
           player});
    auto& rounds = t.players[i].rounds;
    rounds.resize(std::min(rounds.size(), static_cast<std::size_t>(round) - 1));
  }
  return t;
}

PlayerIndex bye_of(const TournamentState& state) {
  for (std::size_t i = 0; i < state.tournament.players.size(); ++i)
    if (const auto player = static_cast<PlayerIndex>(i);
        state.tournament.entry(player, current_round(state)).code ==
        ResultCode::PairingAllocatedBye)
      return player;
  return model::kNobody;
}

std::vector<Board> only_in_first(const std::vector<Board>& first,
                                 const std::vector<Board>& second) {
  std::vector<Board> only;
  std::copy_if(first.begin(), first.end(), std::back_inserter(only), [&](const Board& board) {
    return board.white != model::kNobody &&
           std::find(second.begin(), second.end(), board) == second.end();
  });
  return only;
}

}  // namespace

EngineComparison compare_with_engine(const TournamentState& state) {
  EngineComparison comparison;
  TournamentState before = state;
  before.tournament = before_last_round(state);
  auto made = engine_pairing(before, before.tournament);
  if (!made) {
    comparison.reason = made.error();
    return comparison;
  }
  comparison.known = true;
  comparison.boards = std::move(made->next.boards);
  comparison.bye = made->next.bye;
  const auto& ours = state.rounds.back().boards;
  comparison.missing = only_in_first(comparison.boards, ours);
  comparison.extra = only_in_first(ours, comparison.boards);
  comparison.bye_differs = bye_of(state) != comparison.bye;
  return comparison;
}

std::vector<PlayerIndex> bench_of(const TournamentState& state, model::RoundNumber round) {
  std::vector<PlayerIndex> bench;
  if (round < 1 || round > current_round(state) ||
      !state.rounds[static_cast<std::size_t>(round) - 1].manual_open)
    return bench;
  for (std::size_t i = 0; i < state.tournament.players.size(); ++i)
    if (const auto player = static_cast<PlayerIndex>(i);
        state.tournament.entry(player, round).code == ResultCode::NotPaired)
      bench.push_back(player);
  return bench;
}

}  // namespace rostok::club
