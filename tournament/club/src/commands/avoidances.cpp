// SPDX-License-Identifier: MIT
#include "rostok/club/commands/avoidances.h"

#include <algorithm>

#include "rostok/pairing/weak_pairs.h"
#include "rounds/ready.h"
#include "text_of_players.h"

namespace rostok::club {

using base::ErrorKind;
using base::fail;
using base::Result;
using model::ForbiddenGroup;
using model::PlayerIndex;

namespace {

// Record 260 holds three digits.
constexpr model::RoundNumber kLastRound = 999;

void warn_of_new(TournamentProposal& proposal, const TournamentState& before) {
  if (before.rounds.empty()) return;
  proposal.warnings.push_back(warn_leaving(
      "forbidden-after-start",
      "Pairs may be forbidden before round 1: afterwards the tournament leaves FIDE mode", {},
      "### Forbidden pairs added after Round " + std::to_string(before.rounds.size())));
  if (!before.settings.fide_mode) proposal.warnings.back().level = WarningLevel::Acknowledge;
}

void warn_of_removed(TournamentProposal& proposal, const TournamentState& before) {
  if (before.rounds.empty()) return;
  proposal.warnings.push_back(
      warn(WarningLevel::Confirm, "allowed-after-start",
           "The tournament has begun: the change is written into the report", {},
           "### Forbidden pairs taken away after Round " + std::to_string(before.rounds.size())));
}

Result<void> check_pair(const TournamentState& state, PlayerIndex a, PlayerIndex b) {
  if (auto running = check_running(state); !running) return running;
  for (const PlayerIndex player : {a, b})
    if (auto known = check_player(state, player); !known) return known;
  if (a == b) return fail(ErrorKind::BadInput, "{1} is named twice", {name_of(state, a)});
  return {};
}

std::vector<std::pair<std::string, std::string>> players(PlayerIndex a, PlayerIndex b) {
  return {{"first", std::to_string(a)}, {"second", std::to_string(b)}};
}

const char* text_of(AvoidKind kind) {
  return kind == AvoidKind::SameGroup ? "group" : "school";
}

}  // namespace

TournamentCommand forbid_pair(PlayerIndex a, PlayerIndex b, const Rounds& rounds) {
  auto told = players(a, b);
  told.emplace_back("from", std::to_string(rounds.first));
  told.emplace_back("to", std::to_string(rounds.last));
  return {"forbid", told, [=](const TournamentState& state) -> Result<TournamentProposal> {
            if (auto pair = check_pair(state, a, b); !pair) return tl::unexpected(pair.error());
            const int last =
                rounds.last != 0 ? rounds.last : state.tournament.total_rounds.value_or(kLastRound);
            if (rounds.first < 1 || last < rounds.first || last > kLastRound)
              return fail(ErrorKind::BadInput, "There are no rounds {1} to {2}",
                          {std::to_string(rounds.first), std::to_string(last)});
            TournamentProposal proposal{state, {}, {}};
            const ForbiddenGroup group{rounds.first, last, {std::min(a, b), std::max(a, b)}};
            auto& forbidden = proposal.after.tournament.forbidden;
            if (std::find(forbidden.begin(), forbidden.end(), group) != forbidden.end())
              return fail(ErrorKind::IllegalState, "{1} and {2} are a forbidden pair already",
                          {name_of(state, a), name_of(state, b)});
            forbidden.push_back(group);
            warn_of_new(proposal, state);
            return proposal;
          }};
}

TournamentCommand allow_pair(PlayerIndex a, PlayerIndex b) {
  return {"allow", players(a, b), [=](const TournamentState& state) -> Result<TournamentProposal> {
            if (auto pair = check_pair(state, a, b); !pair) return tl::unexpected(pair.error());
            TournamentProposal proposal{state, {}, {}};
            auto& forbidden = proposal.after.tournament.forbidden;
            forbidden = pairing::without_pairs(forbidden, {{a, b}});
            if (forbidden == state.tournament.forbidden)
              return fail(ErrorKind::IllegalState, "{1} and {2} are not a forbidden pair",
                          {name_of(state, a), name_of(state, b)});
            warn_of_removed(proposal, state);
            return proposal;
          }};
}

TournamentCommand avoid(AvoidKind kind, model::RoundNumber last_round, bool weak) {
  return {"avoid",
          {{"kind", text_of(kind)},
           {"rounds", std::to_string(last_round)},
           {"weak", weak ? "yes" : "no"}},
          [=](const TournamentState& state) -> Result<TournamentProposal> {
            if (auto running = check_running(state); !running)
              return tl::unexpected(running.error());
            if (last_round < 1)
              return fail(ErrorKind::BadInput, "There is no round {1}",
                          {std::to_string(last_round)});
            TournamentProposal proposal{state, {}, {}};
            auto& rules = proposal.after.settings.avoid;
            std::erase_if(rules, [kind](const Avoidance& rule) { return rule.kind == kind; });
            rules.push_back({kind, last_round, weak});
            warn_of_new(proposal, state);
            return proposal;
          }};
}

TournamentCommand stop_avoiding(AvoidKind kind) {
  return {
      "stop-avoiding",
      {{"kind", text_of(kind)}},
      [=](const TournamentState& state) -> Result<TournamentProposal> {
        if (auto running = check_running(state); !running) return tl::unexpected(running.error());
        TournamentProposal proposal{state, {}, {}};
        auto& rules = proposal.after.settings.avoid;
        if (std::erase_if(rules, [kind](const Avoidance& rule) { return rule.kind == kind; }) == 0)
          return fail(ErrorKind::IllegalState, "There is no such rule");
        warn_of_removed(proposal, state);
        return proposal;
      }};
}

}  // namespace rostok::club
