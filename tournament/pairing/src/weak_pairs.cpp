// SPDX-License-Identifier: MIT
#include "rostok/pairing/weak_pairs.h"

#include <algorithm>
#include <cstdlib>

#include "field.h"
#include "matching.h"

namespace rostok::pairing {

using base::Result;
using model::ForbiddenGroup;
using model::PlayerIndex;
using model::Tournament;

namespace {

// More than any sum of differences of scores; costs of a matching are even.
constexpr std::int64_t kOnePair = std::int64_t{2} << 32;

// The field's own `forbidden`, for the weak groups: the same tournament with these in their place.
Result<Field> weak_field(Tournament tournament, const std::vector<ForbiddenGroup>& weak,
                         const DutchOptions& options) {
  tournament.forbidden = weak;
  return Field::build(tournament, options);
}

std::int64_t cost_of(const Field& field, const Field& weak, Seat a, Seat b) {
  if (!weak.forbidden(a, b)) return 0;
  return kOnePair + 2 * std::abs(field[a].score - field[b].score);
}

}  // namespace

Result<std::vector<PlayerPair>> fewest_weak_pairs(const Tournament& tournament,
                                                  const std::vector<ForbiddenGroup>& weak,
                                                  const DutchOptions& options) {
  const auto field = Field::build(tournament, options);
  if (!field) return base::fail(field.error());
  const auto apart = weak_field(tournament, weak, options);
  if (!apart) return base::fail(apart.error());
  const Seat players = field->size();
  const bool odd = players % 2 != 0;
  Matching<std::int64_t> matching(players + (odd ? 1 : 0));
  for (Seat a = 0; a < players; ++a) {
    for (Seat b = 0; b < a; ++b)
      if (field->may_meet(a, b)) matching.set_edge(a, b, cost_of(*field, *apart, a, b));
    if (odd && !(*field)[a].barred) matching.set_edge(a, players, 0);
  }
  matching.start();
  matching.seed_all();
  if (!matching.solve())
    return base::fail(base::ErrorKind::NoSolution,
                      "No legal pairing of round {1} exists (C.04.3 art. 1.9.3).",
                      {std::to_string(field->round())});
  std::vector<PlayerPair> pairs;
  for (Seat a = 0; a < players; ++a)
    if (const Seat b = matching.mate(a); b < a && apart->forbidden(a, b))
      pairs.emplace_back((*field)[b].player, (*field)[a].player);
  return pairs;
}

namespace {

bool holds(const std::vector<PlayerIndex>& players, PlayerIndex player) {
  return std::find(players.begin(), players.end(), player) != players.end();
}

// One player of each allowed pair leaves the group and gets a group of his own, without his mate;
// those who left are kept apart among themselves by one more.
void split(const ForbiddenGroup& group, const std::vector<PlayerPair>& inside,
           std::vector<ForbiddenGroup>& out) {
  ForbiddenGroup rest = group, left = group;
  left.players.clear();
  for (const auto& [leaver, mate] : inside) {
    std::erase(rest.players, leaver);
    left.players.push_back(leaver);
  }
  const auto add = [&out](ForbiddenGroup made) {
    if (made.players.size() > 1) out.push_back(std::move(made));
  };
  add(rest);
  add(left);
  for (const auto& [leaver, mate] : inside) {
    ForbiddenGroup own = rest;
    std::erase(own.players, mate);
    own.players.insert(own.players.begin(), leaver);
    add(own);
  }
}

}  // namespace

std::vector<ForbiddenGroup> without_pairs(const std::vector<ForbiddenGroup>& groups,
                                          const std::vector<PlayerPair>& allowed) {
  std::vector<ForbiddenGroup> out;
  for (const ForbiddenGroup& group : groups) {
    std::vector<PlayerPair> inside;
    std::copy_if(allowed.begin(), allowed.end(), std::back_inserter(inside), [&](const auto& pair) {
      return holds(group.players, pair.first) && holds(group.players, pair.second);
    });
    if (inside.empty())
      out.push_back(group);
    else
      split(group, inside, out);
  }
  return out;
}

}  // namespace rostok::pairing
