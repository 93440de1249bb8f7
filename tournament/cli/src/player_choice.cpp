// SPDX-License-Identifier: MIT
#include "player_choice.h"

#include <algorithm>

#include "rostok/club/commands/players.h"

namespace rostok::cli {

base::Result<model::PlayerIndex> player_with(const club::TournamentState& state, int number) {
  const auto player = club::player_by_number(state, number);
  if (player == model::kNobody)
    return base::fail(base::ErrorKind::BadInput, "Nobody has the starting number {1}",
                      {std::to_string(number)});
  return player;
}

base::Result<std::vector<model::PlayerIndex>> players_with(const club::TournamentState& state,
                                                           const std::vector<int>& numbers) {
  std::vector<model::PlayerIndex> players;
  for (const int number : numbers) {
    const auto player = player_with(state, number);
    if (!player) return tl::unexpected(player.error());
    players.push_back(*player);
  }
  return players;
}

const char* attendance_code(club::Attendance attendance) {
  switch (attendance) {
    case club::Attendance::Present:
      return "present";
    case club::Attendance::Missing:
      return "missing";
    case club::Attendance::Bye:
      return "bye";
    case club::Attendance::Withdrawn:
      break;
  }
  return "withdrawn";
}

std::string byes_text(const club::TournamentState& state, model::PlayerIndex player) {
  std::vector<model::RequestedBye> byes;
  for (const auto& bye : state.tournament.requested_byes)
    if (bye.player == player && bye.round > club::current_round(state)) byes.push_back(bye);
  std::sort(byes.begin(), byes.end(),
            [](const auto& a, const auto& b) { return a.round < b.round; });
  std::string text;
  for (const auto& bye : byes)
    text += (text.empty() ? "" : " ") + std::to_string(bye.round) + static_cast<char>(bye.code);
  return text;
}

}  // namespace rostok::cli
