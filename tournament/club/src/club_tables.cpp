// SPDX-License-Identifier: MIT
#include "rostok/club/club_tables.h"

#include <algorithm>

#include "rostok/club/roster.h"
#include "rostok/club/tournament_desk.h"

namespace rostok::club {

using base::Result;

std::vector<ChildNumber> children_of(const TournamentState& state, const ClubState& club) {
  std::vector<ChildNumber> children(state.tournament.players.size());
  for (std::size_t i = 0; i < children.size() && i < state.participants.size(); ++i)
    if (const auto child = state.participants[i].child; child != 0)
      children[i] = resolve(club, child);
  return children;
}

std::vector<results::Attributes> attributes_of(const TournamentState& state) {
  auto attributes = results::attributes_of(state.tournament);
  for (std::size_t i = 0; i < attributes.size() && i < state.participants.size(); ++i) {
    attributes[i].group = state.participants[i].group;
    attributes[i].school = state.participants[i].school;
    attributes[i].newcomer = state.participants[i].newcomer;
  }
  return attributes;
}

results::FinalTable final_table_of(const TournamentState& state) {
  return results::final_table(state.tournament,
                              results::options_of(state.tournament, state.settings.systems));
}

Result<std::vector<PlayedTournament>> played_tournaments(const Storage& storage,
                                                         const std::string& event) {
  const auto listed = tournaments_of(storage);
  if (!listed) return tl::unexpected(listed.error());
  std::vector<PlayedTournament> played;
  for (const auto& [id, summary] : *listed) {
    if (summary.removed || summary.rounds_paired == 0 || (!event.empty() && summary.event != event))
      continue;
    auto state = load_tournament(storage, id);
    if (!state) return tl::unexpected(state.error());
    played.push_back({id, std::move(*state)});
  }
  std::stable_sort(played.begin(), played.end(), [](const auto& a, const auto& b) {
    return a.state.tournament.start_date < b.state.tournament.start_date;
  });
  return played;
}

std::vector<ratings::EloHistory> club_elo_of(const std::vector<PlayedTournament>& tournaments,
                                             const ClubState& club,
                                             const ratings::EloOptions& options) {
  std::vector<ratings::EloEvent> events;
  for (const auto& [id, state] : tournaments)
    events.push_back({state.tournament.start_date, id,
                      ratings::elo_games(state.tournament, children_of(state, club))});
  std::map<ChildNumber, int> known;
  for (const auto& [number, child] : club.children)
    if (child.first_rating > 0 && child.merged_into == 0) known[number] = child.first_rating;
  return ratings::club_elo(events, options, known);
}

std::vector<results::SeasonEvent> season_events_of(const std::vector<PlayedTournament>& tournaments,
                                                   const ClubState& club) {
  std::vector<results::SeasonEvent> events;
  for (const auto& played : tournaments)
    events.push_back(results::season_event(played.state.tournament, final_table_of(played.state),
                                           children_of(played.state, club)));
  return events;
}

}  // namespace rostok::club
