// SPDX-License-Identifier: MIT
#include "rostok/club/commands/numbers.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "participants.h"
#include "rostok/base/fold.h"
#include "rostok/systems/next_round.h"

namespace rostok::club {

using base::ErrorKind;
using base::fail;
using base::Result;
using model::PlayerIndex;

namespace {

// A number drawn for a player: depends on the seed and his place in the entry list alone, so that
// nobody's lot changes when another one is added (splitmix64).
std::uint64_t lot(std::uint64_t seed, PlayerIndex player) {
  std::uint64_t z = seed + 0x9E3779B97F4A7C15ULL * (static_cast<std::uint64_t>(player) + 1);
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31U);
}

// What the order compares, smaller first. Unused parts are equal for all.
using Key = std::tuple<std::int64_t, int, std::string, std::uint64_t>;

Key key_of(const TournamentState& state, PlayerIndex player) {
  const auto& p = state.tournament.players[static_cast<std::size_t>(player)];
  const auto name = base::fold_words(p.name);
  switch (state.settings.start_order) {
    case StartOrder::RatingTitleName:
      return {-p.rating, static_cast<int>(p.title), name, 0};
    case StartOrder::RatingName:
      return {-p.rating, 0, name, 0};
    case StartOrder::Name:
      return {0, 0, name, 0};
    case StartOrder::ByLot:
      return {0, 0, {}, lot(state.settings.lots_seed, player)};
    case StartOrder::AsEntered:
      break;
    case StartOrder::ByHand:
      // Without a number yet: behind the others.
      return {p.start_rank > 0 ? p.start_rank : std::numeric_limits<std::int32_t>::max(), 0, {}, 0};
  }
  return {};
}

// Ranges of ranks follow their players when somebody is put in at `rank`.
void shift_ranges(model::Tournament& tournament, std::int32_t rank) {
  for (model::Acceleration& range : tournament.accelerations) {
    if (rank > range.last_rank) continue;
    if (rank < range.first_rank) ++range.first_rank;
    ++range.last_rank;
  }
}

}  // namespace

std::vector<PlayerIndex> start_order(const TournamentState& state) {
  std::vector<std::pair<Key, PlayerIndex>> keyed;
  for (std::size_t i = 0; i < state.tournament.players.size(); ++i) {
    const auto player = static_cast<PlayerIndex>(i);
    keyed.emplace_back(key_of(state, player), player);
  }
  std::sort(keyed.begin(), keyed.end());
  std::vector<PlayerIndex> order;
  for (const auto& [key, player] : keyed)
    order.push_back(player);
  return order;
}

void give_numbers(TournamentState& state) {
  std::int32_t rank = 0;
  for (const PlayerIndex player : start_order(state))
    state.tournament.players[static_cast<std::size_t>(player)].start_rank = ++rank;
}

void give_late_number(TournamentState& state, PlayerIndex player) {
  auto& players = state.tournament.players;
  auto order = systems::by_start_rank(state.tournament);
  std::erase(order, player);
  const auto own = std::make_pair(key_of(state, player), player);
  const auto below = std::find_if(order.begin(), order.end(), [&](PlayerIndex other) {
    return own < std::make_pair(key_of(state, other), other);
  });
  const bool last = below == order.end();
  const std::int32_t rank =
      last ? (order.empty() ? 1 : players[static_cast<std::size_t>(order.back())].start_rank + 1)
           : players[static_cast<std::size_t>(*below)].start_rank;
  for (auto& other : players)
    if (other.start_rank >= rank) ++other.start_rank;
  players[static_cast<std::size_t>(player)].start_rank = rank;
  shift_ranges(state.tournament, rank);
}

TournamentCommand renumber() {
  return {"renumber", {}, [](const TournamentState& state) -> Result<TournamentProposal> {
            if (auto allowed = may_change(state); !allowed) return tl::unexpected(allowed.error());
            TournamentProposal proposal{state, {}, {}};
            give_numbers(proposal.after);
            if (current_round(state) == 0) return proposal;
            if (has_fixed_table(state))
              return fail(ErrorKind::IllegalState,
                          "The table follows the numbers: they stay once it has begun");
            if (current_round(state) >= kNumbersFrozenBy)
              return fail(ErrorKind::IllegalState,
                          "Round {1} is paired: the starting numbers stay as they are",
                          {std::to_string(kNumbersFrozenBy)});
            proposal.warnings.push_back(warn(
                WarningLevel::Confirm, "numbers-given-anew",
                "The starting numbers are given anew: lists that were printed are wrong then", {},
                "### Pairing numbers regenerated @ Round " + std::to_string(current_round(state))));
            return proposal;
          }};
}

namespace {

Warning warning_of_exchange(const TournamentState& state, PlayerIndex a, PlayerIndex b) {
  const std::vector<std::string> names{player_name(state, a), player_name(state, b)};
  if (has_fixed_table(state))
    return warn(WarningLevel::Confirm, "numbers-exchanged",
                "{1} and {2} exchange their starting numbers", names);
  return warn_leaving(
      "numbers-exchanged", "{1} and {2} exchange their starting numbers: this leaves FIDE mode",
      names, "### Pairing numbers exchanged @ Round " + std::to_string(current_round(state)));
}

}  // namespace

TournamentCommand exchange_numbers(PlayerIndex a, PlayerIndex b) {
  return {"exchange-numbers",
          {player_parameter(a), {"other", std::to_string(b)}},
          [=](const TournamentState& state) -> Result<TournamentProposal> {
            for (const PlayerIndex player : {a, b})
              if (auto allowed = may_change(state, player); !allowed)
                return tl::unexpected(allowed.error());
            if (a == b)
              return fail(ErrorKind::BadInput, "Two different players are needed for an exchange");
            if (has_fixed_table(state) && current_round(state) > 0)
              return fail(ErrorKind::IllegalState,
                          "The table follows the numbers: they stay once it has begun");
            TournamentProposal proposal{state, {warning_of_exchange(state, a, b)}, {}};
            TournamentState& after = proposal.after;
            if (current_round(after) == 0) {
              give_numbers(after);
              after.settings.start_order = StartOrder::ByHand;
            }
            auto& players = after.tournament.players;
            std::swap(players[static_cast<std::size_t>(a)].start_rank,
                      players[static_cast<std::size_t>(b)].start_rank);
            return proposal;
          }};
}

}  // namespace rostok::club
