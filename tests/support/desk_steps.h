// SPDX-License-Identifier: MIT
// Steps of a tournament evening in few words, for tests.
#pragma once
#include "rostok/club/commands/results.h"
#include "rostok/club/commands/rounds.h"

namespace rostok::test {

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
