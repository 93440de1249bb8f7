// SPDX-License-Identifier: MIT
#include "rostok/club/new_tournament.h"

#include "rostok/club/commands/settings.h"

namespace rostok::club {

using base::Result;

Result<TournamentState> new_tournament(
    const ClubSettings& club, const std::vector<std::pair<std::string, std::string>>& values,
    std::uint64_t seed) {
  TournamentState state;
  state.tournament.city = club.city;
  state.tournament.federation = club.federation;
  state.tournament.tie_breaks = club.tie_breaks;
  state.settings.centre = club.centre;
  state.settings.lots_seed = seed;
  if (!club.arbiters.empty()) {
    state.tournament.chief_arbiter = club.arbiters.front();
    state.tournament.deputy_arbiters.assign(club.arbiters.begin() + 1, club.arbiters.end());
  }
  std::vector<std::pair<std::string, std::string>> all{{"initial-colour", "lot"}};
  for (const auto& [key, value] : values) {
    // A seed that is given comes before the lots that follow from it.
    if (key == "lots-seed")
      all.insert(all.begin(), {key, value});
    else
      all.emplace_back(key, value);
  }
  auto proposal = set_tournament(all).action(state);
  if (!proposal) return tl::unexpected(proposal.error());
  return std::move(proposal->after);
}

TournamentState as_template(const TournamentState& tournament, std::uint64_t seed) {
  TournamentState copy;
  const model::Tournament& from = tournament.tournament;
  model::Tournament& t = copy.tournament;
  t.name = from.name;
  t.city = from.city;
  t.federation = from.federation;
  t.type_text = from.type_text;
  t.chief_arbiter = from.chief_arbiter;
  t.deputy_arbiters = from.deputy_arbiters;
  t.time_control = from.time_control;
  t.encoded_time_control = from.encoded_time_control;
  t.total_rounds = from.total_rounds;
  t.points = from.points;
  t.encoded_type = from.encoded_type;
  t.system = from.system;
  t.baku_acceleration = from.baku_acceleration;
  t.tie_breaks = from.tie_breaks;
  t.national.federation = from.national.federation;
  t.national.method = from.national.method;
  copy.settings = tournament.settings;
  TournamentSettings& s = copy.settings;
  s.fide_mode = true;
  s.left_fide_mode.clear();
  s.lots_seed = seed;
  s.check_in_round = 0;
  s.notes.clear();
  s.started = s.finished = s.removed = false;
  s.systems.knockout.seeds.clear();
  if (s.start_order == StartOrder::ByHand) s.start_order = StartOrder::RatingTitleName;
  const auto coloured = set_tournament("initial-colour", "lot").action(copy);
  return coloured ? coloured->after : copy;
}

}  // namespace rostok::club
