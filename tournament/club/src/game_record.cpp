// SPDX-License-Identifier: MIT
#include "rostok/club/game_record.h"

#include <algorithm>
#include <tuple>

#include "codec/described_model.h"

namespace rostok::club {

std::string game_key(model::RoundNumber round, int board) {
  return "game/" + std::to_string(round) + "/" + std::to_string(board);
}

std::string to_text(const GameRecord& game) {
  return codec::to_text(game);
}

base::Result<GameRecord> game_from_text(const std::string& text) {
  GameRecord game;
  if (codec::from_text(text, game)) return game;
  return base::fail(base::ErrorKind::Io, "The club file is damaged: record {1}", {"game"});
}

base::Result<std::vector<GameRecord>> games_of(const Storage& storage, TournamentId id) {
  const auto records = storage.records(id, "game/");
  if (!records) return tl::unexpected(records.error());
  std::vector<GameRecord> games;
  for (const auto& [key, text] : *records) {
    auto game = game_from_text(text);
    if (!game) return tl::unexpected(game.error());
    games.push_back(std::move(*game));
  }
  std::sort(games.begin(), games.end(), [](const GameRecord& a, const GameRecord& b) {
    return std::tie(a.round, a.board) < std::tie(b.round, b.board);
  });
  return games;
}

}  // namespace rostok::club
