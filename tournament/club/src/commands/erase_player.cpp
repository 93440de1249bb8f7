// SPDX-License-Identifier: MIT
// A tournament without one of its players: every index behind his moves down by one.
#include "rostok/club/commands/players.h"

namespace rostok::club {

using model::PlayerIndex;

namespace {

// A reference to a player; false when it was to the one who is gone.
struct Shift {
  PlayerIndex gone;
  bool operator()(PlayerIndex& player) const {
    if (player == gone) return false;
    if (player > gone) --player;
    return true;
  }
};

void shift_all(std::vector<PlayerIndex>& players, const Shift& shift) {
  std::erase_if(players, [&](PlayerIndex& player) { return !shift(player); });
}

template <typename Records>
void shift_owners(Records& records, const Shift& shift) {
  std::erase_if(records, [&](auto& record) { return !shift(record.player); });
}

void shift_references(model::Tournament& t, const Shift& shift) {
  shift_owners(t.virtual_points, shift);
  shift_owners(t.national.records, shift);
  if (!t.team_event.references_are_teams) {
    shift_owners(t.requested_byes, shift);
    for (auto& group : t.forbidden)
      shift_all(group.players, shift);
    std::erase_if(t.forbidden, [](const auto& group) { return group.players.size() < 2; });
    for (auto& adjustment : t.adjustments)
      shift_all(adjustment.players, shift);
    std::erase_if(t.adjustments, [](const auto& each) { return each.players.empty(); });
  }
  for (auto& team : t.team_event.teams)
    shift_all(team.players, shift);
  std::erase_if(t.kept_lines,
                [&](auto& line) { return line.player != model::kNobody && !shift(line.player); });
}

}  // namespace

void erase_player(TournamentState& state, PlayerIndex player) {
  const auto index = static_cast<std::ptrdiff_t>(player);
  auto& t = state.tournament;
  t.players.erase(t.players.begin() + index);
  if (static_cast<std::size_t>(player) < state.participants.size())
    state.participants.erase(state.participants.begin() + index);
  const Shift shift{player};
  shift_references(t, shift);
  shift_all(state.settings.systems.knockout.seeds, shift);
  for (auto& p : t.players)  // only rounds without opponents exist before the first pairing
    for (auto& entry : p.rounds)
      if (entry.opponent != model::kNobody && !shift(entry.opponent)) entry = {};
}

}  // namespace rostok::club
