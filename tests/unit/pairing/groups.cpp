// SPDX-License-Identifier: MIT
#include "groups.h"

#include <algorithm>

#include "catch.h"

namespace rostok::test {

using model::Score;

int Groups::players() const {
  int count = 0;
  for (const auto& group : size_and_points)
    count += group.first;
  return count;
}

// A round in which nobody has played is no round: two who have left since have played in it.
static void add_played_game(model::Tournament& tournament) {
  const auto first = static_cast<int>(tournament.players.size());
  for (const int k : {0, 1}) {
    model::Player player;
    player.start_rank = first + k + 1;
    player.rounds = {{model::ResultCode::Draw, k == 0 ? model::Color::White : model::Color::Black,
                      first + 1 - k},
                     {model::ResultCode::ZeroPointBye, {}, model::kNobody}};
    tournament.players.push_back(player);
  }
}

model::Tournament Groups::build() const {
  constexpr int kRounds = 9;
  model::Tournament tournament;
  tournament.total_rounds = kRounds;
  tournament.initial_color = model::Color::White;
  for (const auto& [size, points] : size_and_points)
    for (int k = 0; k < size; ++k) {
      const int place = static_cast<int>(tournament.players.size());
      const bool floats = std::find(floated.begin(), floated.end(), place) != floated.end();
      model::Player player;
      player.start_rank = place + 1;
      if (!floated.empty())
        player.rounds.push_back(
            {floats ? model::ResultCode::HalfPointBye : model::ResultCode::ZeroPointBye, {}, -1});
      tournament.virtual_points.push_back(
          {place, std::vector<Score>(kRounds, Score::from_tenths(points - (floats ? 5 : 0)))});
      tournament.players.push_back(player);
    }
  if (!floated.empty()) add_played_game(tournament);
  for (const auto& [a, b] : met) {
    model::ForbiddenGroup pair;
    pair.last_round = kRounds;
    pair.players = {a, b};
    tournament.forbidden.push_back(pair);
  }
  return tournament;
}

void forbid_all(std::vector<std::pair<int, int>>& met, int from, int to) {
  for (int a = from; a < to; ++a)
    for (int b = a + 1; b < to; ++b)
      met.emplace_back(a, b);
}

pairing::RoundPairing agreed(const Groups& groups) {
  const model::Tournament tournament = groups.build();
  const auto fast = pairing::pair_dutch(tournament);
  REQUIRE(fast);
  pairing::DutchOptions dense;
  dense.method = pairing::DutchMethod::Dense;
  pairing::DutchOptions early_prices;
  early_prices.price_from_members = 1;
  pairing::DutchOptions late_prices;
  late_prices.price_from_members = 100000;
  for (const pairing::DutchOptions& options : {dense, early_prices, late_prices}) {
    const auto other = pairing::pair_dutch(tournament, options);
    REQUIRE(other);
    CHECK(other->boards == fast->boards);
    CHECK(other->bye == fast->bye);
  }
  return *fast;
}

}  // namespace rostok::test
