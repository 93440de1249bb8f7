// SPDX-License-Identifier: MIT
#include "rounds/engine_pairing.h"

#include <algorithm>
#include <map>

namespace rostok::club {

using base::ErrorKind;
using base::Result;
using model::ForbiddenGroup;
using model::PlayerIndex;
using model::RoundNumber;
using model::Tournament;

bool has_schedule(model::PairingSystem system) {
  using enum model::PairingSystem;
  return system == RoundRobin || system == DoubleRoundRobin || system == KnockOut ||
         system == Scheveningen || system == DoubleScheveningen;
}

AvoidedGroups avoided_in(const TournamentState& state, RoundNumber round) {
  AvoidedGroups groups;
  if (has_schedule(state.tournament.system) || state.tournament.team_event.references_are_teams)
    return groups;
  for (const Avoidance& rule : state.settings.avoid) {
    if (round > rule.last_round) continue;
    std::map<std::string, std::vector<PlayerIndex>> members;
    for (std::size_t i = 0; i < state.participants.size(); ++i) {
      const Participant& who = state.participants[i];
      const std::string& name = rule.kind == AvoidKind::SameGroup ? who.group : who.school;
      if (!name.empty()) members[name].push_back(static_cast<PlayerIndex>(i));
    }
    for (auto& [name, players] : members)
      if (players.size() > 1)
        (rule.weak ? groups.weak : groups.hard).push_back({round, round, std::move(players)});
  }
  return groups;
}

void add_withdrawals(const TournamentState& state, RoundNumber round, Tournament& tournament) {
  for (std::size_t i = 0; i < state.participants.size(); ++i) {
    const RoundNumber from = state.participants[i].withdrawn_from;
    const auto player = static_cast<PlayerIndex>(i);
    if (from == 0 || round < from) continue;
    auto& asked = tournament.requested_byes;
    if (std::none_of(asked.begin(), asked.end(),
                     [&](const auto& bye) { return bye.player == player && bye.round == round; }))
      asked.push_back({round, model::ResultCode::ZeroPointBye, player});
  }
}

namespace {

using Groups = std::vector<ForbiddenGroup>;

Result<systems::NextRound> pair_apart(const TournamentState& state, Tournament tournament,
                                      const Groups& apart) {
  tournament.forbidden.insert(tournament.forbidden.end(), apart.begin(), apart.end());
  return systems::pair_next_round(tournament, state.settings.systems);
}

Groups joined(Groups first, const Groups& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

bool impossible(const Result<systems::NextRound>& result) {
  return !result && result.error().kind == ErrorKind::NoSolution;
}

// Which prohibitions stay when not all can: as many as possible where the system allows to count
// (Dutch), none otherwise.
Result<Groups> what_can_stay(const Tournament& tournament, const AvoidedGroups& groups) {
  if (tournament.system != model::PairingSystem::Dutch) return Groups{};
  Tournament strict = tournament;
  strict.forbidden.insert(strict.forbidden.end(), groups.hard.begin(), groups.hard.end());
  const auto allowed = pairing::fewest_weak_pairs(strict, groups.weak);
  if (!allowed) return tl::unexpected(allowed.error());
  return pairing::without_pairs(groups.weak, *allowed);
}

bool both_in(const ForbiddenGroup& group, const pairing::Board& board) {
  const auto in = [&group](PlayerIndex player) {
    return std::find(group.players.begin(), group.players.end(), player) != group.players.end();
  };
  return in(board.white) && in(board.black);
}

base::Unexpected forbidden_pairs_are_too_many(RoundNumber round) {
  return base::fail(ErrorKind::NoSolution,
                    "Round {1} has no pairing because of the forbidden pairs: allow some of them, "
                    "make the rule weak, or pair by hand",
                    {std::to_string(round)});
}

}  // namespace

Result<EnginePairing> engine_pairing(const TournamentState& state, Tournament tournament) {
  const RoundNumber round = tournament.rounds_paired() + 1;
  const AvoidedGroups groups = avoided_in(state, round);
  EnginePairing result;
  result.avoided = joined(groups.hard, groups.weak);
  auto next = pair_apart(state, tournament, result.avoided);
  if (impossible(next) && !groups.weak.empty())
    if (const auto stay = what_can_stay(tournament, groups)) {
      result.avoided = joined(groups.hard, *stay);
      next = pair_apart(state, tournament, result.avoided);
    }
  if (impossible(next) && !(tournament.forbidden.empty() && groups.hard.empty())) {
    Tournament free = tournament;
    free.forbidden.clear();
    if (pair_apart(state, free, {})) return forbidden_pairs_are_too_many(round);
  }
  if (!next) return tl::unexpected(next.error());
  for (const pairing::Board& board : next->boards)
    if (std::any_of(groups.weak.begin(), groups.weak.end(),
                    [&](const ForbiddenGroup& group) { return both_in(group, board); }))
      result.given_up.emplace_back(board.white, board.black);
  result.next = std::move(*next);
  return result;
}

}  // namespace rostok::club
