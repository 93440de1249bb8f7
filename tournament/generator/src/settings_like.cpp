// SPDX-License-Identifier: MIT
#include "rostok/generator/generator.h"

namespace rostok::generator {

namespace {

using enum model::ResultCode;

struct Counts {
  int records = 0, games = 0, forfeits = 0, double_forfeits = 0, half_byes = 0, absences = 0,
      late = 0;
};

// Rounds without a record before the first one.
int missed_at_first(const model::Tournament& t, model::PlayerIndex player, int rounds) {
  int missed = 0;
  while (missed < rounds && t.entry(player, missed + 1).code == NotPaired)
    ++missed;
  return missed;
}

void add(const model::Tournament& t, model::PlayerIndex player, int rounds, Counts& counts) {
  const int missed = missed_at_first(t, player, rounds);
  if (missed > 0) ++counts.late;
  for (int round = missed + 1; round <= rounds; ++round) {
    const auto entry = t.entry(player, round);
    ++counts.records;
    counts.half_byes += entry.code == HalfPointBye;
    counts.absences += entry.code == ZeroPointBye || entry.code == NotPaired;
    if (!entry.is_paired() || entry.opponent < player) continue;
    ++counts.games;
    const bool lost = entry.code == ForfeitLoss;
    counts.forfeits += lost || entry.code == ForfeitWin;
    counts.double_forfeits += lost && t.entry(entry.opponent, round).code == ForfeitLoss;
  }
}

double rate(int all, int some) {
  return some == 0 ? 0 : static_cast<double>(all) / some;
}

}  // namespace

Settings settings_like(const model::Tournament& model) {
  Settings settings;
  const int rounds = model.rounds_paired();
  if (rounds == 0) return settings;
  Counts counts;
  const auto players = static_cast<model::PlayerIndex>(model.players.size());
  for (model::PlayerIndex i = 0; i < players; ++i)
    add(model, i, rounds, counts);
  settings.forfeit_rate = rate(counts.games, counts.forfeits);
  settings.double_forfeit_rate = rate(counts.forfeits, counts.double_forfeits);
  settings.half_bye_rate = rate(counts.records, counts.half_byes);
  settings.retired_rate = rate(counts.records, counts.absences);
  settings.late_rate = rate(static_cast<int>(players), counts.late);
  settings.withdrawal_rate = 0;  // counted as absences
  return settings;
}

}  // namespace rostok::generator
