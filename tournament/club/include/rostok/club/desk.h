// SPDX-License-Identifier: MIT
// The arbiter's desk: the use cases of a running tournament. Nothing is told to the caller as
// done before the storage has it.
#pragma once
#include "rostok/club/storage.h"
#include "rostok/standings/standings.h"
#include "rostok/systems/next_round.h"

namespace rostok::club {

class TournamentDesk {
 public:
  // Stores a new tournament and opens it.
  [[nodiscard]] static base::Result<TournamentDesk> create(Storage& storage, const model::Tournament& tournament);
  [[nodiscard]] static base::Result<TournamentDesk> open(Storage& storage, TournamentId id);

  [[nodiscard]] TournamentId id() const { return id_; }
  [[nodiscard]] const model::Tournament& tournament() const { return tournament_; }

  // Pairs the next round by the tournament's system; its games are pending. IllegalState while
  // results are missing or when every round is played; NoSolution when no legal pairing exists;
  // other errors as systems::pair_next_round().
  base::Result<systems::NextRound> pair_next_round();

  // The result of a board of the last round, codes as in TRF ('1' '0', '=' '=', '+' '-' …), and
  // its game where one was recorded. IllegalState for an unknown board.
  base::Result<void> record_result(int board, model::ResultCode white, model::ResultCode black,
                                   const std::optional<GameRecord>& game = {});

  // Boards of the last round without a result.
  [[nodiscard]] std::vector<int> open_boards() const;
  // The boards of the last round, as paired; index 0 = board 1.
  [[nodiscard]] const std::vector<pairing::Board>& boards() const { return boards_; }

 private:
  TournamentDesk(Storage& storage, TournamentId id, model::Tournament tournament);
  void apply(const std::vector<EntryChange>& changes);
  void find_boards();

  Storage* storage_;
  TournamentId id_;
  model::Tournament tournament_;
  std::vector<pairing::Board> boards_;
};

}  // namespace rostok::club
