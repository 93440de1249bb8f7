// SPDX-License-Identifier: MIT
#include "bracket.h"

#include <algorithm>

#include "schedule.h"

namespace rostok::systems {

using base::ErrorKind;
using base::fail;
using base::Result;
using model::kNobody;
using model::PlayerIndex;
using model::ResultCode;
using model::RoundNumber;

Bracket::Bracket(const model::Tournament& tournament, const KnockoutOptions& options,
                 const std::vector<PlayerIndex>& seeds)
    : t_(tournament), options_(options), seed_of_(tournament.players.size()) {
  for (std::size_t i = 0; i < seeds.size(); ++i)
    seed_of_[static_cast<std::size_t>(seeds[i])] = static_cast<int>(i) + 1;
  for (const int seed : bracket_places(static_cast<int>(seeds.size())))
    places_.push_back(seed <= static_cast<int>(seeds.size())
                          ? seeds[static_cast<std::size_t>(seed) - 1]
                          : kNobody);
  open_stage();
}

bool Bracket::is_higher(PlayerIndex a, PlayerIndex b) const {
  if (a == kNobody || b == kNobody) return a != kNobody;
  return seed_of_[static_cast<std::size_t>(a)] < seed_of_[static_cast<std::size_t>(b)];
}

void Bracket::open_stage() {
  std::vector<Match> matches;
  const bool white_first = t_.initial_color.value_or(model::Color::White) == model::Color::White;
  const auto add = [&](PlayerIndex a, PlayerIndex b, bool third) {
    if (!is_higher(a, b)) std::swap(a, b);
    KnockoutMatch match{.first = a, .second = b, .for_third_place = third};
    match.walk_over = match.decided = b == kNobody;
    match.winner = b == kNobody ? a : kNobody;
    matches.emplace_back(match, options_, white_first == (matches.size() % 2 == 0));
  };
  for (std::size_t i = 0; i + 1 < places_.size(); i += 2)
    add(places_[i], places_[i + 1], false);
  if (places_.size() == 2 && losers_.size() == 2 && options_.third_place)
    add(losers_[0], losers_[1], true);
  stages_.push_back(std::move(matches));
}

bool Bracket::stage_is_over() const {
  return std::all_of(stages_.back().begin(), stages_.back().end(),
                     [](const Match& match) { return match.decided(); });
}

bool Bracket::at_start_of_stage() const {
  return std::all_of(stages_.back().begin(), stages_.back().end(),
                     [](const Match& match) { return match.view().games == 0; });
}

bool Bracket::advance() {
  if (places_.size() == 2) return false;
  losers_.clear();
  std::vector<PlayerIndex> winners;
  for (const Match& match : stages_.back()) {
    winners.push_back(match.view().winner);
    if (places_.size() == 4 && match.view().loser != kNobody) losers_.push_back(match.view().loser);
  }
  places_ = std::move(winners);
  open_stage();
  return true;
}

bool Bracket::plays(const Match& match, RoundNumber round) const {
  return !match.decided() && t_.entry(match.view().first, round).opponent == match.view().second;
}

bool Bracket::any_plays(RoundNumber round) const {
  return std::any_of(stages_.back().begin(), stages_.back().end(),
                     [this, round](const Match& match) { return plays(match, round); });
}

// Drawn matches whose players do not meet again: who goes on has won.
void Bracket::close_by_round(RoundNumber round) {
  for (Match& match : stages_.back()) {
    if (!match.is_drawn()) continue;
    const bool first = t_.entry(match.view().first, round).is_paired();
    if (first != t_.entry(match.view().second, round).is_paired()) match.set_winner(first);
  }
}

Result<void> Bracket::take(RoundNumber round) {
  if (!any_plays(round)) {
    close_by_round(round);
    while (stage_is_over() && !any_plays(round))
      if (!advance()) break;
  }
  int taken = 0;
  for (Match& match : stages_.back()) {
    if (!plays(match, round)) continue;
    const auto first = t_.entry(match.view().first, round);
    if (first.code == ResultCode::Pending) return result_missing(t_, match.view().first, round);
    match.add(first, t_.entry(match.view().second, round));
    taken += 2;
  }
  // A final without a game for third place: there is none.
  for (Match& match : stages_.back())
    if (taken > 0 && match.view().for_third_place && match.view().games == 0) match.cancel();
  for (PlayerIndex p = 0; p < static_cast<PlayerIndex>(t_.players.size()); ++p)
    if (t_.entry(p, round).is_paired()) --taken;
  if (taken != 0)
    return fail(ErrorKind::IllegalState,
                "Round {1} does not follow the bracket: the next round has to be paired by hand",
                {std::to_string(round)});
  return {};
}

Result<void> Bracket::replay() {
  for (RoundNumber round = 1; round <= t_.rounds_paired(); ++round)
    if (auto taken = take(round); !taken) return taken;
  return {};
}

KnockoutState Bracket::state() const {
  KnockoutState state;
  for (const auto& stage : stages_) {
    state.stages.emplace_back();
    for (const Match& match : stage)
      state.stages.back().push_back(match.view());
  }
  state.finished = places_.size() == 2 && stage_is_over();
  return state;
}

}  // namespace rostok::systems
