// SPDX-License-Identifier: MIT
// Virtual points of accelerated tournaments (C.04.7).
#include "rostok/pairing/state.h"

namespace rostok::pairing {
namespace {

using model::Score;

void add_records(const model::Tournament& tournament, model::RoundNumber round,
                 std::vector<Score>& points) {
  for (const model::Acceleration& record : tournament.accelerations) {
    if (round < record.first_round || round > record.last_round) continue;
    for (std::size_t i = 0; i < points.size(); ++i) {
      const std::int32_t rank = tournament.players[i].start_rank;
      if (rank >= record.first_rank && rank <= record.last_rank) points[i] = record.game_points;
    }
  }
  for (const model::VirtualPoints& record : tournament.virtual_points) {
    if (record.player < 0 || static_cast<std::size_t>(record.player) >= points.size()) continue;
    const auto index = static_cast<std::size_t>(round - 1);
    if (index < record.by_round.size())
      points[static_cast<std::size_t>(record.player)] = record.by_round[index];
  }
}

// Baku: the upper half, rounded up to an even number, has a win extra in the first half of the
// accelerated rounds and half of it in the others (art. 1.2, 1.4).
void add_baku(const model::Tournament& tournament, int rounds, model::RoundNumber round,
              std::vector<Score>& points) {
  const int accelerated = (rounds + 1) / 2;
  if (round > accelerated) return;
  const bool full = round <= (accelerated + 1) / 2;
  const Score extra = full ? tournament.points.win : tournament.points.draw;
  const std::size_t group = 2 * ((points.size() + 3) / 4);
  const std::vector<model::PlayerIndex> order = list_order(tournament);
  for (std::size_t i = 0; i < group && i < order.size(); ++i)
    points[static_cast<std::size_t>(order[i])] = extra;
}

}  // namespace

std::vector<Score> virtual_points(const model::Tournament& tournament, model::RoundNumber round) {
  std::vector<Score> points(tournament.players.size());
  if (!tournament.accelerations.empty() || !tournament.virtual_points.empty())
    add_records(tournament, round, points);
  else if (tournament.baku_acceleration)
    add_baku(tournament, total_rounds(tournament, round).value_or(0), round, points);
  return points;
}

}  // namespace rostok::pairing
