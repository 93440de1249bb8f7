// SPDX-License-Identifier: MIT
#include "text_of_players.h"

namespace rostok::club {

namespace {

template <typename Values, typename ToText>
std::string joined(const Values& values, const std::string& separator, ToText to_text) {
  std::string text;
  for (const auto& value : values)
    text += (text.empty() ? "" : separator) + to_text(value);
  return text;
}

std::string rank_of(const TournamentState& state, model::PlayerIndex player) {
  return std::to_string(state.tournament.players[static_cast<std::size_t>(player)].start_rank);
}

}  // namespace

std::string name_of(const TournamentState& state, model::PlayerIndex player) {
  return state.tournament.players[static_cast<std::size_t>(player)].name;
}

std::string names_of_pairs(const TournamentState& state,
                           const std::vector<pairing::PlayerPair>& pairs) {
  return joined(pairs, ", ", [&](const auto& pair) {
    return name_of(state, pair.first) + " – " + name_of(state, pair.second);
  });
}

std::string numbers_of_pairs(const TournamentState& state,
                             const std::vector<pairing::PlayerPair>& pairs) {
  return joined(pairs, ", ", [&](const auto& pair) {
    return rank_of(state, pair.first) + "-" + rank_of(state, pair.second);
  });
}

std::string list_of_players(const std::vector<model::PlayerIndex>& players) {
  return joined(players, " ", [](model::PlayerIndex player) { return std::to_string(player); });
}

}  // namespace rostok::club
