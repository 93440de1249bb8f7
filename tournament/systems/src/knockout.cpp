// SPDX-License-Identifier: MIT
#include "rostok/systems/knockout.h"

#include <algorithm>

#include "bracket.h"
#include "schedule.h"

namespace rostok::systems {

using base::ErrorKind;
using base::fail;
using base::Result;
using model::kNobody;
using model::PlayerIndex;
using model::Tournament;

namespace {

Result<std::vector<PlayerIndex>> checked_seeds(const Tournament& t,
                                               const KnockoutOptions& options) {
  if (t.players.size() < 2)
    return fail(ErrorKind::BadInput, "A knock-out needs at least two players");
  const auto positive = [](int games) { return games >= 1; };
  if (!positive(options.games) ||
      !std::all_of(options.tie_break_games.begin(), options.tie_break_games.end(), positive))
    return fail(ErrorKind::BadInput, "A match needs at least one game");
  const auto listed = by_start_rank(t);
  if (options.seeds.empty()) return listed;
  auto sorted = options.seeds, all = listed;
  std::sort(sorted.begin(), sorted.end());
  std::sort(all.begin(), all.end());
  if (sorted != all)
    return fail(ErrorKind::BadInput, "The seeds of a knock-out must name every player once");
  return options.seeds;
}

// The bracket after the paired rounds, at the stage that is to be played.
Result<Bracket> bracket_of(const Tournament& t, const KnockoutOptions& options) {
  const auto seeds = checked_seeds(t, options);
  if (!seeds) return tl::unexpected(seeds.error());
  Bracket bracket(t, options, *seeds);
  if (auto replayed = bracket.replay(); !replayed) return tl::unexpected(replayed.error());
  while (bracket.stage_is_over() && bracket.advance()) {
  }
  return bracket;
}

}  // namespace

std::vector<int> bracket_places(int players) {
  std::vector<int> places{1};
  while (static_cast<int>(places.size()) < players) {
    const int sum = 2 * static_cast<int>(places.size()) + 1;
    std::vector<int> wider;
    for (const int seed : places) {
      wider.push_back(seed);
      wider.push_back(sum - seed);
    }
    places = std::move(wider);
  }
  return places;
}

Result<KnockoutState> knockout_state(const Tournament& t, const KnockoutOptions& options) {
  const auto bracket = bracket_of(t, options);
  if (!bracket) return tl::unexpected(bracket.error());
  return bracket->state();
}

Result<NextRound> pair_knockout(const Tournament& t, const KnockoutOptions& options) {
  auto bracket = bracket_of(t, options);
  if (!bracket) return tl::unexpected(bracket.error());
  if (bracket->stage_is_over())
    return fail(ErrorKind::IllegalState, "The knock-out is over: every match is decided");
  NextRound next;
  next.round = t.rounds_paired() + 1;
  // Who goes through an empty place rests, told once.
  const bool opening = bracket->at_start_of_stage();
  for (const Match& match : bracket->matches()) {
    if (!match.decided()) {
      const auto [white, black] = match.next_game();
      add_game(t, white, black, next);
    } else if (opening && match.view().walk_over && match.view().winner != kNobody &&
               is_present(t, match.view().winner, next.round)) {
      next.resting.push_back(match.view().winner);
    }
  }
  return next;
}

std::vector<KnockoutPlace> knockout_places(const Tournament& t, const KnockoutState& state) {
  std::vector<KnockoutPlace> places;
  for (const auto& stage : state.stages) {
    const auto main = std::count_if(stage.begin(), stage.end(),
                                    [](const auto& match) { return !match.for_third_place; });
    const int in_stage = 2 * static_cast<int>(main);
    for (const auto& match : stage) {
      if (!match.decided) continue;
      if (match.for_third_place) {
        for (auto& place : places)
          if (place.player == match.winner)
            place.last = 3;
          else if (place.player == match.loser && match.loser != kNobody)
            place.first = 4;
        continue;
      }
      const int first = in_stage / 2 + 1;
      const int last = std::min(in_stage, static_cast<int>(t.players.size()));
      const bool both_out = match.winner == kNobody && !match.walk_over;
      for (const PlayerIndex player : {match.first, match.second})
        if (player != kNobody && (player == match.loser || both_out))
          places.push_back({player, first, last});
      if (in_stage == 2 && match.winner != kNobody) places.push_back({match.winner, 1, 1});
    }
  }
  const auto rank = [&t](const KnockoutPlace& p) {
    return t.players[static_cast<std::size_t>(p.player)].start_rank;
  };
  std::stable_sort(places.begin(), places.end(), [&](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : rank(a) < rank(b);
  });
  return places;
}

}  // namespace rostok::systems
