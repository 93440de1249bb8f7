// SPDX-License-Identifier: MIT
#include "rostok/club/commands/sides.h"

#include <algorithm>
#include <map>

#include "participants.h"
#include "rostok/systems/next_round.h"
#include "tidy.h"

namespace rostok::club {

using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

using Proposed = Result<TournamentProposal>;

Result<void> check_system(const TournamentState& state) {
  using enum model::PairingSystem;
  const auto system = state.tournament.system;
  if (system != Scheveningen && system != DoubleScheveningen)
    return fail(ErrorKind::IllegalState, "Two sides exist in the Scheveningen system only");
  if (current_round(state) > 0)
    return fail(ErrorKind::IllegalState, "Round 1 is paired: the sides stay as they are");
  return {};
}

Result<void> check_sides(const TournamentState& state, const std::vector<Side>& sides) {
  if (sides.size() != 2) return fail(ErrorKind::BadInput, "Two sides are needed");
  if (tidy(sides[0].name).empty() || tidy(sides[1].name).empty() ||
      tidy(sides[0].name) == tidy(sides[1].name))
    return fail(ErrorKind::BadInput, "The two sides need two names");
  std::vector<int> count(state.tournament.players.size());
  for (const Side& side : sides)
    for (const auto player : side.players) {
      if (auto known = may_change(state, player); !known) return known;
      ++count[static_cast<std::size_t>(player)];
    }
  for (std::size_t i = 0; i < count.size(); ++i)
    if (count[i] != 1)
      return fail(ErrorKind::BadInput, "{1} has to be on one of the two sides",
                  {state.tournament.players[i].name});
  return {};
}

}  // namespace

TournamentCommand set_sides(const std::vector<Side>& sides) {
  return {"sides", {}, [=](const TournamentState& state) -> Proposed {
            if (auto allowed = may_change(state); !allowed) return tl::unexpected(allowed.error());
            if (auto right = check_system(state); !right) return tl::unexpected(right.error());
            if (auto good = check_sides(state, sides); !good) return tl::unexpected(good.error());
            TournamentProposal proposal{state, {}, {}};
            auto& event = proposal.after.tournament.team_event;
            event = {};
            for (const Side& side : sides) {
              model::Team team;
              team.number = static_cast<int>(event.teams.size()) + 1;
              team.name = tidy(side.name);
              team.players = side.players;
              event.teams.push_back(std::move(team));
            }
            return proposal;
          }};
}

Result<std::vector<Side>> sides_by(const TournamentState& state, SidesBy by) {
  std::map<std::string, Side> found;
  for (const auto player : systems::by_start_rank(state.tournament)) {
    const auto index = static_cast<std::size_t>(player);
    const Participant card =
        index < state.participants.size() ? state.participants[index] : Participant{};
    const std::string& name = by == SidesBy::Group ? card.group : card.school;
    if (name.empty())
      return fail(ErrorKind::BadInput, "{1} has to be on one of the two sides",
                  {player_name(state, player)});
    found[name].name = name;
    found[name].players.push_back(player);
  }
  if (found.size() != 2) return fail(ErrorKind::BadInput, "Two sides are needed");
  std::vector<Side> sides;
  for (auto& [name, side] : found)
    sides.push_back(std::move(side));
  return sides;
}

}  // namespace rostok::club
