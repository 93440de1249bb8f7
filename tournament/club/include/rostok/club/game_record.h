// SPDX-License-Identifier: MIT
// A game of a tournament as it was played.
#pragma once
#include <string>
#include <vector>

#include "rostok/club/storage.h"
#include "rostok/model/tournament.h"

namespace rostok::club {

struct GameRecord {
  model::RoundNumber round = 0;
  int board = 0;  // from 1, as paired
  model::PlayerIndex white = model::kNobody, black = model::kNobody;
  std::string start_fen;           // empty: the orthodox start position
  std::vector<std::string> moves;  // UCI notation
  std::string result;              // 1-0, 0-1, 1/2-1/2
  std::string termination;         // PGN tag value: "normal", "adjudication" …
  bool operator==(const GameRecord&) const = default;
};

// "game/3/12"
[[nodiscard]] std::string game_key(model::RoundNumber round, int board);
[[nodiscard]] std::string to_text(const GameRecord& game);
// Io when the text is not one of to_text().
[[nodiscard]] base::Result<GameRecord> game_from_text(const std::string& text);

// All games of a tournament, by round and board.
[[nodiscard]] base::Result<std::vector<GameRecord>> games_of(const Storage& storage,
                                                             TournamentId id);

}  // namespace rostok::club
