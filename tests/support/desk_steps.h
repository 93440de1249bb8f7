// SPDX-License-Identifier: MIT
// Steps of a tournament evening in few words, for tests.
#pragma once
#include "rostok/club/commands/results.h"
#include "rostok/club/commands/rounds.h"

namespace rostok::test {

// "Игрок 1" …, rated from the first down, White to the first in round 1.
inline model::Tournament numbered_players(int count, int rounds = 3) {
  model::Tournament t;
  t.name = "Турнир";
  t.total_rounds = rounds;
  t.initial_color = model::Color::White;
  for (int i = 1; i <= count; ++i) {
    model::Player player;
    player.start_rank = i;
    player.name = "Игрок " + std::to_string(i);
    player.rating = 2500 - i;
    t.players.push_back(player);
  }
  return t;
}

inline base::Result<club::Outcome> pair(club::TournamentDesk& desk) {
  return desk.perform(club::pair_round());
}
// A result of the last round.
inline base::Result<club::Outcome> record(club::TournamentDesk& desk, int board,
                                          model::ResultCode white, model::ResultCode black,
                                          const std::optional<club::GameRecord>& game = {}) {
  return desk.perform(
      club::record_result(club::current_round(desk.state()), board, white, black, game));
}
inline std::vector<pairing::Board> boards(const club::TournamentDesk& desk) {
  if (desk.state().rounds.empty()) return {};
  return desk.state().rounds.back().boards;
}
inline std::vector<int> open_boards(const club::TournamentDesk& desk) {
  return club::open_boards(desk.state(), club::current_round(desk.state()));
}
inline base::Result<club::TournamentDesk> create(club::Storage& storage,
                                                 const model::Tournament& tournament) {
  return club::TournamentDesk::create(storage, club::state_of(tournament), "coach");
}

}  // namespace rostok::test
