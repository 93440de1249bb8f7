// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>

#include "rostok/systems/keizer.h"

namespace rostok::systems {

using model::PlayerIndex;
using model::ResultCode;
using model::Tournament;

namespace {

using Table = std::vector<KeizerRow>;

// What all rounds are worth: shares of the own value and of the opponents'.
struct Shares {
  int own = 0;
  std::vector<std::pair<PlayerIndex, int>> games;
  model::Score game_points;
};

void add_entry(const model::RoundEntry& entry, const KeizerOptions& options, int& excuses,
               Shares& shares) {
  const auto game = [&](int share, int halves) {
    shares.games.push_back({entry.opponent, share});
    shares.game_points += model::Score::from_halves(halves);
  };
  switch (entry.code) {
    case ResultCode::Win:
    case ResultCode::WinShort:
      return game(options.win, 2);
    case ResultCode::Draw:
    case ResultCode::DrawShort:
      return game(options.draw, 1);
    case ResultCode::Loss:
    case ResultCode::LossShort:
      return game(options.loss, 0);
    case ResultCode::ForfeitWin:
    case ResultCode::PairingAllocatedBye:
      shares.own += options.bye;
      return;
    case ResultCode::FullPointBye:
      shares.own += options.full_bye;
      return;
    case ResultCode::HalfPointBye:
      shares.own += options.half_bye;
      return;
    case ResultCode::ZeroPointBye:
      if (++excuses <= options.excused_times) shares.own += options.excused;
      return;
    case ResultCode::NotPaired:
    case ResultCode::ForfeitLoss:
      shares.own += options.missing;
      return;
    case ResultCode::Pending:
      return;
  }
}

std::vector<Shares> shares_of(const Tournament& t, const KeizerOptions& options) {
  std::vector<Shares> all(t.players.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    int excuses = 0;
    if (options.own_value_counts) all[i].own = 12;
    for (model::RoundNumber round = 1; round <= t.rounds_paired(); ++round)
      add_entry(t.entry(static_cast<PlayerIndex>(i), round), options, excuses, all[i]);
  }
  return all;
}

// The points that this order gives, in the order of the players.
Table points_of(const std::vector<PlayerIndex>& order, const std::vector<Shares>& shares,
                int lowest) {
  std::vector<int> value(order.size());
  for (std::size_t place = 0; place < order.size(); ++place)
    value[static_cast<std::size_t>(order[place])] =
        lowest + static_cast<int>(order.size() - 1 - place);
  Table rows;
  for (const PlayerIndex player : order) {
    const auto& own = shares[static_cast<std::size_t>(player)];
    KeizerRow row{player, value[static_cast<std::size_t>(player)], 0, own.game_points};
    row.twelfths = std::int64_t{own.own} * row.value;
    for (const auto& [opponent, share] : own.games)
      row.twelfths += std::int64_t{share} * value[static_cast<std::size_t>(opponent)];
    rows.push_back(row);
  }
  return rows;
}

std::vector<PlayerIndex> order_of(const Table& rows) {
  std::vector<PlayerIndex> order;
  for (const auto& row : rows)
    order.push_back(row.player);
  return order;
}

}  // namespace

std::vector<KeizerRow> keizer_table(const Tournament& t, const KeizerOptions& options) {
  const auto shares = shares_of(t, options);
  const int lowest = options.lowest_value > 0 ? options.lowest_value
                                              : std::max(1, static_cast<int>(t.players.size()) / 2);
  const auto rank = [&t](PlayerIndex p) {
    return t.players[static_cast<std::size_t>(p)].start_rank;
  };
  const auto better = [&rank](const KeizerRow& a, const KeizerRow& b) {
    if (a.twelfths != b.twelfths) return a.twelfths > b.twelfths;
    if (a.game_points != b.game_points) return a.game_points > b.game_points;
    return rank(a.player) < rank(b.player);
  };
  std::vector<PlayerIndex> order = by_start_rank(t);
  std::map<std::vector<PlayerIndex>, std::size_t> seen;
  std::vector<std::vector<PlayerIndex>> orders;
  while (seen.emplace(order, orders.size()).second) {
    orders.push_back(order);
    Table rows = points_of(order, shares, lowest);
    std::stable_sort(rows.begin(), rows.end(), better);
    order = order_of(rows);
  }
  // `order` has come back: with a circle of one it is the stable one.
  const auto first = orders.begin() + static_cast<std::ptrdiff_t>(seen[order]);
  const auto nearest = std::min_element(first, orders.end(), [&rank](const auto& a, const auto& b) {
    return std::lexicographical_compare(
        a.begin(), a.end(), b.begin(), b.end(),
        [&rank](PlayerIndex x, PlayerIndex y) { return rank(x) < rank(y); });
  });
  Table rows = points_of(*nearest, shares, lowest);
  std::stable_sort(rows.begin(), rows.end(), better);
  return rows;
}

}  // namespace rostok::systems
