// SPDX-License-Identifier: MIT
// Small tournaments for the tests of ratings.
#pragma once
#include <string>
#include <vector>

#include "rostok/model/tournament.h"

namespace rostok::ratings {

// Players with these ratings (0 = none) and no rounds.
inline model::Tournament rated_field(const std::vector<int>& ratings) {
  model::Tournament t;
  t.start_date = "2026/04/11";
  for (const int rating : ratings) {
    model::Player player;
    player.start_rank = static_cast<int>(t.players.size()) + 1;
    player.name = "Player " + std::to_string(player.start_rank);
    player.rating = rating;
    t.players.push_back(player);
  }
  return t;
}

// One more round with this one game.
inline void add_game(model::Tournament& t, model::PlayerIndex white, model::PlayerIndex black,
                     char white_gets, char black_gets) {
  const auto round = static_cast<std::size_t>(t.rounds_paired()) + 1;
  for (auto& player : t.players)
    player.rounds.resize(round);
  t.players[static_cast<std::size_t>(white)].rounds.back() = {
      static_cast<model::ResultCode>(white_gets), model::Color::White, black};
  t.players[static_cast<std::size_t>(black)].rounds.back() = {
      static_cast<model::ResultCode>(black_gets), model::Color::Black, white};
}

inline char other_side(char result) {
  return result == '1' ? '0' : result == '0' ? '1' : result;
}

// The first player's results against the others in turn, as White.
inline model::Tournament against(int own, const std::vector<int>& opponents,
                                 const std::string& results) {
  std::vector<int> all{own};
  all.insert(all.end(), opponents.begin(), opponents.end());
  model::Tournament t = rated_field(all);
  for (std::size_t i = 0; i < results.size(); ++i)
    add_game(t, 0, static_cast<model::PlayerIndex>(i) + 1, results[i], other_side(results[i]));
  return t;
}

}  // namespace rostok::ratings
