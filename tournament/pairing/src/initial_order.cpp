// SPDX-License-Identifier: MIT
// Lists and constants of a tournament that every round shares (C.04.2 art. 2).
#include <algorithm>
#include <numeric>
#include <tuple>

#include "rostok/pairing/state.h"

namespace rostok::pairing {
namespace {

std::vector<model::PlayerIndex> file_order(const model::Tournament& tournament) {
  std::vector<model::PlayerIndex> order(tournament.players.size());
  std::iota(order.begin(), order.end(), 0);
  return order;
}

bool took_part(const model::RoundEntry& entry) {
  return entry.is_paired() || entry.code == model::ResultCode::PairingAllocatedBye;
}

// The first round in which somebody has a colour; 0 if there is none.
model::RoundNumber first_colored_round(const model::Tournament& tournament) {
  model::RoundNumber first = 0;
  for (const model::Player& player : tournament.players)
    for (std::size_t r = 0; r < player.rounds.size(); ++r)
      if (player.rounds[r].color) {
        if (first == 0 || static_cast<int>(r) + 1 < first) first = static_cast<int>(r) + 1;
        break;
      }
  return first;
}

}  // namespace

std::vector<model::PlayerIndex> initial_order(const model::Tournament& tournament) {
  std::vector<model::PlayerIndex> order = file_order(tournament);
  const auto key = [&](model::PlayerIndex index) {
    const model::Player& player = tournament.players[static_cast<std::size_t>(index)];
    return std::make_tuple(-player.rating, player.title, std::string_view(player.name));
  };
  std::stable_sort(order.begin(), order.end(),
                   [&](model::PlayerIndex a, model::PlayerIndex b) { return key(a) < key(b); });
  return order;
}

void assign_start_ranks(model::Tournament& tournament) {
  std::int32_t rank = 0;
  for (const model::PlayerIndex index : initial_order(tournament))
    tournament.players[static_cast<std::size_t>(index)].start_rank = ++rank;
}

std::vector<model::PlayerIndex> list_order(const model::Tournament& tournament) {
  std::vector<model::PlayerIndex> order = file_order(tournament);
  if (tournament.pair_by_file_rank) return order;
  const auto rank = [&](model::PlayerIndex index) {
    return tournament.players[static_cast<std::size_t>(index)].start_rank;
  };
  const auto earlier = [&](model::PlayerIndex a, model::PlayerIndex b) {
    return rank(a) < rank(b);
  };
  if (!std::is_sorted(order.begin(), order.end(), earlier))
    std::stable_sort(order.begin(), order.end(), earlier);
  return order;
}

std::optional<model::Color> initial_color(const model::Tournament& tournament) {
  if (tournament.initial_color) return tournament.initial_color;
  const model::RoundNumber round = first_colored_round(tournament);
  if (round == 0) return std::nullopt;
  bool odd_number = true;
  for (const model::PlayerIndex index : list_order(tournament)) {
    bool counted = false;
    for (model::RoundNumber r = 1; r <= round && !counted; ++r)
      counted = took_part(tournament.entry(index, r));
    if (!counted) continue;
    if (const auto color = tournament.entry(index, round).color)
      return odd_number ? *color : model::opposite(*color);
    odd_number = !odd_number;
  }
  return std::nullopt;
}

std::optional<int> total_rounds(const model::Tournament& tournament, model::RoundNumber round) {
  if (tournament.total_rounds) return tournament.total_rounds;
  std::size_t columns = 0;
  for (const model::Player& player : tournament.players)
    columns = std::max(columns, player.rounds.size());
  if (round > static_cast<int>(columns) || round > tournament.rounds_paired()) return std::nullopt;
  return static_cast<int>(columns);
}

}  // namespace rostok::pairing
