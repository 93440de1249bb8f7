// SPDX-License-Identifier: MIT
#include "rostok/systems/scheveningen.h"

#include <algorithm>
#include <set>

#include "schedule.h"

namespace rostok::systems {

using base::ErrorKind;
using base::fail;
using base::Result;
using model::kNobody;
using model::PlayerIndex;
using model::Tournament;

namespace {

// The games of a round by the members themselves; kNobody where a team has no such board.
std::vector<pairing::Board> games_of(const Tournament& t, int boards, int round) {
  const auto& first = t.team_event.teams[0].players;
  const auto& second = t.team_event.teams[1].players;
  const auto member = [](const std::vector<PlayerIndex>& team, int board) {
    return board <= static_cast<int>(team.size()) ? team[static_cast<std::size_t>(board) - 1]
                                                  : kNobody;
  };
  const bool reversed = round > boards;
  std::vector<pairing::Board> games;
  for (const auto& game : scheveningen_round(boards, reversed ? round - boards : round)) {
    const PlayerIndex a = member(first, game.first), b = member(second, game.second);
    games.push_back(game.first_is_white != reversed ? pairing::Board{a, b} : pairing::Board{b, a});
  }
  return games;
}

Result<int> boards_of_teams(const Tournament& t) {
  const auto& teams = t.team_event.teams;
  std::set<PlayerIndex> members;
  std::size_t count = 0, largest = 0;
  for (const auto& team : teams) {
    members.insert(team.players.begin(), team.players.end());
    count += team.players.size();
    largest = std::max(largest, team.players.size());
  }
  if (teams.size() != 2 || teams[0].players.empty() || teams[1].players.empty() ||
      members.size() != count || members.contains(kNobody))
    return fail(
        ErrorKind::BadInput,
        "The Scheveningen system needs two teams of different players (records 013 or 310)");
  const int boards = static_cast<int>(largest);
  if (!has_scheveningen_table(boards))
    return fail(ErrorKind::Unsupported,
                "There is no Scheveningen table for {1} boards in this program; take one board "
                "more or fewer",
                {std::to_string(boards)});
  return boards;
}

bool follows(const Tournament& t, int boards, model::RoundNumber round) {
  const auto games = games_of(t, boards, round);
  return std::all_of(games.begin(), games.end(), [&](const pairing::Board& game) {
    if (game.white == kNobody) return !t.entry(game.black, round).is_paired();
    const auto entry = t.entry(game.white, round);
    return !entry.is_paired() || entry.opponent == game.black;
  });
}

}  // namespace

Result<NextRound> pair_scheveningen(const Tournament& t) {
  const auto boards = boards_of_teams(t);
  if (!boards) return tl::unexpected(boards.error());
  const int cycles = t.system == model::PairingSystem::DoubleScheveningen ? 2 : 1;
  const int all = cycles * *boards;
  const int last = t.total_rounds ? std::min(all, *t.total_rounds) : all;
  NextRound next;
  next.round = t.rounds_paired() + 1;
  for (model::RoundNumber round = 1; round < std::min(next.round, last + 1); ++round)
    if (!follows(t, *boards, round))
      return fail(ErrorKind::IllegalState,
                  "Round {1} does not follow the Scheveningen table for {2} boards: the next round "
                  "has to be paired by hand",
                  {std::to_string(round), std::to_string(*boards)});
  if (next.round > last) return all_rounds_played(last);
  for (const auto& game : games_of(t, *boards, next.round)) {
    if (game.white != kNobody && game.black != kNobody) {
      add_game(t, game.white, game.black, next);
      continue;
    }
    const PlayerIndex alone = game.white == kNobody ? game.black : game.white;
    if (is_present(t, alone, next.round)) next.resting.push_back(alone);
  }
  return next;
}

}  // namespace rostok::systems
